"""The views of the Evidence page, one function each."""

from __future__ import annotations

from functools import partial
from typing import Any

import pandas as pd
import streamlit as st

from corridor.charts.template import CONFIG
from corridor.language import (
    evidence_text,
    listed,
    named,
    number,
    period_text,
    qualified,
    quantity,
    remark,
    sentences,
)
from corridor.topics.chart import Rows
from corridor.topics.evidence import charts as views
from corridor.topics.evidence import page_downloads
from corridor.ui import address, data, data_dialog, passport, prose
from corridor.ui.figure import place_figure
from corridor.ui.figure_cache import make_once
from corridor.ui.table_sizes import find_height
from corridor.ui.visitor import View

PAGE = 100


def coverage(view: View, group: str, words: str) -> None:
    """Which years have a figure; a click on a square opens its passport."""
    shown = make_once(view, views.coverage, group, words)
    if shown is None:
        nothing(view, words)
    else:
        place_figure(view, shown)


def catalogue(view: View, group: str, words: str) -> None:
    """Every series with what it counts and how far it reaches; a row opens its newest passport."""
    rows = data.ask("series_catalogue", group=group, words=words)
    if rows.empty:
        nothing(view, words)
        return
    prose.heading(view.say("evidence-catalogue-title", count=number(len(rows), view.lang)))
    shown = pd.DataFrame(
        {
            view.say("table-series"): rows[f"title_{view.lang}"],
            view.say("evidence-definition"): [
                evidence_text(row, "definition", view.lang) for row in rows.to_dict("records")
            ],
            view.say("evidence-years"): [
                f"{a}–{b}" if a != b else f"{a}"
                for a, b in zip(rows.first_year, rows.last_year, strict=True)
            ],
            view.say("evidence-full-years"): rows["n_years"],
            view.say("evidence-newest"): [_newest(view, r) for r in rows.itertuples()],
            view.say("table-publisher"): [
                view.publisher(p) for p in rows["last_publisher"].fillna("")
            ],
            view.say("evidence-apart"): [listed(c, view.lang, ";") for c in rows["compare_with"]],
            view.say("evidence-code"): rows["series_id"],
        }
    )
    chosen = st.dataframe(
        shown,
        hide_index=True,
        height=find_height(len(rows), 680),
        on_select="rerun",
        selection_mode="single-row",
        key="evidence_catalogue",
    ).selection.rows
    _open(rows, chosen, "series_id", "last_period", "catalogue")
    prose.small(view.say("evidence-row-opens"))
    title = view.say("evidence-view-catalogue")
    asked = {"group": group, "words": words}
    data_dialog.offer_rows(
        view, "catalogue", title, Rows(rows, [("series_catalogue", asked)], ["series"])
    )


def _newest(view: View, row: Any) -> str:
    when = period_text(row.last_period, view.lang, short=True)
    return f"{quantity(row.last_value, row.unit, view.lang)} ({when})"


def observations(view: View, words: str) -> None:
    """Search over all observations, a page at a time; a row of a series opens its passport."""
    if st.session_state.get("_evidence_words") != words:
        if "_evidence_words" in st.session_state:  # another search begins at its first page
            st.session_state["evidence.page"] = "1"
    st.session_state["_evidence_words"] = words
    page = int(address.value("evidence", "page") or 1) - 1
    rows = data.ask("observations_search", words=words, limit=PAGE, offset=page * PAGE)
    if rows.empty:
        nothing(view, words)
        return
    found = int(rows["n_found"].iloc[0])
    asked = {"words": words, "limit": PAGE, "offset": page * PAGE}
    prose.heading(view.say("evidence-found", count=number(found, view.lang)))
    shown = pd.DataFrame(
        {
            view.say("evidence-what"): [
                named(view.name(r), view.name(r, "metric"), view.lang) for r in rows.itertuples()
            ],
            view.say("table-period"): [
                period_text(p, view.lang, short=True) for p in rows["period"]
            ],
            view.say("table-value"): [
                quantity(r.value, r.unit, view.lang, qualifier=r.qualifier, status=r.status)
                for r in rows.itertuples()
            ],
            view.say("table-status"): [view.say(f"status-{s}") for s in rows["status"]],
            view.say("passport-used"): [
                view.say(f"role-{r}") if r else view.say("evidence-no-series") for r in rows["role"]
            ],
            view.say("table-publisher"): [view.publisher(p) for p in rows["publisher"]],
            view.say("passport-tier"): rows["tier"],
            view.say("passport-address"): rows["url"],
            view.say("evidence-note"): [remark(n, view.lang) for n in rows["note"].fillna("")],
        }
    )
    link = st.column_config.LinkColumn(display_text=r"https?://([^/]+)")
    chosen = st.dataframe(
        shown,
        hide_index=True,
        height=640,
        on_select="rerun",
        selection_mode="single-row",
        key="evidence_observations",
        column_config={view.say("passport-address"): link},
    ).selection.rows
    _open(rows, chosen, "series_id", "period", "observations")
    with st.container(horizontal=True, vertical_alignment="center"):
        if st.button(view.say("evidence-back"), disabled=page == 0, key="evidence_back"):
            _turn(page - 1)
        said = view.say(
            "evidence-page",
            first=number(page * PAGE + 1, view.lang),
            last=number(min(found, (page + 1) * PAGE), view.lang),
            count=number(found, view.lang),
        )
        st.markdown(said, width="content")
        last = (page + 1) * PAGE >= found
        if st.button(view.say("evidence-next"), disabled=last, key="evidence_next"):
            _turn(page + 1)
    title = view.say("evidence-view-observations")
    taken = Rows(rows, [("observations_search", asked)], ["observations"])
    data_dialog.offer_rows(view, "observations", title, taken)


