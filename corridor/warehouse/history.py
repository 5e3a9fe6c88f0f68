"""The history of the figures: what every release up to a vintage said, for the revision table."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from corridor.evidence import releases
from corridor.evidence.periods import code, parse
from corridor.evidence.releases import Release

_OBSERVATION = [
    "id",
    "entity",
    "metric",
    "period_start",
    "period_end",
    "value",
    "unit",
    "qualifier",
    "status",
    "flag",
    "source_id",
]


def before(name: str) -> tuple[Release, ...]:
    """Releases that a vintage follows, oldest first; all of its line when it is not released.

    An installation's own follow one another from its first on, and the repository's before that: a
    release of the repository that comes later reaches it by the next of its own, and does not hold
    what was added here. A release of the repository follows those of the repository.
    """
    listed = releases.index()
    kept, own = ([r for r in listed if r.own is is_own] for is_own in (False, True))
    line = kept
    if own and all(r.hash != name for r in kept):
        base = next((i for i, r in enumerate(kept) if r.hash == own[0].follows), -1)
        line = kept[: base + 1] + own
    place = next((i for i, r in enumerate(line) if r.hash == name), len(line))
    return tuple(line[:place])


def of(name: str, files: Mapping[str, bytes]) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Vintages up to this one (n, hash, date, note) and what each said of each observation.

    The second has a row for every observation in every series (series_id '' when in none): n,
    series_id, observation_id, role, period, value, unit, qualifier, status, flag, publisher, url.
    """
    states = [(r.hash, releases.contents(r)) for r in before(name)] + [(name, files)]
    editions, versions = [], []
    for n, (hash_, content) in enumerate(states):
        dated = max(_read(content, "release", ["date", "note"]).itertuples(index=False, name=None))
        editions.append((n, hash_, *dated))
        versions.append(_version(content).assign(n=n))
    made = pd.concat(versions, ignore_index=True)
    made["value"] = made["value"].astype(float)
    periods = {
        key: code(parse("/".join(key))[0], parse("/".join(key))[1])
        for key in set(zip(made["period_start"], made["period_end"], strict=True))
    }
    spans = zip(made["period_start"], made["period_end"], strict=True)
    made["period"] = [periods[key] for key in spans]
    return pd.DataFrame(editions, columns=["n", "hash", "date", "note"]), made


def _version(content: Mapping[str, bytes]) -> pd.DataFrame:
    seen = _read(content, "observations", _OBSERVATION)
    points = _read(content, "series_points", ["series_id", "observation_id", "role"])
    sources = _read(content, "sources", ["source_id", "publisher", "url"])
    seen = seen.merge(sources, on="source_id").rename(columns={"id": "observation_id"})
    joined = seen.merge(points, on="observation_id", how="left")
    return joined.fillna({"series_id": "", "role": ""})


def _read(content: Mapping[str, bytes], table: str, columns: list[str]) -> pd.DataFrame:
    return releases.read_table(content, table)[columns]
