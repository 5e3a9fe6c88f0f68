"""Trains by crossing: lines of one definition (the Chinese side's count) on one scale."""

from __future__ import annotations

import pandas as pd
import plotly.graph_objects as go

from corridor.charts import marks
from corridor.charts.axis import FEW_WIDE, choose_ticks
from corridor.charts.template import HEIGHT_MAIN, build_figure, set_value_range
from corridor.charts.theme import TOKENS, Theme
from corridor.evidence.statuses import full_years
from corridor.language import printed, qualified

#: crossings to Kazakhstan in ink, the others lighter
_TONES = {"alashankou": "plain", "horgos": "plain"}


def draw_crossing_lines(
    rows: dict[str, pd.DataFrame],
    names: dict[str, str],
    lang: str,
    theme: Theme,
    *,
    first: int = 2013,
) -> go.Figure:
    """Full years of each crossing as a line with its name and last value at its end.

    ``rows``: crossing -> series_value rows; ``names``: crossing -> name; ``first``: first year.
    """
    token = TOKENS[theme]
    figure = build_figure(theme, lang, height=HEIGHT_MAIN, right=176)
    top, last_year = 0.0, 0
    taken: list[float] = []
    for key, own in rows.items():
        full = full_years(own)
        if full.empty:
            continue
        colour = token[_TONES.get(key, "line")]
        marks.draw_line(figure, full, colour, theme, lang)
        end = full.iloc[-1]
        top, last_year = max(top, full["value"].max()), max(last_year, int(full["year"].max()))
        lift = 0
        while any(abs(end.value + lift * 40 - other) < 600 for other in taken):
            lift += 12
        taken.append(end.value + lift * 40)
        words = qualified(f"<b>{names[key]}</b> {printed(end.value, lang)}", end.period, lang)
        marks.draw_label(
            figure,
            end.year,
            end.value,
            words,
            theme,
            bold=False,
            anchor="left",
            xshift=10,
            yshift=lift,
            colour=token["text"],
        )
    figure.update_xaxes(
        range=[first - 0.6, last_year + 0.4], tickvals=choose_ticks(first, last_year, few=FEW_WIDE)
    )
    set_value_range(figure, top)
    return figure
