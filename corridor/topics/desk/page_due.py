"""What is due beside the calendar: connectors and how they fare, figures outside of their band."""

from __future__ import annotations

import datetime as dt

import streamlit as st

from corridor.sources.health import Health, list_health
from corridor.sources.kept import list_runs
from corridor.state.store import StateError
from corridor.topics import plausibility_tables
from corridor.topics.desk import page, tables
from corridor.ui import prose
from corridor.ui.tables import open_chosen, show_table
from corridor.ui.visitor import View


def place_connectors(view: View) -> None:
    """Every connector: when it last came to its end, since when it fails, whether it was ever tried
    on a real answer."""
    try:
        rows = list_health(list_runs(), dt.datetime.now(dt.UTC))
    except StateError:
        with page.telling(view):
            raise
        return
    failing = sum(one.since is not None for one in rows)
    title = view.say("desk-connectors")
    measure = view.say("desk-connectors-sub", n=failing, count=view.count(failing))
    prose.heading(title, measure)
    if not rows:
        st.info(view.say("nothing-here"))
        return
    cells = tables.make_connector_table(view, rows, _name_publishers(view, rows))
    show_table(cells, alt=title, most=520)


def _name_publishers(view: View, rows: list[Health]) -> dict[str, str]:
    known = view.ask("publishers")
    chosen = known[known["publisher_id"].isin({one.publisher for one in rows})]
    return dict(zip(chosen["publisher_id"], view.names(chosen), strict=True))


def place_outliers(view: View) -> None:
    """Pairs of figures outside of their plausibility band."""
    rows = plausibility_tables.ask_ratios(view)
    outside = rows[rows["outside"]]
    title = view.say("plausibility-outside", n=len(outside), count=view.count(len(outside)))
    prose.heading(title, view.say("plausibility-outside-sub"))
    if len(outside):
        cells = plausibility_tables.make_outside_table(view, outside)
        open_chosen(cells, outside, "desk_outside", alt=title, most=420)
