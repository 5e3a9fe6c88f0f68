"""The Overview on its page: the map with its legend, the three figures under it."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from corridor.figures import map as corridor_map
from corridor.figures.legend import legend_items
from corridor.language import quantity
from corridor.ui import data
from corridor.ui.figure import place
from corridor.ui.view import View
from corridor.views import overview as views


def map_block(view: View) -> None:
    """The map, its legend and its one caption; a click on a sign opens the node's page."""
    nodes = data.ask("map_nodes")
    flows = data.ask("map_flows")
    notes = {} if view.phone else views.map_notes(view, nodes)
    style = f"/app/static/build/style-{data.vintage().hash}-{view.theme}.json"
    made = corridor_map.deck(
        nodes, view.lang, view.theme, style_url=style, phone=view.phone, notes=notes
    )
    height = corridor_map.find_camera("overview", nodes, phone=view.phone).height
    shown = nodes[nodes["value"].notna() & nodes["is_main"]]
    said = "; ".join(
        f"{view.name(r)}: {quantity(r.value, r.unit, view.lang)} ({r.period})"
        for r in shown.itertuples()
    )
    event = st.pydeck_chart(
        made, height=height, on_select="rerun", selection_mode="single-object", key="map",
        alt=view.say("map-alt", nodes=said),
    )  # fmt: skip
    picked = [o["slug"] for o in event.selection["objects"].get(corridor_map.NODES, [])]
    if picked and picked[0] != st.session_state.get("_map_picked"):
        st.session_state["_map_picked"] = picked[0]
        st.session_state["nodes.node"] = picked[0]
        st.switch_page("pages/nodes.py", query_params={"node": picked[0]})
    if not picked:
        st.session_state["_map_picked"] = None
    with st.container(horizontal=True, gap="small", key="legend"):
        for item in legend_items(flows, view.lang, view.theme, data.vintage().hash):
            st.markdown(f"![]({item.image}) {item.words}", width="content")
    st.caption(
        view.say("map-caption", year=str(flows["period"].max()))
        + " "
        + view.say("legend-attribution")
    )


def second_row(view: View, rows: pd.DataFrame) -> None:
    """The three figures in three columns."""
    for column, drawn in zip(st.columns(3, gap="large"), views.figures_of(view, rows), strict=True):
        with column:
            place(view, drawn)
