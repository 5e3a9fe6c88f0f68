"""Asking the tables from a page: cached per vintage, so no visitor sees another's or old rows."""

from __future__ import annotations

from typing import Any

import pandas as pd
import streamlit as st

from corridor import warehouse
from corridor.warehouse import Vintage


def vintage() -> Vintage:
    """The evidence served now; raises TablesMissing when nothing is built."""
    return warehouse.current()


@st.cache_data(max_entries=2000, show_spinner=False)
def _ask(content_hash: str, name: str, params: tuple[tuple[str, Any], ...]) -> pd.DataFrame:
    given: dict[str, Any] = {
        key: list(value) if isinstance(value, tuple) else value for key, value in params
    }
    return warehouse.ask(name, **given)


def ask(name: str, **params: Any) -> pd.DataFrame:
    """Rows of ``queries/<name>.sql`` for these parameters, cached under the vintage's hash."""
    given = tuple(
        (key, tuple(value) if isinstance(value, list) else value)
        for key, value in sorted(params.items())
    )
    return _ask(vintage().hash, name, given)


@st.cache_data(max_entries=2000, show_spinner=False)
def _explain(content_hash: str, series_id: str, period: str) -> dict[str, Any]:
    return warehouse.explain(series_id, period)


def explain(series_id: str, period: str) -> dict[str, Any]:
    """The passport of one value (see ``corridor.warehouse.explain``), cached likewise."""
    return _explain(vintage().hash, series_id, period)


def near_series(words: str) -> list[str]:
    """Series whose code or title is most like the words, best first."""
    rows = ask("series_catalogue", group="all")
    return warehouse.nearest(words, rows)
