"""Blocks of the Traffic page: its main figure as its controls say, and the rows under it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from corridor.briefing.block_builders import build_chart_block
from corridor.briefing.provenance import build_table, read_definition, read_value_sources
from corridor.briefing.types import Block, BlockRequest
from corridor.language import listed, sentences
from corridor.topics.chart import Chart, publishers
from corridor.topics.choices import on_slides
from corridor.topics.traffic import charts, events, lower_charts, params
from corridor.topics.view import View
from corridor.topics.years import span_of

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
PARAMS = on_slides(params.CHOICES, params.ALIASES)


def build_block(request: BlockRequest) -> Block | None:
    """The block of a name; None when nobody published what its address asks for."""
    view, key, address = request.view, request.key, request.address
    query = {**params.BY_SERIES.get(request.query.get("series", ""), {}), **request.query}
    said = {one.name: one.of(query) for one in params.CHOICES}
    if key in ("main", "both"):
        return _main(request, said, query)
    if key == "prices":
        return _prices(view, address)
    return build_chart_block(view, _of(view, key), address, _tone(key))


def _main(request: BlockRequest, said: Mapping[str, str], query: Mapping[str, str]) -> Block | None:
    view, flow = request.view, said["flow"]
    show = params.SHOW.of(query)
    span = span_of(query, params.SPAN)
    drawn = charts.main(view, flow, said["count"], said["period"], said["split"], show, span)
    if not drawn:
        return None
    one = drawn[-1] if request.key == "both" and len(drawn) > 1 else drawn[0]
    own = flow if flow != "both" else one.key.removeprefix("both_")
    crossing = said["split"] == "crossing" and said["count"] == "trains"
    made = build_chart_block(
        view, one, request.address, "plain" if crossing else own, key=request.key
    )
    if "events" in show and said["period"] == "years" and not crossing and flow != "both":
        told = listed(
            (
                f"({e.number}) {events.when(view, e)} {view.name(e, 'title')}"
                for e in events.events(view, flow, said["count"], span).itertuples()
            ),
            view.lang,
            ";",
        )
        made = replace(made, note=sentences([made.note, told], view.lang))
    return made


def _tone(key: str) -> str:
    return {
        "teu_china-europe": "china-europe",
        "teu_china-central-asia": "china-central-asia",
        "utlc-transit": "china-europe",
    }.get(key, "plain")


def _of(view: View, key: str) -> Chart:
    if key == "border":
        return lower_charts.border(view)
    if key == "transit_teu":
        return lower_charts.transit_containers(view)
    several = lower_charts.containers(view) if key.startswith("teu") else lower_charts.routes(view)
    return {d.key: d for d in several}[key]


def _prices(view: View, address: str) -> Block:
    values = view.ask("series_values", series=["erai-index"])
    sources, dissents = read_value_sources(view, values)
    return Block(
        ref=f"{address}#prices",
        view=address,
        kind="table",
        title=view.say("traffic-erai"),
        measure=view.say("traffic-erai-sub"),
        table=build_table(lower_charts.prices(view)),
        alt=view.say("traffic-erai"),
        note=view.say("traffic-erai-note"),
        definition=read_definition(view, "erai-index"),
        publishers=tuple(publishers(values)),
        sources=sources,
        dissents=dissents,
    )
