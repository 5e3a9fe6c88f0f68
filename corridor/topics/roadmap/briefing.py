"""Blocks of the Roadmap: the eight proposals, what the register says, timelines, late projects,
customs, the border before and after."""

from __future__ import annotations

from dataclasses import replace

import pandas as pd

from corridor.briefing.block_builders import build_chart_block
from corridor.briefing.claim_sources import read_claim_sources
from corridor.briefing.provenance import build_table, read_value_sources
from corridor.briefing.types import Block, BlockRequest, FindingLine, SourceNote
from corridor.language import event_date, joined
from corridor.language.spans import plain
from corridor.topics.choices import list_slide_params
from corridor.topics.costs import spell_cost, spell_cost_note
from corridor.topics.finding import spell_headline, spell_sentence
from corridor.topics.roadmap import params, rules
from corridor.topics.roadmap.border_charts import (
    draw_directions,
    draw_logistics_scores,
    draw_performance,
    draw_waiting,
)
from corridor.topics.roadmap.border_tables import ask_measures, make_measure_table
from corridor.topics.roadmap.cautions import list_cautions
from corridor.topics.roadmap.charts import draw_register, head_register
from corridor.topics.roadmap.measure_charts import draw_before_after
from corridor.topics.roadmap.proposal_rules import Proposal
from corridor.topics.roadmap.proposal_words import (
    describe_proposals,
    head_proposals,
    make_proposal_table,
    read_proposals,
)
from corridor.topics.roadmap.scorecard_charts import ask_scores, draw_scorecard, make_score_table
from corridor.topics.roadmap.scorecard_rules import choose_scored
from corridor.topics.roadmap.tables import make_register_table
from corridor.topics.view import View

#: figures of the page that rest on series
_BORDER = ("before", "directions", "waiting", "hours", "cost", "distance", "speed", "scores")
PARAMS = list_slide_params(params.CHOICES)
KEYS = (
    "roadmap",
    "proposals",
    "says",
    "late",
    "summit",
    "register",
    "measures",
    "scorecard",
    *_BORDER,
)
TOPIC = (
    "/roadmap#proposals",
    "/roadmap#summit",
    "/roadmap#says",
    "/roadmap#late",
    "/roadmap#register",
    "/roadmap?view=scorecard#scorecard",
    "/roadmap?view=customs#before",
    "/roadmap?view=customs#measures",
    "/roadmap?view=customs#directions",
    "/roadmap?view=customs#waiting",
    "/roadmap?view=customs#scores",
)
#: the order of a figure whose address says none
_ORDER = {"register": "late", "roadmap": "kind"}
#: columns of the scorecard that hold numbers
_SCORE_NUMBERS = ("plan", "counted", "gap")
#: columns of the register that a sheet has room for
_COLUMNS = ("project", "status", "promised", "actual", "verdict", "cost", "capacity")


def list_topics(view: View) -> dict[str, str]:
    """Whole briefings of this topic: code -> name in words."""
    return {"roadmap": view.say("brief-topic-roadmap")}


def spell_topic(code: str) -> str:
    """A code as the list of topics writes it: there is one way to write it."""
    return code


def list_refs(code: str) -> tuple[str, ...]:
    """Names of the blocks of a whole briefing."""
    return TOPIC


def name_briefing(view: View, code: str) -> str:
    """Title of a whole briefing."""
    return view.say("brief-title-roadmap")


def build_block(request: BlockRequest) -> Block | None:
    """The block of a name; None when the choice of its address is empty."""
    view, key = request.view, request.key
    shown = params.VIEW.of(request.query)
    if key == "scorecard" or (key == KEYS[0] and shown == "scorecard"):
        return _make_scorecard(view, request.address)
    if key in _BORDER or (key == KEYS[0] and shown == "customs"):
        return _make_border(request)
    if key == "measures":
        return _make_measures(view, request.address)
    claims = view.ask("project_claims")
    register = rules.build_register(view.ask("projects"), claims, request.today)
    if key == "proposals":
        return _make_proposals(request, read_proposals(view, register))
    rows = _select_rows(request, register)
    if key == "says":
        return _make_findings(view, rows, request.address)
    if rows.empty:
        return None
    default = {"order": _ORDER.get(key, "date")}
    order = params.ORDER.of(
        request.query if request.query.get("order") in params.ORDER.options else default
    )
    return _make_projects(request, rows, claims, order, len(register))


def _make_scorecard(view: View, address: str) -> Block | None:
    chart = draw_scorecard(view)
    if chart is None:
        return None
    rows = choose_scored(ask_scores(view))
    values = view.ask("series_values", series=sorted(set(rows["series_id"])))
    shown = set(zip(rows["series_id"], rows["period"], strict=True))
    keys = zip(values["series_id"], values["period"], strict=True)
    values = values[[key in shown for key in keys]]
    block = build_chart_block(view, replace(chart, values=values), address, "plain")
    table = make_score_table(view, rows, spelled=True)
    said = tuple(
        SourceNote(
            row.promiser_attribution, view.name(row, "title"), row.url, row.stated, "", row.period
        )
        for row in rows.itertuples()
    )
    return replace(
        block,
        table=build_table(table, {view.say(f"scorecard-col-{one}") for one in _SCORE_NUMBERS}),
        sources=(*block.sources, *said),
        note=chart.note,
    )


