"""The rows under the main figure of the Traffic page, on their grids."""

from __future__ import annotations

import streamlit as st

from corridor.topics.traffic import lower_charts
from corridor.topics.traffic.crossing_charts import (
    draw_crossing_multiples,
    spell_crossings_title,
    spell_newest,
)
from corridor.topics.traffic.mode_charts import draw_modes
from corridor.topics.traffic.split_charts import draw_split
from corridor.ui import data_dialog, prose
from corridor.ui.figure import open_row, place_figure, place_row
from corridor.ui.figure_cache import make_once
from corridor.ui.plain_table import show_plain_table
from corridor.ui.visitor import View


def place_containers(view: View) -> None:
    """TEU of both traffics on one scale; TEU a train."""
    figures = [
        *make_once(view, lower_charts.draw_containers),
        make_once(view, lower_charts.draw_load),
    ]
    place_row(view, figures)


def place_crossings(view: View) -> None:
    """Five crossings on one scale."""
    title = make_once(view, spell_crossings_title)
    prose.heading(title, view.say("traffic-crossings-small"))
    newest = make_once(view, spell_newest)
    with open_row("crossings", 5, 200):
        for key, one in make_once(view, draw_crossing_multiples, least=200).items():
            name = view.say(f"traffic-crossing-label-{key}")
            place_figure(view, one, label=(name, newest.get(key, "")))


def place_routes(view: View) -> None:
    """UTLC ERA before and after its change of headline, and what its containers are made of."""
    prose.heading(view.say("traffic-through"))
    figures = list(make_once(view, lower_charts.draw_routes))
    if split := make_once(view, draw_split):
        figures.append(split)
    place_row(view, figures)


def place_modes(view: View) -> None:
    """What whole countries carry by rail and road, with the breaks of their statistics."""
    if charts := make_once(view, draw_modes):
        prose.heading(view.say("traffic-modes"))
        place_row(view, charts)


def place_transit_and_price(view: View) -> None:
    """Transit containers, and the ERAI price as a table."""
    first, second = st.columns(2, gap="large")
    with first:
        place_figure(view, make_once(view, lower_charts.draw_transit_containers))
    with second:
        prose.heading(view.say("traffic-erai"), view.say("traffic-erai-sub"), 3)
        show_plain_table(lower_charts.build_price_table(view), view.lang)
        prose.small(view.say("traffic-erai-note"))
        rows = view.ask("series_values", series=[lower_charts.PRICE])
        about = data_dialog.describe_values(view, "prices", view.say("traffic-erai"), rows)
        data_dialog.offer_values(view, about, rows, "prices")
