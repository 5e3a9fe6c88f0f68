"""Months, and the same parts of several years, as bars: comparable with one another only."""

from __future__ import annotations

import pandas as pd
import plotly.graph_objects as go

from corridor.charts import marks
from corridor.charts.axis import FEW_WIDE, choose_ticks
from corridor.charts.figure_words import FigureWords
from corridor.charts.template import build_figure, set_value_range
from corridor.charts.theme import TOKENS, Theme, to_css_rgba
from corridor.charts.year_bars import choose_gap
from corridor.evidence.statuses import HAPPENED
from corridor.language import part_months, period_text, printed, scale_of, text

#: months on an axis up to which it names months, not years alone
FEW_MONTHS = 24


def find_months(rows: pd.DataFrame) -> pd.DataFrame:
    """The months of a series that happened, in order; adds ``x``, the middle of each in years."""
    months = rows[(rows["period_kind"] == "month") & rows["status"].isin(HAPPENED)]
    months = months.sort_values("period_end").copy()
    months["x"] = [r.year + (r.period_end.month - 0.5) / 12 for r in months.itertuples()]
    return months


def draw_month_bars(
    rows: pd.DataFrame,
    lang: str,
    theme: Theme,
    *,
    tone: str,
    words: FigureWords,
    top: float | None = None,
) -> go.Figure:
    """Months of one series as bars, from the first found to the end of what is known of it;
    derived ones carry ≈, months without a figure are pale.

    ``top`` fixes the scale (same unit), here and for parts of years."""
    months = find_months(rows)
    largest = max(top or 0, months["value"].max())
    divisor, _ = scale_of(months["unit"].iloc[0], largest, lang)
    figure = build_figure(theme, lang, height=480, right=60, words=words)
    first = round(months["x"].iloc[0] * 12 - 0.5)
    end = max(d.year * 12 + d.month for d in rows[rows["status"].isin(HAPPENED)]["period_end"])
    _shade_months(figure, {round(x * 12 - 0.5) for x in months["x"]}, first, end, theme, lang)
    colour = TOKENS[theme][tone]
    for row in months.itertuples():
        marks.draw_bar(figure, row, row.x, colour, theme, lang, divisor=divisor, width=0.066)
        figure.data[-1].marker.pattern = None
        figure.data[-1].marker.color = to_css_rgba(colour, 0.55) if row.derivation else colour
    for place in dict.fromkeys((months["value"].idxmax(), months.index[-1])):
        row = months.loc[place]
        said = f"{printed(row.value, lang, divisor)}<br>{period_text(row.period, lang, short=True)}"
        last = place == months.index[-1] and row.value < months["value"].max()
        marks.draw_label(
            figure,
            row.x,
            row.value / divisor,
            said,
            theme,
            size=13,
            yshift=20,
            anchor="left" if last else "center",  # clear of the largest, which may be near
        )
    _write_months(figure, first, end, lang)
    set_value_range(figure, largest / divisor, 0.2)
    return figure


def _shade_months(
    figure: go.Figure, have: set[int], first: int, last: int, theme: Theme, lang: str
) -> None:
    """Pale bands over months (counted from year 0) without a figure; the widest carries words."""
    gaps: list[list[int]] = []
    for month in range(first, last):
        if month in have:
            continue
        if gaps and gaps[-1][1] == month:
            gaps[-1][1] += 1
        else:
            gaps.append([month, month + 1])
    widest = max(gaps, key=lambda gap: gap[1] - gap[0], default=None)
    for gap in gaps:
        words = text(lang, "figure-months-missing") if gap == widest else ""
        upright = gap[1] - gap[0] < 9
        words = words.replace("<br>", " ") if upright else words
        marks.draw_missing(figure, gap[0] / 12, gap[1] / 12, words, theme, upright=upright)


def _write_months(figure: go.Figure, first: int, last: int, lang: str) -> None:
    """The axis from the month ``first`` to before ``last``: years under their middles, a line
    where each begins; of a short axis every third month too."""
    years = range(first // 12, (last - 1) // 12 + 1)
    if last - first <= FEW_MONTHS:
        at = [m for m in range(first, last) if m % 3 == 0]
        words = [part_months(f"{m // 12}-{m % 12 + 1:02d}", lang) for m in at]
        said = [f"{w}<br>{m // 12}" if m % 12 == 0 else w for w, m in zip(words, at, strict=True)]
        ticks = [(m + 0.5) / 12 for m in at]
    else:
        ends = [(max(y * 12, first), min(y * 12 + 12, last)) for y in years]
        ticks = [(a + b) / 24 for a, b in ends if b - a >= 6]
        said = [str(a // 12) for a, b in ends if b - a >= 6]
    room = (last - first) / 12 * 0.05  # the values of the other axis stand before the first bar
    figure.update_xaxes(range=[first / 12 - room, last / 12], tickvals=ticks, ticktext=said)
    colour = figure.layout.xaxis.linecolor
    for year in years[1:]:
        figure.add_shape(
            type="line", x0=year, x1=year, y0=0, y1=-0.02, yref="paper", line={"color": colour}
        )


def draw_parts_of_years(
    rows: pd.DataFrame,
    lang: str,
    theme: Theme,
    *,
    tone: str,
    words: FigureWords,
    top: float | None = None,
) -> go.Figure:
    """The same months of each year, hatched: comparable with one another, not with years."""
    largest = max(top or 0, rows["value"].max())
    divisor, _ = scale_of(rows["unit"].iloc[0], largest, lang)
    first, last = int(rows["year"].min()), int(rows["year"].max())
    figure = build_figure(theme, lang, height=480, right=60, words=words)
    figure.update_layout(bargap=choose_gap(last - first + 1))
    for row in rows.itertuples():
        y, value = row.value / divisor, printed(row.value, lang, divisor)
        marks.draw_bar(figure, row, row.year, TOKENS[theme][tone], theme, lang, divisor=divisor)
        marks.draw_label(figure, row.year, y, value, theme)
    ticks = choose_ticks(first, last, few=FEW_WIDE)
    figure.update_xaxes(range=[first - 0.6, last + 0.6], tickvals=ticks)
    set_value_range(figure, largest / divisor)
    return figure
