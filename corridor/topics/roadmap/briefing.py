"""Blocks of the Roadmap: what the register says, timelines, late projects, customs, the border."""

from __future__ import annotations

from dataclasses import replace

import pandas as pd

from corridor.briefing.block_builders import block_of_chart, plain
from corridor.briefing.claim_sources import of_claims
from corridor.briefing.provenance import plain_table
from corridor.briefing.types import Block, BlockRequest, FindingLine, SourceNote
from corridor.language import joined, spans
from corridor.topics.choices import on_slides
from corridor.topics.roadmap import border, params, rules
from corridor.topics.roadmap import register as views
from corridor.topics.view import View

#: figures of the page that rest on series
_BORDER = ("waiting", "hours", "cost", "distance", "speed", "scores")
PARAMS = on_slides(params.CHOICES)
KEYS = ("roadmap", "says", "late", "summit", "register", "measures", *_BORDER)
TOPIC = (
    "/roadmap#says",
    "/roadmap#summit",
    "/roadmap#late",
    "/roadmap#register",
    "/roadmap#measures",
    "/roadmap#waiting",
    "/roadmap#scores",
)
#: the order of a figure whose address says none
_ORDER = {"register": "late", "roadmap": "kind"}
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
    if key in _BORDER:
        return _border(request)
    if key == "measures":
        return _measures(view, request.address)
    claims = view.ask("project_claims")
    register = rules.register(view.ask("projects"), claims, request.today)
    if key == "says":
        return _says(view, register, request.address)
    rows = _chosen(request, register)
    if rows.empty:
        return None
    own = {"order": _ORDER.get(key, "date")}
    order = params.ORDER.of(
        request.query if request.query.get("order") in params.ORDER.options else own
    )
    return _projects(request, rows, claims, order, len(register))


def _chosen(request: BlockRequest, register: pd.DataFrame) -> pd.DataFrame:
    query = request.query
    if request.key == "late":
        return register[register["state"] == "late"]
    if request.key == "summit":
        return register[register["summit_2025"].astype(bool)]
    kind, status, only = (one.of(query) for one in (params.KIND, params.STATUS, params.ONLY))
    return rules.chosen(register, kind, status, summit="summit" in only)


def _projects(
    request: BlockRequest, rows: pd.DataFrame, claims: pd.DataFrame, order: str, whole: int
) -> Block:
    view, key = request.view, request.key
    drawn = views.main(view, rows, order, whole, request.today)
    meta = drawn.meta
    title = meta["title"]
    if key in ("summit", "register"):
        title = view.say(f"brief-{key}-title", count=len(rows))
    table = views.table(view, rules.arranged(rows, order))
    table = table[[view.say(f"roadmap-col-{c}") for c in _COLUMNS]]
    sources, dissents = of_claims(view, rows, claims)
    return Block(
        ref=f"{request.address}#{key}",
        view=request.address,
        kind="table" if key == "register" else "figure",
        title=title,
        measure=view.say("brief-register-measure") if key == "register" else meta["subtitle"],
        figure=None if key == "register" else drawn.figure,
        table=plain_table(table, set()),
        alt=meta["alt"],
        publishers=tuple(dict.fromkeys(s.publisher for s in sources)),
        sources=sources,
        dissents=dissents,
    )


def _says(view: View, register: pd.DataFrame, address: str) -> Block:
    lines = tuple(
        FindingLine(view.count(said.count), words, joined(view.count(said.count), words, view.lang))
        for said in rules.findings(register)
        if (words := plain(views.sentence(view, said)))
    )
    return Block(
        ref=f"{address}#says",
        view=address,
        kind="lines",
        title=views.title(view, register),
        measure=view.say("roadmap-says"),
        lines=lines,
        alt=views.title(view, register),
        note=" ".join(spans.plain(one.sentence) for one in views.cautions(view)),
    )


def _measures(view: View, address: str) -> Block:
    rows = border.measures(view)
    table = border.measures_table(view, rows)
    short = table.drop(columns=[view.say("passport-tier"), view.say("passport-address")])
    sources = tuple(
        SourceNote(
            r.publisher, view.name(r, "title"), r.url or "", border.when(view, r), r.tier, ""
        )
        for r in rows.itertuples()
    )
    return Block(
        ref=f"{address}#measures",
        view=address,
        kind="table",
        title=view.say("roadmap-measures"),
        measure=view.say("brief-measures-measure", count=len(rows)),
        table=plain_table(short, set()),
        alt=view.say("roadmap-measures"),
        publishers=tuple(dict.fromkeys(s.publisher for s in sources)),
        sources=sources,
    )


def _border(request: BlockRequest) -> Block | None:
    view, key = request.view, request.key
    if key == "waiting":
        drawn = border.waiting(view)
    elif key == "scores":
        drawn = border.scores(view)
    else:
        mode, way = params.MODE.of(request.query), params.WAY.of(request.query)
        found = border.performance(view, mode, way)[key]
        if found is None:
            return None
        drawn = found
    made = block_of_chart(view, drawn, request.address, "kazakhstan-count", key=key)
    return replace(made, note=drawn.note)
