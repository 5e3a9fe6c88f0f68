"""The addresses that a visitor's window was told lately.

A choice that follows another one quickly arrives with the address its window had before the first
was answered. Such an address is late, not a link: the one told last stands.
"""

from __future__ import annotations

import time
from collections.abc import Mapping
from dataclasses import dataclass, replace

import streamlit as st

from corridor.server.streamlit_patches import run_request

#: key of what is remembered
TOLD = "_address_told"
#: seconds in which an address that was replaced may still come back with a choice
_LATE = 30.0
#: as many are remembered
_MOST = 20


@dataclass(frozen=True)
class Told:
    """An address's parameters, of which page, and when another one took its place."""

    page: str
    address: dict[str, str]
    replaced: float | None = None


def restore() -> None:
    """At the start of a run: put the address told last in the place of one that is late."""
    now, page = dict(st.query_params), run_request.find_wanted_page()
    told: list[Told] = st.session_state.get(TOLD, [])
    if not told or told[-1].address == now or run_request.goes_through_history():
        return
    if page and page != told[-1].page:  # another page begins with an address of its own
        return
    soon = time.monotonic() - _LATE
    if any(one.address == now and (one.replaced or 0) > soon for one in told):
        st.query_params.from_dict(told[-1].address)


def tell(address: Mapping[str, str]) -> None:
    """At the end of a run: give the window this address, unless it is known to have it."""
    arrived, page = dict(st.query_params), run_request.find_page()
    told: list[Told] = st.session_state.get(TOLD, [])
    # a page opened by the navigation has an address without parameters, whatever this run is told
    moved = bool(told) and told[-1].page != page
    if moved or not told:
        told = [Told(page, arrived)]
    has_it = arrived == address == told[-1].address and not moved
    if told[-1].address != address:
        told = [*told[:-1], replace(told[-1], replaced=time.monotonic())]
        told.append(Told(page, dict(address)))
    st.session_state[TOLD] = told[-_MOST:]
    if not has_it:
        st.query_params.from_dict(address)
