"""What is laid over bars of years: the two directions, the flags of events."""

from __future__ import annotations

from typing import Any

import pandas as pd
import plotly.graph_objects as go

from corridor.charts import marks
from corridor.charts.label_collisions import BESIDE
from corridor.charts.theme import TOKENS, Theme
from corridor.evidence.statuses import full_years
from corridor.language import printed, text


def draw_directions(
    figure: go.Figure,
    west: pd.DataFrame,
    east: pd.DataFrame,
    lang: str,
    theme: Theme,
    tone: str,
    divisor: float = 1.0,
    *,
    newest: int,
) -> None:
    """Lay the two directions over the years that have both: from China below, to China above.

    ``newest``: the last year that has a bar, whether or not it has both.
    """
    token = TOKENS[theme]
    figure.update_layout(bargap=max(0.14, figure.layout.bargap - 0.12))
    figure.update_traces(width=1 - figure.layout.bargap, selector={"type": "bar"})
    eastward = full_years(east)
    both = full_years(west).merge(eastward, on="year", suffixes=("", "_east"))
    for lower in both.itertuples():
        upper = eastward[eastward["year"] == lower.year].iloc[0]
        base = lower.value / divisor
        for row, colour, low in ((lower, token[tone], 0.0), (upper, token[f"{tone}-2"], base)):
            marks.draw_bar(figure, row, lower.year, colour, theme, lang, divisor=divisor, base=low)
        middle = base + upper.value / divisor / 2
        for way, y, value, colour in (
            ("from", base / 2, lower.value, token["page"]),
            ("to", middle, upper.value, token["text"]),
        ):
            words = printed(value, lang, divisor)
            marks.draw_label(
                figure, lower.year, y, words, theme, bold=False, size=13, yshift=0, colour=colour
            )
            figure.layout.annotations[-1].name = f"{way} {lower.period}"
    if len(both):
        last = both.iloc[-1]
        # the months of a part-year that follows reach over the end of the axis
        aside = 6 if last.year == newest else 16
        _name_directions(figure, last, aside, lang, theme, tone, divisor)


def _name_directions(
    figure: go.Figure, last: Any, aside: int, lang: str, theme: Theme, tone: str, divisor: float
) -> None:
    """What the halves are, ``aside`` of the plot at the heights of the ``last`` year's."""
    token = TOKENS[theme]
    for way, y, colour in (
        ("to", (last.value + last.value_east / 2) / divisor, token["voice2"]),
        ("from", last.value * 0.8 / divisor, token[tone]),
    ):
        figure.add_annotation(
            x=1,
            xref="paper",
            xanchor="left",
            xshift=aside,
            y=y,
            showarrow=False,
            text=f"<b>{text(lang, f'figure-{way}-china')}</b>",
            align="left",
            font={"size": 14, "color": colour},
            name=f"{BESIDE}{way} {last.period}",
        )


def draw_event_flags(figure: go.Figure, events: pd.DataFrame, theme: Theme) -> None:
    """Numbered flags on dotted lines at the events' dates (columns x, number)."""
    token = TOKENS[theme]
    for event in events.itertuples():
        figure.add_shape(
            type="line",
            x0=event.x,
            x1=event.x,
            y0=0,
            y1=0.97,
            yref="paper",
            layer="below",
            line={"color": token["line"], "width": 1, "dash": "dot"},
        )
        figure.add_annotation(
            x=event.x,
            y=1,
            yref="paper",
            yanchor="top",
            showarrow=False,
            text=f"{event.number}",
            bgcolor=token["voice2"],
            borderpad=3,
            font={"size": 13, "color": token["page"]},
        )
    for note in figure.layout.annotations:  # no line strikes a value over its bar
        if (note.yshift or 0) >= 10 and any(abs(x - note.x) < 0.6 for x in events["x"]):
            note.update(bgcolor=token["page"], borderpad=0)
