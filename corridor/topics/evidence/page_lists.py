"""The long lists of the Evidence page: series, observations, sources, claims on projects."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pandas as pd
import streamlit as st

from corridor.language import number
from corridor.topics.chart import Rows
from corridor.topics.evidence import rules
from corridor.topics.evidence import tables as lists
from corridor.topics.evidence.page_nothing import place_nothing
from corridor.ui import address, data_dialog, prose, tables
from corridor.ui.plain_table import show_plain_table
from corridor.ui.visitor import View

#: observations at a time
PAGE = 100


def place_catalogue(view: View, group: str, words: str, counted: Mapping[str, str]) -> None:
    """Every series with what it counts and how far it reaches; a row opens its newest passport."""
    question = {"group": group, "words": words, **counted}
    rows = view.ask("series_catalogue", **question)
    if rows.empty:
        place_nothing(view, words)
        return
    title = view.say("evidence-view-catalogue")
    prose.heading(view.say("evidence-catalogue-title", count=number(len(rows), view.lang)))
    cells = lists.make_catalogue_table(view, rows)
    tables.open_chosen(cells, rows, "evidence_catalogue", alt=title, period="last_period", most=680)
    prose.small(view.say("evidence-row-opens"))
    taken = Rows(rows, [("series_catalogue", question)], ["series"])
    data_dialog.offer_rows(view, "catalogue", title, taken)


def place_observations(view: View, words: str, counted: Mapping[str, str]) -> None:
    """Search over all observations, a page at a time; a row of a series opens its passport."""
    page = _read_page(" ".join([words, *counted.values()]))
    question = {"words": words, **counted, "limit": PAGE, "offset": page * PAGE}
    rows = view.ask("observations_search", **question)
    if rows.empty:
        place_nothing(view, words)
        return
    title = view.say("evidence-view-observations")
    found = int(rows["n_found"].iloc[0])
    prose.heading(view.say("evidence-found", count=number(found, view.lang)))
    cells = lists.make_observation_table(view, rows)
    columns = _link_address(view)
    tables.open_chosen(cells, rows, "evidence_observations", alt=title, height=640, columns=columns)
    _place_pager(view, page, found)
    taken = Rows(rows, [("observations_search", question)], ["observations"])
    data_dialog.offer_rows(view, "observations", title, taken)


def _read_page(words: str) -> int:
    """The page of the address, counted from 0; another search begins at its first."""
    if st.session_state.get("_evidence_words", words) != words:
        st.session_state["evidence.page"] = "1"
    st.session_state["_evidence_words"] = words
    return int(address.value("evidence", "page") or 1) - 1


def _place_pager(view: View, page: int, found: int) -> None:
    """Back, which of the found are shown, and on."""
    with st.container(horizontal=True, vertical_alignment="center"):
        if st.button(view.say("evidence-back"), disabled=page == 0, key="evidence_back"):
            _turn_to(page - 1)
        shown = view.say(
            "evidence-page",
            first=number(page * PAGE + 1, view.lang),
            last=number(min(found, (page + 1) * PAGE), view.lang),
            count=number(found, view.lang),
        )
        st.markdown(shown, width="content")
        last = (page + 1) * PAGE >= found
        if st.button(view.say("evidence-next"), disabled=last, key="evidence_next"):
            _turn_to(page + 1)


def _turn_to(page: int) -> None:
    st.session_state["evidence.page"] = str(page + 1)
    st.rerun()


def place_sources(view: View, words: str, counted: Mapping[str, str]) -> None:
    """Sources by tier with how many figures rest on each, and all of them."""
    tiers = lists.make_tier_table(view, view.ask("source_tiers"))
    with st.container(key="numbers_tiers"):
        show_plain_table(tiers, view.lang)
    question = {"words": words, **counted}
    rows = view.ask("sources", **question)
    if rows.empty:
        place_nothing(view, words)
        return
    title = view.say("evidence-view-sources")
    cells = lists.make_source_table(view, rows)
    tables.show_table(cells, alt=title, height=560, columns=_link_address(view))
    taken = Rows(rows, [("sources", question)], ["sources"])
    data_dialog.offer_rows(view, "sources", title, taken)


def place_claims(view: View, words: str) -> None:
    """Every claim about every project, with its publisher and address."""
    rows: pd.DataFrame = rules.choose_claims(lists.ask_claims(view), words, view.lang)
    if rows.empty:
        place_nothing(view, words)
        return
    title = view.say("evidence-view-claims")
    cells = lists.make_register_claim_table(view, rows)
    tables.show_table(cells, alt=title, height=640, columns=_link_address(view))
    data_dialog.offer_rows(
        view, "claims", title, Rows(rows, [("project_claims", {})], ["projects"])
    )


def _link_address(view: View) -> dict[str, Any]:
    """The column of addresses as links that show their host."""
    return {view.say("passport-address"): tables.make_host_column()}
