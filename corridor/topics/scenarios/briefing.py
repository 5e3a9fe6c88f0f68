"""Blocks of the page What if: the corridor under a scenario, which project first, a post of the
border."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import pandas as pd

from corridor.briefing.block_builders import find_title
from corridor.briefing.claim_sources import read_claim_sources
from corridor.briefing.provenance import build_table, list_cited
from corridor.briefing.types import Block, BlockRequest
from corridor.language import listed, sentences
from corridor.network.parameters import Parameter
from corridor.topics import flow, flow_words
from corridor.topics.ahead import Ahead
from corridor.topics.chart import Chart
from corridor.topics.choices import list_slide_params
from corridor.topics.model import find_day, load_places
from corridor.topics.model_sources import list_publishers
from corridor.topics.scenarios import (
    border,
    border_charts,
    border_tables,
    compare,
    first,
    first_words,
    flow_charts,
    flow_tables,
    params,
)
from corridor.topics.scenarios.codes import find_asked, find_word_answer
from corridor.topics.view import View

PARAMS = list_slide_params(params.CHOICES)
KEYS = ("corridor", "first", "border", "compare")
#: blocks of the page as it is read without a program
SHOWN = KEYS[:3]


def build_block(request: BlockRequest) -> Block | None:
    """The block of a name; the first follows the view of its address. None where the edition knows
    too little, and of the view of the method."""
    shown = params.VIEW.of(request.query) if request.key == KEYS[0] else request.key
    makers = {
        "corridor": _make_corridor,
        "first": _make_first,
        "border": _make_border,
        "compare": _make_compare,
    }
    return makers[shown](request) if shown in makers else None


def find_ahead(view: View, query: Mapping[str, str], key: str) -> Ahead | None:
    """What has to be made before the block of a name is built."""
    shown = params.VIEW.of(query) if key in ("", KEYS[0]) else key
    if shown != "first":
        return None
    return first.find_ahead(view, view.vintage, params.DEMAND.of(query), params.AIM.of(query))


def _make_corridor(request: BlockRequest) -> Block | None:
    view = request.view
    codes = [one.of(request.query) for one in params.OF_CORRIDOR]
    own = params.OWN.of(request.query)
    found = find_asked(view, view.vintage, codes, own)
    if found is None:
        return None
    chart = flow_charts.draw_corridor(view, found, codes, own)
    table = flow_tables.make_step_table(view, found, load_places(view))
    return _make_block(request, chart, table, found.uses)


def _make_compare(request: BlockRequest) -> Block | None:
    """The scenario of the address beside the one that it puts aside; None where it puts none."""
    view = request.view
    codes = [one.of(request.query) for one in params.OF_CORRIDOR]
    own, word = params.OWN.of(request.query), params.BESIDE.of(request.query)
    found = find_asked(view, view.vintage, codes, own)
    other = find_word_answer(view, view.vintage, word) if word else None
    if found is None or other is None:
        return None
    places = load_places(view)
    title = compare.spell_against(view, found, other)
    names = {
        "other": compare.name_scenario(view, other, places),
        "this": compare.name_scenario(view, found, places),
    }
    table = compare.make_total_table(view, found, other, places)
    return Block(
        ref=f"{request.address}#{request.key}",
        view=request.address,
        kind="table",
        title=title,
        measure=view.say("scenarios-beside-sub", **names),
        table=build_table(table, set(table.columns[1:])),
        alt=title,
        note=flow_charts.write_note(view, found),
        publishers=tuple(list_publishers(found.uses)),
        sources=list_cited(found.uses),
        findings=(title,),
    )


def _make_first(request: BlockRequest) -> Block | None:
    """Which first as a table; its sources are those of the projects' costs, and of the base case,
    whose prices and limits the model weighs."""
    view, demand = request.view, params.DEMAND.of(request.query)
    ranked = first.rank_projects(view, view.vintage, demand, params.AIM.of(request.query))
    base = flow.find_answer(view, view.vintage, params.DONE, demand, params.NONE, params.YEAR)
    if ranked is None or base is None:
        return None
    names = flow_words.load_projects(view)
    day = flow_words.spell_day(view, find_day(view))
    title = first_words.answer(view, ranked, names, day)
    table = first_words.make_first_table(view, ranked, names)
    silent = listed((names.get(code, code) for code in ranked.silent), view.lang)
    notes = [first_words.spell_lost(view, ranked, names)]
    if ranked.silent:
        notes.append(view.say("scenarios-first-silent", names=silent))
    claims = first_words.find_cost_claims(view, ranked)
    costs, _ = read_claim_sources(view, view.ask("projects"), claims)
    return Block(
        ref=f"{request.address}#{request.key}",
        view=request.address,
        kind="table",
        title=title,
        measure=view.say(f"scenarios-first-sub-{ranked.aim}"),
        table=build_table(table, set(table.columns[1:])),
        alt=title,
        note=sentences([*notes, view.say("scenarios-first-note")], view.lang),
        publishers=tuple(dict.fromkeys([*claims["attribution"], *list_publishers(base.uses)])),
        sources=(*costs, *list_cited(base.uses)),
        findings=(title,),
        projects=frozenset(one.code for one in ranked.gains if one.code in names),
    )


def _make_border(request: BlockRequest) -> Block | None:
    view = request.view
    chosen = [one.of(request.query) for one in params.OF_BORDER]
    chart, trial = border_charts.draw_border(view, *chosen), border.try_post(view, *chosen)
    if chart is None or trial is None:
        return None
    table = border_tables.make_border_table(view, trial)
    return _make_block(request, chart, table, trial.worth.uses)


def _make_block(
    request: BlockRequest, chart: Chart, table: pd.DataFrame, uses: Iterable[Parameter]
) -> Block:
    words = chart.words
    return Block(
        ref=f"{request.address}#{request.key}",
        view=request.address,
        kind="figure",
        title=words.title,
        measure=words.subtitle,
        tone="plain",
        figure=chart.figure,
        table=build_table(table),
        alt=words.alt,
        note=chart.note,
        publishers=tuple(chart.sources),
        sources=list_cited(uses),
        findings=find_title(words.title),
    )
