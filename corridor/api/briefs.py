"""`/brief/{topic}`: a briefing as slides, document, page or picture, for a ministry's own jobs."""

from __future__ import annotations

import asyncio
from typing import Annotated, Literal, get_args

from fastapi import APIRouter, Path, Query, Request, Response
from pydantic import Field

from corridor.api import words
from corridor.api.filters import WORDS, Common
from corridor.api.formats import MEDIA
from corridor.api.operations import operation
from corridor.api.problems import Refused, find_problem
from corridor.api.request import RequestContext
from corridor.api.response import FRESH, PINNED, choose_format, edition, weak_tag
from corridor.briefing.blocks import list_refs, list_topics, open_view
from corridor.briefing.types import EXPORT, ExportedFile, ExportRequest, UnknownTopic
from corridor.briefing.types import WORDS as JOB_WORDS
from corridor.errors import CorridorError
from corridor.server.conditions import is_unchanged
from corridor.server.jobs import queue
from corridor.spelling import nearest

router = APIRouter()
BriefForm = Literal["pptx", "pdf", "html", "png", "svg"]
BRIEF_FORMS: tuple[str, ...] = get_args(BriefForm)
BriefTopic = Annotated[
    str, Path(max_length=120, pattern=r"^[a-z0-9][a-z0-9:._-]*$", examples=["corridors"])
]


class BriefOne(Common):
    """What may be asked; ``view``: addresses of views instead of the topic's own blocks."""

    format: BriefForm = "pptx"
    theme: Literal["light", "dark"] = "light"
    view: Annotated[
        list[Annotated[str, Field(max_length=400, pattern=WORDS)]] | None, Field(max_length=20)
    ] = None


@router.get(
    "/brief/{topic}",
    **operation(
        "brief-one",
        None,
        BRIEF_FORMS,
        ["/brief/corridors?format=html", "/brief/roadmap?format=svg&lang=ru"],
    ),
)
async def get_brief(
    request: Request, topic: BriefTopic, parameters: Annotated[BriefOne, Query()]
) -> Response:
    """A briefing of a topic as a file: in the form of its suffix, of `format=`, of Accept."""
    stem, dot, suffix = topic.rpartition(".")
    if dot and suffix in BRIEF_FORMS:
        return await _answer_file(request, stem, parameters, suffix)
    named = parameters.format if "format" in parameters.model_fields_set else None
    form = choose_format(request, named, BRIEF_FORMS)
    answer = await _answer_file(request, topic, parameters, form)
    if not named:
        answer.headers.add_vary_header("Accept")
    return answer


async def get_page(request: Request) -> Response:
    """`/brief/{topic}`: the briefing as one page without scripts, beside the dashboard."""
    asked = {k: v for k, v in request.query_params.items() if k in ("lang", "v", "theme")}
    views = {"view": request.query_params.getlist("view") or None}
    parameters = BriefOne.model_validate(asked | views)
    topic = request.path_params["topic"][:120].removesuffix(".html")
    return await _answer_file(request, topic, parameters, "html")


async def _answer_file(request: Request, topic: str, parameters: BriefOne, form: str) -> Response:
    """The file of a topic in a form."""
    context = RequestContext.read(request, parameters)
    export = ExportRequest(
        topic=topic,
        form=form,
        lang=parameters.lang,
        theme=parameters.theme,
        vintage=context.vintage.hash,
        address=context.base,
        blocks=tuple((ref, "") for ref in parameters.view or ()),
        follows=form == "html" and "theme" not in parameters.model_fields_set,
    )
    tag = weak_tag(f"{edition()}{export.key}".encode())
    head = {
        "ETag": tag,
        "Cache-Control": f"public, max-age={PINNED if parameters.v else FRESH}",
        "Content-Language": words.language_tag(parameters.lang),
    }
    if is_unchanged(request.headers, tag):
        return Response(status_code=304, headers=head)
    file = await _make_file(export, parameters)
    head["Content-Type"] = MEDIA[form]
    if form in ("pptx", "pdf"):
        head["Content-Disposition"] = f'attachment; filename="{file.name}"'
    return Response(file.data, headers=head)


async def _make_file(export: ExportRequest, parameters: BriefOne) -> ExportedFile:
    """The file, made by the queue off this process' thread.

    Raises Refused: unknown-topic with the nearest, else why the queue made none.
    """
    known = list(await asyncio.to_thread(_topics, export.lang))
    try:
        await asyncio.to_thread(list_refs, open_view(export.lang), export.topic)
    except UnknownTopic as bad:
        offer = nearest(export.topic, known) or known[:8]
        raise Refused("unknown-topic", offer, topic=export.topic) from bad
    try:
        job = queue().submit(EXPORT, export, key=export.key, words=JOB_WORDS)
        file: ExportedFile = await asyncio.to_thread(job.result)
    except CorridorError as bad:  # of the export, or of the queue
        key = "unknown-topic" if isinstance(bad, UnknownTopic) else find_problem(bad)
        named = ", ".join(parameters.view or [export.topic])
        raise Refused(key, known[:8], topic=named) from bad
    return file


def _topics(lang: str) -> dict[str, str]:
    return list_topics(open_view(lang))
