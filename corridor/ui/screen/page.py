"""Screen mode: the hall's view of a message, its keys, its rotation and its play of the years."""

from __future__ import annotations

import math
import time
from dataclasses import dataclass, replace

import streamlit as st

from corridor.charts.text_width import text_width
from corridor.language import date_text, listed
from corridor.topics import programme
from corridor.topics.message import Message
from corridor.ui import address, css, data, reduced_motion
from corridor.ui.screen import entry, stage
from corridor.ui.screen.viewport import window
from corridor.ui.visitor import View

#: ems of a title that would take three lines in the full size, and pushes the figure down
_LONG = 34.0


@dataclass(frozen=True)
class Chosen:
    """The message shown, its place among all, and seconds of rotation (0: none)."""

    message: Message
    n: int
    many: int
    rotate: int


def dark(view: View) -> View:
    """The view of the hall: dark, unless the address says otherwise."""
    asked = st.query_params.get("theme")
    seen = replace(view, theme="light" if asked == "light" else "dark")
    css.hall(seen.theme)
    return seen


def chosen(view: View) -> Chosen:
    """The message the address names; a number past the last shows the last."""
    made = programme.messages(view, address.value("screen", "topic"))
    n = min(int(address.value("screen", "n") or 1), len(made))
    st.session_state["screen.n"] = str(n)
    return Chosen(made[n - 1], n, len(made), int(address.value("screen", "rotate") or 0))


def message(view: View, shown: Chosen) -> None:
    """Title on two lines, two numbers, one figure or map, the sources in the foot."""
    told = shown.message
    with st.container(key="hall", gap=None):
        with st.container(key="hall_long" if text_width(told.title, 1) > _LONG else "hall_short"):
            st.title(told.title, anchor=False)
        st.markdown(f":gray[{told.subtitle}]")
    seen = window()
    if told.played:
        stage.play(view, told, seen)
    else:
        left, right = st.columns([1, 1.9] if told.node else [1, 1.7], gap="large")
        with left.container(key="hall_numbers", gap="large"):
            for i, one in enumerate(told.numbers):
                with st.container(key=f"said_{one.tone}_{i}", gap=None):
                    st.markdown(one.words)
                    st.markdown(f"**{one.name}** :gray[{one.detail}]")
        with right.container(key="hall_stage"):
            if told.figure is not None:
                stage.chart(told.figure, told.figure.layout.meta["alt"])
            elif told.node:
                stage.flight(view, told, seen, shown.n)
    _foot(view, shown)


def _foot(view: View, shown: Chosen) -> None:
    said = view.say("evidence-of", date=date_text(data.vintage().date, view.lang))
    sources = shown.message.sources
    words = view.say("source-one", publishers=listed(sources, view.lang)) + " " if sources else ""
    with st.container(
        key="hall_foot", horizontal=True, wrap=False, horizontal_alignment="distribute"
    ):
        st.markdown(f":gray[{words}{said[:1].upper()}{said[1:]}]", width="stretch")
        if shown.rotate:
            with st.container(width="content"):  # a fragment alone takes half the line
                _countdown(view, shown)
        else:
            st.markdown(f":gray[{shown.n} / {shown.many}]", width="content")


def _countdown(view: View, shown: Chosen) -> None:
    """Time left of this view; at its end the next one comes."""
    mark = (shown.message.key, shown.n)
    if st.session_state.get("_screen_since", (None, 0.0))[0] != mark:
        st.session_state["_screen_since"] = (mark, time.monotonic())

    @st.fragment(run_every=1.0)
    def left() -> None:
        since = st.session_state["_screen_since"][1]
        seconds = shown.rotate - (time.monotonic() - since)
        if seconds <= 0:
            go(shown.n % shown.many + 1)
            st.rerun()
        left_words = view.say("screen-left", seconds=max(1, math.ceil(seconds)))
        st.markdown(f":gray[{shown.n} / {shown.many} · {left_words}]", width="content")

    left()


def go(n: int) -> None:
    """Show message n next; the play of years starts anew."""
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


def keys(view: View, shown: Chosen) -> None:
    """Keys that work though nothing of them is seen: → ↓ on, ← ↑ back, Home, End, Space plays the
    years or turns rotation on and off, Esc leaves."""
    on, back = shown.n % shown.many + 1, (shown.n - 2) % shown.many + 1
    with st.container(key="hall_keys", horizontal=True):
        reduced_motion.ask()
        for key, n in (
            ("Right", on),
            ("PageDown", on),
            ("Down", on),
            ("Left", back),
            ("PageUp", back),
            ("Up", back),
            ("Home", 1),
            ("End", shown.many),
        ):
            st.button(
                view.say(f"screen-key-{key.lower()}"),
                key=f"key_{key}",
                shortcut=key,
                on_click=go,
                args=(n,),
            )
        plays = shown.message.played
        st.button(
            view.say("screen-key-play" if plays else "screen-key-rotate"),
            key="key_Space",
            shortcut="Space",
            on_click=_toggle_play if plays else _toggle_rotation,
        )
        if st.button(view.say("screen-key-esc"), key="key_Esc", shortcut="Esc"):
            entry.leave()
