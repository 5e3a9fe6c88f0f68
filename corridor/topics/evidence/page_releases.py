"""The releases of the evidence and the figures revised between them: a view of Evidence."""

from __future__ import annotations

import streamlit as st

from corridor import warehouse
from corridor.topics.chart import Rows
from corridor.topics.evidence.rules import choose_revisions
from corridor.topics.evidence.tables import make_release_table
from corridor.topics.revision_tables import build_revision_table
from corridor.ui import address, controls, data, data_dialog, prose, tables, vintage
from corridor.ui.visitor import View


def place_releases(view: View) -> None:
    """Every vintage, newest first; a row opens the evidence of its date."""
    releases = warehouse.vintages()
    title = view.say("vintage-list")
    prose.heading(title, view.say("vintage-list-sub"), 3)
    cells = make_release_table(view, releases)
    place = tables.select_row(cells, "releases", alt=title, most=400)
    if (place := tables.newly_chosen("releases", place)) is not None:
        (vintage.pin(releases[place].hash) if place else vintage.unpin())
        st.rerun()
    prose.small(view.say("vintage-row-opens"))
    if older := releases[1:]:
        prose.small(vintage.link_since(view, older))


def place_revision_history(view: View, words: str) -> None:
    """The history of one series, or of every series with a change; searched by words."""
    rows = data.load_revisions(changed=True)
    rows = rows[rows["series_id"] != ""]
    title = view.say("vintage-revised-title")
    prose.heading(title, level=3)
    if rows.empty:
        st.info(view.say("vintage-none-revised"))
        return
    rows = choose_revisions(rows, words, view.lang)
    names = {r.series_id: view.name(r, "title") or r.series_id for r in rows.itertuples()}
    if st.session_state.get("evidence.series") not in names:
        st.session_state["evidence.series"] = ""
    controls.place_list(
        view,
        "evidence.series",
        view.say("vintage-series"),
        ["", *names],
        lambda code: names.get(code) or view.say("vintage-all-series"),
    )
    chosen = address.value("evidence", "series")
    rows = rows[rows["series_id"] == chosen] if chosen else rows
    cells = build_revision_table(view, rows.head(vintage.MOST), named=True)
    tables.show_table(cells, alt=title, most=640)
    question = {"changed": True, "series": chosen or None}
    data_dialog.offer_rows(
        view, "revisions", title, Rows(rows, [("revisions", question)], ["vintages"])
    )
