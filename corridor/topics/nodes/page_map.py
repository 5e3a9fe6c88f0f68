"""Choosing a node: the row of buttons, the list of the others, the map, an unknown name."""

from __future__ import annotations

import pydeck as pdk
import streamlit as st

from corridor.language import listed, sentences
from corridor.map import camera
from corridor.map.deck import NODES, build_deck
from corridor.map.style import file_name
from corridor.server.streamlit_patches import map_camera
from corridor.topics.map_notes import map_notes
from corridor.topics.nodes import rules
from corridor.topics.nodes.node import Node, short_name, title
from corridor.topics.nodes.params import FIRST, MAIN
from corridor.topics.nodes.tables import neighbours, way
from corridor.ui import address, data, prose
from corridor.ui.figure_cache import drawn
from corridor.ui.visitor import View

STATE, CAMERA = "nodes.node", "nodes.camera"


def known(view: View) -> str:
    """The node asked for; an unknown one is said in one line with the nearest names, and the
    first is shown."""
    names = data.ask("node_names")
    asked = str(st.session_state.get(STATE) or FIRST)
    if asked in set(names["slug"]):
        return asked
    near = rules.nearest(asked, names) or [s for s in MAIN if s in set(names["slug"])]
    rows = names.set_index("slug", drop=False).loc[near]
    offer = listed(
        (f"[{short_name(view, r)}](?node={r.slug})" for r in rows.itertuples()), view.lang
    )
    first = names[names["slug"] == FIRST].iloc[0]
    st.warning(
        view.say(
            "address-dropped",
            name=view.say("address-name-node"),
            value=address.harmless(asked),
            shown=short_name(view, first),
            choices=offer,
        )
    )
    st.session_state[STATE] = FIRST
    return FIRST


def choose(view: View, slug: str) -> None:
    """Buttons for the main nodes, a list for the others; both write the one state."""
    names = data.ask("node_names").set_index("slug", drop=False)
    first = [slug for slug in MAIN if slug in names.index]
    others = names[~names["slug"].isin(MAIN)]
    said = {r.slug: short_name(view, r) for r in names.itertuples()}
    order = sorted(others["slug"], key=lambda s: said[s])
    st.session_state["nodes.main"] = slug if slug in MAIN else None
    st.session_state["nodes.more"] = slug if slug in order else None
    with st.container(
        key="controls_nodes", horizontal=True, gap="small", vertical_alignment="bottom"
    ):
        st.segmented_control(
            view.say("nodes-choose"),
            first,
            key="nodes.main",
            format_func=said.__getitem__,
            label_visibility="collapsed",
            on_change=_take,
            args=("nodes.main",),
            wrap=True,
        )
        st.selectbox(
            view.say("nodes-more"),
            order,
            key="nodes.more",
            format_func=said.__getitem__,
            index=None,
            placeholder=view.say("nodes-more"),
            label_visibility="collapsed",
            width=230,
            on_change=_take,
            args=("nodes.more",),
        )


def _take(widget: str) -> None:
    if st.session_state.get(widget):
        _open(st.session_state[widget])


def _open(slug: str) -> None:
    """Another node, seen by its own camera."""
    st.session_state[STATE], st.session_state[CAMERA] = slug, ""


def place(view: View, node: Node) -> None:
    """The map with the node in its middle; a click on another sign opens that node."""
    nodes = data.ask("map_nodes")
    style = "/app/static/build/" + file_name(data.vintage().hash, view.theme)
    said, key = address.value("nodes", "camera"), f"map_{node.slug}_{view.theme}"
    own = camera.find_camera(node.slug, nodes, phone=view.phone)
    seen = camera.move_camera(own, said)
    made = map_camera.set_camera(
        drawn(view, _deck, style, seen, node.slug),
        seen,
        key=key,
        address=said,
        fresh=address.arrived(),
    )
    event = st.pydeck_chart(
        made,
        height=seen.height,
        on_select="rerun",
        selection_mode="single-object",
        key=key,
        alt=view.say("nodes-map-alt", node=title(view, node)),
    )
    map_camera.watch("nodes", seen)
    picked = [o["slug"] for o in event.selection["objects"].get(NODES, [])]
    if picked and picked[0] != node.slug:
        _open(picked[0])
        st.rerun()
    if said:
        st.button(
            view.say("nodes-map-back"),
            key="nodes_map_back",
            type="tertiary",
            icon=":material/undo:",
            on_click=_open,
            args=(node.slug,),
        )
    prose.small(sentences([_caption(view, node), view.say("legend-attribution")], view.lang))


def _deck(view: View, style: str, seen: camera.Camera, slug: str) -> pdk.Deck:
    nodes = data.ask("map_nodes")
    return build_deck(
        nodes,
        view.lang,
        view.theme,
        style_url=style,
        view=seen,
        phone=view.phone,
        selected=slug,
        notes={} if view.phone else map_notes(view, nodes),
    )


def _caption(view: View, node: Node) -> str:
    rows = neighbours(view, node)
    linked = rows[rows["mode"] != "near"].head(3)
    said = listed(
        (
            view.say("nodes-to", node=short_name(view, r), way=way(view, r))
            for r in linked.itertuples()
        ),
        view.lang,
        ";",
    )
    area = view.say("nodes-map-area") if node.slug != "rivers" else view.say("nodes-map-rivers")
    return sentences([said, area], view.lang)
