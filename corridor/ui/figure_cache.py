"""Figures are made once for all visitors who look alike, not once a run of each.

A figure follows from its function, the vintage, the language, the theme, the kind of window and
the choices on the page: these are the key. What is kept is kept pickled (a tenth of what it takes
as objects, and nothing for the garbage collector to look through): each run has a copy of its own.
"""

from __future__ import annotations

import hashlib
import pickle
from collections.abc import Callable, Hashable
from dataclasses import fields, is_dataclass, replace
from typing import Any, Protocol, TypeVar, TypeVarTuple, runtime_checkable

import pandas as pd
import plotly.graph_objects as go
import streamlit as st

from corridor.charts.frozen_figure import FrozenFigure
from corridor.charts.label_collisions import resolve_collisions
from corridor.charts.merge_traces import merge_traces
from corridor.charts.template import HEIGHT_SECOND
from corridor.language import ended, sentences
from corridor.topics.chart import Chart, complete_chart, describe_figure, spell_sources
from corridor.topics.counters import spell_counters
from corridor.ui import data
from corridor.ui.visitor import View

#: a figure with its rows takes 15 KB, pickled
MOST = 400

Made = TypeVar("Made")
Choices = TypeVarTuple("Choices")


@runtime_checkable
class Keyed(Protocol):
    """What is costly to compare and says itself how it is told from others of its kind."""

    @property
    def cache_key(self) -> Hashable:
        """All it holds follows from this, the vintage and the language."""


def make_once(
    view: View, make: Callable[[View, *Choices], Made], *choices: *Choices, least: int | None = None
) -> Made:
    """``make(view, *choices)`` of `corridor.topics`: figures (fitted to a page), tables, words.

    ``choices`` are plain values, tables, or what has a ``cache_key``; all of them are in the key.
    ``least``: see :func:`corridor.ui.figure.place_figure`.
    """
    name = f"{make.__module__}.{make.__qualname__}"
    look = (data.vintage().hash, view.lang, view.theme, view.phone, least)
    keys = tuple(one.cache_key if isinstance(one, Keyed) else one for one in choices)
    kept: Made = _make(name, look, keys, make, view, choices)
    return kept


def _fingerprint(rows: pd.DataFrame) -> str:
    return hashlib.sha256(pickle.dumps(rows)).hexdigest()


@st.cache_data(max_entries=MOST, show_spinner=False, hash_funcs={pd.DataFrame: _fingerprint})
def _make(
    name: str,
    look: tuple[Any, ...],
    keys: tuple[Any, ...],
    _maker: Callable[..., Any],
    _view: View,
    _choices: tuple[Any, ...],
) -> Any:
    return _fit_all(_maker(_view, *_choices), _view, look[-1])


def _fit_all(made: Any, view: View, least: int | None) -> Any:
    """What was made, its figures fitted, wherever in it they stand."""
    if isinstance(made, Chart):
        return fit_chart(made, view, least)
    if isinstance(made, (list, tuple)):
        return type(made)(_fit_all(one, view, least) for one in made)
    if isinstance(made, dict):
        return {key: _fit_all(one, view, least) for key, one in made.items()}
    if is_dataclass(made) and not isinstance(made, type):
        before = {field.name: getattr(made, field.name) for field in fields(made)}
        after = {name: _fit_all(one, view, least) for name, one in before.items()}
        changed = {name: one for name, one in after.items() if one is not before[name]}
        return replace(made, **changed) if changed else made
    return made


def fit_chart(chart: Chart, view: View, least: int | None) -> Chart:
    """The figure as it goes to a page, with its words; what is fitted already stays."""
    if chart.fitted:
        return chart
    chart = complete_chart(view, chart)
    fit_figure(view, chart.figure, least)
    counters = spell_counters(view, chart.values, chart.titles)
    alt = describe_figure(view, chart.words, chart.values, chart.titles)
    alt = sentences([alt, counters], view.lang)
    # a note may be several, a line each
    note = chart.note.replace("\n", "  \n")
    credits = sentences([spell_sources(view, chart.sources), counters, note], view.lang)
    credits = ended(credits, view.lang)
    return replace(chart, fitted=True, alt=alt, credits=credits)


def fit_figure(view: View, figure: go.Figure, least: int | None) -> None:
    """Make a figure ready for a browser: its labels give way, its marks are few traces.

    Labels have the least width the figure will have: on a phone, as one of three or more columns
    (``least`` pixels), as the main one.
    """
    if view.phone:
        resolve_collisions(figure, 350)
    elif least:
        resolve_collisions(figure, least)
    else:
        resolve_collisions(figure, 340 if (figure.layout.height or 0) <= HEIGHT_SECOND else 800)
    merge_traces(figure)
    # what the browser calls the figure as a stop of the tabulator
    figure.layout.meta = {**(figure.layout.meta or {}), "keys": view.say("figure-keys")}
    if isinstance(figure, FrozenFigure):
        figure.freeze()