def _select_rows(request: BlockRequest, register: pd.DataFrame) -> pd.DataFrame:
    query = request.query
    if request.key == "late":
        return register[register["state"] == "late"]
    if request.key == "summit":
        return register[register["summit_2025"].astype(bool)]
    kind, status, only = (one.of(query) for one in (params.KIND, params.STATUS, params.ONLY))
    return rules.select_projects(register, kind, status, summit="summit" in only)


def _make_projects(
    request: BlockRequest, rows: pd.DataFrame, claims: pd.DataFrame, order: str, whole: int
) -> Block:
    view, key = request.view, request.key
    chart = draw_register(view, rows, order, whole, request.today)
    words = chart.words
    title = words.title
    if key in ("summit", "register"):
        title = view.say(f"brief-{key}-title", count=len(rows))
    table = make_register_table(view, rules.sort_register(rows, order))
    table = table[[view.say(f"roadmap-col-{column}") for column in _COLUMNS]]
    table[view.say("roadmap-col-cost")] = [
        spell_cost(row, view.lang) or "–" for row in rules.sort_register(rows, order).itertuples()
    ]
    sources, dissents = read_claim_sources(view, rows, claims)
    return Block(
        ref=f"{request.address}#{key}",
        view=request.address,
        kind="table" if key == "register" else "figure",
        title=title,
        measure=view.say("brief-register-measure") if key == "register" else words.subtitle,
        figure=None if key == "register" else chart.figure,
        table=build_table(table, set()),
        alt=words.alt,
        publishers=tuple(dict.fromkeys(source.publisher for source in sources)),
        sources=sources,
        dissents=dissents,
        note=spell_cost_note(view, rows) if key == "register" else "",
        projects=frozenset(rows["slug"]),
    )


def _make_proposals(request: BlockRequest, proposals: list[Proposal]) -> Block:
    """The table of the proposals; its sources: the speech, the last words, the figures."""
    view, address = request.view, request.address
    figures = [row for one in proposals for row in one.figures]
    spoken = [
        SourceNote(
            one.words.attribution,
            view.name(one.words, "promise"),
            one.words.url or "",
            str(one.words.published or ""),
            one.words.tier or "",
            view.name(one.project),
        )
        for one in proposals
    ]
    spoken += [
        SourceNote(
            one.last.publisher,
            "",
            one.last.url,
            one.last.date,
            one.last.tier,
            view.name(one.project),
        )
        for one in proposals
        if one.last
    ]
    counted, dissents = read_value_sources(view, pd.DataFrame(figures))
    sources = (*dict.fromkeys(spoken), *counted)
    return Block(
        ref=f"{address}#proposals",
        view=address,
        kind="table",
        title=head_proposals(view, proposals),
        measure=view.say("roadmap-proposals-measure"),
        table=build_table(make_proposal_table(view, proposals), set()),
        alt=describe_proposals(view, proposals),
        publishers=tuple(dict.fromkeys(source.publisher for source in sources)),
        sources=sources,
        dissents=dissents,
    )


def _make_findings(view: View, register: pd.DataFrame, address: str) -> Block:
    lines = []
    for finding in rules.find_register_findings(register):
        number, sentence = spell_headline(view, finding), plain(spell_sentence(view, finding))
        lines.append(FindingLine(number, sentence, joined(number, sentence, view.lang)))
    heading = head_register(view, register)
    return Block(
        ref=f"{address}#says",
        view=address,
        kind="lines",
        title=heading,
        measure=view.say("roadmap-says"),
        lines=tuple(lines),
        alt=heading,
        note=" ".join(plain(caution.sentence) for caution in list_cautions(view)),
        projects=frozenset(register["slug"]),
    )


def _make_measures(view: View, address: str) -> Block:
    rows = ask_measures(view)
    table = make_measure_table(view, rows)
    short = table.drop(columns=[view.say("passport-tier"), view.say("passport-address")])
    sources = tuple(
        SourceNote(
            view.attribution(event.attribution),
            view.name(event, "title"),
            event.url or "",
            event_date(event, view.lang),
            event.tier,
            "",
        )
        for event in rows.itertuples()
    )
    return Block(
        ref=f"{address}#measures",
        view=address,
        kind="table",
        title=view.say("roadmap-measures"),
        measure=view.say("brief-measures-measure", count=len(rows)),
        table=build_table(short, set()),
        alt=view.say("roadmap-measures"),
        publishers=tuple(dict.fromkeys(source.publisher for source in sources)),
        sources=sources,
    )


def _make_border(request: BlockRequest) -> Block | None:
    view, key = request.view, request.key
    drawn = {
        "before": draw_before_after,
        "directions": draw_directions,
        "waiting": draw_waiting,
        "scores": draw_logistics_scores,
    }
    key = "before" if key == KEYS[0] else key
    if draw := drawn.get(key):
        chart = draw(view)
        if chart is None:
            return None
    else:
        mode, way = params.MODE.of(request.query), params.WAY.of(request.query)
        measured = draw_performance(view, mode, way)[key]
        if measured is None:
            return None
        chart = measured
    return build_chart_block(view, chart, request.address, "kazakhstan-count", key=key)
