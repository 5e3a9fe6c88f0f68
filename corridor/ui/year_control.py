"""The choice of the years that a page shows."""

from __future__ import annotations

import streamlit as st

from corridor.topics import years
from corridor.ui import address
from corridor.ui.visitor import View


def fields(whole: years.Span) -> list[address.Field]:
    """`from` and `to` of the address."""
    known = years.codes(whole)
    return [address.Field("from", known, known[0]), address.Field("to", known, known[-1])]


def control(view: View, page: str, whole: years.Span) -> years.Span:
    """Two lists for the first and the last year shown; returns both in order."""
    for end in ("from", "to"):
        st.selectbox(
            view.say(f"years-{end}"),
            years.codes(whole),
            key=f"{page}.{end}",
            width=104,
            persist_state="session",
        )
    return years.span_of({end: address.value(page, end) for end in ("from", "to")}, whole)
