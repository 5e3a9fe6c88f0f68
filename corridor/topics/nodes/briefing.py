"""Blocks of the Nodes page: cards, main figure, answers, level of the sea, map, disagreements,
projects, events, series."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pandas as pd
import plotly.graph_objects as go

from corridor.briefing.block_builders import (
    build_cards_block,
    build_chart_block,
    build_map_legend,
    find_map_values,
    find_title,
)
from corridor.briefing.claim_sources import read_claim_sources
from corridor.briefing.provenance import build_table, list_figures, read_value_sources
from corridor.briefing.signal_block import build_signal_block
from corridor.briefing.types import Block, BlockRequest, FindingLine, SourceNote
from corridor.evidence.statuses import CAPACITY
from corridor.language import listed, named, quantity
from corridor.language.spans import plain
from corridor.map.picture import draw_map
from corridor.topics.chart import list_publishers
from corridor.topics.choices import list_slide_params
from corridor.topics.costs import spell_cost_note
from corridor.topics.nodes.altimetry import draw_sea_change
from corridor.topics.nodes.answers import answer_questions, explain_overrun, make_answer_table
from corridor.topics.nodes.cards import make_node_cards
from corridor.topics.nodes.charts import draw_main_figures, draw_whole_figures
from corridor.topics.nodes.disagreements import list_spreads, make_spread_table
from corridor.topics.nodes.model_block import make_model
from corridor.topics.nodes.node import Node, load_node, shorten_name, write_subtitle, write_title
from corridor.topics.nodes.params import CHOICES, FIRST, HIDDEN, MAIN
from corridor.topics.nodes.sea_level import draw_sea_level
from corridor.topics.nodes.steps import list_steps
from corridor.topics.nodes.tables import (
    ask_neighbours,
    list_node_events,
    list_node_projects,
    make_project_table,
    make_series_table,
    spell_way,
)
from corridor.topics.nodes.tanker_calls import draw_tanker_calls
from corridor.topics.view import View

PARAMS = list_slide_params(CHOICES)
KEYS = (
    "main",
    "cards",
    "answers",
    "steps",
    "sea",
    "sea_change",
    "tankers",
    "map",
    "disagreements",
    "whole",
    "model",
    "projects",
    "events",
    "series",
)
#: columns of the table of every series that a sheet has room for
COLUMNS = ("table-series", "nodes-newest", "table-period", "table-status", "table-publisher")
#: pixels of a node's map
WIDE = 780.0


def name_nodes(view: View) -> dict[str, str]:
    """Slug -> name of every node that has a page, the main ones first."""
    rows = view.ask("node_names").set_index("slug", drop=False)
    main = [slug for slug in MAIN if slug in rows.index]
    others = [slug for slug in rows["slug"] if slug not in main]
    return {slug: shorten_name(view, rows.loc[slug]) for slug in [*main, *others]}


def list_topics(view: View) -> dict[str, str]:
    """Whole briefings, one a node: `node:<slug>` -> name in words."""
    return {
        f"node:{slug}": view.say("brief-topic-node", name=name)
        for slug, name in name_nodes(view).items()
    }


def spell_topic(code: str) -> str:
    """A code as the list of topics writes it: there is one way to write it."""
    return code


def list_refs(code: str) -> tuple[str, ...]:
    """Names of the blocks of the briefing `node:<slug>`."""
    slug = code.partition(":")[2]
    order = (
        "cards",
        "main",
        "answers",
        "sea",
        "map",
        "disagreements",
        "projects",
        "events",
        "series",
    )
    return tuple(f"/nodes?node={slug}#{key}" for key in order)


def name_briefing(view: View, code: str) -> str:
    """Title of the briefing of a node."""
    return view.say("brief-title-node", name=name_nodes(view)[code.partition(":")[2]])


def build_block(request: BlockRequest) -> Block | None:
    """The block of a name; None when the node has nothing of the kind."""
    slug = request.query.get("node", FIRST)
    if slug not in name_nodes(request.view):
        return None
    node = load_node(request.view, slug)
    if request.key == "map":
        return _make_map(request.view, node, f"{request.address}#{request.key}", drawn=request.maps)
    return _MAKERS[request.key](request.view, node, f"{request.address}#{request.key}")


def _page_of(ref: str) -> str:
    return ref.partition("#")[0]


def _make_cards(view: View, node: Node, ref: str) -> Block | None:
    cards = make_node_cards(view, node)
    if not cards:
        return None
    title = view.say("brief-newest-title", node=write_title(view, node))
    measure = write_subtitle(view, node)
    return replace(build_cards_block(view, ref, cards), title=title, alt=title, measure=measure)


def _make_main(view: View, node: Node, ref: str) -> Block | None:
    group = draw_main_figures(view, node)
    if not group.figures:
        return _make_steps(view, node, ref)
    block = build_chart_block(view, group.figures[0], _page_of(ref), "plain", key="main")
    if group.heading and not block.title:
        found = find_title(group.heading)
        block = replace(
            block, title=group.heading, measure=block.measure or group.words, findings=found
        )
    return block


def _make_steps(view: View, node: Node, ref: str) -> Block | None:
    steps = list_steps(view, node)
    if not steps:
        return None
    values = pd.concat([step.values for step in steps])
    sources, dissents = read_value_sources(view, values)
    first = steps[0]
    return Block(
        ref=ref,
        view=_page_of(ref),
        kind="lines",
        title=named(write_title(view, node), first.big, view.lang),
        measure=plain(first.sentence),
        lines=tuple(FindingLine(step.big, plain(step.sentence)) for step in steps),
        alt=listed((f"{step.big} {plain(step.sentence)}" for step in steps), view.lang, ";"),
        publishers=tuple(list_publishers(values)),
        sources=sources,
        dissents=dissents,
    )


def _make_sea(view: View, node: Node, ref: str) -> Block | None:
    chart = draw_sea_level(view, node.slug)
    if chart is None:
        return None
    return build_chart_block(view, chart, _page_of(ref), "plain", key="sea")


def _make_sea_change(view: View, node: Node, ref: str) -> Block | None:
    chart = draw_sea_change(view, node)
    return build_signal_block(view, chart, _page_of(ref), "mean", 2) if chart else None


def _make_tankers(view: View, node: Node, ref: str) -> Block | None:
    chart = draw_tanker_calls(view, node.slug)
    return build_signal_block(view, chart, _page_of(ref), "total", 0) if chart else None


def _make_answers(view: View, node: Node, ref: str) -> Block | None:
    answers = answer_questions(view, node)
    if not answers:
        return None
    title = _name_node(view, node, view.say("nodes-answers"))
    found = [answer for answer in answers if answer.value]
    sources = (
        SourceNote(one.source.text, "", one.source.address, "", "", one.period) for one in found
    )
    return Block(
        ref=ref,
        view=_page_of(ref),
        kind="table",
        title=title,
        measure=view.say("nodes-answers-sub"),
        table=build_table(make_answer_table(view, answers), {view.say("table-value")}),
        alt=title,
        note=explain_overrun(view, node),
        publishers=tuple(dict.fromkeys(one.source.text for one in found)),
        sources=tuple(sources),
    )


def _make_whole(view: View, node: Node, ref: str) -> Block | None:
    charts = draw_whole_figures(view, node).figures
    if not charts:
        return None
    return build_chart_block(view, charts[0], _page_of(ref), "plain", key="whole")


def _make_disagreements(view: View, node: Node, ref: str) -> Block | None:
    spreads = list_spreads(view, node)
    if not spreads:
        return None
    title = _name_node(view, node, view.say("nodes-disagree"))
    shown = _select_disputed(node, {(one.series_id, one.period) for one in spreads})
    cells = make_spread_table(view, spreads)
    sources, dissents = read_value_sources(view, shown)
    publishers = [one.publisher for one in sources] + [one.publisher for one in dissents]
    return Block(
        ref=ref,
        view=_page_of(ref),
        kind="table",
        title=title,
        measure="",
        table=build_table(cells, set(cells.columns[1:5])),
        alt=title,
        publishers=tuple(dict.fromkeys(publishers)),
        sources=sources,
        dissents=dissents,
        figures=list_figures(shown),
    )


def _select_disputed(node: Node, marks: set[tuple[str, str]]) -> pd.DataFrame:
    """The values on which a node's sources differ: those marked, of a series of ratings all."""
    values, series = node.values, {code for code, _ in marks}
    marked = [pair in marks for pair in zip(values["series_id"], values["period"], strict=True)]
    rated = values["series_id"].isin(series) & (values["status"] == CAPACITY)
    return values[rated | pd.Series(marked, index=values.index)]


