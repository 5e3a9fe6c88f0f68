"""A figure on a page: finding, measure, picture, sources; its table twin and passports."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Literal

import streamlit as st
from streamlit.elements.lib.grid_container import GridContainer

from corridor.charts.template import CONFIG
from corridor.language.spans import Line
from corridor.topics.chart import Chart, build_twin
from corridor.ui import data_dialog, passport, prose, share
from corridor.ui.figure_cache import fit_chart
from corridor.ui.tables import select_row
from corridor.ui.visitor import View

Gap = Literal["medium", "large"]


def place_figure(
    view: View,
    chart: Chart,
    least: int | None = None,
    *,
    key: str = "",
    on_choose: Callable[[Any], None] | None = None,
    label: tuple[str | Line, str] | None = None,
) -> None:
    """Place a figure of `corridor.topics` with its words, its table and its passports.

    ``least``: pixels of width the figure has on a small desk, when it is one of four or more.
    ``key`` replaces the figure's own. A click on a mark opens the passport of its value, or
    calls ``on_choose`` with the event. ``label``: words that stand over a small multiple in the
    place of its title, and those under them.
    """
    chart, key = fit_chart(chart, view, least), key or chart.key
    words, values, plot = chart.words, chart.values, f"plot_{key}"
    share.remember(values)
    with st.container(key=f"fig_{key}", gap=None):
        if label:
            prose.label(*label)
        else:
            prose.heading(words.title, words.subtitle, chart.level)
        st.plotly_chart(
            chart.figure,
            key=plot,
            theme=None,
            config=CONFIG,
            selection_mode="points",
            on_select=lambda: (
                on_choose(st.session_state[plot]) if on_choose else passport.open_clicked(plot)
            ),
            alt=chart.alt,
        )
        prose.small(chart.credits)
        if values is not None and len(values):
            with st.container(horizontal=True, gap="medium"):
                _buttons(view, key, words.title or words.alt, chart)
        elif chart.others is not None:
            data_dialog.offer_rows(view, key, words.title or key, chart.others)


def open_row(name: str, most: int, least: int = 300) -> GridContainer:
    """The place of figures side by side, ``most`` in a row and each ``least`` pixels wide or more:
    titles, charts, sources and buttons of a row stand on four lines (`ui/css.py`), whatever the
    title of one takes."""
    gap: tuple[Gap, Gap] = ("medium", "large" if most < 4 else "medium")
    return st.grid(most, min_column_width=least, gap=gap, key=f"figures_{name}")


def place_row(view: View, charts: Sequence[Chart], least: int | None = None) -> None:
    """Figures side by side, as many in a row as there are."""
    with open_row(charts[0].key, len(charts)):
        for one in charts:
            place_figure(view, one, least)


def _buttons(view: View, key: str, title: str, chart: Chart) -> None:
    """The table twin, and the data to take; each opens when it is asked for."""
    values = chart.values
    assert values is not None
    label = prose.name_button(view.say("button-table"), title)
    if st.button(label, icon=":material/table:", type="tertiary", key=f"table_{key}"):
        open_table(view, title, chart, key)
    if data_dialog.place_button(view, key, title):
        data_dialog.open_dialog(view, data_dialog.describe_values(view, key, title, values), values)


def open_table(view: View, title: str, chart: Chart, key: str) -> None:
    """Open the table twin with its download; a chosen row opens its passport."""
    values = chart.values
    assert values is not None

    @st.dialog(title or view.say("table-title"), width=780, position="right")
    def show() -> None:
        place = select_row(
            build_twin(view, values, chart.titles, chart.columns),
            f"twin_{key}",
            alt=title or view.say("table-title"),
            most=560,
        )
        data_dialog.place_files(view, data_dialog.describe_values(view, key, title, values), values)
        if place is not None:
            row = values.iloc[place]
            passport.place_passport(view, row.series_id, row.period)

    show()