def _turn(page: int) -> None:
    st.session_state["evidence.page"] = str(page + 1)
    st.rerun()


def _open(rows: pd.DataFrame, chosen: list[int], series: str, period: str, key: str) -> None:
    mark = chosen[0] if chosen and chosen[0] < len(rows) else None
    if mark is not None and st.session_state.get(f"_row.{key}") != mark:
        row = rows.iloc[mark]
        if row[series]:
            passport.ask_for("value", series_id=row[series], period=row[period])
    st.session_state[f"_row.{key}"] = mark


def disagreements(view: View, words: str, most: int | None = None) -> None:
    """Spreads of values of one series and period, the widest first, with the likely cause.

    ``most``: the short list beside another view, of what happened.
    """
    shown = make_once(view, views.spreads, words, most)
    if not shown:
        nothing(view, words)
        return
    for one in shown:
        with st.container(key=f"fig_{one.key}", gap=None):
            prose.text(qualified(f"**{one.meta['title']}**", one.meta["subtitle"], view.lang))
            st.plotly_chart(
                one.figure,
                key=one.key,
                theme=None,
                config=CONFIG,
                selection_mode="points",
                on_select=partial(passport.open_clicked, one.key),
                alt=one.meta["alt"],
            )
            prose.small(one.note)
    rows = views.conflicts(view, words, happened=bool(most))
    taken = Rows(rows, [("conflicts", {"words": words})], ["conflicts"])
    data_dialog.offer_rows(
        view, f"conflicts{most or ''}", view.say("evidence-view-disagreements"), taken
    )


def known_errors(view: View, words: str = "", most: int | None = None) -> None:
    """Printed figures known to be wrong; they stay out of every chart."""
    rows = data.ask("known_errors")
    rows = rows[rows["series_id"].str.contains(words.lower(), regex=False)] if words else rows
    if rows.empty:
        nothing(view, words)
        return
    for one in rows.head(most or len(rows)).itertuples():
        statement = view.name(one, "statement")
        badge = f":gray-badge[{view.say('evidence-error-' + one.status)}]"
        name = view.name(one, "title")
        when = period_text(one.period, view.lang, short=True)
        head = f"**{qualified(name, when, view.lang)}**"
        printed = quantity(one.printed, one.unit, view.lang)
        source = f":gray[[{view.publisher(one.publisher)}]({one.url}): {printed}]"
        prose.text(f"{badge} {sentences([head, statement], view.lang)}  \n{source}")
    taken = Rows(
        rows, [("known_errors", {})], [f"observations/{i}" for i in rows["observation_id"]]
    )
    data_dialog.offer_rows(view, f"errors{most or ''}", view.say("evidence-errors"), taken)


def downloads(view: View) -> None:
    """Any table as CSV, XLSX or Parquet."""
    prose.heading(view.say("evidence-downloads-title"), view.say("evidence-licence"))
    page_downloads.offer(view)


def nothing(view: View, words: str) -> None:
    """What an empty search says: that nothing was found, and the nearest series."""
    if not words:
        st.info(view.say("nothing-here"))
        return
    near = data.find_near_series(words)
    rows = data.ask("series_titles", series=near)
    offer = listed(rows[f"title_{view.lang}"], view.lang, ";") if len(rows) else "–"
    st.info(view.say("evidence-no-hit", words=address.quote_harmless(words, 80), offer=offer))
