"""A figure on a page: finding, measure, picture, sources; its table twin and passports."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pandas as pd
import plotly.graph_objects as go
import streamlit as st

from corridor.figures.template import CONFIG
from corridor.ui import getting, passport, share
from corridor.ui.drawing import fit
from corridor.ui.view import View
from corridor.views.drawn import Drawn, Rows, alternative, publishers, sources_line, twin


def figure(
    view: View,
    key: str,
    made: go.Figure,
    *,
    values: pd.DataFrame | None = None,
    level: int = 3,
    note: str = "",
    titles: dict[str, str] | None = None,
    least: int | None = None,
    chosen: Callable[[Any], None] | None = None,
    fitted: bool = False,
    others: Rows | None = None,
    said: str = "",
) -> None:
    """Place a figure with its words from ``layout.meta`` (title, subtitle, alt, sources).

    ``values``: the series_value rows shown; they make the table twin behind the Table button.
    ``others``: the rows it rests on when they are not such, to take.
    ``titles``: names of the series for that table. ``note``: words after the sources.
    ``least``: pixels of width the figure has on a small desk, when it is one of four or more;
    ``fitted``: its labels have given way already; ``said``: its text alternative, when made.
    A click on a mark opens the passport of its value, or calls ``chosen`` with the event.
    """
    meta: dict[str, Any] = made.layout.meta or {}
    share.remember(view, values)
    if not fitted:
        fit(view, made, least)
    with st.container(key=f"fig_{key}", gap="xsmall"):
        if meta.get("title"):
            (st.subheader if level == 3 else st.header)(meta["title"], anchor=False)
        if meta.get("subtitle"):
            st.markdown(f":gray[{meta['subtitle']}]")
        event = st.plotly_chart(
            made, key=f"plot_{key}", theme=None, config=CONFIG,
            on_select=(lambda: chosen(st.session_state[f"plot_{key}"])) if chosen else "rerun",
            selection_mode="points", alt=said or alternative(view, meta, values),
        )  # fmt: skip
        if not chosen:
            passport.clicked(event, key)
        with st.container(gap=None):
            said = sources_line(view, meta.get("sources") or publishers(values))
            st.caption((said + " " + note).strip(), width="stretch")
            if values is not None and len(values):
                with st.container(horizontal=True, gap="medium"):
                    _buttons(view, key, meta, values, titles or {})
            elif others is not None:
                getting.take(view, key, str(meta.get("title") or key), others)


def _buttons(
    view: View, key: str, meta: dict[str, Any], values: pd.DataFrame, titles: dict[str, str]
) -> None:
    """The table twin, and the data to take; each opens when it is asked for."""
    title = meta.get("title") or meta.get("alt") or ""
    if st.button(
        view.say("button-table"), icon=":material/table:", type="tertiary", key=f"table_{key}"
    ):
        table_dialog(view, title, values, titles, key)
    if getting.pressed(view, key):
        getting.dialog(view, getting.about_values(view, key, title, values), values)


def place(
    view: View, drawn: Drawn, least: int | None = None, *, key: str = "",
    chosen: Callable[[Any], None] | None = None,
) -> None:  # fmt: skip
    """Place a figure of `corridor.views` with its words, its table and its passports.

    ``key`` replaces the figure's own; ``chosen``: see :func:`figure`.
    """
    figure(
        view, key or drawn.key, drawn.figure, values=drawn.values, level=drawn.level,
        note=drawn.note, titles=drawn.titles, least=least, chosen=chosen,
        fitted=drawn.fitted, others=drawn.others, said=drawn.said,
    )  # fmt: skip


def table_dialog(
    view: View, title: str, values: pd.DataFrame, titles: dict[str, str], key: str
) -> None:
    """Open the table twin with its download; a chosen row opens its passport."""

    @st.dialog(title or view.say("table-title"), width=780, position="right")
    def show() -> None:
        event = st.dataframe(
            twin(view, values, titles), hide_index=True, on_select="rerun",
            selection_mode="single-row", key=f"twin_{key}", height=min(560, 38 + 35 * len(values)),
        )  # fmt: skip
        getting.files(view, getting.about_values(view, key, title, values), values)
        if event.selection.rows:
            row = values.iloc[event.selection.rows[0]]
            passport.inline(view, row.series_id, row.period)

    show()
