"""Promise and fact on the Traffic page: plans beside counts, and the plans to come as a table."""

from __future__ import annotations

import streamlit as st

from corridor.topics import promises_charts
from corridor.ui import prose
from corridor.ui.figure import open_row, place_figure
from corridor.ui.figure_cache import make_once
from corridor.ui.visitor import View

#: figures of promises that a phone shows before the rest of its page
FIRST_ON_A_PHONE = 4


def place_promises(view: View) -> None:
    """Five figures on a grid of three, the sixth place the plans for the years to come; on a
    phone the first four."""
    prose.heading(make_once(view, promises_charts.spell_lead), view.say("promises-lead-sub"))
    with open_row("promises", 3):
        charts = make_once(view, promises_charts.draw_promises, least=340)
        for chart in charts[:FIRST_ON_A_PHONE] if view.phone else charts:
            place_figure(view, chart)
        with st.container(key="fig_plans", gap=None):
            prose.heading(view.say("promises-table"), view.say("promises-table-sub"), 3)
            table = make_once(view, promises_charts.make_plan_table)
            st.table(table, border="horizontal", hide_index=True)
            prose.small(make_once(view, promises_charts.spell_misfits))


def place_rest(view: View) -> None:
    """On a phone the figures of promises that its first part leaves out; nothing on a desk."""
    if view.phone:
        for chart in make_once(view, promises_charts.draw_promises, least=340)[FIRST_ON_A_PHONE:]:
            place_figure(view, chart)
