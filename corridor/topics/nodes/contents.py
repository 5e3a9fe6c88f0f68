"""All that a node's page draws, by the code of the node: one question for a page or an export."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from corridor.topics.chart import Chart, Rows
from corridor.topics.nodes import charts, tables
from corridor.topics.nodes.node import Node, load, ratings
from corridor.topics.view import View


def large(view: View, slug: str) -> dict[str, Any]:
    """The figures of full size: ``main``, ``whole`` (tuples of Chart) with ``main_words`` and
    ``whole_words`` (heading, words, what is missing), ``spreads`` (Chart or None), ``agree``
    (whether no figures stand far from each other), ``beside`` (a list: lines that end here, other
    capacities)."""
    node = load(view, slug)
    main = charts.main(view, node)
    whole = charts.wholes(view, node) if node.main else charts.Block()
    other = charts.capacities(view, node)
    spreads = _spreads(view, node)
    return {
        "main": main.figures,
        "main_words": (main.heading, main.words, main.missing),
        "whole": whole.figures,
        "whole_words": (whole.heading, whole.words, ""),
        "spreads": spreads,
        "agree": spreads is None and not (main.apart or whole.apart),
        "beside": [*charts.lines(view, node), *([other] if other else [])],
    }


def _spreads(view: View, node: Node) -> Chart | None:
    """The disagreements with their rows to take: pairs of sources, else the ratings that differ."""
    made = charts.disagreements(view, node)
    pairs, rated = view.ask("conflicts", node=node.slug), ratings(node)
    asked: list[tuple[str, dict[str, Any]]] = []
    if len(pairs):
        asked.append(("conflicts", {"node": node.slug}))
    if len(rated):
        asked.append(("series_values", {"series": list(dict.fromkeys(rated["series_id"]))}))
    api = f"conflicts?node={node.slug}" if len(pairs) else f"nodes/{node.slug}"
    others = Rows(pairs if len(pairs) else rated, asked, [api])
    return made and replace(made, others=others)


def small(view: View, slug: str) -> list[Chart]:
    """The small multiples."""
    return tables.multiples(view, load(view, slug))
