"""`/proposals`: what was proposed, what is decided of it, by whom; for people with a role."""

from __future__ import annotations

import asyncio
from typing import Annotated, Literal

from fastapi import APIRouter, Path, Query, Request, Response
from pydantic import Field

from corridor.api.filters import WORDS, Limit, Offset
from corridor.api.private import Body, OnlyLang, admit, answer, private, read_body
from corridor.api.proposal_answers import (
    ProposalAnswer,
    ProposalPage,
    Stage,
    build_head,
    build_proposal,
)
from corridor.state import review

router = APIRouter()
Decision = Literal["accept", "return"]
#: rows of a list when no limit is asked for
ROWS = 100
#: characters of words for others, and rows that one decision is about
_WORDS, _MOST = 2000, 50_000
ProposalId = Annotated[str, Path(pattern=r"^p[0-9a-f]{10}$", examples=["p0123456789"])]
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
        data=[build_head(one) for one in shown],
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
