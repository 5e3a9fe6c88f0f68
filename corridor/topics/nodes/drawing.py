"""Years of a node as bars, by cargo where the parts are known, against its rated capacities."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from corridor.charts import marks
from corridor.charts.figure_words import FigureWords
from corridor.charts.part_years import find_newest_part
from corridor.charts.theme import TOKENS, Theme
from corridor.charts.year_bars import YearBars, draw_year_bars
from corridor.evidence.statuses import full_years
from corridor.language import text
from corridor.language.quantities import CARGO, Quantity
from corridor.topics.nodes import rules
from corridor.topics.nodes.capacity_drawing import draw_rating

#: cargo -> colour token; those that stand in one figure differ
TONES = {
    "oil": "cargo-1",
    "metal": "cargo-2",
    "grain": "cargo-3",
    "other": "cargo-4",
    "dry": "cargo-2",
    "container": "cargo-3",
    "ferry": "cargo-4",
}
#: cargoes from the foot of a bar upwards
_ORDER = list(TONES)


@dataclass(frozen=True)
class CargoYears:
    """What the main figure of a node shows; the tables are series_value rows.

    ``added``: period -> the series of ``parts`` that make its total; ``cargo``: series of
    ``parts`` -> its cargo.
    """

    total: pd.DataFrame
    parts: pd.DataFrame
    plans: pd.DataFrame
    ratings: pd.DataFrame
    added: Mapping[str, list[str]]
    cargo: Mapping[str, str]


def draw_cargo_years(
    years: CargoYears,
    lang: str,
    theme: Theme,
    *,
    words: FigureWords,
    height: int = 400,
    phone: bool = False,
) -> go.Figure:
    """Years of a node as bars, by cargo where the parts are known, with its rated capacities: a
    line each, or dots where they rise and fall with who rated.

    A total without parts beside years that have them is an outline.
    """
    rated = years.ratings.drop_duplicates(["year", "value"], keep="last")
    wander = rules.do_ratings_wander(rated)
    full = full_years(years.total)
    bars = pd.concat([full, find_newest_part(years.total)])
    first, last = int(min(bars["year"])), int(max([*bars["year"], *rated["year"]]))
    chart = YearBars(
        years.total,
        tone="plain",
        words=words,
        height=height,
        plans=years.plans,
        ratings=rated.head(0) if wander else rated,
        top=float(rated["value"].max()) if len(rated) else None,
        right=34,
        labels=1 if phone else 2,
        span=(min(first, last - 4), last),
    )
    figure, divisor = draw_year_bars(chart, lang, theme), chart.find_divisor(lang)
    for row in rated.itertuples() if wander else ():
        draw_rating(figure, row.year, row, divisor, lang, theme)
    if years.added:
        _outline_totals(figure, full)
        _stack_cargo(figure, years, divisor, lang, theme)
    if len(rated):
        _name_ratings(figure, rated, divisor, lang, theme)
    return figure


def _outline_totals(figure: go.Figure, full: pd.DataFrame) -> None:
    periods = set(full["period"])
    for trace in figure.data:
        if trace.type == "bar" and trace.customdata[0][1] in periods:
            colour = trace.marker.color
            trace.marker = {"color": "rgba(0,0,0,0)", "line": {"color": colour, "width": 1.6}}


def _stack_cargo(
    figure: go.Figure, years: CargoYears, divisor: float, lang: str, theme: Theme
) -> None:
    parts = {(r.series_id, r.period): r for r in years.parts.itertuples()}
    heights: dict[int, list[tuple[str, float, float]]] = {}
    for period, series in years.added.items():
        low = 0.0
        for code in sorted(series, key=lambda one: _place(years.cargo[one])):
            row, cargo = parts[code, period], years.cargo[code]
            tone = TOKENS[theme][TONES.get(cargo, "cargo-4")]
            marks.draw_bar(figure, row, row.year, tone, theme, lang, divisor=divisor, base=low)
            high = low + row.value / divisor
            heights.setdefault(int(row.year), []).append((cargo, low, high))
            low = high
    _name_cargo(figure, heights, years.total, lang, theme)


def _place(cargo: str) -> int:
    return _ORDER.index(cargo) if cargo in _ORDER else len(_ORDER)


def _name_cargo(
    figure: go.Figure,
    heights: dict[int, list[tuple[str, float, float]]],
    total: pd.DataFrame,
    lang: str,
    theme: Theme,
) -> None:
    """The cargos' names right of a bar that has room beside it; thin ones share a place, in the
    order they lie, the upper first."""
    year = _find_roomy_year(heights, total)
    top = figure.layout.yaxis.range[1]
    lines: list[tuple[float, list[str]]] = []
    for cargo, low, high in heights[year]:
        middle, name = (low + high) / 2, str(Quantity(cargo, CARGO).words(lang))
        if lines and middle - lines[-1][0] < top * 0.06:
            lines[-1][1].append(name)
        else:
            lines.append((middle, [name]))
    for y, names in lines:
        marks.draw_label(
            figure,
            year,
            y,
            ",<br>".join(reversed(names)),
            theme,
            bold=False,
            size=13,
            yshift=0,
            xshift=4,
            anchor="left",
            colour=TOKENS[theme]["voice2"],
        )
        figure.layout.annotations[-1].update(x=year + 0.37, align="left")


def _find_roomy_year(stacked: Mapping[int, Any], total: pd.DataFrame) -> int:
    """The newest of the ``stacked`` years with the widest gap after it but one, since the widest
    carries the words for what is missing."""
    have = sorted({*full_years(total)["year"], *find_newest_part(total)["year"]})
    gap = dict(zip(have, [b - a for a, b in zip(have, have[1:], strict=False)], strict=False))
    rooms = sorted({gap.get(year, 0) for year in stacked}, reverse=True)
    wide = rooms[1] if len(rooms) > 1 and rooms[1] > 2 else rooms[0]
    return max(year for year in stacked if gap.get(year, 0) == wide)


def _name_ratings(
    figure: go.Figure, rated: pd.DataFrame, divisor: float, lang: str, theme: Theme
) -> None:
    top = rated["value"].max()
    same = set(rated[rated["value"] == top]["year"])
    year = max(same)
    while year - 1 in same:  # left of the first of a run: on the others there are lines
        year -= 1
    figure.add_annotation(
        x=year - 0.6,
        y=top / divisor,
        xanchor="right",
        showarrow=False,
        align="right",
        text=text(lang, "nodes-capacity-words"),
        font={"size": 13, "color": TOKENS[theme]["capacity"]},
    )
