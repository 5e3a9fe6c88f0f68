"""The ways between two places as lines of a map: over the tracks where they are known."""

from __future__ import annotations

from dataclasses import dataclass

from corridor.geography.layers import Point
from corridor.geography.section_lines import trace_section
from corridor.topics.model import load_network, load_places
from corridor.topics.model_words import spell_band
from corridor.topics.routes.journeys import list_journeys, name_way
from corridor.topics.view import View


@dataclass(frozen=True)
class WayLine:
    """A way: its corridor, its name, its days and dollars in words, and its parts, each a line of
    (longitude, latitude). ``repeats``: ways of the same corridor before it."""

    corridor: str
    name: str
    detail: str
    parts: list[list[Point]]
    repeats: int


def trace_ways(view: View, start: str, end: str) -> list[WayLine]:
    """The ways in their order; some hundred points in all."""
    network, places, rows = load_network(view), load_places(view), view.ask("network_places")
    points = {row.slug: (float(row.lon), float(row.lat)) for row in rows.itertuples()}
    found: list[WayLine] = []
    for one in list_journeys(view, start, end):
        sections = (network.sections[code] for code in one.way.sections)
        traced = (trace_section(*section.ends, section.mode, points) for section in sections)
        corridor = one.way.corridor
        found.append(
            WayLine(
                corridor,
                name_way(view, one.way, places),
                f"{spell_band(view, one.days, 'days')} · {spell_band(view, one.usd, 'usd')}",
                [line[0] for line in traced if line is not None],
                sum(before.corridor == corridor for before in found),
            )
        )
    return found
