"""What the hall looks at: a chart that fills its place, the map flying to a node, years played."""

from __future__ import annotations

import json
from urllib.parse import quote

import plotly.graph_objects as go
import streamlit as st

from corridor.charts.screen import NARROW, WIDE, larger, larger_style, place_only
from corridor.charts.svg import TextWriter, draw_figure
from corridor.map.camera import Camera, find_camera
from corridor.map.deck import build_deck
from corridor.map.style import build_style, build_year_style
from corridor.topics import played_years
from corridor.topics.message import Message
from corridor.ui import data, reduced_motion
from corridor.ui.screen.viewport import Window
from corridor.ui.visitor import View

#: seconds a year stays while the years are played
STEP = 1.6
#: milliseconds a flight between two nodes takes
FLIGHT = 2600
#: the camera before everything is drawn LARGER
WHOLE = Camera("hall", 63.5, 46.4, 2.82, 560)
LARGER = 1.4
#: a node's surroundings have fewer names, so they may be larger still
NODE_ZOOM = 4.4


def chart(figure: go.Figure, alt: str, wide: float = WIDE) -> None:
    """A figure as a drawing: it keeps its proportions in every window, its words included."""
    st.image(draw_figure(figure, wide, writer=TextWriter(outlines=True)), width="stretch", alt=alt)


def duration(n: int) -> int:
    """Milliseconds of the flight to the n-th view; none for a visitor who wants no motion.

    Each has its own: Streamlit hands on what changed, and a duration said before would be left
    out after the first flight.
    """
    return 0 if reduced_motion.less() else FLIGHT + n


def flight(view: View, told: Message, seen: Window | None, n: int) -> None:
    """The map, flying to the node of the n-th view."""
    camera = find_camera(told.node, data.ask("map_nodes"))
    near = Camera("rule", camera.lon, camera.lat, NODE_ZOOM, WHOLE.height)
    _map(view, seen, near, told.node, n=n)


def _map(
    view: View,
    seen: Window | None,
    camera: Camera,
    selected: str | None = None,
    year: int | None = None,
    n: int = 0,
) -> None:
    if seen is None:  # a moment only: drawn once, in the size it stays
        return
    nodes = data.ask("map_nodes")
    times = LARGER * seen.scale
    if year is None:
        said = build_style(view.theme, view.ask("map_flows"))
    else:
        rows = played_years.played(view)
        said = build_year_style(view.theme, rows[rows["year"] == year])
        nodes = place_only(nodes)
    style = "data:application/json," + quote(json.dumps(larger_style(said, times)))
    made = build_deck(nodes, view.lang, view.theme, style_url=style, view=camera, selected=selected)
    made = larger(made, times)
    made.initial_view_state.transition_duration = duration(n)
    with st.container(key="hall_map_room"):
        st.pydeck_chart(
            made, height=round(WHOLE.height * times), key="hall_map", alt=view.say("screen-map-alt")
        )


def play(view: View, told: Message, seen: Window | None) -> None:
    """Map and series of one year; Space runs through all years."""
    rows = told.values
    years = sorted({int(y) for y in rows["year"]})
    playing = bool(st.session_state.get("_screen_playing"))

    @st.fragment(run_every=STEP if playing else None)
    def run() -> None:
        now = st.session_state.get("screen.year") or ""
        year = int(now) if now and int(now) in years else (years[0] if playing else years[-1])
        left, right = st.columns([1.6, 1], gap="large")
        with left:
            _map(view, seen, WHOLE, year=year)
        with right, st.container(key="hall_year", gap=None):
            st.markdown(str(year))
            made = played_years.played_figure(view, rows, year)
            chart(made, made.layout.meta["alt"], NARROW)
        if playing:
            if year == years[-1]:
                st.session_state["_screen_playing"] = False
                st.rerun()
            st.session_state["screen.year"] = str(years[years.index(year) + 1])

    run()
