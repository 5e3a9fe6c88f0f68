"""`/proposals`: what was proposed, what is decided of it, by whom; for people with a role."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from typing import Annotated, Literal

from fastapi import APIRouter, Path, Query, Request, Response
from pydantic import Field

from corridor.access.person import Person
from corridor.api.filters import WORDS, Limit, Offset
from corridor.api.private import (
    Body,
    OnlyLang,
    admit,
    answer,
    answer_once_of,
    do_aside,
    private,
    read_body,
    read_sheet,
)
from corridor.api.proposal_answers import (
    ProposalAnswer,
    ProposalPage,
    Stage,
    build_head,
    build_proposal,
)
from corridor.intake import columns
from corridor.intake.proposal import Draft
from corridor.intake.statement import Origin, Statement
from corridor.language import list_texts
from corridor.state import originals, review

router = APIRouter()
COMPARE = "corridor.api.proposal_work:compare_rows"
READ = "corridor.api.proposal_work:read_sheet"
Decision = Literal["accept", "return"]
#: rows of a list when no limit is asked for
ROWS = 100
#: characters of words for others, and rows that one decision is about
_WORDS, _MOST = 2000, 50_000
#: seconds that figures may take to be compared
_LONGEST = 120.0
ProposalId = Annotated[str, Path(pattern=r"^p[0-9a-f]{10}$", examples=["p0123456789"])]
Short = Annotated[str, Field(max_length=120, pattern=WORDS)]
Said = Annotated[str, Field(max_length=_WORDS, pattern=WORDS)]
Positions = Annotated[list[Annotated[int, Field(ge=1, le=_MOST)]], Field(max_length=_MOST)]


class ProposalList(OnlyLang):
    """What may be asked of the list."""

    stage: Stage | None = None
    limit: Limit = ROWS
    offset: Offset = 0


class ProposalOne(OnlyLang):
    """Which rows of one proposal."""

    limit: Limit = ROWS
    offset: Offset = 0


class OriginBody(Body):
    """Where figures were read: who printed and who counted are codes of publishers."""

    title: Annotated[str, Field(min_length=1, max_length=300, pattern=WORDS)]
    printer: Short
    counter: Short = ""
    address: Annotated[str, Field(max_length=1000, pattern=WORDS)] = ""
    published: Annotated[str, Field(max_length=10, pattern=r"^[0-9-]*$")] = ""
    language: Annotated[str, Field(max_length=8, pattern=r"^[a-z]*$")] = "en"
    licence: Short = ""
    note: Said = ""


class FigureBody(Body):
    """One figure as it was printed; without an origin that of all."""

    series: Short
    period: Annotated[str, Field(max_length=24, pattern=WORDS)]
    value: Annotated[str, Field(max_length=40, pattern=WORDS)]
    unit: Short
    status: Short = "final"
    qualifier: Short = "exact"
    stated: Short = ""
    target: Short = ""
    note: Said = ""
    origin: OriginBody | None = None


class SubmitBody(Body):
    """Figures that are proposed, and what to know of them."""

    name: Annotated[str, Field(min_length=1, max_length=120, pattern=WORDS)]
    comment: Said = ""
    origin: OriginBody
    rows: Annotated[list[FigureBody], Field(min_length=1, max_length=_MOST)]


class DecisionBody(Body):
    """A decision on rows; ``version`` is that of the proposal as it was looked at."""

    positions: Positions
    decision: Decision
    words: Said = ""
    version: Annotated[int, Field(ge=1, le=2_000_000_000)]


class SplitBody(Body):
    """Rows that become a proposal of their own."""

    positions: Positions


class WhyBody(Body):
    """Why something is taken back."""

    why: Said


@router.get("/proposals", **private("proposals", ProposalPage))
async def list_proposals(
    request: Request, parameters: Annotated[ProposalList, Query()]
) -> Response:
    """Proposals, the newest first."""
    await admit(request, parameters, "analyst", "proposals-read")
    found = await asyncio.to_thread(review.list_proposals, parameters.stage)
    shown = found[parameters.offset : parameters.offset + parameters.limit]
    page = ProposalPage(
        total=len(found),
        limit=parameters.limit,
        offset=parameters.offset,
        data=[build_head(one, parameters.lang) for one in shown],
    )
    return answer(page, parameters.lang)


@router.get("/proposals/{id}", **private("proposals-one", ProposalAnswer))
async def get_proposal(
    request: Request, id: ProposalId, parameters: Annotated[ProposalOne, Query()]
) -> Response:
    """A proposal, its rows, its decisions."""
    await admit(request, parameters, "analyst", "proposals-read", id)
    return await _answer_one(id, parameters)


@router.post(
    "/proposals",
    **private("proposals-submit", ProposalAnswer, SubmitBody, status=201, idempotent=True),
)
async def submit(request: Request, parameters: Annotated[OnlyLang, Query()]) -> Response:
    """Propose figures: they are compared with the evidence and wait for a second person."""
    person = await admit(request, parameters, "analyst", "submit")
    said = await read_body(request, SubmitBody)
    sent = await request.body()

    def make() -> ProposalAnswer:
        draft = do_aside(COMPARE, build_statements(said), said.name, said.comment, seconds=_LONGEST)
        return keep_draft(draft, sent, person, parameters.lang)

    return await answer_once_of(request, [sent], person, parameters.lang, make, 201)


#: parts of a form with a sheet
SHEET = {
    "type": "object",
    "required": ["file"],
    "properties": {
        "file": {"type": "string", "format": "binary"},
        "comment": {"type": "string", "maxLength": _WORDS},
    },
    "additionalProperties": False,
}


@router.post(
    "/proposals/file",
    **private("proposals-sheet", ProposalAnswer, form=SHEET, status=201, idempotent=True),
)
async def submit_file(request: Request, parameters: Annotated[OnlyLang, Query()]) -> Response:
    """Propose a sheet: the template, filled in."""
    person = await admit(request, parameters, "analyst", "submit")
    data, name, comment = await read_sheet(request, _WORDS)

    def make() -> ProposalAnswer:
        draft: Draft = do_aside(READ, data, name, list_texts(columns.KEYS), seconds=_LONGEST)
        return keep_draft(replace(draft, comment=comment), data, person, parameters.lang)

    sent = [data, name.encode(), comment.encode()]
    return await answer_once_of(request, sent, person, parameters.lang, make, 201)


def keep_draft(draft: Draft, sent: bytes, person: Person, lang: str) -> ProposalAnswer:
    """The proposal of a draft, kept with what was sent; NothingProposed leaves neither."""
    if not draft.items:
        raise review.NothingProposed("there is nothing to propose")
    original = originals.keep(sent, f"upload:{draft.name}", {}, "")
    id = review.submit(replace(draft, original=original), person)
    return build_proposal(review.read_proposal(id), lang, ROWS, 0)


def build_statements(said: SubmitBody) -> list[Statement]:
    """What is proposed, as the comparison takes it."""
    common = Origin(**said.origin.model_dump())
    return [
        Statement(
            **row.model_dump(exclude={"origin"}),
            origin=Origin(**row.origin.model_dump()) if row.origin else common,
            place=f"rows.{number}",
        )
        for number, row in enumerate(said.rows)
    ]


@router.post(
    "/proposals/{id}/decisions", **private("proposals-decide", ProposalAnswer, DecisionBody)
)
async def decide(
    request: Request, id: ProposalId, parameters: Annotated[OnlyLang, Query()]
) -> Response:
    """Accept or return rows."""
    person = await admit(request, parameters, "reviewer", "decide", id)
    said = await read_body(request, DecisionBody)
    await asyncio.to_thread(
        review.decide, id, said.positions, said.decision, said.words, person, said.version
    )
    return await _answer_one(id, ProposalOne(lang=parameters.lang))


@router.post(
    "/proposals/{id}/split", **private("proposals-split", ProposalAnswer, SplitBody, status=201)
)
async def split(
    request: Request, id: ProposalId, parameters: Annotated[OnlyLang, Query()]
) -> Response:
    """Put open rows into a proposal of their own, which is the answer."""
    person = await admit(request, parameters, "analyst", "split", id)
    said = await read_body(request, SplitBody)
    made = await asyncio.to_thread(review.split, id, said.positions, person)
    return await _answer_one(made, ProposalOne(lang=parameters.lang), status=201)


@router.post("/proposals/{id}/withdraw", **private("proposals-withdraw", ProposalAnswer, WhyBody))
async def withdraw(
    request: Request, id: ProposalId, parameters: Annotated[OnlyLang, Query()]
) -> Response:
    """Take a proposal back."""
    person = await admit(request, parameters, "analyst", "withdraw", id)
    said = await read_body(request, WhyBody)
    await asyncio.to_thread(review.withdraw, id, person, said.why)
    return await _answer_one(id, ProposalOne(lang=parameters.lang))


async def _answer_one(id: str, parameters: ProposalOne, status: int = 200) -> Response:
    found = await asyncio.to_thread(review.read_proposal, id)
    lang, limit, offset = parameters.lang, parameters.limit, parameters.offset
    return answer(build_proposal(found, lang, limit, offset), lang, status)
