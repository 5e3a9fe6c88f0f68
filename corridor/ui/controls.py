"""The controls of a page: each draws one choice of the topic's `params.py`.

What a control holds is the session's ``<page>.<name>``, kept for the session and written in the
address (:mod:`corridor.ui.address`). A row of controls is one row: what is rarely used stands
behind *More*, and on a phone all of them behind one line that says what is chosen.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any, Literal

import streamlit as st

from corridor.topics import years
from corridor.topics.choice_words import Words, spell_code
from corridor.topics.choices import Choice, Idle, settle
from corridor.ui import address
from corridor.ui.visitor import View


@contextmanager
def place_row(
    view: View,
    page: str,
    told: Sequence[Choice] = (),
    words: Words | None = None,
    *,
    key: str = "",
    line: str = "",
) -> Iterator[None]:
    """The row that controls stand in; on a phone one line that opens them.

    ``told``: the choices whose words that line says, the most important first; ``words``: the
    page's own for their codes; ``key``: of the row, else that of the page; ``line``: what the line
    says instead.
    """
    name = key or page
    now = (spell_code(view, page, one.name, address.value(page, one.name), words) for one in told)
    line = line or " · ".join(one for one in now if one)
    if view.phone and line:
        with (
            st.container(key=f"controls_{name}"),
            st.popover(line, icon=":material/tune:", key=f"fold_{name}", width="stretch"),
        ):
            yield
    else:
        with st.container(
            key=f"controls_{name}", horizontal=True, gap="small", vertical_alignment="bottom"
        ):
            yield


@contextmanager
def place_more(view: View, page: str, choices: Sequence[Choice]) -> Iterator[None]:
    """The rarely used ones of a row, behind a button that counts those not at their default; on
    a phone, where all are folded already, they follow the others."""
    if view.phone:
        yield
        return
    changed = count_changed(page, choices)
    more = view.say("controls-more")
    with st.popover(f"{more} ({changed})" if changed else more, key=f"more_{page}"):
        yield


def count_changed(page: str, choices: Sequence[Choice]) -> int:
    """How many choices of a page are not at their default."""
    return sum(
        one.write(address.value(page, one.name) or one.start()) != one.write(one.start())
        for one in choices
    )


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
        own = _hold_segments(view, f"{page}.{choice.name}")
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


def pick(
    view: View, page: str, choice: Choice, *, words: Callable[[str], str] | None = None, width: int
) -> None:
    """A list to pick one code from, ``width`` pixels wide; ``words`` as in :func:`choose`."""
    stem = f"{page}-{choice.name}"
    words = words or (lambda code: view.say(f"{stem}-{code}"))
    place_list(view, f"{page}.{choice.name}", view.say(stem), choice.options, words, width=width)


def place_list(
    view: View,
    key: str,
    label: str,
    options: Sequence[str],
    words: Callable[[str], str],
    *,
    on_change: Callable[[], None] | None = None,
    **look: Any,
) -> None:
    """A list to pick one of ``options`` from; the code picked is the session's ``key``.

    ``on_change`` is called after a pick; ``look``: more of what `st.selectbox` takes.
    """
    own = f"{key}.{view.lang}"
    st.session_state[own] = st.session_state.get(key)
    take = _make_callback(key, own, on_change)
    st.selectbox(label, options, key=own, format_func=words, on_change=take, **look)


def _hold_segments(view: View, key: str) -> dict[str, Any]:
    """Key, value and callback of segments whose choice is the session's ``key``.

    Segments keep in the browser the words they were chosen by: each language has its own, so that
    a choice on its way while the language changes is not words that nobody knows.
    """
    state, own = st.session_state, f"{key}.{view.lang}"
    widget: dict[str, Any] = {"key": own, "on_change": _make_callback(key, own)}
    if own in state and state[own] != state.get(key):
        state[own] = state.get(key)
        return widget
    # not by the session: a run may be cut short, and what it set is then told to no browser
    return widget | {"default": state.get(key)}


def _make_callback(
    key: str, own: str, on_change: Callable[[], None] | None = None
) -> Callable[[], None]:
    """What takes the choice of the widget ``own`` into the session's ``key``."""
    state = st.session_state

    def take() -> None:
        if state[own] is None:  # words of another language: the choice before them stands
            return
        state[key] = state[own]
        if on_change:
            on_change()

    return take


def write(view: View, page: str, choice: Choice, *, width: int | Literal["stretch"]) -> None:
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
    return read_years(page, whole)


def read_years(page: str, whole: years.Years) -> years.Years:
    """The first and the last year shown, in order."""
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
