"""The Overview on its page: the map with its legend, the three figures under it."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd
import pydeck as pdk
import streamlit as st

from corridor.geography.map_layers import make_flow_layers, make_node_layers
from corridor.language import sentences
from corridor.map import camera
from corridor.map.deck import NODES, build_deck
from corridor.map.legend import build_legend, write_legend
from corridor.map.style import file_name
from corridor.server.own_address import locate
from corridor.server.streamlit_patches import map_camera
from corridor.topics.card import Card
from corridor.topics.caution import Caution
from corridor.topics.chart import Rows
from corridor.topics.finding import Finding
from corridor.topics.ladder_chart import draw_ladder
from corridor.topics.map_notes import write_map_notes
from corridor.topics.overview import tables
from corridor.topics.overview.cards import build_cards
from corridor.topics.overview.cautions import list_cautions
from corridor.topics.overview.charts import draw_figures
from corridor.topics.overview.params import CAMERA, LAYERS_SHOWN
from corridor.topics.overview.rules import find_changes
from corridor.topics.overview.series import load_values
from corridor.ui import address, controls, css, data, data_dialog, prose
from corridor.ui.figure import place_figure, place_row
from corridor.ui.figure_cache import make_once
from corridor.ui.plain_table import show_plain_table
from corridor.ui.tables import show_table
from corridor.ui.visitor import View


def load_words(view: View) -> tuple[list[Card], list[Finding], list[Caution]]:
    """Headline cards, what changed, words of caution: made once for who looks alike."""
    return make_once(view, _build_words)


def _build_words(view: View) -> tuple[list[Card], list[Finding], list[Caution]]:
    values = load_values(view)
    return build_cards(view, values), find_changes(values), list_cautions(view, values)


def list_flows() -> list[str]:
    """The series of the map's bands, whose periods its legend names."""
    return list(data.ask("map_flows")["series_id"])


def place_map(view: View) -> None:
    """The map, its legend and its one caption; a click on a sign opens the node's page."""
    nodes = data.ask("map_nodes")
    flows = data.ask("map_flows")
    shown_layers = address.value("overview", "layers")
    hidden = [part for part in LAYERS_SHOWN.options if part not in shown_layers]
    style = locate("/app/static/build/" + file_name(data.vintage().hash, view.theme, hidden))
    camera_code = address.value("overview", "camera")
    seen = camera.find_overview_camera(camera_code, phone=view.phone)
    deck = map_camera.set_camera(
        make_once(view, _build_deck, style, seen, "names" in shown_layers),
        seen,
        key="map",
        address=camera_code,
        fresh=address.has_arrived(),
    )
    words = make_once(view, _spell_map)
    event = st.pydeck_chart(
        deck,
        height=seen.height,
        on_select="rerun",
        selection_mode="single-object",
        key="map",
        alt=words.alt,
    )
    map_camera.watch("overview", seen)
    _open_node([one["slug"] for one in event.selection["objects"].get(NODES, [])])
    _place_controls(view)
    css.place_legend(words.legend)
    prose.small(words.caption)
    _place_twin(view, nodes, flows)


@dataclass(frozen=True)
class MapWords:
    """What stands with the map: what it shows in words, its legend as HTML, its caption."""

    alt: str
    legend: str
    caption: str


def _spell_map(view: View) -> MapWords:
    nodes, flows = data.ask("map_nodes"), data.ask("map_flows")
    named = nodes[nodes["value"].notna() & nodes["is_main"]]
    items = build_legend(flows, view.lang, view.theme, data.vintage().hash, phone=view.phone)
    said = [view.say("map-caption"), tables.describe_split(view), view.say("legend-attribution")]
    return MapWords(
        view.say("map-alt", nodes=tables.describe_places(view, named)),
        write_legend(items),
        sentences(said, view.lang),
    )


def _open_node(slugs: list[str]) -> None:
    """Go to the page of the sign that was clicked, once."""
    state = st.session_state
    if slugs and slugs[0] != state.get("_map_picked"):
        state["_map_picked"] = slugs[0]
        state["nodes.node"] = slugs[0]
        st.switch_page("pages/nodes.py", query_params={"node": slugs[0]})
    if not slugs:
        state["_map_picked"] = None


def _build_deck(view: View, style: str, seen: camera.Camera, named: bool) -> pdk.Deck:
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


def _place_twin(view: View, nodes: pd.DataFrame, flows: pd.DataFrame) -> None:
    """What the map shows, as two tables; and its rows to take."""
    with st.container(horizontal=True, gap="medium"):
        if st.button(
            view.say("button-table"), icon=":material/table:", type="tertiary", key="table_map"
        ):
            _open_tables(view, nodes, flows)
        codes = [f"series/{code}" for code in flows["series_id"]]
        data_dialog.offer_several(
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


def _open_tables(view: View, nodes: pd.DataFrame, flows: pd.DataFrame) -> None:
    @st.dialog(view.say("table-title"), width=780, position="right")
    def show() -> None:
        st.markdown(f"**{view.say('map-flows')}**")
        show_plain_table(tables.build_flows_table(view, flows), view.lang)
        st.markdown(f"**{view.say('map-nodes')}**")
        show_table(tables.build_nodes_table(view, nodes), alt=view.say("map-nodes"), height=480)

    show()


def _place_controls(view: View) -> None:
    """Which part of the corridor the map shows, and which of its layers."""
    now = address.value("overview", "camera")
    parts = (*camera.PARTS, *(() if now in camera.PARTS else (now,)))
    with controls.place_row(view, "overview", key="map", line=view.say("map-camera")):
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
        with controls.place_more(view, "overview", (LAYERS_SHOWN,)):
            controls.choose(
                view,
                "overview",
                LAYERS_SHOWN,
                label="map-layers",
                words=lambda code: view.say(f"map-layer-{code}"),
            )


def place_ladder(view: View) -> None:
    """What each place of the corridor can take, what runs there, what binds."""
    place_figure(view, make_once(view, draw_ladder))


def place_figures(view: View) -> None:
    """The three figures in a row."""
    place_row(view, make_once(view, draw_figures))
