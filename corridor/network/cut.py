"""The least that parts two places: sections whose limits together let no more through."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import networkx as nx

from corridor.network.flow import FlowModel, build_model, weigh
from corridor.network.inputs import Inputs
from corridor.network.scenario import Scenario
from corridor.network.setting import Arc, build_setting


@dataclass(frozen=True)
class Cut:
    """Pairs of trains a day that can go between places at most, and the sections that are full
    then, by code; None and none where a way has no known limit."""

    pairs: float | None
    sections: tuple[str, ...]


def find_cut(
    inputs: Inputs,
    scenario: Scenario,
    start: str,
    ends: Iterable[str],
    commodity: str,
    without: Iterable[str] = (),
) -> Cut:
    """The least cut between a place and any of others for trains as those of a commodity, on ways
    that go by no place of ``without``."""
    model = build_model(build_setting(inputs, scenario))
    place = next(n for n, one in enumerate(model.setting.wanted) if one.commodity.code == commodity)
    left_out = set(without)
    graph = nx.DiGraph()
    codes: dict[tuple[str, str], list[str]] = {}
    is_container = model.setting.wanted[place].is_container
    for arc in model.setting.arcs:
        if (arc.wagons_only and is_container) or set(arc.section.ends) & left_out:
            continue
        most = _find_most(model, arc, place)
        for tail, head in (arc.section.ends, arc.section.ends[::-1]):
            codes.setdefault((tail, head), []).append(arc.section.code)
            old = graph.get_edge_data(tail, head, {"capacity": 0.0})
            together = (
                {}
                if most is None or "capacity" not in old
                else {"capacity": old["capacity"] + most}
            )
            graph.remove_edges_from([(tail, head)])
            graph.add_edge(tail, head, **together)
    for end in ends:
        graph.add_edge(end, "(all)")
    try:
        pairs, (near, far) = nx.minimum_cut(graph, start, "(all)")
    except nx.NetworkXUnbounded:
        return Cut(None, ())
    cut = sorted(
        code
        for ends_, named in codes.items()
        if ends_[0] in near and ends_[1] in far
        for code in named
    )
    return Cut(float(pairs), tuple(cut))


def _find_most(model: FlowModel, arc: Arc, place: int) -> float | None:
    """Pairs a day that a section lets through; None where no limit is known."""
    one = model.setting.wanted[place]
    limits = [
        model.take(bound.most) / weight
        for bound in model.setting.bounds.get(arc.section.code, ())
        if (weight := weigh(bound.limit, arc, one, model))
    ]
    return min(limits, default=None)