def _make_map(view: View, node: Node, ref: str, *, drawn: bool) -> Block:
    rows, flows = view.ask("map_nodes"), view.ask("map_flows")
    near = ask_neighbours(view, node)
    ways = pd.DataFrame(
        {
            view.say("brief-node"): [shorten_name(view, r) for r in near.itertuples()],
            view.say("nodes-neighbours"): [spell_way(view, r) for r in near.itertuples()],
        }
    )
    here = rows[(rows["slug"] == node.slug) & rows["value"].notna()]
    values = find_map_values(view, pd.concat([here, flows]))
    sources, dissents = read_value_sources(view, values)
    title = write_title(view, node)
    measure = write_subtitle(view, node)
    if len(here):
        row = here.iloc[0]
        measure += f" · {quantity(row.value, row.unit, view.lang)} ({row.period})"
    return Block(
        ref=ref,
        view=_page_of(ref),
        kind="map",
        title=view.say("brief-node-map-title", node=title),
        measure=measure,
        figure=_draw_map(view, node, rows, flows) if drawn else None,
        table=build_table(ways) if len(ways) else None,
        alt=view.say("nodes-map-alt", node=title),
        note=view.say("legend-attribution"),
        legend=build_map_legend(view, flows),
        publishers=tuple(dict.fromkeys([*flows["attribution"], *here["attribution"]])),
        sources=sources,
        dissents=dissents,
        figures=list_figures(values),
    )


