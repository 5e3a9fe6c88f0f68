"""The map of Routes: the ways between two places, one inside the other where they share a line."""

from __future__ import annotations

from urllib.parse import quote

import pydeck as pdk
import streamlit as st

from corridor.charts.theme import TOKENS, to_rgba
from corridor.map import camera
from corridor.map.deck import build_deck
from corridor.map.legend import HIGH, WIDE, Item, write_legend
from corridor.map.style import file_name
from corridor.server.own_address import locate
from corridor.topics.routes.drawing import TONES
from corridor.topics.routes.lines import WayLine, trace_ways
from corridor.ui import css, data, prose
from corridor.ui.figure_cache import make_once
from corridor.ui.visitor import View

#: parts of the map's ground that would be taken for ways
_HIDDEN = ("corridors", "planned")
#: pixels of the ways in their order, strength of the first of a corridor and of those after it
_WIDTHS, _STRENGTHS = (9.0, 6.6, 4.6, 3.0, 1.8), (255, 130)


def place_map(view: View, start: str, end: str) -> None:
    """The ways, some kilobytes of lines; the legend under them."""
    ways = make_once(view, trace_ways, start, end)
    if not ways:
        return
    seen = camera.find_overview_camera("whole", phone=view.phone)
    style = file_name(data.vintage().hash, view.theme, _HIDDEN)
    deck = make_once(view, _build_deck, locate(f"/app/static/build/{style}"), seen)
    deck = pdk.Deck(
        layers=[_build_layer(view, ways), *deck.layers],
        initial_view_state=deck.initial_view_state,
        map_provider=deck.map_provider,
        map_style=deck.map_style,
        tooltip=deck._tooltip,
    )
    prose.heading(view.say("routes-map"), view.say("routes-map-sub"), 3)
    st.pydeck_chart(deck, height=seen.height, key="routes_map", alt=view.say("routes-map-alt"))
    css.place_legend(
        write_legend(
            Item(f"way{place}", _draw_swatch(view, one, place), one.name)
            for place, one in enumerate(ways)
        )
    )


def _build_deck(view: View, style: str, seen: camera.Camera) -> pdk.Deck:
    nodes = data.ask("map_nodes")
    nodes = nodes[nodes["is_main"]].assign(value=None)  # what was counted is no part of a model
    return build_deck(nodes, view.lang, view.theme, style_url=style, view=seen, phone=view.phone)


def _build_layer(view: View, ways: list[WayLine]) -> pdk.Layer:
    rows = [
        {
            "path": [list(point) for point in part],
            "full": one.name,
            "detail": one.detail,
            "colour": _choose_colour(view, one),
            "wide": _choose_width(place),
        }
        for place, one in enumerate(ways)
        for part in one.parts
    ]
    return pdk.Layer(
        "PathLayer",
        rows,
        id="ways",
        pickable=True,
        get_path="path",
        get_color="colour",
        get_width="wide",
        width_units=pdk.types.String("pixels"),
        cap_rounded=True,
        joint_rounded=True,
    )


def _choose_colour(view: View, way: WayLine) -> list[int]:
    colour = TOKENS[view.theme][TONES.get(way.corridor, "voice2")]
    return [*to_rgba(colour)[:3], _STRENGTHS[min(way.repeats, 1)]]


def _choose_width(place: int) -> float:
    return _WIDTHS[min(place, len(_WIDTHS) - 1)]


def _draw_swatch(view: View, way: WayLine, place: int) -> str:
    """A line of the map as a picture."""
    *rgb, strength = _choose_colour(view, way)
    line = (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDE}" height="{HIGH}">'
        f'<path d="M0 {HIGH / 2:g}H{WIDE}" stroke="rgb({",".join(map(str, rgb))})" '
        f'stroke-opacity="{strength / 255:.2f}" stroke-width="{_choose_width(place):g}" '
        'fill="none"/></svg>'
    )
    return f"data:image/svg+xml,{quote(line)}"
