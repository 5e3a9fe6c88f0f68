"""`/preview/<page>.png`: the picture of a view that messengers and mail show under its link."""

from __future__ import annotations

import asyncio

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from corridor.api import problems
from corridor.api.response import FRESH, PINNED, edition, weak_tag
from corridor.briefing.linked_view import read_link
from corridor.briefing.preview_request import DRAW, build_request
from corridor.briefing.types import WORDS
from corridor.errors import CorridorError
from corridor.language.accept_language import read_tag
from corridor.server.conditions import is_unchanged
from corridor.server.jobs import queue

PATH = "/preview/{page}.png"


async def get_preview(request: Request) -> Response:
    """The picture as PNG; 404 for no page, 503 when it could not be made now."""
    link = read_link(request.path_params["page"], request.query_params.multi_items())
    if link is None:
        return await problems.answer_not_served(request, HTTPException(404))
    wish = build_request(link, read_tag(request.query_params.get("lang", "")) or "en")
    tag = weak_tag(f"{edition()}{wish.key}".encode())
    pinned = link.pin == wish.vintage
    head = {"ETag": tag, "Cache-Control": f"public, max-age={PINNED if pinned else FRESH}"}
    if is_unchanged(request.headers, tag):
        return Response(status_code=304, headers=head)
    try:
        job = queue().submit(DRAW, wish, key=wish.key, words=WORDS)
        file = await asyncio.to_thread(job.result)
    except CorridorError:  # the queue is full, or nothing can be drawn
        return Response(status_code=503, headers={"Retry-After": "60"})
    return Response(file.data, headers=head, media_type="image/png")
