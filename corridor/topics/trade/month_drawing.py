"""Two counts of one trade month by month; months without a figure stay pale."""

from __future__ import annotations

import pandas as pd
import plotly.graph_objects as go

from corridor.charts import marks
from corridor.charts.end_labels import Side, draw_end_labels, find_line_ends, measure_margin
from corridor.charts.template import HEIGHT_MAIN, build_figure, set_value_range
from corridor.charts.theme import Theme
from corridor.language import period_text, scale_of, space, text
from corridor.topics.trade.drawing import Look, draw_count

#: months that have room to be written, and how many then stand between two that are
_FEW, _STEP = 30, 3


def draw_months(rows: pd.DataFrame, sides: dict[str, Side], lang: str, theme: Theme) -> go.Figure:
    """Both sides' monthly values; ``rows``: side, month, value_usd, publisher, basis."""
    rows = rows.assign(
        x=[place_month(month) for month in rows["month"]],
        label=[period_text(month, lang) for month in rows["month"]],
    )
    top = float(rows["value_usd"].max())
    look = Look(scale_of("usd", top, lang)[0], lang, theme)
    ends = find_line_ends(rows, "x", sides, look.divisor, lang)
    figure = build_figure(theme, lang, height=HEIGHT_MAIN, right=measure_margin(ends))
    months = list_months(rows["month"].min(), rows["month"].max())
    _shade_holes(figure, months, set(rows["month"]), lang, theme)
    for key, side in sides.items():
        own = rows[rows["side"] == key]
        if len(own):
            draw_count(figure, own, side, look, x="x", step=1 / 12)
    pixel = top / look.divisor * 1.14 / (HEIGHT_MAIN - 40)
    draw_end_labels(figure, ends, sides, look.divisor, theme, pixel)
    before = max(1.0, len(months) / 14)  # the labels of the value axis stand left of the points
    ends_of_axis = [place_month(months[0]) - before / 12, place_month(months[-1]) + 0.6 / 12]
    figure.update_xaxes(range=ends_of_axis, **_choose_ticks(months, lang))
    set_value_range(figure, top / look.divisor)
    return figure


def place_month(month: str) -> float:
    """`2024-03` on an axis of years: the middle of the month."""
    return int(month[:4]) + (int(month[5:]) - 0.5) / 12


def list_months(first: str, last: str) -> list[str]:
    """Every month from the first to the last, both included."""
    start, end = (int(m[:4]) * 12 + int(m[5:]) - 1 for m in (first, last))
    return [f"{at // 12}-{at % 12 + 1:02d}" for at in range(start, end + 1)]


def _shade_holes(
    figure: go.Figure, months: list[str], known: set[str], lang: str, theme: Theme
) -> None:
    """A pale band over each month that no side has; the first carries words."""
    words = text(lang, "trade-month-missing").replace("<br>", space(lang))
    for month in months:
        if month not in known:
            at = place_month(month)
            marks.draw_missing(figure, at - 1 / 24, at + 1 / 24, words, theme, upright=True)
            words = ""


def _choose_ticks(months: list[str], lang: str) -> dict[str, object]:
    """Few months: every third with its name; many: the beginnings of years."""
    if len(months) > _FEW:
        return {"tickvals": list(range(int(months[0][:4]), int(months[-1][:4]) + 2))}
    written = months[::_STEP]
    return {
        "tickvals": [place_month(month) for month in written],
        "ticktext": [period_text(month, lang, short=True) for month in written],
    }
