"""How good each series is, and what is due when: a view of Evidence."""

from __future__ import annotations

import streamlit as st

from corridor.language import sentences
from corridor.server.own_address import locate
from corridor.topics.addresses import DESK
from corridor.topics.chart import Rows
from corridor.topics.quality_tables import make_due_table, make_quality_table
from corridor.ui import data_dialog, prose, tables
from corridor.ui.visitor import View

#: where programs for calendars subscribe
_CALENDAR = "/calendar.ics"


def place_due(view: View, words: str, *, desk: bool = True) -> None:
    """What is due, the earliest first, and where to subscribe; ``desk``: with the way to the page
    that says which publishers are asked."""
    every, quality = view.ask("due"), view.ask("quality")
    chosen = every["series_id"].isin(view.ask("quality", words=words)["series_id"])
    rows = every[chosen]
    late = int(rows["overdue"].sum())
    title = view.say("due-title", count=view.count(late)) if late else view.say("due-title-none")
    known = quality["usual_days"].notna().sum()
    told = view.say(
        "due-sub",
        known=view.count(known),
        all=view.count(int((quality["frequency"] != "irregular").sum())),
    )
    prose.heading(title, told)
    if rows.empty:
        st.info(view.say("nothing-here"))
        return
    name = view.say("due-calendar")
    tables.show_table(make_due_table(view, rows), alt=name, most=480)
    address = locate(f"{_CALENDAR}?lang={view.lang}")
    prose.small(view.say("due-subscribe", address=address))
    if desk:
        prose.small(view.say("due-asked", address=locate(f"/{DESK}?lang={view.lang}")))
    data_dialog.offer_rows(view, "due", name, Rows(rows, [("due", {})], ["due"]))


def place_quality(view: View, words: str) -> None:
    """Coverage, timeliness, certainty, revisions and contact of each series."""
    rows = view.ask("quality", words=words)
    if rows.empty:
        return
    title = view.say("quality-title")
    prose.heading(title, view.say("quality-sub"))
    columns = {view.say("passport-address"): tables.make_host_column()}
    tables.show_table(make_quality_table(view, rows), alt=title, most=640, columns=columns)
    prose.small(sentences([view.say("api-means-quality"), view.say("quality-policy")], view.lang))
    asked = {"words": words}
    data_dialog.offer_rows(view, "quality", title, Rows(rows, [("quality", asked)], ["quality"]))
