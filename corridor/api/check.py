"""`/check`: whether a sentence about freight is true, by rules and the evidence."""

from __future__ import annotations

from dataclasses import asdict
from typing import Annotated, Any

from fastapi import APIRouter, Query, Request, Response
from pydantic import BaseModel, Field

from corridor.api import words
from corridor.api.filters import WORDS, Common
from corridor.api.meta import Meta, describe
from corridor.api.operations import operation
from corridor.api.problems import Refused
from corridor.api.request import RequestContext
from corridor.api.response import Answer, answer_json, choose_format, respond
from corridor.claim_check.answer import answer_claim
from corridor.claim_check.answer_types import Line, Part, Role
from corridor.claim_check.judging import Verdict
from corridor.claim_check.reading import MOST, BadClaim

router = APIRouter()


class CheckQuery(Common):
    """What may be asked: one sentence."""

    claim: Annotated[str, Field(min_length=1, max_length=MOST, pattern=WORDS)]


class CheckedFigure(BaseModel):
    """A figure beside what is said."""

    stands_as: Role
    mistake: str | None
    series: str
    title: str
    period: str
    value: float
    unit: str
    in_words: str
    status: str
    qualifier: str
    verdict: Verdict
    gap: float | None
    publisher: str | None
    observation: str | None
    address: str


class CheckedSaying(BaseModel):
    """What a source says of the figure compared."""

    publisher: str
    value: float
    in_words: str
    published: str | None
    url: str | None
    role: str
    observation: str


class CheckedPart(BaseModel):
    """What became of one amount of the sentence."""

    said: str
    value: float
    unit: str | None
    period: str | None
    verdict: Verdict
    reason: str | None
    sentence: str
    notes: list[str]
    figures: list[CheckedFigure]
    said_by: list[CheckedSaying]
    others_say: list[CheckedSaying]


class CheckAnswer(BaseModel):
    """What became of the sentence."""

    meta: Meta
    claim: str
    verdict: Verdict
    sentence: str
    parts: list[CheckedPart]


@router.get(
    "/check",
    **operation(
        "check",
        CheckAnswer,
        examples=[
            "/check?claim=Transit through Kazakhstan rose to 36.9 million tonnes",
            "/check?claim=транзит по железной дороге 32 млн тонн в 2025&lang=ru",
        ],
    ),
)
async def check_claim(request: Request, parameters: Annotated[CheckQuery, Query()]) -> Response:
    """Whether a sentence about freight is true, and which figures say so."""

    def build(context: RequestContext, _: str) -> Answer:
        return answer_json(_check(context, parameters.claim), "check")

    form = choose_format(request, None, ("json",))
    return await respond(request, parameters, form, build)


def _check(context: RequestContext, claim: str) -> CheckAnswer:
    try:
        found = answer_claim(
            claim, words.available(context.lang), context.ask, context.vintage.hash
        )
    except BadClaim as bad:
        raise Refused("bad-claim") from bad
    parts = [_build_part(context, one) for one in found.parts]
    meta = describe(
        context,
        [figure for one in parts for figure in one.figures],
        ["json"],
        title=context.say("api-op-check"),
        definition=context.say("api-means-check"),
    )
    return CheckAnswer(
        meta=meta, claim=found.claim, verdict=found.verdict, sentence=found.sentence, parts=parts
    )


def _build_part(context: RequestContext, part: Part) -> CheckedPart:
    same = _keep(part, ("said", "value", "verdict", "sentence"))
    return CheckedPart(
        **same,
        unit=part.unit or None,
        period=part.period or None,
        reason=part.reason or None,
        notes=list(part.notes),
        figures=[_build_figure(context, one) for one in part.lines],
        said_by=[CheckedSaying(**_empty_is_none(asdict(one))) for one in part.said_by],
        others_say=[CheckedSaying(**_empty_is_none(asdict(one))) for one in part.others_say],
    )


def _build_figure(context: RequestContext, line: Line) -> CheckedFigure:
    names = ("series", "title", "period", "value", "unit", "in_words", "status", "qualifier")
    return CheckedFigure(
        **_keep(line, (*names, "verdict")),
        gap=line.gap,
        stands_as=line.role,
        mistake=line.mistake or None,
        publisher=line.publisher or None,
        observation=line.observation or None,
        address=context.url(f"/series/{line.series}"),
    )


def _keep(one: object, names: tuple[str, ...]) -> dict[str, Any]:
    return {name: getattr(one, name) for name in names}


def _empty_is_none(fields: dict[str, Any]) -> dict[str, Any]:
    """Fields of a source with None for what it does not say."""
    return {k: None if v == "" and k in ("published", "url") else v for k, v in fields.items()}
