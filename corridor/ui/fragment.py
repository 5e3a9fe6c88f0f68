"""A part of a page that runs alone when its own controls are used; the rest stays as it is."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import streamlit as st

from corridor.server.scheduling import PAGE_QUEUE
from corridor.topics.choices import Choice
from corridor.ui import frame, share
from corridor.ui.visitor import View


def run_alone(
    page: str, view: View, fields: Sequence[Choice], title: str, *, cited: bool = True
) -> Callable[[Callable[[], None]], None]:
    """Decorator: place the part here now, and again by itself after a use of what is in it.

    The page's end does not run then: the part writes the address, opens the passport that was
    asked for, and tells a failure in one sentence. ``cited``: the page's first figure, whose value
    a citation gives, stands in the part.
    """

    def place(make: Callable[[], None]) -> None:
        @st.fragment
        def part() -> None:
            if frame.is_running():
                with frame.tell_failures(view, page):  # here: Streamlit tells it in its own words
                    make()
                return
            if cited:
                share.forget()
            with PAGE_QUEUE.page(), frame.tell_failures(view, page):
                make()
                frame.finish(page, view, fields, title)

        part()

    return place
