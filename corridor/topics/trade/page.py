"""The Trade page: two counts of a pair, where the gap lies, why, and the table."""

from __future__ import annotations

import streamlit as st

from corridor.language import capitalize, listed, period_text, qualified, sentences
from corridor.language.countries import country_inside
from corridor.topics.bridge_charts import find_factor
from corridor.topics.choice_words import Words
from corridor.topics.trade import charts, context_charts, goods_charts, pair_charts, tables
from corridor.topics.trade.params import PAIR
from corridor.topics.years import Years
from corridor.ui import address, data_dialog, prose
from corridor.ui.figure import place_figure, place_row
from corridor.ui.figure_cache import make_once
from corridor.ui.plain_table import show_plain_table
from corridor.ui.visitor import View

#: how the codes of the page's choices are said
CHOICE_WORDS: Words = {
    "pair": lambda view, code: charts.name_pair(code, view.lang),
    "flow": lambda view, code: _name_flow(view, code),
}


def settle_flow(view: View, pair: str, flow: str) -> tuple[str, tuple[str, ...]]:
    """The flow shown and those offered; the control takes the one shown where a pair has not the
    one it held."""
    shown = make_once(view, charts.settle_flow, pair, flow)
    if shown != flow:
        st.session_state["trade.flow"] = shown
    return shown, make_once(view, charts.list_flows, pair)


def place_trade(
    view: View, pair: str, flow: str, period: str, show: str, span: Years, valuation: str
) -> None:
    """The large figure, or that the evidence has none of either side."""
    chart = make_once(view, charts.draw_trade, pair, flow, period, show, span, valuation)
    if chart is None:
        none = view.say("trade-nobody", **charts.name_sides(pair, view.lang))
        st.info(sentences([view.say("nothing-here"), capitalize(none)], view.lang))
    else:
        place_figure(view, chart)


def place_flows(view: View, pair: str, span: Years, valuation: str) -> None:
    """Where the gap lies: what the first side sells and buys, in the last common year."""
    if (chart := make_once(view, charts.draw_flows, pair, span, valuation)) is not None:
        place_figure(view, chart)


def place_reasons(view: View, pair: str, flow: str, span: Years) -> None:
    """Known reasons why two customs differ, where two are shown."""
    rows = view.ask("mirror", **charts.build_question(pair, flow, span))
    if reasons := tables.list_reason_lines(view, rows):
        prose.heading(view.say("trade-why"), level=3)
        prose.paragraphs(reasons)
        prose.small(view.say("trade-why-note"))


def _name_flow(view: View, code: str) -> str:
    """What the first side of the pair chosen does: `China sells`."""
    pair = str(address.value("trade", "pair") or PAIR.default)
    first = country_inside(pair.split("-")[0], view.lang)
    return capitalize(view.say(f"trade-flow-{code}", a=first))


def place_pairs(view: View) -> None:
    """How far the two counts of every pair are apart."""
    if (chart := make_once(view, pair_charts.draw_pairs)) is not None:
        place_figure(view, chart)


def place_goods(view: View) -> None:
    """What goes in the wagons: by goods wherever the evidence has them, and where it has none."""
    prose.heading(view.say("goods-title"), view.say("goods-sub"))
    place_row(view, make_once(view, goods_charts.draw_goods))
    prose.small(view.say("goods-missing"))


def place_context(view: View) -> None:
    """What stands around the trade, folded: it is no count of it."""
    with st.expander(view.say("trade-around")):
        prose.small(view.say("trade-around-sub"))
        figures = [make_once(view, context_charts.draw_places)]
        figures += make_once(view, context_charts.draw_context)
        place_row(view, [chart for chart in figures if chart is not None])


def place_mirror_table(view: View, pair: str, flow: str, span: Years, valuation: str) -> None:
    """The same as a table, years across; with its rows to download."""
    question = charts.build_question(pair, flow, span, find_factor(view, valuation))
    rows = view.ask("mirror", **question)
    if rows.empty:
        return
    table = tables.make_mirror_table(view, pair, rows, most=5 if view.phone else 12)
    first, last = table.columns[1], table.columns[-1]
    # the figure may begin before: the table holds what fits across the page
    until = period_text(last, view.lang, short=True)
    years = until if first == last else f"{first}–{until}"
    if "factor" in question:
        years = listed([years, view.say("trade-without-freight")], view.lang)
    prose.heading(qualified(view.say("table-title"), years, view.lang), level=3)
    with st.container(key="numbers_mirror"):
        st.table(table, border="horizontal", hide_index=True)
    shown = rows[rows["year"].isin([int(y) for y in table.columns[1:]])]
    with st.expander(view.say("trade-sources")):
        reporters = tables.make_reporter_table(view, shown)
        show_plain_table(reporters, view.lang)
    title = f"{view.say('trade-title')} {charts.name_pair(pair, view.lang)}"
    taken = charts.take_mirror(rows, question)
    data_dialog.offer_rows(view, f"trade-{pair.lower()}-{flow}", title, taken)
