"""Blocks of the Traffic page: its main figure as its controls say, and the rows under it."""

from __future__ import annotations

from dataclasses import replace

from corridor.briefing.block_builders import build_chart_block
from corridor.briefing.provenance import (
    build_table,
    list_figures,
    read_definition,
    read_value_sources,
)
from corridor.briefing.types import Block, BlockRequest
from corridor.language import event_date, listed, sentences
from corridor.topics import bridge_charts, promises_charts
from corridor.topics.chart import Chart, list_publishers
from corridor.topics.choices import Values, list_slide_params, settle
from corridor.topics.traffic import charts, lower_charts, mode_charts, params, split_charts
from corridor.topics.traffic.events import load_events
from corridor.topics.view import View
from corridor.topics.years import Years, read_years

#: lines that must not be joined beside one another
BRIDGES = ("bridge_middle", "bridge_containers", "bridge_border")
#: names that figures had before they stood among the plans: saved briefings have them
OLD = {"border": "promise_border", "transit-rail": "promise_rail", "transit-all": "promise_all"}
KEYS = (
    "main",
    "both",
    "teu_china-europe",
    "teu_china-central-asia",
    "load",
    "milestones",
    "split",
    "utlc-transit",
    "utlc-all",
    "transit_teu",
    "prices",
    *mode_charts.KEYS,
    *promises_charts.KEYS,
    "plans",
    *BRIDGES,
    *OLD,
)
#: what a static page of the page shows, in its order: each figure is drawn in two themes
SHOWN = ("main", "teu_china-europe", "teu_china-central-asia", "split", "transit_teu", "plans")
#: tones of the lower figures that show one traffic
_TONES = {
    "teu_china-europe": "china-europe",
    "teu_china-central-asia": "china-central-asia",
    "load": "china-europe",
    "utlc-transit": "china-europe",
    "promise_middle": "middle",
}
PARAMS = list_slide_params(params.CHOICES, params.ALIASES)


def build_block(request: BlockRequest) -> Block | None:
    """The block of a name; None when nothing was found of what its address asks for."""
    view, address = request.view, request.address
    key = OLD.get(request.key, request.key)
    query = {**params.BY_SERIES.get(request.query.get("series", ""), {}), **request.query}
    if key == "milestones":
        query["period"] = "milestones"
    if key in ("main", "both", "milestones"):
        chosen = settle(params.CHOICES, {one.name: one.of(query) for one in params.CHOICES})
        return _build_main_block(request, chosen, read_years(query, params.SPAN))
    if key == "prices":
        return _build_price_block(view, address)
    if key == "plans":
        return _build_plans_block(view, address)
    chart = _draw_lower(view, key)
    return build_chart_block(view, chart, address, _TONES.get(key, "plain")) if chart else None


def _build_main_block(request: BlockRequest, chosen: Values, span: Years) -> Block | None:
    view, flow = request.view, chosen["flow"]
    figures = charts.draw_main(
        view,
        flow,
        chosen["count"],
        chosen["period"],
        chosen["split"],
        chosen["show"],
        span,
        chosen["part"],
    )
    if not figures:
        return None
    chart = figures[-1] if request.key == "both" and len(figures) > 1 else figures[0]
    tone = flow if flow != "both" else chart.key.removeprefix("both_")
    tone = "plain" if params.by_crossing(chosen) else tone
    block = build_chart_block(view, chart, request.address, tone, key=request.key)
    if "events" in chosen["show"]:
        events = _list_events(view, flow, chosen["count"], span)
        return replace(block, note=sentences([block.note, events], view.lang))
    return block


def _list_events(view: View, flow: str, count: str, span: Years) -> str:
    """The events on the axis in a row, by their numbers."""
    numbered = (
        f"({one.number}) {event_date(one, view.lang)} {view.name(one, 'title')}"
        for one in load_events(view, flow, count, span).itertuples()
    )
    return listed(numbered, view.lang, ";")


def _draw_lower(view: View, key: str) -> Chart | None:
    if key in BRIDGES:
        chart = bridge_charts.draw_bridge(view, key.removeprefix("bridge_"))
        return replace(chart, key=key) if chart else None
    single = {
        "transit_teu": lower_charts.draw_transit_containers,
        "load": lower_charts.draw_load,
        "split": split_charts.draw_split,
    }
    if key in single:
        return single[key](view)
    if key in promises_charts.KEYS:
        return promises_charts.draw_promise(view, key)
    if key in mode_charts.KEYS:
        return {chart.key: chart for chart in mode_charts.draw_modes(view)}.get(key)
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
        figures=list_figures(rows),
    )


def _build_plans_block(view: View, address: str) -> Block:
    """What is planned for the years to come, as a table under what was counted last."""
    values = promises_charts.find_coming(view)
    title = promises_charts.spell_lead(view)
    sources, dissents = read_value_sources(view, values)
    return Block(
        ref=f"{address}#plans",
        view=address,
        kind="table",
        title=title,
        measure=view.say("promises-table"),
        table=build_table(promises_charts.make_plan_table(view), {view.say("table-value")}),
        alt=title,
        note=promises_charts.spell_misfits(view),
        publishers=tuple(list_publishers(values)),
        sources=sources,
        dissents=dissents,
    )
