"""Blocks of the Nodes page: cards, main figure, map, disagreements, projects, events, series."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

import pandas as pd

from corridor.briefing.block_builders import (
    block_of_cards,
    block_of_chart,
    map_legend,
    map_values,
    plain,
)
from corridor.briefing.claim_sources import of_claims
from corridor.briefing.provenance import of_values, plain_table
from corridor.briefing.types import Asked, Block, Line, Source
from corridor.language import named, quantity
from corridor.map.picture import draw_map
from corridor.topics.choices import on_slides
from corridor.topics.nodes import cards as nodes_cards
from corridor.topics.nodes import charts, tables
from corridor.topics.nodes import node as nodes
from corridor.topics.nodes.node import Node
from corridor.topics.nodes.params import CHOICES, FIRST, MAIN
from corridor.topics.view import View

PARAMS = on_slides(CHOICES)
KEYS = ("main", "cards", "map", "disagreements", "lines", "whole", "projects", "events", "series")
#: pixels of a node's map
WIDE = 780.0


def names(view: View) -> dict[str, str]:
    """Slug -> name of every node that has a page, the main ones first."""
    rows = view.ask("node_names").set_index("slug", drop=False)
    first = [s for s in MAIN if s in rows.index]
    rest = [s for s in rows["slug"] if s not in first]
    return {s: nodes.short_name(view, rows.loc[s]) for s in [*first, *rest]}


def topics(view: View) -> dict[str, str]:
    """Whole briefings, one a node: `node:<slug>` -> name in words."""
    return {
        f"node:{slug}": view.say("brief-topic-node", name=name)
        for slug, name in names(view).items()
    }


def refs(code: str) -> tuple[str, ...]:
    """Names of the blocks of the briefing `node:<slug>`."""
    slug = code.partition(":")[2]
    order = ("cards", "main", "map", "disagreements", "projects", "events", "series")
    return tuple(f"/nodes?node={slug}#{key}" for key in order)


def title(view: View, code: str) -> str:
    """Title of the briefing of a node."""
    return view.say("brief-title-node", name=names(view)[code.partition(":")[2]])


def block(asked: Asked) -> Block | None:
    """The block of a name; None when the node has nothing of the kind."""
    slug = asked.query.get("node", FIRST)
    if slug not in names(asked.view):
        return None
    node = nodes.load(asked.view, slug)
    return _MAKERS[asked.key](asked.view, node, f"{asked.address}#{asked.key}")


def _view(ref: str) -> str:
    return ref.partition("#")[0]


def _cards(view: View, node: Node, ref: str) -> Block | None:
    cards = nodes_cards.cards(view, node)
    if not cards:
        return None
    made = block_of_cards(view, ref, cards)
    title = view.say("brief-newest-title", node=nodes.title(view, node))
    return replace(made, title=title, alt=title, measure=nodes.subtitle(view, node))


def _main(view: View, node: Node, ref: str) -> Block | None:
    found = charts.main(view, node)
    if not found.figures:
        return None
    made = block_of_chart(view, found.figures[0], _view(ref), "plain", key="main")
    if found.heading and not made.title:
        made = replace(made, title=found.heading, measure=made.measure or plain(found.words))
    return made


def _lines(view: View, node: Node, ref: str) -> Block | None:
    found = charts.lines(view, node)
    return block_of_chart(view, found[0], _view(ref), "plain", key="lines") if found else None


def _whole(view: View, node: Node, ref: str) -> Block | None:
    found = charts.wholes(view, node)
    if not found.figures:
        return None
    return block_of_chart(view, found.figures[0], _view(ref), "plain", key="whole")


def _disagreements(view: View, node: Node, ref: str) -> Block | None:
    drawn = charts.disagreements(view, node)
    if drawn is None:
        return None
    meta = drawn.meta
    sources, dissents = of_values(view, node.values)
    told = {d.publisher for d in dissents}
    return Block(
        ref=ref,
        view=_view(ref),
        kind="figure",
        title=meta["title"],
        measure=plain(meta.get("subtitle", "")),
        figure=drawn.figure,
        alt=plain(meta.get("alt") or meta["title"]),
        note=plain(drawn.note),
        publishers=tuple(dict.fromkeys(told)),
        sources=tuple(s for s in sources if s.publisher in told),
        dissents=dissents,
    )


def _map(view: View, node: Node, ref: str) -> Block:
    rows, flows = view.ask("map_nodes"), view.ask("map_flows")
    made = draw_map(rows, flows, view.lang, view.theme, view=node.slug, width=WIDE)
    near = tables.neighbours(view, node)
    pairs = pd.DataFrame(
        {
            view.say("brief-node"): [nodes.short_name(view, r) for r in near.itertuples()],
            view.say("nodes-neighbours"): [tables.way(view, r) for r in near.itertuples()],
        }
    )
    own = rows[(rows["slug"] == node.slug) & rows["value"].notna()]
    sources, dissents = of_values(view, map_values(view, pd.concat([own, flows])))
    title = nodes.title(view, node)
    said = "; ".join(f"{r.value:g}" for r in own.itertuples())
    measure = nodes.subtitle(view, node)
    if said:
        row = own.iloc[0]
        measure += f" · {quantity(row.value, row.unit, view.lang)} ({row.period})"
    return Block(
        ref=ref,
        view=_view(ref),
        kind="map",
        title=view.say("brief-node-map-title", node=title),
        measure=measure,
        figure=made,
        table=plain_table(pairs) if len(pairs) else None,
        alt=view.say("nodes-map-alt", node=title),
        note=view.say("legend-attribution"),
        legend=map_legend(view, flows),
        publishers=tuple(dict.fromkeys(flows["publisher"])),
        sources=sources,
        dissents=dissents,
    )


def _of(view: View, node: Node, words: str) -> str:
    """A heading of the node's page as a title that names the node."""
    return named(nodes.title(view, node), words[:1].lower() + words[1:], view.lang)


