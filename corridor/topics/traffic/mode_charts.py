"""Freight of whole countries by mode: where the statistics count something else, the line ends."""

from __future__ import annotations

import pandas as pd
import plotly.graph_objects as go

from corridor.charts import marks
from corridor.charts.figure_words import FigureWords, title_figure
from corridor.charts.template import HEIGHT_SECOND, build_figure, set_value_range
from corridor.charts.theme import TOKENS
from corridor.charts.year_bars import YearBars, draw_year_bars
from corridor.evidence.statuses import full_years
from corridor.language import printed, scale_of
from corridor.topics.chart import Chart, spell_unit
from corridor.topics.view import View

#: mode -> its series one after another: what is counted changes between them
SEGMENTS = {
    "rail": ("kz-rail-tonnes-to-2013", "kz-rail-tonnes"),
    "road": ("kz-road-tonnes-to-2020", "kz-road-tonnes"),
}
NEIGHBOUR = "kg-rail-turnover"
KEYS = (*(f"mode_{mode}" for mode in SEGMENTS), "mode_kg")


def draw_modes(view: View) -> list[Chart]:
    """Kazakhstan's rail and road, each with its break, and the rail of a neighbour; those that
    the edition has."""
    charts = [*(_draw_mode(view, mode) for mode in SEGMENTS), _draw_neighbour(view)]
    return [chart for chart in charts if chart is not None]


def _draw_mode(view: View, mode: str) -> Chart | None:
    rows = view.ask("series_values", series=list(SEGMENTS[mode]))
    parts = [full_years(rows[rows["series_id"] == code]) for code in SEGMENTS[mode]]
    if any(part.empty for part in parts):
        return None
    shown = pd.concat(parts)
    unit = spell_unit(view, "t", float(shown["value"].max()))
    words = title_figure(
        view.say(f"traffic-mode-{mode}"), view.say(f"traffic-mode-{mode}-sub", unit=unit), view.lang
    )
    figure = _draw_parts(view, parts, words)
    note = view.say(f"traffic-mode-{mode}-note", year=str(parts[1]["year"].min()))
    return Chart(f"mode_{mode}", figure, shown, note=note)


def _draw_parts(view: View, parts: list[pd.DataFrame], words: FigureWords) -> go.Figure:
    """A line a part, nothing between them but the words that the count is another."""
    token, lang = TOKENS[view.theme], view.lang
    top = max(float(part["value"].max()) for part in parts)
    divisor = scale_of("t", top, lang)[0]
    figure = build_figure(view.theme, lang, height=HEIGHT_SECOND, right=40, words=words)
    for part in parts:
        marks.draw_line(figure, part, token["plain"], view.theme, lang, divisor=divisor, size=6)
        for row in (part.iloc[0], part.iloc[-1]):
            said = printed(row.value, lang, divisor)
            marks.draw_label(figure, row.year, row.value / divisor, said, view.theme, size=13)
    at = (parts[0]["year"].max() + parts[1]["year"].min()) / 2
    figure.add_vline(x=at, line={"color": token["voice2"], "width": 1.2, "dash": "2px,4px"})
    figure.add_annotation(
        x=at,
        y=0.06,
        yref="paper",
        text=view.say("traffic-mode-break"),
        showarrow=False,
        font={"size": 12, "color": token["voice2"]},
        bgcolor=token["page"],
    )
    first, last = int(parts[0]["year"].min()), int(parts[1]["year"].max())
    ticks = [first, int(parts[0]["year"].max()), int(parts[1]["year"].min()), last]
    figure.update_xaxes(range=[first - 1.6, last + 0.7], tickvals=ticks[:1] + ticks[2:])
    set_value_range(figure, top / divisor, 0.2)
    return figure


def _draw_neighbour(view: View) -> Chart | None:
    rows = view.ask("series_values", series=[NEIGHBOUR])
    if full_years(rows).empty:
        return None
    unit = spell_unit(view, "tkm", float(rows["value"].max()))
    words = title_figure(
        view.say("traffic-mode-kg"), view.say("traffic-mode-kg-sub", unit=unit), view.lang
    )
    years = full_years(rows)["year"]
    bars = YearBars(rows, "plain", words, span=(int(years.min()), int(years.max())), labels=1)
    figure = draw_year_bars(bars, view.lang, view.theme)
    return Chart("mode_kg", figure, full_years(rows), note=view.say("traffic-mode-kg-note"))
