"""The Trade page: two counts of a pair, where the gap lies, why, and the table."""

from __future__ import annotations

import streamlit as st

from corridor.language import period_text, qualified
from corridor.language.countries import country_name
from corridor.topics.trade import charts as views
from corridor.topics.years import Years
from corridor.ui import data_dialog, prose
from corridor.ui.figure import place
from corridor.ui.figure_cache import make_once
from corridor.ui.visitor import View


def main(view: View, pair: str, flow: str, period: str, show: str, span: Years) -> None:
    """The large figure, or that neither side has a figure."""
    shown = make_once(view, views.main, pair, flow, period, show, span)
    if shown is None:
        nothing(view, pair)
    else:
        place(view, shown)


def nothing(view: View, pair: str) -> None:
    """Neither side has a figure: say so and who could publish it."""
    names = [country_name(c, view.lang) for c in pair.split("-")]
    who = view.say("trade-who", a=names[0], b=names[1])
    st.info(view.nothing(who))


def by_flow(view: View, pair: str, span: Years) -> None:
    """Where the gap lies: what the first side sells and buys, in the last common year."""
    if (shown := make_once(view, views.by_flow, pair, span)) is not None:
        place(view, shown)


def why(view: View, pair: str, flow: str, span: Years) -> None:
    """Known reasons why two customs differ, where two are shown; nobody published how much each
    weighs."""
    if view.ask("mirror", **views.asked(pair, flow, span))["side"].nunique() < 2:
        return
    prose.heading(view.say("trade-why"), level=3)
    reasons = ("valuation", "transit", "timing", "declared")
    prose.text("\n\n".join(view.say(f"trade-why-{key}") for key in reasons))
    prose.small(view.say("trade-why-note"))


def table(view: View, pair: str, flow: str, span: Years) -> None:
    """The same as a table, years across; with its rows to download."""
    question = views.asked(pair, flow, span)
    rows = view.ask("mirror", **question)
    if rows.empty:
        return
    made = views.table(view, pair, rows, most=5 if view.phone else 12)
    first, last = made.columns[1], made.columns[-1]
    # the figure may begin before: the table holds what fits across the page
    until = period_text(last, view.lang, short=True)
    years = until if first == last else f"{first}–{until}"
    prose.heading(qualified(view.say("table-title"), years, view.lang), level=3)
    st.table(made, border="horizontal", hide_index=True)
    seen = rows[rows["year"].isin([int(y) for y in made.columns[1:]])]
    with st.expander(view.say("trade-sources")):
        st.table(views.sources(view, seen), border="horizontal", hide_index=True)
    title = f"{view.say('trade-title')} {views.pair_name(pair, view.lang)}"
    data_dialog.take(view, f"trade-{pair.lower()}-{flow}", title, views.taken(rows, question))
