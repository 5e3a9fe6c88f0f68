"""Hours before and after a measure: pairs of figures, and ranges that no measure has changed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import pandas as pd

from corridor.topics.roadmap.newest import find_newest

#: hours of a sample on the way in and on the way out, which what is claimed stands beside
SAMPLED = ("cpmm-kz-hours-rail-inbound", "cpmm-kz-hours-rail-outbound")
#: the same hours both ways, of a later year
WHOLE = "cpmm-kz-hours-rail"
#: measure -> series before and after it, in the order of the page; the first is the headline's
STEPS = {
    "train": ("kz-transit-clearance-before", "kz-transit-clearance-after"),
    "exchange": ("kz-china-rail-clearance-before", "kz-china-rail-clearance-after"),
    "declaration": ("titr-declaration-before", "titr-declaration-after"),
    "horgos": ("horgos-cn-border-time-before", "horgos-cn-border-time-after"),
    "dry-port": ("khorgos-dry-port-handling-before", "khorgos-dry-port-handling-after"),
}
#: what takes from so many hours to so many, with nothing said of before and after
RANGES = {
    "grain": ("kz-china-rail-clearance-grain-longest", "kz-china-rail-clearance-grain-shortest")
}
#: tiers of which a row says so: nobody in charge is named
REPRINTS = ("C", "D")


@dataclass(frozen=True)
class Measure:
    """Hours ``before`` and ``after`` a measure (series_value rows), or of a range the longest and
    the shortest (``is_step`` False). ``reprinted``: it rests on a reprint alone."""

    key: str
    before: Any
    after: Any
    is_step: bool
    reprinted: bool


def list_measure_series() -> list[str]:
    """Every series a measure or the sample beside it is read from."""
    pairs = (*STEPS.values(), *RANGES.values(), SAMPLED)
    return [code for pair in pairs for code in pair]


def build_measures(values: pd.DataFrame) -> list[Measure]:
    """The measures whose two figures are there, steps first; an old edition has fewer.

    ``values``: series_value rows of :func:`list_measure_series`, with the ``tier`` of each.
    """
    measures = []
    for pairs, is_step in ((STEPS, True), (RANGES, False)):
        for key, series in pairs.items():
            found = find_newest(values, list(series))
            if len(found) == 2:
                reprinted = any(one.tier in REPRINTS for one in found)
                measures.append(Measure(key, found[0], found[1], is_step, reprinted))
    return measures


def select_rows(values: pd.DataFrame, measures: list[Measure]) -> pd.DataFrame:
    """The rows of ``values`` that are drawn: both figures of each measure, and the sample's."""
    shown = [(row.series_id, row.period) for m in measures for row in (m.before, m.after)]
    shown += [(row.series_id, row.period) for row in find_newest(values, list(SAMPLED))]
    keys = list(zip(values["series_id"], values["period"], strict=True))
    order = {key: place for place, key in enumerate(shown)}
    rows = values[[key in order for key in keys]]
    return (
        rows.assign(_at=[order[k] for k in keys if k in order])
        .sort_values("_at")
        .drop(columns="_at")
    )
