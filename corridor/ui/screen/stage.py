"""What the hall screen shows large: a figure, the map flying to a node, years played."""

from __future__ import annotations

import json
from urllib.parse import quote

import plotly.graph_objects as go
import streamlit as st

from corridor.charts.figure_words import read_words
from corridor.charts.screen import NARROW, WIDE
from corridor.charts.svg import TextWriter, draw_figure
from corridor.map.camera import Camera, find_camera
from corridor.map.deck import build_deck
from corridor.map.enlarge import drop_values, enlarge_map, enlarge_style
from corridor.map.style import build_style, build_year_style
from corridor.topics import played_years
from corridor.topics.screen import Screen
from corridor.ui import data, reduced_motion
from corridor.ui.screen.viewport import Viewport
from corridor.ui.visitor import View

#: seconds a year stays while the years are played
STEP = 1.6
#: milliseconds a flight between two nodes takes
FLIGHT = 2600
#: the camera before everything is drawn LARGER
WHOLE = Camera("screen", 63.5, 46.4, 2.82, 560)
LARGER = 1.4
#: a node's surroundings have fewer names, so they may be larger still
NODE_ZOOM = 4.4


def place_figure(figure: go.Figure, alt: str, wide: float = WIDE) -> None:
    """A figure as a drawing: it keeps its proportions in every window, its words included."""
    st.image(draw_figure(figure, wide, writer=TextWriter(outlines=True)), width="stretch", alt=alt)


def flight_time(n: int) -> int:
    """Milliseconds of the flight to the n-th screen; none for a visitor who wants no motion.

    Each has its own: Streamlit hands on what changed, and a duration said before would be left
    out after the first flight.
    """
    return 0 if reduced_motion.is_wanted() else FLIGHT + n


def fly_to_node(view: View, screen: Screen, viewport: Viewport | None, n: int) -> None:
    """The map, flying to the node of the n-th screen."""
    camera = find_camera(screen.node, data.ask("map_nodes"))
    near = Camera("rule", camera.lon, camera.lat, NODE_ZOOM, WHOLE.height)
    _place_map(view, viewport, near, screen.node, n=n)


def _place_map(
    view: View,
    viewport: Viewport | None,
    camera: Camera,
    selected: str | None = None,
    year: int | None = None,
    n: int = 0,
) -> None:
    if viewport is None:  # a moment only: drawn once, in the size it stays
        return
    nodes = data.ask("map_nodes")
    times = LARGER * viewport.scale
    if year is None:
        layers = build_style(view.theme, view.ask("map_flows"))
    else:
        rows = played_years.load_played(view)
        layers = build_year_style(view.theme, played_years.select_bands(rows, year))
        nodes = drop_values(nodes)
    style = "data:application/json," + quote(json.dumps(enlarge_style(layers, times)))
    deck = build_deck(nodes, view.lang, view.theme, style_url=style, view=camera, selected=selected)
    deck = enlarge_map(deck, times)
    deck.initial_view_state.transition_duration = flight_time(n)
    with st.container(key="screen_map_room"):
        st.pydeck_chart(
            deck,
            height=round(WHOLE.height * times),
            key="screen_map",
            alt=view.say("screen-map-alt"),
        )


def play_years(view: View, screen: Screen, viewport: Viewport | None) -> None:
    """Map and series of one year; Space runs through all years."""
    rows = screen.values
    years = sorted({int(y) for y in rows["year"]})
    playing = bool(st.session_state.get("_screen_playing"))

    @st.fragment(run_every=STEP if playing else None)
    def place_year() -> None:
        now = st.session_state.get("screen.year") or ""
        year = int(now) if now and int(now) in years else (years[0] if playing else years[-1])
        left, right = st.columns([1.6, 1], gap="large")
        with left:
            _place_map(view, viewport, WHOLE, year=year)
        with right, st.container(key="screen_year", gap=None):
            st.markdown(str(year))
            figure = played_years.draw_played(view, rows, year)
            place_figure(figure, read_words(figure).alt, NARROW)
        if playing:
            if year == years[-1]:
                st.session_state["_screen_playing"] = False
                st.rerun()
            st.session_state["screen.year"] = str(years[years.index(year) + 1])

    place_year()
