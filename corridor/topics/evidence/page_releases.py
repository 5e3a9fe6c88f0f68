"""The releases of the evidence and the figures revised between them: a view of Evidence."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from corridor import warehouse
from corridor.language import date_text, remark
from corridor.topics.chart import Rows
from corridor.ui import data, data_dialog, prose, revision_table, vintage
from corridor.ui.table_sizes import find_height
from corridor.ui.visitor import View


def listed(view: View) -> None:
    """Every vintage, newest first; a row opens the evidence of its date."""
    found = warehouse.vintages()
    prose.heading(view.say("vintage-list"), view.say("vintage-list-sub"), 3)
    shown = pd.DataFrame(
        {
            view.say("vintage-release"): [date_text(v.date, view.lang) for v in found],
            view.say("vintage-note"): [
                note if v.released else view.say("vintage-not-released", note=note)
                for v in found
                for note in [remark(v.note, view.lang)]
            ],
            view.say("vintage-observations"): [
                view.count(v.counts.get("observation", 0)) for v in found
            ],
            view.say("vintage-code"): [v.hash for v in found],
        }
    )
    chosen = st.dataframe(
        shown,
        hide_index=True,
        on_select="rerun",
        selection_mode="single-row",
        key="releases",
        height=find_height(len(found), 400),
    ).selection.rows
    mark = chosen[0] if chosen and chosen[0] < len(found) else None
    if mark is not None and st.session_state.get("_row.releases") != mark:
        st.session_state["_row.releases"] = mark
        (vintage.pin(found[mark].hash) if mark else vintage.unpin())
        st.rerun()
    st.session_state["_row.releases"] = mark
    prose.small(view.say("vintage-row-opens"))


def revised(view: View, words: str) -> None:
    """The history of one series, or of every series with a change; searched by words."""
    rows = data.load_revisions(changed=True)
    rows = rows[rows["series_id"] != ""]
    prose.heading(view.say("vintage-revised-title"), level=3)
    if rows.empty:
        st.info(view.say("vintage-none-revised"))
        return
    if words:
        said = rows["series_id"] + " " + rows[f"title_{view.lang}"]
        rows = rows[said.str.lower().str.contains(words.lower(), regex=False)]
    names = {r.series_id: view.name(r, "title") or r.series_id for r in rows.itertuples()}
    if st.session_state.get("evidence.series") not in names:
        st.session_state["evidence.series"] = ""
    chosen = st.selectbox(
        view.say("vintage-series"),
        ["", *names],
        key="evidence.series",
        format_func=lambda code: names.get(code) or view.say("vintage-all-series"),
        persist_state="session",
    )
    rows = rows[rows["series_id"] == chosen] if chosen else rows
    st.dataframe(
        revision_table.build_revision_table(view, rows.head(vintage.MOST), named=True),
        hide_index=True,
        height=find_height(len(rows), 640),
    )
    asked = {"changed": True, "series": chosen or None}
    taken = Rows(rows, [("revisions", asked)], ["vintages"])
    data_dialog.offer_rows(view, "revisions", view.say("vintage-revised-title"), taken)
