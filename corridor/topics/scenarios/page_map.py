"""The map of What if: sections as wide as what goes over them, coloured by how full they are."""

from __future__ import annotations

from urllib.parse import quote, urlencode

import pydeck as pdk
import streamlit as st

from corridor.charts.theme import TOKENS, to_rgba
from corridor.map import camera
from corridor.map.deck import build_deck
from corridor.map.legend import HIGH, WIDE, Item, write_legend
from corridor.map.style import file_name
from corridor.server.own_address import locate
from corridor.topics.scenarios import params
from corridor.topics.scenarios.flow_drawing import BINDS, USED
from corridor.ui import controls, css, data, prose
from corridor.ui.figure_cache import make_once
from corridor.ui.visitor import View

#: use from which a section counts as nearly full, and as half full
FULL, HALF = 0.85, 0.5
#: parts of the map's ground that would be taken for flows
_HIDDEN = ("corridors", "planned")
#: steps of use -> token of their colour and its strength
STEPS = {
    "binds": (BINDS, 255),
    "full": (USED, 255),
    "half": (USED, 170),
    "free": (USED, 90),
    "unknown": ("railway", 255),
}
#: pixels of a line: at least, by a pair of trains a day, and more where it binds: few trains do
_LEAST, _BY_PAIR, _MORE = 1.2, 0.22, 2.4


def place_map(view: View) -> None:
    """The network under the scenario, its lines fetched by the browser; the legend under it."""
    seen = camera.find_overview_camera("whole", phone=view.phone)
    style = file_name(data.vintage().hash, view.theme, _HIDDEN)
    deck = make_once(view, _build_deck, locate(f"/app/static/build/{style}"), seen)
    deck = pdk.Deck(
        layers=[_write_lines(view), *deck.layers],
        initial_view_state=deck.initial_view_state,
        map_provider=deck.map_provider,
        map_style=deck.map_style,
        tooltip=deck._tooltip,
    )
    prose.heading(view.say("scenarios-map"), view.say("scenarios-map-sub"), 3)
    st.pydeck_chart(
        deck, height=seen.height, key="scenarios_map", alt=view.say("scenarios-map-alt")
    )
    css.place_legend(_write_legend(view))


def _build_deck(view: View, style: str, seen: camera.Camera) -> pdk.Deck:
    nodes = data.ask("map_nodes")
    nodes = nodes[nodes["is_main"]].assign(value=None)  # what was counted is no part of a model
    return build_deck(nodes, view.lang, view.theme, style_url=style, view=seen, phone=view.phone)


def _write_lines(view: View) -> pdk.Layer:
    """The layer of sections: an address that the browser asks once a scenario."""
    (own,) = controls.read_values("scenarios", params.OWN)
    asked = {one.name: controls.read_values("scenarios", one)[0] for one in params.OF_CORRIDOR}
    if own:
        asked = {params.OWN.name: own}
    query = urlencode({**asked, "lang": view.lang, "v": data.vintage().hash}, doseq=True)
    colours = {
        step: to_rgba(TOKENS[view.theme][token])[:3] + [strength]
        for step, (token, strength) in STEPS.items()
    }
    share = "properties.used_share"
    colour = (
        f"properties.binds ? {colours['binds']} : {share} === null ? {colours['unknown']} : "
        f"{share} >= {FULL} ? {colours['full']} : {share} >= {HALF} ? {colours['half']} : "
        f"{colours['free']}"
    )
    wide = f"{_LEAST} + properties.pairs_a_day * {_BY_PAIR} + properties.binds * {_MORE}"
    return pdk.Layer(
        "GeoJsonLayer",
        locate(f"/api/v1/network.geojson?{query}"),
        id="network",
        pickable=True,
        stroked=True,
        get_line_color=colour,
        get_line_width=wide,
        line_width_units=pdk.types.String("pixels"),
        line_cap_rounded=True,
        line_joint_rounded=True,
    )


def _write_legend(view: View) -> str:
    """Swatches of the steps with their words."""
    return write_legend(
        Item(step, _draw_swatch(view, token, strength), view.say(f"scenarios-map-{step}"))
        for step, (token, strength) in STEPS.items()
    )


def _draw_swatch(view: View, token: str, strength: int) -> str:
    """A line of the map as a picture."""
    line = (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDE}" height="{HIGH}">'
        f'<path d="M0 {HIGH / 2:g}H{WIDE}" stroke="{TOKENS[view.theme][token]}" '
        f'stroke-opacity="{strength / 255:.2f}" stroke-width="5" fill="none"/></svg>'
    )
    return f"data:image/svg+xml,{quote(line)}"
