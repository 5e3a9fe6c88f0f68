"""Blocks of the Routes page: days and dollars along the ways, the ways side by side."""

from __future__ import annotations

from corridor.briefing.block_builders import find_title
from corridor.briefing.provenance import build_table, list_cited
from corridor.briefing.types import Block, BlockRequest
from corridor.topics.choices import list_slide_params
from corridor.topics.model import load_places
from corridor.topics.routes import charts, journeys, params, tables

PARAMS = list_slide_params(params.CHOICES)
KEYS = ("days", "usd", "ways")
#: blocks of the page as it is read without a program
SHOWN = KEYS


def build_block(request: BlockRequest) -> Block | None:
    """The block of a name; None where no way leads from the one place to the other."""
    view, address = request.view, request.address
    start, end = (one.of(request.query) for one in params.CHOICES)
    draw = charts.draw_price if request.key == "usd" else charts.draw_time
    found, places = journeys.list_journeys(view, start, end), load_places(view)
    chart = draw(view, start, end, found)
    if chart is None:
        return None
    only, words = request.key == "ways", chart.words
    return Block(
        ref=f"{address}#{request.key}",
        view=address,
        kind="table" if only else "figure",
        title=view.say("routes-ways") if only else words.title,
        measure=view.say("routes-ways-sub") if only else words.subtitle,
        tone="plain",
        figure=None if only else chart.figure,
        table=build_table(tables.make_way_table(view, found, places)),
        alt=words.alt,
        note=chart.note,
        publishers=tuple(chart.sources),
        sources=list_cited(use for one in found for use in one.drawn.parameters),
        findings=() if only else find_title(words.title),
    )
