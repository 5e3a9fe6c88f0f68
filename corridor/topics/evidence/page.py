"""The Evidence page: which years have a figure, where sources differ, where they are wrong."""

from __future__ import annotations

from functools import partial

import pandas as pd
import streamlit as st

from corridor.charts.template import CONFIG
from corridor.language import qualified, sentences
from corridor.topics.chart import Chart, Rows
from corridor.topics.disagreements import gather_disagreements
from corridor.topics.evidence import charts, rules, tables
from corridor.topics.evidence.page_nothing import place_nothing
from corridor.ui import data_dialog, passport, prose
from corridor.ui.figure import place_figure, place_row
from corridor.ui.figure_cache import make_once
from corridor.ui.tables import open_chosen
from corridor.ui.visitor import View


def place_coverage(view: View, group: str, words: str) -> None:
    """Which years have a figure; a click on a square opens its passport."""
    chart = make_once(view, charts.draw_coverage, group, words)
    if chart is None:
        place_nothing(view, words)
    else:
        place_figure(view, chart)


def place_spreads(view: View, words: str, most: int) -> None:
    """The widest spreads of values of one series and period that were counted, with the likely
    cause: the short list beside another view."""
    spreads = make_once(view, charts.draw_conflicts, words, most)
    if not spreads:
        place_nothing(view, words)
        return
    for chart in spreads:
        _place_spread(view, chart)
    _offer_conflicts(view, charts.ask_conflicts(view, words, counted=True), words)


def place_ratios(view: View, words: str) -> None:
    """All disagreements: two figures on one scale, and a table whose rows open passports."""
    figures = make_once(view, charts.draw_ratios, words)
    if not figures:
        place_nothing(view, words)
        return
    place_row(view, figures)
    rows = view.ask("conflicts", words=words)
    found = gather_disagreements(rows)
    cells = tables.make_disagreement_table(view, found)
    values = pd.DataFrame(
        {
            "series_id": ["" if one.shown is None else one.series_id for one in found],
            "period": [one.period for one in found],
        }
    )
    title = view.say("evidence-view-disagreements")
    open_chosen(cells, values, "evidence_disagreements", alt=title, most=560)
    doubtful = int(rows["doubtful"].sum())
    apart = view.say("evidence-ratio-doubtful", n=doubtful, count=view.count(doubtful))
    prose.small(
        sentences([view.say("evidence-ratio-row-opens"), *([apart] if doubtful else [])], view.lang)
    )
    _offer_conflicts(view, rows, words)


def _offer_conflicts(view: View, rows: pd.DataFrame, words: str) -> None:
    taken = Rows(rows, [("conflicts", {"words": words})], ["conflicts"])
    data_dialog.offer_rows(view, "conflicts", view.say("evidence-view-disagreements"), taken)


def _place_spread(view: View, chart: Chart) -> None:
    with st.container(key=f"fig_{chart.key}", gap=None):
        title = f"**{chart.words.title}**"
        prose.text(qualified(title, chart.words.subtitle, view.lang))
        st.plotly_chart(
            chart.figure,
            key=chart.key,
            theme=None,
            config=CONFIG,
            selection_mode="points",
            on_select=partial(passport.open_clicked, chart.key),
            alt=chart.words.alt,
        )
        prose.small(chart.note)


def place_errors(view: View, words: str = "", most: int | None = None) -> None:
    """Printed figures known to be wrong; they stay out of every chart. ``most``: only so many."""
    rows = rules.choose_errors(view.ask("known_errors"), words)
    if rows.empty:
        place_nothing(view, words)
        return
    for place, error in enumerate(tables.list_errors(view, rows.head(most or len(rows)))):
        head = sentences([f"**{error.subject.rstrip('.')}**", error.statement], view.lang)
        printed = view.say("evidence-printed", value=error.printed)
        source = f":gray[[{error.publisher}]({error.address}): {printed}]"
        with st.container(key=f"pair_error_{place}"):
            newer = f"  \n[{error.newer}]({error.newer_address})" if error.newer else ""
            prose.text(f":gray-badge[{error.status}] {head}  \n{source}{newer}")
    paths = [f"observations/{code}" for code in rows["observation_id"]]
    taken = Rows(rows, [("known_errors", {})], paths)
    data_dialog.offer_rows(view, f"errors{most or ''}", view.say("evidence-errors"), taken)
