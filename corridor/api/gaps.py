"""`/gaps` and `/letters/{owner}`: what is missing, and letters to who could say."""

from __future__ import annotations

from typing import Annotated, Literal, get_args

from fastapi import APIRouter, Path, Query, Request, Response

from corridor.api import words
from corridor.api.filters import CODE, Code, Common, Paged
from corridor.api.formats import TABLE_FORMATS
from corridor.api.operations import file_operation, operation
from corridor.api.page import Page, Row, Slice, answer_list
from corridor.api.problems import Refused
from corridor.api.request import API_ROOT, RequestContext
from corridor.api.response import Answer, choose_format, respond
from corridor.exports import LETTER_FORMS
from corridor.language.letters import list_letter_languages
from corridor.spelling import nearest
from corridor.topics.gap_letter import build_letter, name_gap, name_owner
from corridor.topics.gaps import MOST, Gap, list_gaps

router = APIRouter()
LetterForm = Literal["txt", "docx", "eml"]
LETTER_FORMATS: tuple[str, ...] = get_args(LetterForm)
Owner = Annotated[str, Path(max_length=120, pattern=CODE, examples=["ktz"])]


class GapList(Paged):
    """What may be asked."""

    owner: Code | None = None
    series: Code | None = None


class GapRow(Row):
    """Something that nobody was found to publish."""

    id: str
    kind: str
    title: str
    series: str
    unit: str
    headline: bool
    missing: list[str]
    n_figures: int
    n_findings: int
    n_projects: int
    n_planned: int
    waits: int
    owner: str | None
    contact: str | None
    homepage: str | None
    letters: list[str]


class GapPage(Page[GapRow]):
    """What is missing."""


class LetterOne(Common):
    """What may be asked of a letter."""

    format: LetterForm | None = None


@router.get(
    "/gaps",
    **operation("gaps", GapPage, TABLE_FORMATS, ["/gaps?limit=10", "/gaps?owner=ktz&lang=kk"]),
)
@router.get("/gaps.{suffix}", **file_operation("gaps", GapPage, TABLE_FORMATS))
async def list_missing(request: Request, parameters: Annotated[GapList, Query()]) -> Response:
    """What is missing, that for which most waits first."""

    def read(context: RequestContext, window: Slice) -> tuple[list[Gap], int]:
        gaps = list_gaps(context.ask, parameters.owner or "")
        if parameters.series:
            gaps = [one for one in gaps if one.row.series_id == parameters.series]
        end = None if window.limit is None else window.offset + window.limit
        return gaps[window.offset : end], len(gaps)

    return await answer_list(request, parameters, "gaps", GapPage, read, build_gap)


def build_gap(context: RequestContext, gap: Gap) -> GapRow:
    """A gap as it is answered."""
    lang = words.available(context.lang)
    homepage = gap.row.homepage if isinstance(gap.row.homepage, str) else ""
    return GapRow(
        id=gap.code,
        kind=gap.kind,
        title=name_gap(gap, lang),
        series=gap.row.series_id,
        unit=gap.unit,
        headline=gap.headline,
        missing=list(gap.periods),
        n_figures=gap.n_figures,
        n_findings=gap.n_findings,
        n_projects=gap.n_projects,
        n_planned=gap.n_planned,
        waits=gap.waits,
        owner=gap.owner or None,
        contact=name_owner(gap, lang) or None,
        homepage=homepage or None,
        letters=[
            f"{context.base}{API_ROOT}/letters/{gap.owner}.docx?lang={code}"
            for code in list_letter_languages(gap.row.owner_country)
            if gap.owner
        ],
    )


@router.get(
    "/letters/{owner}",
    **operation(
        "letters-one", None, LETTER_FORMATS, ["/letters/ktz?lang=kk", "/letters/ktz.docx?lang=ru"]
    ),
)
async def get_letter(
    request: Request, owner: Owner, parameters: Annotated[LetterOne, Query()]
) -> Response:
    """A letter that asks a body for what is missing of it: by suffix, `format=` or Accept."""
    stem, dot, suffix = owner.rpartition(".")
    code, suffix = (stem, suffix) if dot and suffix in LETTER_FORMATS else (owner, "")

    def build(context: RequestContext, form: str) -> Answer:
        every = list_gaps(context.ask)
        gaps = [one for one in every if one.owner == code][:MOST]
        if not gaps:
            known = sorted({one.owner for one in every if one.owner})
            raise Refused("unknown-owner", nearest(code, known), owner=code)
        lang = words.available(context.lang)
        address = f"{context.base}/evidence?view=missing&lang={lang}"
        letter = build_letter(gaps, lang, context.vintage.date, address)
        body = LETTER_FORMS[form][0](letter, f"corridor-letter-{code}-{lang}")
        return Answer(body, form, f"letter-{code}")

    form = choose_format(request, parameters.format, LETTER_FORMATS, suffix)
    return await respond(request, parameters, form, build)
