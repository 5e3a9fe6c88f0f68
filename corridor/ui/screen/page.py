"""The hall screen: its words and numbers, its keys, its rotation and its play of the years."""

from __future__ import annotations

import math
import time
from dataclasses import dataclass, replace

import streamlit as st

from corridor.charts.figure_words import read_words
from corridor.charts.screen import HAND, WIDE
from corridor.charts.text_width import estimate_width
from corridor.language import capitalize, date_text, source_line
from corridor.topics import programme
from corridor.topics.screen import Number, Screen
from corridor.ui import address, css, data, prose, reduced_motion, work
from corridor.ui.screen import entry, stage
from corridor.ui.screen.viewport import ask_viewport
from corridor.ui.visitor import View

#: ems of a title that would take three lines in the full size, and pushes the figure down
_LONG = 34.0


@dataclass(frozen=True)
class Turn:
    """The screen that has its turn, its place among all, and seconds of rotation (0: none)."""

    screen: Screen
    n: int
    many: int
    rotate: int


def darken(view: View) -> View:
    """The view of the hall screen: dark, unless the address says otherwise."""
    theme = st.query_params.get("theme")
    dark = replace(view, theme="light" if theme == "light" else "dark")
    css.apply_screen_style(dark.theme)
    return dark


def is_ready(view: View) -> bool:
    """Whether the programme can be shown at once; else the progress of what it needs stands."""
    seen = replace(view, vintage=data.vintage().hash)
    ahead = programme.find_ahead(seen, address.value("screen", "topic"))
    if ahead is None:
        return True
    with st.container(key="screen_waiting"):
        return work.is_ready(view, "screen", ahead)


def find_turn(view: View) -> Turn:
    """The screen the address names; a number past the last shows the last."""
    seen = replace(view, vintage=data.vintage().hash)
    screens = programme.build_screens(seen, address.value("screen", "topic"))
    screens = screens or programme.build_screens(seen)  # an edition without a network has no model
    n = min(int(address.value("screen", "n") or 1), len(screens))
    st.session_state["screen.n"] = str(n)
    return Turn(screens[n - 1], n, len(screens), int(address.value("screen", "rotate") or 0))


def place_screen(view: View, turn: Turn) -> None:
    """Title on two lines, two numbers, one figure or map, the sources in the foot."""
    screen = turn.screen
    long = estimate_width(screen.title, 1) > _LONG
    with st.container(key="screen", gap=None):
        with st.container(key="screen_long" if long else "screen_short"):
            st.title(prose.keep_together(screen.title), anchor=False)
        st.markdown(f":gray[{screen.subtitle}]")
    viewport = ask_viewport()
    if screen.played:
        stage.play_years(view, screen, viewport)
    else:
        left, right = st.columns([1, 1.9] if screen.node else [1, 1.7], gap="large")
        with left.container(key="screen_numbers", gap="large"):
            _place_numbers(screen.numbers)
        with right.container(key="screen_stage"):
            if screen.figure is not None:
                wide = HAND if view.phone else WIDE
                stage.place_figure(screen.figure, read_words(screen.figure).alt, wide)
            elif screen.node:
                stage.fly_to_node(view, screen, viewport, turn.n)
    _place_foot(view, turn)


def _place_numbers(numbers: tuple[Number, ...]) -> None:
    for i, number in enumerate(numbers):
        with st.container(key=f"screen_number_{number.tone}_{i}", gap=None):
            st.markdown(number.words.replace(">", r"\>"))  # a quotation to Markdown
            st.markdown(f"**{number.name}** :gray[{number.detail}]")


def _place_foot(view: View, turn: Turn) -> None:
    """Sources and vintage left; right the place among all, with the seconds left in rotation."""
    dated = view.say("evidence-of", date=date_text(data.vintage().date, view.lang))
    sources = turn.screen.sources
    words = f"{source_line(sources, view.lang)} " if sources else ""
    with st.container(
        key="screen_foot", horizontal=True, wrap=False, horizontal_alignment="distribute"
    ):
        st.markdown(f":gray[{words}{capitalize(dated)}]", width="stretch")
        if turn.rotate:
            with st.container(width="content"):  # a fragment alone takes half the line
                _count_down(view, turn)
        else:
            st.markdown(f":gray[{turn.n} / {turn.many}]", width="content")


def _count_down(view: View, turn: Turn) -> None:
    """Time left of this screen; at its end the next one comes."""
    mark = (turn.screen.key, turn.n)
    if st.session_state.get("_screen_since", (None, 0.0))[0] != mark:
        st.session_state["_screen_since"] = (mark, time.monotonic())

    @st.fragment(run_every=1.0)
    def place_seconds() -> None:
        since = st.session_state["_screen_since"][1]
        seconds = turn.rotate - (time.monotonic() - since)
        if seconds <= 0:
            go_to(turn.n % turn.many + 1)
            st.rerun()
        left = view.say("screen-left", seconds=max(1, math.ceil(seconds)))
        st.markdown(f":gray[{turn.n} / {turn.many} · {left}]", width="content")

    place_seconds()


def go_to(n: int) -> None:
    """Show screen n next; the play of years starts anew."""
    st.session_state["screen.n"] = str(n)
    st.session_state["screen.year"] = ""
    st.session_state["_screen_playing"] = False


def _toggle_rotation() -> None:
    on = st.session_state.get("screen.rotate", "0") != "0"
    st.session_state["screen.rotate"] = "0" if on else "20"
    st.session_state["_screen_since"] = (None, 0.0)


def _toggle_play() -> None:
    st.session_state["_screen_playing"] = not st.session_state.get("_screen_playing")
    st.session_state["screen.year"] = ""


def _switch_theme() -> None:
    st.query_params["theme"] = "dark" if st.query_params.get("theme") == "light" else "light"


def place_keys(view: View, turn: Turn) -> None:
    """Keys that work though nothing of them is seen: → ↓ on, ← ↑ back, Home, End, Space plays the
    years or turns rotation on and off, L changes light and dark, Esc leaves."""
    on, back = turn.n % turn.many + 1, (turn.n - 2) % turn.many + 1
    with st.container(key="screen_keys", horizontal=True):
        reduced_motion.ask_browser()
        for key, n in (
            ("Right", on),
            ("PageDown", on),
            ("Down", on),
            ("Left", back),
            ("PageUp", back),
            ("Up", back),
            ("Home", 1),
            ("End", turn.many),
        ):
            st.button(
                view.say(f"screen-key-{key.lower()}"),
                key=f"key_{key}",
                shortcut=key,
                on_click=go_to,
                args=(n,),
            )
        plays = turn.screen.played
        st.button(
            view.say("screen-key-play" if plays else "screen-key-rotate"),
            key="key_Space",
            shortcut="Space",
            on_click=_toggle_play if plays else _toggle_rotation,
        )
        st.button(view.say("screen-key-l"), key="key_L", shortcut="L", on_click=_switch_theme)
        if st.button(view.say("screen-key-esc"), key="key_Esc", shortcut="Esc"):
            entry.leave_screen()
