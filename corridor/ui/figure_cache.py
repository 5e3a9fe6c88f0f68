"""Figures are made once for all visitors who look alike, not once a run of each.

A figure follows from its function, the vintage, the language, the theme, the kind of window and
the choices on the page: these are the key. What is kept is shared, so nobody may change it.
"""

from __future__ import annotations

import hashlib
import pickle
from collections.abc import Callable
from dataclasses import fields, is_dataclass, replace
from typing import Any

import pandas as pd
import plotly.graph_objects as go
import streamlit as st

from corridor.charts.frozen_figure import FrozenFigure
from corridor.charts.label_collisions import uncrowd
from corridor.charts.merge_traces import gather
from corridor.charts.template import HEIGHT_SECOND
from corridor.language import sentences
from corridor.topics.chart import Chart, alternative, sources_line
from corridor.ui import data
from corridor.ui.visitor import View

#: a figure with its rows takes some 100 KB
MOST = 400


def drawn(
    view: View, make: Callable[..., Any], *choices: Any, given: Any = None, least: int | None = None
) -> Any:
    """What ``make(view, *choices)`` of `corridor.topics` draws: a Chart, several, or what it says.

    ``choices``: plain values and tables, which make the key. ``given``: what follows from the
    choices and the vintage and is costly to compare; then ``make(view, given)`` is drawn.
    ``least``: see :func:`corridor.ui.figure.place`.
    """
    name = f"{make.__module__}.{make.__qualname__}"
    look = (data.vintage().hash, view.lang, view.theme, view.phone, least)
    return _made(name, look, choices, make, view, choices if given is None else (given,))


def _fingerprint(rows: pd.DataFrame) -> str:
    return hashlib.sha256(pickle.dumps(rows)).hexdigest()


@st.cache_resource(max_entries=MOST, show_spinner=False, hash_funcs={pd.DataFrame: _fingerprint})
def _made(
    name: str,
    look: tuple[Any, ...],
    choices: tuple[Any, ...],
    _make: Callable[..., Any],
    _view: View,
    _given: tuple[Any, ...],
) -> Any:
    return _all_fitted(_make(_view, *_given), _view, look[-1])


def _all_fitted(made: Any, view: View, least: int | None) -> Any:
    if isinstance(made, Chart):
        return fitted(made, view, least)
    if isinstance(made, (list, tuple)):
        return type(made)(_all_fitted(one, view, least) for one in made)
    if isinstance(made, dict):
        return {key: _all_fitted(one, view, least) for key, one in made.items()}
    if is_dataclass(made) and not isinstance(made, type):
        before = {field.name: getattr(made, field.name) for field in fields(made)}
        after = {name: _all_fitted(one, view, least) for name, one in before.items()}
        changed = {name: one for name, one in after.items() if one is not before[name]}
        return replace(made, **changed) if changed else made
    return made


def fitted(made: Chart, view: View, least: int | None) -> Chart:
    """The figure as it goes to a page, with its words; what is fitted already stays."""
    if made.fitted:
        return made
    fit(view, made.figure, least)
    said = alternative(view, made.meta, made.values)
    # a note may be several, a line each
    note = made.note.replace("\n", "  \n")
    credits = sentences([sources_line(view, made.sources), note], view.lang)
    return replace(made, fitted=True, said=said, credits=credits)


def fit(view: View, made: go.Figure, least: int | None) -> None:
    """Make a figure ready for a browser: its labels give way, its marks are few traces.

    Labels have the least width the figure will have: on a phone, as one of three or more columns
    (``least`` pixels), as the main one.
    """
    if view.phone:
        uncrowd(made, 350)
    elif least:
        uncrowd(made, least)
    else:
        uncrowd(made, 340 if (made.layout.height or 0) <= HEIGHT_SECOND else 800)
    gather(made)
    if isinstance(made, FrozenFigure):
        made.settle()
