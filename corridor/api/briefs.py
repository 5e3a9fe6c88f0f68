"""`/brief/{topic}`: a briefing as slides, document, page or picture, for a ministry's own jobs."""

from __future__ import annotations

import asyncio
import hashlib
from typing import Annotated

from fastapi import APIRouter, Query, Request, Response

from corridor.api import words
from corridor.api.formats import MEDIA
from corridor.api.operations import operation
from corridor.api.parameters import BRIEF_FORMS, BriefOne, BriefTopic
from corridor.api.problems import Refused
from corridor.api.request import Asked
from corridor.api.response import FRESH, PINNED, edition
from corridor.briefing.blocks import refs_of, topics, view_of
from corridor.briefing.types import EXPORT, WORDS, File, UnknownTopic
from corridor.briefing.types import Request as Export
from corridor.errors import CorridorError
from corridor.server.jobs import Busy, queue
from corridor.warehouse.queries import near

router = APIRouter()


@router.get(
    "/brief/{topic}",
    **operation(
        "brief-one",
        None,
        BRIEF_FORMS,
        ["/brief/corridors?format=html", "/brief/roadmap?format=svg&lang=ru"],
    ),
)
async def one(request: Request, topic: BriefTopic, given: Annotated[BriefOne, Query()]) -> Response:
    """A briefing of a topic as a file."""
    return await file(request, topic, given, given.format)


async def file(request: Request, topic: str, given: BriefOne, form: str) -> Response:
    """The file of a topic in a form, made by the queue off this process' thread.

    Raises Refused: unknown-topic with the nearest, busy when the queue is full.
    """
    asked = Asked.of(request, given)
    known = list(await asyncio.to_thread(_topics, given.lang))
    stem, dot, suffix = topic.rpartition(".")
    if dot and suffix in BRIEF_FORMS:
        topic, form = stem, suffix
    wanted = Export(
        topic=topic,
        form=form,
        lang=given.lang,
        theme=given.theme,
        vintage=asked.vintage.hash,
        address=asked.base,
        blocks=tuple((ref, "") for ref in given.view or ()),
        follows=form == "html" and "theme" not in given.model_fields_set,
    )
    tag = 'W/"' + hashlib.sha256(f"{edition()}{wanted.key}".encode()).hexdigest()[:24] + '"'
    head = {
        "ETag": tag,
        "Cache-Control": f"public, max-age={PINNED if given.v else FRESH}",
        "Content-Language": words.tag(given.lang),
    }
    if tag in request.headers.get("if-none-match", "")[:2000]:
        return Response(status_code=304, headers=head)
    try:
        await asyncio.to_thread(refs_of, view_of(given.lang), topic)
    except UnknownTopic as bad:
        raise Refused("unknown-topic", near(topic, known) or known[:8], topic=topic) from bad
    try:
        job = queue().submit(EXPORT, wanted, key=wanted.key, words=WORDS)
        made: File = await asyncio.to_thread(job.result)
    except Busy as bad:
        raise Refused("busy") from bad
    except CorridorError as bad:  # of the export, or of the queue
        key = "unknown-topic" if isinstance(bad, UnknownTopic) else "busy"
        raise Refused(key, known[:8], topic=", ".join(given.view or [topic])) from bad
    head["Content-Type"] = MEDIA[form]
    if form in ("pptx", "pdf"):
        head["Content-Disposition"] = f'attachment; filename="{made.name}"'
    return Response(made.data, headers=head)


def _topics(lang: str) -> dict[str, str]:
    return topics(view_of(lang))


async def page(request: Request) -> Response:
    """`/brief/{topic}`: the briefing as one page without scripts, beside the dashboard."""
    asked = BriefOne.model_validate(
        {k: v for k, v in request.query_params.items() if k in ("lang", "v", "theme")}
    )
    return await file(request, request.path_params["topic"][:120], asked, "html")
