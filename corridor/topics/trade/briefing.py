"""Blocks of the Trade page: both sides' figures, the gap, by flow, the table."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

import pandas as pd

from corridor.briefing.block_builders import build_chart_block
from corridor.briefing.provenance import (
    build_table,
    list_trade_figures,
    read_trade_sources,
    read_value_sources,
)
from corridor.briefing.signal_block import build_signal_block
from corridor.briefing.types import Block, BlockRequest, FindingLine
from corridor.language.countries import country_spellings
from corridor.language.spans import plain
from corridor.topics import bridge_charts
from corridor.topics.choices import list_slide_params, settle
from corridor.topics.trade import charts, context_charts, goods_charts, params, rules, tables
from corridor.topics.view import View
from corridor.topics.years import read_years

PARAMS = list_slide_params(params.CHOICES)
_OWN = ("mirror", "by_flow", "table", "why", "bridge_customs")
KEYS = (*_OWN, *goods_charts.KEYS, *context_charts.KEYS)


def find_pair(pair: str) -> str | None:
    """The pair of the Trade page, whichever way round and in whatever case it is written: by ISO
    3166 codes of two or three letters or by names in any language (`china-kazakhstan`)."""
    return _spellings().get(pair.strip().casefold().replace(" ", "-"))


@cache
def _spellings() -> dict[str, str]:
    spellings: dict[str, str] = {}
    for pair in params.PAIRS:
        a, b = (
            [w.casefold().replace(" ", "-") for w in country_spellings(c)] for c in pair.split("-")
        )
        spellings |= {f"{x}-{y}": pair for one, two in ((a, b), (b, a)) for x in one for y in two}
    return spellings


def spell_topic(code: str) -> str:
    """`pair:CHN-KAZ` for `pair:china-kazakhstan`; what names no pair as it is."""
    kind, _, name = code.partition(":")
    pair = find_pair(name)
    return f"{kind}:{pair}" if pair else code


def list_topics(view: View) -> dict[str, str]:
    """Whole briefings, one a pair of countries: `pair:<a>-<b>` -> name in words."""
    return {f"pair:{pair}": charts.name_pair(pair, view.lang) for pair in params.PAIRS}


def list_refs(code: str) -> tuple[str, ...]:
    """Names of the blocks of the briefing `pair:<a>-<b>`."""
    base = f"/trade?pair={code.partition(':')[2]}"
    return (
        f"{base}#mirror",
        f"{base}&show=share#mirror",
        f"{base}&flow=export#mirror",
        f"{base}&flow=import#mirror",
        f"{base}&period=months#mirror",
        f"{base}#why",
    )


def name_briefing(view: View, code: str) -> str:
    """Title of the briefing of a pair."""
    pair = charts.name_pair(code.partition(":")[2], view.lang)
    return view.say("brief-title-pair", pair=pair)


def build_block(request: BlockRequest) -> Block | None:
    """The block of a name; None when neither side has a figure."""
    view, query, key, address = request.view, request.query, request.key, request.address
    if key not in ("mirror", "by_flow", "table"):
        return _build_beside(view, key, address)
    pair = find_pair(query.get("pair", "")) or params.PAIRS[0]
    flow, period, show = (one.of(query) for one in (params.FLOW, params.PERIOD, params.SHOW))
    span, flow = read_years(query, params.SPAN), charts.settle_flow(view, pair, flow)
    held = {"pair": pair, "period": period, "valuation": params.VALUATION.of(query)}
    valuation = settle(params.CHOICES, held)["valuation"]
    factor = bridge_charts.find_factor(view, valuation)
    rows = view.ask("mirror", **charts.build_question(pair, flow, span, factor))
    if key == "mirror" and show != "counts" and rules.find_gaps(rows).empty:
        return None  # two counts that cannot be compared have no gap to show
    chart = (
        charts.draw_flows(view, pair, span, valuation)
        if key == "by_flow"
        else charts.draw_trade(view, pair, flow, period, show, span, valuation)
    )
    if chart is None or rows.empty:
        return None
    if period == "months" and key == "mirror" and chart.others is not None:
        months = chart.others.rows
        rows = months.assign(period=months["month"], series_id="")
    sources, dissents = read_trade_sources(view, rows)
    words = chart.words
    title = words.title
    if show != "counts":
        title = view.say("brief-gap-title", pair=charts.name_pair(pair, view.lang))
    table = build_table(tables.make_mirror_table(view, pair, rows)) if period != "months" else None
    only = key == "table"
    return Block(
        ref=f"{address}#{key}",
        view=address,
        kind="table" if only else "figure",
        title=title,
        measure=words.subtitle,
        figure=None if only else chart.figure,
        table=table,
        alt=words.alt or title,
        note=chart.note,
        names={side: s.name for side, s in charts.build_sides(pair, view.lang).items()},
        publishers=tuple(dict.fromkeys([*chart.sources, *(one.publisher for one in sources)])),
        sources=sources,
        dissents=dissents,
        figures=list_trade_figures(rows),
    )


def _build_beside(view: View, key: str, address: str) -> Block | None:
    """What is of no one pair: reasons, two customs, goods, places and signals."""
    if key == "why":
        return _build_reasons(view, address)
    if key == "bridge_customs":
        return _build_bridge(view, address)
    if key in goods_charts.KEYS:
        drawn = {chart.key: chart for chart in goods_charts.draw_goods(view)}
        return build_chart_block(view, drawn[key], address, "plain")
    return _build_context(view, key, address)


def _build_context(view: View, key: str, address: str) -> Block | None:
    """The place in logistics, or a signal; None in a vintage that has it not."""
    if key in context_charts.SIGNALS:
        signal = context_charts.draw_signal(view, key)
        digits = context_charts.SIGNALS[key]
        return build_signal_block(view, signal, address, "mean", digits) if signal else None
    chart = context_charts.draw_places(view)
    if chart is None:
        return None
    rows = view.ask("series_values", series=[context_charts.RANK], kinds=["year"])
    sources, dissents = read_value_sources(view, rows)
    block = build_chart_block(view, chart, address, "plain")
    table = build_table(context_charts.make_place_table(view))
    return replace(block, sources=sources, dissents=dissents, table=table)


def _build_bridge(view: View, address: str) -> Block | None:
    """What China and Kazakhstan count of their trade, by flow and year, as reported."""
    chart = bridge_charts.draw_bridge(view, "customs")
    if chart is None or chart.others is None:
        return None
    asked = [charts.build_question("CHN-KAZ", flow) for flow in params.FLOW.options]
    rows = pd.concat([view.ask("mirror", **one) for one in asked], ignore_index=True)
    rows = rows[rows["year"].isin({int(period) for period in chart.others.rows["period"]})]
    sources, dissents = read_trade_sources(view, rows)
    words = chart.words
    return Block(
        ref=f"{address}#bridge_customs",
        view=address,
        kind="figure",
        title=words.title,
        measure=words.subtitle,
        figure=chart.figure,
        alt=words.alt,
        note=bridge_charts.spell_freight(view, "reported"),
        publishers=tuple(dict.fromkeys([*chart.sources, *(one.publisher for one in sources)])),
        sources=sources,
        dissents=dissents,
        figures=list_trade_figures(rows),
    )


def _build_reasons(view: View, address: str) -> Block:
    return Block(
        ref=f"{address}#why",
        view=address,
        kind="lines",
        title=view.say("trade-why"),
        measure="",
        lines=tuple(
            FindingLine("", plain(tables.spell_reason(view, reason))) for reason in rules.REASONS
        ),
        alt=view.say("trade-why"),
        note=view.say("trade-why-note"),
    )
