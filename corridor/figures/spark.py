"""The sparkline of a card: one hue, gaps dotted, end dot, first and last year only."""

from __future__ import annotations

import pandas as pd
import plotly.graph_objects as go

from corridor.figures import marks
from corridor.figures.template import HEIGHT_SPARK, base, without_values
from corridor.figures.theme import TOKENS, Theme


def spark(history: pd.DataFrame, tone: str, theme: Theme, lang: str) -> go.Figure:
    """Sparkline of series_value rows in order. Full years make a line (bars when fewer than
    four); rows of equal part-years make hatched bars. Needs columns year, value, period_kind."""
    colour = TOKENS[theme][tone]
    made = base(theme, lang, height=HEIGHT_SPARK, right=14, left=14, top=8, bottom=16)
    without_values(made)
    first, last = int(history["year"].iloc[0]), int(history["year"].iloc[-1])
    made.update_xaxes(
        showline=False, ticks="", tickvals=[first, last], tickfont={"size": 12},
        range=[first - 0.5, last + 0.5],
    )  # fmt: skip
    parts = history["period_kind"].isin(marks.PART_KINDS).all()
    if parts or len(history) < 4:
        made.update_layout(bargap=0.3)
        made.update_xaxes(
            range=[min(first, last - 4) - 0.5, last + 0.5],
            tickvals=[int(y) for y in history["year"]],
        )
        for row in history.itertuples():
            marks.bar(made, row, row.year, colour, theme, lang)
        made.update_yaxes(range=[0, float(history["value"].max()) * 1.05])
        return made
    marks.line(made, history, colour, theme, lang, width=1.8, size=5)
    made.add_scatter(
        x=[last], y=[history["value"].iloc[-1]], mode="markers",
        marker={"color": colour, "size": 9}, hoverinfo="skip", cliponaxis=False,
    )  # fmt: skip
    made.update_yaxes(range=[0, float(history["value"].max()) * 1.1])
    return made
