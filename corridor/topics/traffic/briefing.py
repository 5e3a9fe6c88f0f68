"""Blocks of the Traffic page: its main figure as its controls say, and the rows under it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from corridor.briefing.block_builders import build_chart_block
from corridor.briefing.provenance import build_table, read_definition, read_value_sources
from corridor.briefing.types import Block, BlockRequest
from corridor.language import event_date, listed, sentences
from corridor.topics.chart import Chart, list_publishers
from corridor.topics.choices import list_slide_params
from corridor.topics.traffic import charts, lower_charts, params
from corridor.topics.traffic.events import load_events
from corridor.topics.view import View
from corridor.topics.years import Years, read_years

KEYS = (
    "main",
    "both",
    "teu_china-europe",
    "teu_china-central-asia",
    "border",
    "utlc-transit",
    "utlc-all",
    "transit-rail",
    "transit-all",
    "transit_teu",
    "prices",
)
#: tones of the lower figures that show one traffic
_TONES = {
    "teu_china-europe": "china-europe",
    "teu_china-central-asia": "china-central-asia",
    "utlc-transit": "china-europe",
}
PARAMS = list_slide_params(params.CHOICES, params.ALIASES)


def build_block(request: BlockRequest) -> Block | None:
    """The block of a name; None when nobody published what its address asks for."""
    view, key, address = request.view, request.key, request.address
    query = {**params.BY_SERIES.get(request.query.get("series", ""), {}), **request.query}
    choices = {one.name: one.of(query) for one in params.CHOICES}
    if key in ("main", "both"):
        return _build_main_block(request, choices, query)
    if key == "prices":
        return _build_price_block(view, address)
    return build_chart_block(view, _draw_lower(view, key), address, _TONES.get(key, "plain"))


def _build_main_block(
    request: BlockRequest, choices: Mapping[str, str], query: Mapping[str, str]
) -> Block | None:
    view, flow = request.view, choices["flow"]
    count, period, split = choices["count"], choices["period"], choices["split"]
    show, span = params.SHOW.of(query), read_years(query, params.SPAN)
    figures = charts.draw_main(view, flow, count, period, split, show, span)
    if not figures:
        return None
    chart = figures[-1] if request.key == "both" and len(figures) > 1 else figures[0]
    tone = flow if flow != "both" else chart.key.removeprefix("both_")
    by_crossing = split == "crossing" and count == "trains"
    block = build_chart_block(
        view, chart, request.address, "plain" if by_crossing else tone, key=request.key
    )
    if "events" in show and period == "years" and not by_crossing and flow != "both":
        events = _list_events(view, flow, count, span)
        return replace(block, note=sentences([block.note, events], view.lang))
    return block


def _list_events(view: View, flow: str, count: str, span: Years) -> str:
    """The events on the axis in a row, by their numbers."""
    numbered = (
        f"({one.number}) {event_date(one, view.lang)} {view.name(one, 'title')}"
        for one in load_events(view, flow, count, span).itertuples()
    )
    return listed(numbered, view.lang, ";")


def _draw_lower(view: View, key: str) -> Chart:
    if key == "border":
        return lower_charts.draw_border(view)
    if key == "transit_teu":
        return lower_charts.draw_transit_containers(view)
    draw = lower_charts.draw_containers if key.startswith("teu") else lower_charts.draw_routes
    return {chart.key: chart for chart in draw(view)}[key]


def _build_price_block(view: View, address: str) -> Block:
    rows = view.ask("series_values", series=[lower_charts.PRICE])
    sources, dissents = read_value_sources(view, rows)
    return Block(
        ref=f"{address}#prices",
        view=address,
        kind="table",
        title=view.say("traffic-erai"),
        measure=view.say("traffic-erai-sub"),
        table=build_table(lower_charts.build_price_table(view)),
        alt=view.say("traffic-erai"),
        note=view.say("traffic-erai-note"),
        definition=read_definition(view, lower_charts.PRICE),
        publishers=tuple(list_publishers(rows)),
        sources=sources,
        dissents=dissents,
    )
