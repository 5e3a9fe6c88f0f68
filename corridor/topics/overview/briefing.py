"""Blocks of the Overview: headline figures, what changed, the map, three figures."""

from __future__ import annotations

from dataclasses import replace

import pandas as pd

from corridor.briefing.block_builders import (
    build_cards_block,
    build_chart_block,
    build_map_legend,
    find_map_values,
)
from corridor.briefing.provenance import list_figures, read_value_sources
from corridor.briefing.types import Block, BlockRequest, FindingLine, Table
from corridor.language import quantity, sentences
from corridor.language.spans import plain
from corridor.map.picture import draw_map
from corridor.topics.chart import list_publishers
from corridor.topics.choices import list_slide_params
from corridor.topics.finding import spell_headline, spell_sentence
from corridor.topics.ladder_chart import draw_ladder_slide
from corridor.topics.map_notes import write_map_notes
from corridor.topics.overview.cards import build_cards
from corridor.topics.overview.cautions import list_cautions
from corridor.topics.overview.charts import draw_figure
from corridor.topics.overview.params import CHOICES
from corridor.topics.overview.rules import find_changes
from corridor.topics.overview.series import load_values
from corridor.topics.overview.tables import describe_places, describe_split
from corridor.topics.view import View

PARAMS = list_slide_params(CHOICES)
KEYS = ("map", "now", "changed", "ladder", "europe", "asia", "middle")
#: blocks of the topic `corridors`
TOPIC = (
    "/#now",
    "/#map",
    "/#ladder",
    "/traffic#main",
    "/traffic?flow=china-central-asia#main",
    "/#middle",
    "/traffic#promise_rail",
    "/traffic#plans",
    "/traffic#promise_border",
    "/traffic?split=crossing#main",
    "/traffic#transit_teu",
    "/traffic#bridge_middle",
    "/#changed",
)
_TONES = {"europe": "china-europe", "asia": "china-central-asia", "middle": "middle"}


def list_topics(view: View) -> dict[str, str]:
    """Whole briefings of this topic: code -> name in words."""
    return {"corridors": view.say("brief-topic-corridors")}


def spell_topic(code: str) -> str:
    """A code as the list of topics writes it: there is one way to write it."""
    return code


def list_refs(code: str) -> tuple[str, ...]:
    """Names of the blocks of a whole briefing."""
    return TOPIC


def name_briefing(view: View, code: str) -> str:
    """Title of a whole briefing."""
    return view.say("brief-title-corridors")


def build_block(request: BlockRequest) -> Block | None:
    """The block of a name."""
    view, key, address = request.view, request.key, request.address
    if key == "map":
        return _build_map_block(view, address, drawn=request.maps)
    if key == "now":
        return _build_cards_block(view, address)
    if key == "changed":
        return _build_findings_block(view, address)
    if key == "ladder":
        return build_chart_block(view, draw_ladder_slide(view), address, "plain")
    return build_chart_block(view, draw_figure(view, key), address, _TONES[key])


def _build_cards_block(view: View, address: str) -> Block:
    rows = load_values(view)
    block = build_cards_block(view, f"{address}#now", build_cards(view, rows))
    return replace(block, note=_spell_cautions(view, rows))


def _spell_cautions(view: View, rows: pd.DataFrame) -> str:
    return " ".join(plain(one.sentence) for one in list_cautions(view, rows))


def _build_findings_block(view: View, address: str) -> Block:
    rows = load_values(view)
    findings = find_changes(rows)
    lines = tuple(
        FindingLine(spell_headline(view, one), plain(spell_sentence(view, one))) for one in findings
    )
    keys = {key for one in findings for key in one.rests_on}
    values = rows[[k in keys for k in zip(rows["series_id"], rows["period"], strict=True)]]
    sources, dissents = read_value_sources(view, values)
    return Block(
        ref=f"{address}#changed",
        view=address,
        kind="lines",
        title=view.say("what-changed"),
        measure=view.say("brief-changed-measure"),
        lines=lines,
        alt=view.say("what-changed"),
        note=_spell_cautions(view, rows),
        publishers=tuple(list_publishers(values)),
        sources=sources,
        dissents=dissents,
        figures=list_figures(values),
    )


def _build_map_block(view: View, address: str, *, drawn: bool) -> Block:
    nodes, flows = view.ask("map_nodes"), view.ask("map_flows")
    figure = None
    if drawn:
        figure = draw_map(nodes, flows, view.lang, view.theme, notes=write_map_notes(view, nodes))
    shown = nodes[nodes["value"].notna() & nodes["is_main"]]
    cells = [
        (
            view.name(r),
            quantity(r.value, r.unit, view.lang, qualifier=r.qualifier),
            str(r.period),
            view.publisher(r.attribution),
        )
        for r in shown.itertuples()
    ]
    heads = ("brief-node", "table-value", "table-period", "table-publisher")
    places = describe_places(view, shown)
    values = find_map_values(view, pd.concat([shown, flows]))
    sources, dissents = read_value_sources(view, values)
    return Block(
        ref=f"{address}#map",
        view=address,
        kind="map",
        title=view.say("brief-map-title"),
        measure=view.say("brief-map-measure"),
        figure=figure,
        table=Table(tuple(view.say(k) for k in heads), tuple(cells), frozenset({1})),
        alt=view.say("map-alt", nodes=places),
        note=sentences([view.say("legend-attribution"), describe_split(view)], view.lang),
        legend=build_map_legend(view, flows),
        publishers=tuple(dict.fromkeys([*flows["attribution"], *shown["attribution"]])),
        sources=sources,
        dissents=dissents,
        figures=list_figures(values),
    )
