"""A series as it stands, and as it would with the figures of a proposal."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

import pandas as pd

from corridor.charts.figure_words import FigureWords
from corridor.evidence import periods
from corridor.language import listed, named, period_text, quantity, scale_of, sentences
from corridor.topics.chart import Chart
from corridor.topics.desk.drawing import Change, draw_change
from corridor.topics.series_titles import drop_unit
from corridor.topics.view import View

if TYPE_CHECKING:
    from corridor.intake.preview import LineChange

#: kinds of period that a line joins, and from which the one is chosen that changes most
_KINDS = ("year", "month", "quarter", "stock", "day")
#: changes that are said in words
_SAID = 12


def draw_line_change(view: View, change: LineChange, title: str) -> Chart | None:
    """The line of a series before and after; None where no figure of a kind that a line joins is
    another (one that stands beside another's changes nothing that is shown)."""
    kind = _choose_kind(change)
    if not kind:
        return None
    before, after = (_place(rows, kind) for rows in (change.before, change.after))
    both = pd.concat([before, after])
    unit = str(both["unit"].iloc[0])
    divisor, unit_words = scale_of(unit, float(both["value"].max()), view.lang)
    values = [dict(zip(rows["period"], rows["value"], strict=True)) for rows in (before, after)]
    gone = set(before["period"]) - set(after["period"])
    changed = [p for p in sorted({*change.periods, *gone}) if p in set(both["period"])]
    said = [_spell(view, period, unit, values) for period in changed[:_SAID]]
    name = drop_unit(view, title)
    measure = view.say("desk-chart-measure", unit=unit_words)
    alt = sentences([name, measure, listed(said, view.lang, ";")], view.lang)
    shown = Change(before, after, frozenset(changed), divisor)
    figure = draw_change(shown, FigureWords(name, measure, alt, ()), view.lang, view.theme)
    return Chart(f"change_{change.series}", figure, level=3)


def _choose_kind(change: LineChange) -> str:
    rows = pd.concat([change.before, change.after])
    rows = rows[rows["period"].isin(change.periods)].drop_duplicates("period")
    counts = rows["period_kind"].value_counts()
    return max((k for k in _KINDS if counts.get(k)), key=lambda k: int(counts[k]), default="")


def _spell(view: View, period: str, unit: str, values: list[dict[str, float]]) -> str:
    old, new = (quantity(one[period], unit, view.lang) if period in one else "–" for one in values)
    said = view.say("desk-before-after", before=old, after=new)
    return named(period_text(period, view.lang, short=True), said, view.lang)


def _place(rows: pd.DataFrame, kind: str) -> pd.DataFrame:
    """The figures shown of one kind of period, in order of time, with ``x``: years and parts of
    them."""
    shown = rows[(rows["role"] == "preferred") & (rows["period_kind"] == kind)]
    shown = shown.assign(value=shown["value"].astype(float))
    xs: list[Any] = [_find_place(period) for period in shown["period"]]
    placed = shown.assign(x=pd.Series(xs, index=shown.index, dtype=float))
    return placed.sort_values("x", ignore_index=True)


def _find_place(period: str) -> float:
    start, end = periods.parse(period)
    if (end - start).days >= 364:
        return float(end.year)
    return end.year + (end - dt.date(end.year, 1, 1)).days / 366
