"""All that a node's page draws, by the code of the node: one question for a page or an export."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from corridor.views import nodes_main, nodes_rows
from corridor.views.drawn import Drawn, Rows
from corridor.views.nodes import Node, load, ratings
from corridor.views.view import View


def large(view: View, slug: str) -> dict[str, Any]:
    """The figures of full size: ``main``, ``whole`` (tuples of Drawn) with ``main_words`` and
    ``whole_words`` (heading, words, what is missing), ``spreads`` (Drawn or None), ``agree``
    (whether no figures stand far from each other), ``beside`` (a list: lines that end here, other
    capacities)."""
    node = load(view, slug)
    main = nodes_main.main(view, node)
    whole = nodes_main.wholes(view, node) if node.main else nodes_main.Block()
    other = nodes_main.capacities(view, node)
    spreads = _spreads(view, node)
    return {
        "main": main.figures,
        "main_words": (main.heading, main.words, main.missing),
        "whole": whole.figures,
        "whole_words": (whole.heading, whole.words, ""),
        "spreads": spreads,
        "agree": spreads is None and not (main.apart or whole.apart),
        "beside": [*nodes_main.lines(view, node), *([other] if other else [])],
    }


def _spreads(view: View, node: Node) -> Drawn | None:
    """The disagreements with their rows to take: pairs of sources, else the ratings that differ."""
    made = nodes_main.disagreements(view, node)
    pairs, rated = view.ask("conflicts", node=node.slug), ratings(node)
    asked: list[tuple[str, dict[str, Any]]] = []
    if len(pairs):
        asked.append(("conflicts", {"node": node.slug}))
    if len(rated):
        asked.append(("series_values", {"series": list(dict.fromkeys(rated["series_id"]))}))
    api = f"conflicts?node={node.slug}" if len(pairs) else f"nodes/{node.slug}"
    others = Rows(pairs if len(pairs) else rated, asked, [api])
    return made and replace(made, others=others)


def small(view: View, slug: str) -> list[Drawn]:
    """The small multiples."""
    return nodes_rows.multiples(view, load(view, slug))
