"""Asking the tables from a page: cached per vintage, so no visitor sees another's or old rows."""

from __future__ import annotations

from typing import Any

import pandas as pd
import streamlit as st

from corridor import warehouse
from corridor.spelling import nearest_titled
from corridor.warehouse import UnknownVintage, Vintage

#: where the session keeps the vintage that its visitor pinned, as the address writes it
PINNED = "v"


#: the hash of the vintage that this run of the page shows throughout
THIS_RUN = "_v_run"


def vintage() -> Vintage:
    """The vintage this visitor looks at: the pinned one, else what was served as the run began.

    So a release made meanwhile changes no number halfway down a page, and nothing is kept under
    another vintage's name. :func:`corridor.ui.vintage.read_address` sets both at the start of a
    run. Raises TablesMissing when nothing is built, UnknownVintage and VintageDamaged for a pin.
    """
    pinned, begun = st.session_state.get(PINNED), st.session_state.get(THIS_RUN)
    try:
        return warehouse.ready(warehouse.find_vintage(pinned or begun))
    except UnknownVintage:
        if pinned:
            raise
    return warehouse.current()  # what was served as it began was never released, and has gone


def _ask(content_hash: str, name: str, key: warehouse.Key) -> pd.DataFrame:
    return warehouse.ask_kept(name, key, vintage=content_hash)


def ask(name: str, **params: Any) -> pd.DataFrame:
    """Rows of ``queries/<name>.sql`` for these parameters, cached under the vintage's hash."""
    return _ask(vintage().hash, name, warehouse.as_key(params))


def load_revisions(**params: Any) -> pd.DataFrame:
    """Rows of the query `revisions`: the whole history, later vintages too when one is pinned."""
    return _ask(warehouse.current().hash, "revisions", warehouse.as_key(params))


@st.cache_data(max_entries=20, show_spinner=False)
def load_changes(since: str, until: str) -> pd.DataFrame:
    """What changed between two vintages named by their hashes (``corridor.warehouse.changes``)."""
    return warehouse.changes(since, until)


@st.cache_data(max_entries=500, show_spinner=False)
def _explain(content_hash: str, series_id: str, period: str) -> dict[str, Any]:
    return warehouse.explain(series_id, period, vintage=content_hash)


def explain(series_id: str, period: str) -> dict[str, Any]:
    """The passport of one value (see ``corridor.warehouse.explain``), cached likewise."""
    return _explain(vintage().hash, series_id, period)


def find_near_series(words: str) -> list[str]:
    """Series whose code or title is most like the words, best first."""
    rows = ask("series_catalogue", group="all")
    return nearest_titled(words, rows)


def find_near_projects(words: str) -> pd.DataFrame:
    """Projects whose code or name is most like the words, best first (query `projects`)."""
    rows = ask("projects")
    slugs = nearest_titled(words, rows, code="slug", stem="name", count=3)
    return rows.set_index("slug", drop=False).loc[slugs]
