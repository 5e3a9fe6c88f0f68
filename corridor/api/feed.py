"""`/feed`: editions of the evidence as Atom or JSON Feed, each entry with what it changed."""

from __future__ import annotations

from typing import Annotated, Literal, get_args

from fastapi import APIRouter, Query, Request, Response

from corridor import warehouse
from corridor.api.feed_entries import Entry, list_entries
from corridor.api.feed_writers import WRITERS, Feed
from corridor.api.filters import Common
from corridor.api.operations import operation
from corridor.api.request import RequestContext
from corridor.api.response import Answer, choose_format, respond

router = APIRouter()
FeedFormat = Literal["atom", "json-feed"]
FORMATS: tuple[str, ...] = get_args(FeedFormat)
#: suffix of the path -> format
SUFFIXES = {"atom": "atom", "json": "json-feed"}


class FeedOne(Common):
    """What may be asked of the feed."""

    format: FeedFormat | None = None


@router.get("/feed", **operation("feed", None, FORMATS, ["/feed?lang=ru", "/feed.json"]))
async def get_feed(request: Request, parameters: Annotated[FeedOne, Query()]) -> Response:
    """Editions of the evidence, the newest first."""
    form = choose_format(request, parameters.format, FORMATS)
    return await _answer(request, parameters, form)


@router.get("/feed.{suffix}", include_in_schema=False)
async def get_feed_file(
    request: Request, suffix: Literal["atom", "json"], parameters: Annotated[FeedOne, Query()]
) -> Response:
    """The same by the suffix of its format."""
    return await _answer(request, parameters, SUFFIXES[suffix])


async def _answer(request: Request, parameters: FeedOne, form: str) -> Response:
    known = ",".join(one.hash for one in warehouse.vintages())

    def build(context: RequestContext, form: str) -> Answer:
        feed = _describe(context, list_entries(context))
        return Answer(WRITERS[form](feed), form, "feed")

    return await respond(request, parameters, form, build, also=known)


def _describe(context: RequestContext, entries: list[Entry]) -> Feed:
    return Feed(
        lang=context.lang,
        base=context.base,
        product=context.say("product"),
        title=context.say("api-feed-title"),
        about=context.say("api-feed-about"),
        rights=context.say("evidence-licence"),
        entries=entries,
    )