def _projects(view: View, node: Node, ref: str) -> Block | None:
    rows = view.ask("node_projects", node=node.slug)
    if rows.empty:
        return None
    made = tables.projects(view, node).map(lambda v: plain(str(v)))
    sources, dissents = of_claims(view, rows, view.ask("project_claims"))
    title = view.say("nodes-projects")
    return Block(
        ref=ref,
        view=_view(ref),
        kind="table",
        title=_of(view, node, title),
        measure=plain(view.say("nodes-projects-note")),
        table=plain_table(made, set()),
        alt=title,
        publishers=tuple(dict.fromkeys(s.publisher for s in sources)),
        sources=sources,
        dissents=dissents,
    )


def _events(view: View, node: Node, ref: str) -> Block | None:
    said = tables.events(view, node)
    if not said:
        return None
    found = [re.fullmatch(r":gray\[(.*?)\] \[(.*)\]\((\S*)\)", line) for line in said]
    parts = [m.groups() for m in found if m]
    title = _of(view, node, view.say("nodes-events"))
    return Block(
        ref=ref,
        view=_view(ref),
        kind="lines",
        title=title,
        measure="",
        lines=tuple(Line(when, words) for when, words, _ in parts),
        alt=title,
        sources=tuple(Source("", words, url, when, "", "") for when, words, url in parts),
    )


def _series(view: View, node: Node, ref: str) -> Block | None:
    if node.series.empty:
        return None
    rows, made = tables.every_series(view, node)
    keep = [
        view.say(k)
        for k in ("table-series", "nodes-newest", "table-period", "table-status", "table-publisher")
    ]
    keys = set(zip(rows["series_id"], rows["latest_period"], strict=True))
    values = node.values
    newest = values[[k in keys for k in zip(values["series_id"], values["period"], strict=True)]]
    sources, dissents = of_values(view, newest)
    title = _of(view, node, view.say("nodes-every", count=len(node.series)))
    return Block(
        ref=ref,
        view=_view(ref),
        kind="table",
        title=title,
        measure="",
        table=plain_table(made[keep], {view.say("nodes-newest")}),
        alt=title,
        publishers=tuple(dict.fromkeys(p for p in rows["latest_publisher"] if p)),
        sources=sources,
        dissents=dissents,
    )


_MAKERS: dict[str, Callable[[View, Node, str], Block | None]] = {
    "main": _main,
    "cards": _cards,
    "map": _map,
    "disagreements": _disagreements,
    "lines": _lines,
    "whole": _whole,
    "projects": _projects,
    "events": _events,
    "series": _series,
}