def _draw_map(view: View, node: Node, rows: pd.DataFrame, flows: pd.DataFrame) -> go.Figure:
    hidden = HIDDEN.get(str(node.row.kind), ())
    return draw_map(rows, flows, view.lang, view.theme, view=node.slug, width=WIDE, hidden=hidden)


def _name_node(view: View, node: Node, words: str) -> str:
    """A heading of the node's page as a title that names the node."""
    return named(write_title(view, node), words[:1].lower() + words[1:], view.lang)


def _make_projects(view: View, node: Node, ref: str) -> Block | None:
    rows = view.ask("node_projects", node=node.slug)
    if rows.empty:
        return None
    table = make_project_table(view, list_node_projects(view, node), sheet=True)
    sources, dissents = read_claim_sources(view, rows, view.ask("project_claims"))
    title = view.say("nodes-projects")
    return Block(
        ref=ref,
        view=_page_of(ref),
        kind="table",
        title=_name_node(view, node, title),
        measure=view.say("nodes-projects-note"),
        note=spell_cost_note(view, rows),
        table=build_table(table, set()),
        alt=title,
        publishers=tuple(dict.fromkeys(source.publisher for source in sources)),
        sources=sources,
        dissents=dissents,
        projects=frozenset(rows["slug"]),
    )


def _make_events(view: View, node: Node, ref: str) -> Block | None:
    events = list_node_events(view, node)
    if not events:
        return None
    title = _name_node(view, node, view.say("nodes-events"))
    return Block(
        ref=ref,
        view=_page_of(ref),
        kind="lines",
        title=title,
        measure="",
        lines=tuple(FindingLine(event.date, event.title) for event in events),
        alt=title,
        sources=tuple(SourceNote("", e.title, e.address, e.date, "", "") for e in events),
    )


def _make_series(view: View, node: Node, ref: str) -> Block | None:
    if node.series.empty:
        return None
    rows, cells = make_series_table(view, node)
    columns = [view.say(key) for key in COLUMNS]
    newest = set(zip(rows["series_id"], rows["latest_period"], strict=True))
    keys = zip(node.values["series_id"], node.values["period"], strict=True)
    shown = node.values[[key in newest for key in keys]]
    sources, dissents = read_value_sources(view, shown)
    title = _name_node(view, node, view.say("nodes-every", count=len(node.series)))
    return Block(
        ref=ref,
        view=_page_of(ref),
        kind="table",
        title=title,
        measure="",
        table=build_table(cells[columns], {view.say("nodes-newest")}),
        alt=title,
        publishers=tuple(dict.fromkeys(p for p in rows["latest_attribution"] if p)),
        sources=sources,
        dissents=dissents,
        figures=list_figures(shown),
    )


_MAKERS: dict[str, Callable[[View, Node, str], Block | None]] = {
    "main": _make_main,
    "cards": _make_cards,
    "disagreements": _make_disagreements,
    "answers": _make_answers,
    "steps": _make_steps,
    "sea": _make_sea,
    "sea_change": _make_sea_change,
    "tankers": _make_tankers,
    "whole": _make_whole,
    "model": make_model,
    "projects": _make_projects,
    "events": _make_events,
    "series": _make_series,
}
