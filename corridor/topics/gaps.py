"""What is missing: periods of series that nobody was found to publish, and places of the ladder of
which what runs, or what they can take, was not found. Those come first for which most waits.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any, Literal

import pandas as pd

from corridor.evidence.periods import code, month_end
from corridor.topics.ladder import LADDER, Rung, RungSeries, build_ladder
from corridor.topics.ladder import SERIES as LADDER_SERIES

Ask = Callable[..., pd.DataFrame]
#: gaps that hurt most, and lines of one letter
MOST = 10


@dataclass(frozen=True)
class Gap:
    """Something that is missing. ``code`` names it; ``row`` has the series (title_*, definition_*,
    last_value …) and who counts it (owner, name_*, owner_country, homepage); ``periods``: codes of
    what is missing, none of a place of the ladder, whose ``place`` and ``unit`` say what is.

    ``waits`` is what the gaps are ranked by: figures, lists of findings, projects and plans that
    wait, and three more for a headline series.
    """

    code: str
    kind: Literal["years", "months", "runs", "takes"]
    row: Any
    unit: str
    periods: tuple[str, ...]
    n_figures: int
    n_findings: int
    n_projects: int
    n_planned: int
    headline: bool
    waits: int
    place: str = ""

    @property
    def owner(self) -> str:
        """Who counts it, as in publishers.csv; nothing when nobody is named."""
        return self.row.owner if isinstance(self.row.owner, str) else ""


def list_gaps(ask: Ask, owner: str = "", gap: str = "") -> list[Gap]:
    """All gaps, those for which most waits first; of one ``owner``, or the one of a code."""
    found = [read_gap(row) for row in ask("gaps").itertuples()] + _find_rungs(ask)
    kept = [one for one in found if (one.owner == owner or not owner) and gap in ("", one.code)]
    return sorted(kept, key=lambda one: (-one.waits, -len(one.periods), one.code))


def read_gap(row: Any) -> Gap:
    """A row of the query `gaps`."""
    return Gap(
        row.gap,
        row.kind,
        row,
        row.unit,
        tuple(row.periods),
        int(row.n_figures),
        int(row.n_findings),
        int(row.n_projects),
        int(row.n_planned),
        bool(row.headline),
        int(row.waits),
    )


def _find_rungs(ask: Ask) -> list[Gap]:
    """Places of the ladder that lack what runs beside a rating, or the rating itself."""
    values = ask("series_values", series=list(LADDER_SERIES))
    rungs = {rung.key: rung for rung in build_ladder(values)}
    waiting = ask("waiting", series=list(LADDER_SERIES)).set_index("series_id", drop=False)
    gaps = [_read_rung(spec, rungs[spec.key], waiting) for spec in LADDER if spec.key in rungs]
    return [gap for gap in gaps if gap]


def _read_rung(spec: RungSeries, rung: Rung, waiting: pd.DataFrame) -> Gap | None:
    kind: Literal["runs", "takes"]
    if rung.takes is None:
        kind = "takes"
    elif rung.runs is None:
        kind = "runs"
    else:
        return None
    own = waiting.loc[[name for name in spec.series if name in waiting.index]]
    if own.empty:
        return None
    named = own[own["owner"].fillna("") != ""]
    row = next((named if len(named) else own).itertuples())
    figures, findings, projects = (
        int(own[name].max()) for name in ("n_figures", "n_findings", "n_projects")
    )
    return Gap(
        code=f"ladder-{spec.key}-{kind}",
        kind=kind,
        row=row,
        unit=spec.unit,
        periods=(),
        n_figures=figures,
        n_findings=findings,
        n_projects=projects,
        n_planned=0,
        headline=False,
        waits=figures + findings + projects,
        place=spec.key,
    )


def join_periods(periods: Iterable[str]) -> list[str]:
    """Codes of years or months as spans: 2016, 2017, 2019 → `2016-01-01/2017-12-31`, `2019`; a span
    of months ends with its year."""
    spans: list[tuple[dt.date, dt.date]] = []
    for period in periods:
        year, month = int(period[:4]), int(period[5:7] or 0)
        start = dt.date(year, month or 1, 1)
        end = month_end(year, month or 12)
        follows = spans and spans[-1][1] + dt.timedelta(days=1) == start
        if follows and (not month or spans[-1][0].year == year):
            spans[-1] = (spans[-1][0], end)
        else:
            spans.append((start, end))
    return [code(*span) for span in spans]
