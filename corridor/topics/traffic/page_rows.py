"""The rows under the main figure of the Traffic page, on their grids."""

from __future__ import annotations

import streamlit as st

from corridor.language import sentences
from corridor.topics.traffic import lower_charts as views
from corridor.topics.traffic.charts import crossings_title
from corridor.ui import data_dialog, prose
from corridor.ui.figure import place
from corridor.ui.figure_cache import drawn
from corridor.ui.visitor import View


def containers_and_border(view: View) -> None:
    """TEU of both traffics on one scale; border tonnes against plans and rating."""
    shown = [*drawn(view, views.containers), drawn(view, views.border)]
    for column, one in zip(st.columns(3, gap="large"), shown, strict=True):
        with column:
            place(view, one)


def crossings(view: View) -> None:
    """Five crossings on one scale."""
    said = sentences([view.say("traffic-crossings-sub"), view.say("traffic-dotted")], view.lang)
    prose.heading(drawn(view, crossings_title), said)
    with st.grid(5, min_column_width=200, gap="medium"):
        for key, one in drawn(view, views.crossings).items():
            with st.container(gap=None):
                prose.text(view.say(f"traffic-crossing-label-{key}"))
                place(view, one)


def routes(view: View) -> None:
    """UTLC ERA before and after its change of headline; transit."""
    prose.heading(view.say("traffic-through"))
    with st.grid(4, min_column_width=230, gap="large"):
        for one in drawn(view, views.routes, least=240):
            place(view, one)


def transit_and_price(view: View) -> None:
    """Transit containers, and the ERAI price as a table."""
    first, second = st.columns(2, gap="large")
    with first:
        place(view, drawn(view, views.transit_containers))
    with second:
        prose.heading(view.say("traffic-erai"), view.say("traffic-erai-sub"), 3)
        st.table(views.prices(view), border="horizontal", hide_index=True)
        prose.small(view.say("traffic-erai-note"))
        rows = view.ask("series_values", series=[views.PRICE])
        about = data_dialog.about_values(view, "prices", view.say("traffic-erai"), rows)
        data_dialog.button(view, about, rows, "prices")
