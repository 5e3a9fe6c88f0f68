"""Whose line is whose: a side's name and last value, right of the plot where no line runs."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd
import plotly.graph_objects as go

from corridor.charts.text_width import estimate_width
from corridor.charts.theme import TOKENS, Theme
from corridor.language import period_text, printed


@dataclass(frozen=True)
class Side:
    """One reporter: code, name, colour token, marker."""

    code: str
    name: str
    tone: str
    symbol: str


#: side -> its last value, its name, and the value in words
LineEnds = dict[str, tuple[float, str, str]]


def find_line_ends(
    rows: pd.DataFrame, x: str, sides: dict[str, Side], divisor: float, lang: str
) -> LineEnds:
    """Where the line of each side ends; with the period of a value that is older than the last.

    ``x``: the column of time.
    """
    ends, last = {}, rows[x].max()
    for key, of_side in rows.groupby("side"):
        newest = of_side.sort_values(x).iloc[-1]
        code = str(newest.get("month", newest.get("year")))
        when = f" ({period_text(code, lang, short=True)})" if newest[x] < last else ""
        value = printed(float(newest.value_usd), lang, divisor)
        ends[str(key)] = (float(newest.value_usd), sides[str(key)].name, f"{value}{when}")
    return ends


def measure_margin(ends: LineEnds) -> int:
    """Pixels right of the plot for the names and values of the last points."""
    return round(max(estimate_width(w, 14.5) for _, *words in ends.values() for w in words)) + 16


def draw_end_labels(
    figure: go.Figure,
    ends: LineEnds,
    sides: dict[str, Side],
    divisor: float,
    theme: Theme,
    pixel: float,
) -> None:
    """Names and last values right of the plot, clear of the lines and of one another.

    ``pixel``: how much of the value axis a pixel is.
    """
    heights = spread_heights({key: end[0] / divisor for key, end in ends.items()}, 38 * pixel)
    for key, (_, name, value) in ends.items():
        figure.add_annotation(
            x=1,
            xref="paper",
            xanchor="left",
            xshift=8,
            y=heights[key],
            showarrow=False,
            text=f"<b>{name}</b><br>{value}",
            align="left",
            font={"size": 14, "color": TOKENS[theme][sides[key].tone]},
        )


def spread_heights(ends: dict[str, float], least: float) -> dict[str, float]:
    """Heights of labels at least ``least`` apart, each as near its value as its order allows."""
    heights: dict[str, float] = {}
    floor = -least
    for key in sorted(ends, key=lambda k: ends[k]):
        floor = max(ends[key], floor + least)
        heights[key] = floor
    return heights
