"""The Evidence page: where figures come from, and what was claimed of each project."""

from __future__ import annotations

import re

import pandas as pd
import streamlit as st

from corridor.language import has_text, number, remark, unit_name
from corridor.topics.chart import Rows
from corridor.topics.evidence.page import nothing
from corridor.ui import data, data_dialog
from corridor.ui.visitor import View


def sources(view: View, words: str) -> None:
    """Sources by tier with how many figures rest on each."""
    tiers = data.ask("source_tiers")
    st.table(
        pd.DataFrame(
            {
                view.say("passport-tier"): [view.say(f"tier-{t}") for t in tiers["tier"]],
                view.say("evidence-addresses"): [view.count(n) for n in tiers["n_sources"]],
                view.say("evidence-figures"): [view.count(n) for n in tiers["n_observations"]],
                view.say("evidence-shown"): [view.count(n) for n in tiers["n_preferred"]],
            }
        ),
        border="horizontal",
        hide_index=True,
    )
    rows = data.ask("sources", words=words)
    if rows.empty:
        nothing(view, words)
        return
    shown = pd.DataFrame(
        {
            view.say("passport-tier"): rows["tier"],
            view.say("table-publisher"): [view.publisher(p) for p in rows["publisher"]],
            view.say("evidence-page-title"): rows["title"],
            view.say("passport-date"): rows["published"],
            view.say("evidence-figures"): rows["n_observations"],
            view.say("passport-address"): rows["url"],
            view.say("evidence-note"): [remark(n, view.lang) for n in rows["note"].fillna("")],
        }
    )
    link = st.column_config.LinkColumn(display_text=r"https?://([^/]+)")
    st.dataframe(
        shown, hide_index=True, height=560, column_config={view.say("passport-address"): link}
    )
    title = view.say("evidence-view-sources")
    data_dialog.offer_rows(
        view, "sources", title, Rows(rows, [("sources", {"words": words})], ["sources"])
    )


def _claim(view: View, field: str) -> str:
    return view.say(f"claim-{field}") if has_text(view.lang, f"claim-{field}") else field


def _claimed(view: View, value: str) -> str:
    """What is claimed: a status in words, an amount with separators, a date as it is."""
    if has_text(view.lang, f"roadmap-status-{value}"):
        return view.say(f"roadmap-status-{value}")
    amount = re.fullmatch(r"\d{5,}(\.\d+)?|\d+\.\d+", value)
    return number(float(value), view.lang) if amount else value


def claims(view: View, words: str) -> None:
    """Every claim about every project, with its publisher and address."""
    names = data.ask("projects").set_index("slug")[f"name_{view.lang}"]
    rows = data.ask("project_claims")
    rows = rows.assign(name=rows["slug"].map(names))
    if words:
        both = (rows["name"] + " " + rows["publisher"] + " " + rows["slug"]).str.lower()
        rows = rows[both.str.contains(words.lower(), regex=False)]
    if rows.empty:
        nothing(view, words)
        return
    shown = pd.DataFrame(
        {
            view.say("evidence-project"): rows["name"],
            view.say("evidence-field"): [_claim(view, f) for f in rows["field"]],
            view.say("table-value"): [_claimed(view, v) for v in rows["value"]],
            view.say("table-unit"): [unit_name(u, view.lang) if u else "" for u in rows["unit"]],
            view.say("table-publisher"): [view.publisher(p) for p in rows["publisher"]],
            view.say("passport-date"): rows["published"],
            view.say("passport-tier"): rows["tier"],
            view.say("passport-address"): rows["url"],
            view.say("evidence-note"): [remark(n, view.lang) for n in rows["note"].fillna("")],
        }
    )
    link = st.column_config.LinkColumn(display_text=r"https?://([^/]+)")
    st.dataframe(
        shown, hide_index=True, height=640, column_config={view.say("passport-address"): link}
    )
    taken = Rows(rows, [("project_claims", {})], ["projects"])
    data_dialog.offer_rows(view, "claims", view.say("evidence-view-claims"), taken)
