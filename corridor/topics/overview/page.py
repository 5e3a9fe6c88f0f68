"""The Overview on its page: the map with its legend, the three figures under it."""

from __future__ import annotations

import pandas as pd
import pydeck as pdk
import streamlit as st

from corridor.geography.map_layers import make_flow_layers, make_node_layers
from corridor.language import sentences
from corridor.map import camera
from corridor.map.deck import NODES, build_deck
from corridor.map.legend import build_legend, write_legend
from corridor.map.style import file_name
from corridor.server.streamlit_patches import map_camera
from corridor.topics.card import Card
from corridor.topics.caution import Caution
from corridor.topics.chart import Chart, Rows
from corridor.topics.finding import Finding
from corridor.topics.map_notes import write_map_notes
from corridor.topics.overview import charts as views
from corridor.topics.overview.params import CAMERA, LAYERS_SHOWN
from corridor.ui import address, controls, css, data, data_dialog, prose
from corridor.ui.figure import place
from corridor.ui.figure_cache import drawn
from corridor.ui.tables import show_table
from corridor.ui.visitor import View


def said(view: View) -> tuple[list[Card], list[Finding], list[Caution]]:
    """Headline cards, what changed, words of caution."""
    made: tuple[list[Card], list[Finding], list[Caution]] = drawn(view, views.said)
    return made


def map_block(view: View) -> None:
    """The map, its legend and its one caption; a click on a sign opens the node's page."""
    nodes = data.ask("map_nodes")
    flows = data.ask("map_flows")
    shown_layers = address.value("overview", "layers")
    hidden = [part for part in LAYERS_SHOWN.options if part not in shown_layers]
    style = "/app/static/build/" + file_name(data.vintage().hash, view.theme, hidden)
    said = address.value("overview", "camera")
    seen = camera.find_overview_camera(said, phone=view.phone)
    made = map_camera.set_camera(
        drawn(view, _deck, style, seen, "names" in shown_layers),
        seen,
        key="map",
        address=said,
        fresh=address.arrived(),
    )
    shown = nodes[nodes["value"].notna() & nodes["is_main"]]
    told = views.places(view, shown)
    event = st.pydeck_chart(
        made,
        height=seen.height,
        on_select="rerun",
        selection_mode="single-object",
        key="map",
        alt=view.say("map-alt", nodes=told),
    )
    map_camera.watch("overview", seen)
    picked = [o["slug"] for o in event.selection["objects"].get(NODES, [])]
    if picked and picked[0] != st.session_state.get("_map_picked"):
        st.session_state["_map_picked"] = picked[0]
        st.session_state["nodes.node"] = picked[0]
        st.switch_page("pages/nodes.py", query_params={"node": picked[0]})
    if not picked:
        st.session_state["_map_picked"] = None
    _map_controls(view)
    items = build_legend(flows, view.lang, view.theme, data.vintage().hash)
    css.legend(write_legend(items))
    prose.small(
        sentences(
            [
                view.say("map-caption", year=str(flows["period"].max())),
                view.say("legend-attribution"),
            ],
            view.lang,
        )
    )
    _map_twin(view, nodes, flows)


def _deck(view: View, style: str, seen: camera.Camera, named: bool) -> pdk.Deck:
    nodes = data.ask("map_nodes")
    notes = {} if view.phone else write_map_notes(view, nodes)
    return build_deck(
        nodes,
        view.lang,
        view.theme,
        style_url=style,
        view=seen,
        phone=view.phone,
        notes=notes,
        named=named,
    )


def _map_twin(view: View, nodes: pd.DataFrame, flows: pd.DataFrame) -> None:
    """What the map shows, as two tables; and its rows to take."""
    with st.container(horizontal=True, gap="medium"):
        if st.button(
            view.say("button-table"), icon=":material/table:", type="tertiary", key="table_map"
        ):
            _map_tables(view, nodes, flows)
        codes = [f"series/{code}" for code in flows["series_id"]]
        data_dialog.several(
            view,
            "map",
            [
                (
                    "map-nodes",
                    view.say("map-nodes"),
                    Rows(nodes, [("map_nodes", {})], ["nodes"], make_node_layers),
                ),
                (
                    "map-flows",
                    view.say("map-flows"),
                    Rows(flows, [("map_flows", {})], codes, make_flow_layers),
                ),
            ],
        )


def _map_tables(view: View, nodes: pd.DataFrame, flows: pd.DataFrame) -> None:
    @st.dialog(view.say("table-title"), width=780, position="right")
    def show() -> None:
        st.markdown(f"**{view.say('map-flows')}**")
        st.table(views.flows_table(view, flows), border="horizontal", hide_index=True)
        st.markdown(f"**{view.say('map-nodes')}**")
        show_table(views.nodes_table(view, nodes), alt=view.say("map-nodes"), height=480)

    show()


def _map_controls(view: View) -> None:
    """Which part of the corridor the map shows, and which of its layers."""
    now = address.value("overview", "camera")
    parts = (*camera.PARTS, *(() if now in camera.PARTS else (now,)))
    with st.container(key="controls_map", horizontal=True, gap="medium"):
        controls.choose(
            view,
            "overview",
            CAMERA,
            label="map-camera",
            options=parts,
            words=lambda code: view.say(
                f"map-camera-{code}" if code in camera.PARTS else "map-camera-free"
            ),
        )
        controls.choose(
            view,
            "overview",
            LAYERS_SHOWN,
            label="map-layers",
            words=lambda code: view.say(f"map-layer-{code}"),
        )


def second_row(view: View) -> None:
    """The three figures in three columns."""
    shown = drawn(view, _figures)
    for column, one in zip(st.columns(3, gap="large"), shown, strict=True):
        with column:
            place(view, one)


def _figures(view: View) -> list[Chart]:
    return views.figures_of(view, views.values(view))
