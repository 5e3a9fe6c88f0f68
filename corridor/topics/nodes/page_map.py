"""Choosing a node: the row of buttons, the list of the others, the map, an unknown name."""

from __future__ import annotations

from functools import partial

import pydeck as pdk
import streamlit as st

from corridor.language import listed, sentences
from corridor.language.spans import Span, markdown
from corridor.map import camera
from corridor.map.deck import NODES, build_deck
from corridor.map.style import file_name
from corridor.server.own_address import locate
from corridor.server.streamlit_patches import map_camera
from corridor.topics.map_notes import write_map_notes
from corridor.topics.nodes.node import Node, shorten_name, write_title
from corridor.topics.nodes.params import FIRST, HIDDEN, MAIN
from corridor.topics.nodes.rules import find_nearest_nodes
from corridor.topics.nodes.tables import ask_neighbours, spell_way
from corridor.ui import address, controls, data, prose
from corridor.ui.figure_cache import make_once
from corridor.ui.visitor import View

STATE, CAMERA = "nodes.node", "nodes.camera"


def read_node(view: View) -> str:
    """The node asked for; an unknown one is said in one line with the nearest names, and the
    first is shown."""
    names = data.ask("node_names")
    asked = str(st.session_state.get(STATE) or FIRST)
    if asked in set(names["slug"]):
        return asked
    near = find_nearest_nodes(asked, names) or [s for s in MAIN if s in set(names["slug"])]
    rows = names.set_index("slug", drop=False).loc[near]
    offers = (Span(shorten_name(view, r), address=f"?node={r.slug}") for r in rows.itertuples())
    offer = listed((markdown((span,)) for span in offers), view.lang)
    first = names[names["slug"] == FIRST].iloc[0]
    st.warning(
        view.say(
            "address-dropped",
            name=view.say("address-name-node"),
            value=address.quote_harmless(asked),
            shown=shorten_name(view, first),
            choices=offer,
        )
    )
    st.session_state[STATE] = FIRST
    return FIRST


def place_choice(view: View, slug: str) -> None:
    """Buttons for the main nodes, a list for the others; both write the one state. On a phone the
    name of the node opens them."""
    nodes = data.ask("node_names").set_index("slug", drop=False)
    names = {r.slug: shorten_name(view, r) for r in nodes.itertuples()}
    main = [code for code in MAIN if code in names]
    others = sorted((code for code in names if code not in MAIN), key=lambda code: names[code])
    st.session_state["nodes.main"] = slug if slug in MAIN else None
    st.session_state["nodes.more"] = slug if slug in others else None
    with controls.place_row(view, "nodes", line=names[slug]):
        st.segmented_control(
            view.say("nodes-choose"),
            main,
            key="nodes.main",
            format_func=names.__getitem__,
            label_visibility="collapsed",
            on_change=_open_chosen,
            args=("nodes.main",),
            wrap=True,
        )
        controls.place_list(
            view,
            "nodes.more",
            view.say("nodes-more"),
            others,
            names.__getitem__,
            index=None,
            placeholder=view.say("nodes-more"),
            label_visibility="collapsed",
            width=230,
            on_change=partial(_open_chosen, "nodes.more"),
        )


def _open_chosen(widget: str) -> None:
    if st.session_state.get(widget):
        _open_node(st.session_state[widget])


def _open_node(slug: str) -> None:
    """Another node, seen by its own camera."""
    st.session_state[STATE], st.session_state[CAMERA] = slug, ""


def place_map(view: View, node: Node) -> None:
    """The map with the node in its middle; a click on another sign opens that node."""
    nodes = data.ask("map_nodes")
    hidden = HIDDEN.get(str(node.row.kind), ())
    style = locate("/app/static/build/" + file_name(data.vintage().hash, view.theme, hidden))
    moved, key = address.value("nodes", "camera"), f"map_{node.slug}_{view.theme}"
    own = camera.find_camera(node.slug, nodes, phone=view.phone)
    seen = camera.move_camera(own, moved)
    deck = map_camera.set_camera(
        make_once(view, _build_deck, style, seen, node.slug),
        seen,
        key=key,
        address=moved,
        fresh=address.has_arrived(),
    )
    event = st.pydeck_chart(
        deck,
        height=seen.height,
        on_select="rerun",
        selection_mode="single-object",
        key=key,
        alt=view.say("nodes-map-alt", node=write_title(view, node)),
    )
    map_camera.watch("nodes", seen)
    picked = [o["slug"] for o in event.selection["objects"].get(NODES, [])]
    if picked and picked[0] != node.slug:
        _open_node(picked[0])
        st.rerun()
    if moved:
        st.button(
            view.say("nodes-map-back"),
            key="nodes_map_back",
            type="tertiary",
            icon=":material/undo:",
            on_click=_open_node,
            args=(node.slug,),
        )
    prose.small(sentences([_write_caption(view, node), view.say("legend-attribution")], view.lang))


def _build_deck(view: View, style: str, seen: camera.Camera, slug: str) -> pdk.Deck:
    nodes = data.ask("map_nodes")
    return build_deck(
        nodes,
        view.lang,
        view.theme,
        style_url=style,
        view=seen,
        phone=view.phone,
        selected=slug,
        notes={} if view.phone else write_map_notes(view, nodes),
    )


def _write_caption(view: View, node: Node) -> str:
    """The three nearest neighbours on a line, and what the map shows around the node."""
    rows = ask_neighbours(view, node)
    ways = (
        view.say("nodes-to", node=shorten_name(view, r), way=spell_way(view, r))
        for r in rows.head(3).itertuples()
    )
    area = view.say("nodes-map-area") if node.slug != "rivers" else view.say("nodes-map-rivers")
    return sentences([listed(ways, view.lang, ";"), area], view.lang)
