"""Sections of the network as lines of a map: what goes over each, and how full it is."""

from __future__ import annotations

import pandas as pd

from corridor.geography.section_lines import trace_section
from corridor.language import number, percent
from corridor.network.result import SectionFlow
from corridor.topics.flow import Answer
from corridor.topics.flow_names import name_section
from corridor.topics.view import View


def tabulate_lines(view: View, found: Answer) -> pd.DataFrame:
    """A row a section that carries something or is limited: its ends and name, pairs of trains a
    day, TEU and tonnes a year, how full its fullest limit is (None: none is known), whether it
    binds, that in words, and its line (longitude, latitude), straight without ``is_traced``."""
    places = view.ask("network_places")
    points = {row.slug: (float(row.lon), float(row.lat)) for row in places.itertuples()}
    names = dict(zip(places["slug"], view.names(places), strict=True))
    rows = []
    for code, flow in found.result.sections.items():
        section = found.sections[code]
        traced = trace_section(*section.ends, section.mode, points)
        if traced is None:
            continue
        line, is_traced = traced
        rows.append(
            {
                "section": code,
                "name": name_section(view, section, names),
                "from_place": section.ends[0],
                "to_place": section.ends[1],
                "mode": section.mode,
                "pairs_a_day": round(flow.pairs, 2),
                "teu_a_year": round(flow.teu),
                "t_a_year": round(flow.tonnes),
                "used_share": None if flow.share is None else round(flow.share, 3),
                "binds": any(use.binds for use in flow.limits),
                "is_traced": is_traced,
                "detail": _spell_use(view, flow),
                "line": line,
                "scenario": found.result.key,
            }
        )
    return pd.DataFrame(rows)


def _spell_use(view: View, flow: SectionFlow) -> str:
    """`16 pairs of trains a day, 91 % of what can pass`."""
    pairs = number(round(flow.pairs, 1), view.lang)
    if flow.share is None:
        return view.say("scenarios-map-detail-unknown", pairs=pairs)
    share = percent(flow.share, view.lang, 0)
    return view.say("scenarios-map-detail", pairs=pairs, share=share)
