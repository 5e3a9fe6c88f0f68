"""What is laid over bars of years: the two directions, the flags of events."""

from __future__ import annotations

import pandas as pd
import plotly.graph_objects as go

from corridor.charts import marks
from corridor.charts.label_collisions import BESIDE
from corridor.charts.theme import TOKENS, Theme
from corridor.evidence.statuses import full_years
from corridor.language import printed, text


def split(
    made: go.Figure,
    west: pd.DataFrame,
    east: pd.DataFrame,
    lang: str,
    theme: Theme,
    tone: str,
    divisor: float = 1.0,
) -> None:
    """Lay the two directions over the years that have both: from China below, to China above."""
    token = TOKENS[theme]
    made.update_layout(bargap=0.14)
    made.update_traces(width=1 - made.layout.bargap, selector={"type": "bar"})
    both = full_years(west).merge(full_years(east), on="year", suffixes=("", "_east"))
    for row in both.itertuples():
        marks.bar(made, row, row.year, token[tone], theme, lang, divisor=divisor)
        upper = full_years(east)[full_years(east)["year"] == row.year].iloc[0]
        low = row.value / divisor
        marks.bar(made, upper, row.year, token[f"{tone}-2"], theme, lang, divisor=divisor, base=low)
        for key, y, value, shade in (
            ("from", low / 2, row.value, "#FFFFFF" if theme == "light" else "#0D151D"),
            ("to", low + upper.value / divisor / 2, upper.value, token["text"]),
        ):
            words = printed(value, lang, divisor)
            marks.label(
                made, row.year, y, words, theme, bold=False, size=13, yshift=0, colour=shade
            )
            made.layout.annotations[-1].name = f"{key} {row.period}"
    if len(both):
        last = both.iloc[-1]
        # the months of a part-year that follows reach over the end of the axis
        aside = 6 if last.year == _last_year(made) else 16
        for key, y, shade in (
            ("to", (last.value + last.value_east / 2) / divisor, token["voice2"]),
            ("from", last.value * 0.8 / divisor, token[tone]),
        ):
            made.add_annotation(
                x=1,
                xref="paper",
                xanchor="left",
                xshift=aside,
                y=y,
                showarrow=False,
                text=f"<b>{text(lang, f'figure-{key}-china')}</b>",
                align="left",
                font={"size": 14, "color": shade},
                name=f"{BESIDE}{key} {last.period}",
            )


def _last_year(made: go.Figure) -> int:
    return int(max(max(trace.x) for trace in made.data if trace.type == "bar"))


def flags(made: go.Figure, events: pd.DataFrame, theme: Theme) -> None:
    """Numbered flags on dotted lines at the events' dates (columns x, number)."""
    token = TOKENS[theme]
    for event in events.itertuples():
        made.add_shape(
            type="line",
            x0=event.x,
            x1=event.x,
            y0=0,
            y1=0.97,
            yref="paper",
            layer="below",
            line={"color": token["line"], "width": 1, "dash": "dot"},
        )
        made.add_annotation(
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
    for note in made.layout.annotations:  # no line strikes a value over its bar
        if (note.yshift or 0) >= 10 and any(abs(x - note.x) < 0.6 for x in events["x"]):
            note.update(bgcolor=token["page"], borderpad=0)
