"""The controls of a page: each draws one choice of the topic's `params.py`.

A widget's key is ``<page>.<name>``; what it holds is kept for the session and stands in the
address (:mod:`corridor.ui.address`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any

import streamlit as st

from corridor.topics import years
from corridor.topics.choices import Choice, Idle, settle
from corridor.ui import address
from corridor.ui.visitor import View


def choose(
    view: View,
    page: str,
    choice: Choice,
    *,
    words: Callable[[str], str] | None = None,
    label: str = "",
    options: Iterable[str] | None = None,
    idle: Idle | None = None,
    **values: object,
) -> None:
    """A row of segments: one code, or several where the choice holds many.

    ``words``: code -> its words, else ``<page>-<name>-<code>`` of the catalogue; ``label``: key
    of the label, else ``<page>-<name>``; ``options``: those offered now, else
    all; ``values``: of the words. ``idle``: the choice does nothing now; the row is off, shows
    what holds instead and says why; what was chosen before stays for later.
    """
    stem = f"{page}-{choice.name}"
    several: dict[str, Any] = {"selection_mode": "multi"} if choice.many else {"required": True}
    if idle is None:
        own: dict[str, Any] = {"key": f"{page}.{choice.name}", "persist_state": "session"}
    else:
        own = {"default": idle.shown, "disabled": True, "help": view.say(idle.reason)}
    st.segmented_control(
        view.say(label or stem),
        tuple(options or choice.options),
        format_func=words or (lambda code: view.say(f"{stem}-{code}", **values)),
        wrap=True,
        **several,
        **own,
    )


def pick(view: View, page: str, choice: Choice, *, words: Callable[[str], str], width: int) -> None:
    """A list to pick one code from, ``width`` pixels wide."""
    st.selectbox(
        view.say(f"{page}-{choice.name}"),
        choice.options,
        key=f"{page}.{choice.name}",
        width=width,
        format_func=words,
        persist_state="session",
    )


def write(view: View, page: str, choice: Choice, *, width: int) -> None:
    """A field for free text, with a hint in it."""
    stem = f"{page}-{choice.name}"
    st.text_input(
        view.say(stem),
        key=f"{page}.{choice.name}",
        max_chars=choice.longest,
        width=width,
        placeholder=view.say(f"{stem}-hint"),
        persist_state="session",
    )


def choose_years(view: View, page: str, whole: years.Years) -> years.Years:
    """Two lists for the first and the last year shown; returns both in order."""
    for end in ("from", "to"):
        st.selectbox(
            view.say(f"years-{end}"),
            years.list_codes(whole),
            key=f"{page}.{end}",
            width=104,
            persist_state="session",
        )
    return years.read_years({end: address.value(page, end) for end in ("from", "to")}, whole)


def read_settled(page: str, choices: Sequence[Choice]) -> dict[str, Any]:
    """What the controls of all choices of a page come to, by name; see `topics.choices.settle`."""
    return settle(choices, address.hold(page, choices))


def read_values(page: str, *choices: Choice) -> tuple[Any, ...]:
    """What the controls of these choices hold now; an empty choice of several is an empty list."""
    return tuple(
        (address.value(page, one.name) or []) if one.many else address.value(page, one.name)
        for one in choices
    )
