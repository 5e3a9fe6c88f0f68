"""How the lines that a draft touches would change: their figures before and after."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import pandas as pd

from corridor.evidence.periods import code
from corridor.evidence.releases import as_tables
from corridor.intake.apply import apply_changes
from corridor.intake.ground import Ground
from corridor.intake.proposal import Item

#: columns of a line's rows, as the charts of a line take them
COLUMNS = (
    "series_id",
    "observation_id",
    "period",
    "period_kind",
    "period_start",
    "period_end",
    "value",
    "unit",
    "status",
    "qualifier",
    "role",
    "source_id",
    "counted_by",
)


@dataclass(frozen=True)
class LineChange:
    """A line and its rows (:data:`COLUMNS`, by time, `value` a number), before and after; the
    periods whose shown figure is another or new."""

    series: str
    before: pd.DataFrame
    after: pd.DataFrame
    periods: tuple[str, ...]


def preview_lines(files: Mapping[str, bytes], items: Iterable[Item]) -> list[LineChange]:
    """Each line that items touch, in their order, as it is and as it would be.

    ``files``: the evidence (name -> bytes). Items that are refused change nothing. Raises
    ChangeConflict where the evidence is another than the one they were made for.
    """
    given = [item for item in items if item.changes and item.table == "observations"]
    lines = list(dict.fromkeys(item.series for item in given))
    made = apply_changes(files, [change for item in given for change in item.changes])
    old, new = (Ground(as_tables(one)) for one in (files, made))
    return [_compare(line, old, new) for line in lines]


def _compare(line: str, old: Ground, new: Ground) -> LineChange:
    before, after = _list_rows(line, old), _list_rows(line, new)
    was, shown = _list_shown(before), _list_shown(after)
    periods = [period for period, said in shown.items() if was.get(period) != said]
    return LineChange(line, before, after, tuple(periods))


def _list_shown(rows: pd.DataFrame) -> dict[str, tuple[float, str]]:
    """Period -> value and status of the figure that is shown."""
    shown = rows[rows["role"] == "preferred"]
    pairs = zip(shown["value"], shown["status"], strict=True)
    return dict(zip(shown["period"], pairs, strict=True))


def _list_rows(line: str, ground: Ground) -> pd.DataFrame:
    rows = [
        {
            **{name: point.seen.get(name, "") for name in COLUMNS},
            "series_id": line,
            "observation_id": point.seen["id"],
            "period": code(*point.days),
            "value": point.value,
            "role": point.held["role"],
            "counted_by": point.counter,
        }
        for point in ground.figures.get(line, [])
    ]
    return pd.DataFrame(rows, columns=list(COLUMNS))
