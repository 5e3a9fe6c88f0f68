"""`/proposals/feed`: what was proposed, for readers of news that bear a token or a login."""

from __future__ import annotations

import asyncio
import datetime as dt
from html import escape
from typing import Annotated, Literal

from fastapi import APIRouter, Query, Request, Response

from corridor.api import words
from corridor.api.feed import FORMATS, SUFFIXES, FeedFormat
from corridor.api.feed_entries import MOST_ENTRIES, Entry
from corridor.api.feed_writers import WRITERS, Feed
from corridor.api.formats import MEDIA
from corridor.api.private import OnlyLang, admit, private
from corridor.api.response import choose_format
from corridor.server.own_address import find_base
from corridor.state.proposals import ProposalRow, list_proposals

router = APIRouter()


class FeedOne(OnlyLang):
    """In which language and format."""

    format: FeedFormat | None = None


@router.get("/proposals/feed", **private("proposals-feed", None, media=FORMATS))
async def get_feed(request: Request, parameters: Annotated[FeedOne, Query()]) -> Response:
    """Proposals, the newest first."""
    await admit(request, parameters, "analyst", "proposals-read")
    form = choose_format(request, parameters.format, FORMATS)
    return await _answer(request, parameters.lang, form)


@router.get("/proposals/feed.{suffix}", include_in_schema=False)
async def get_feed_file(
    request: Request, suffix: Literal["atom", "json"], parameters: Annotated[OnlyLang, Query()]
) -> Response:
    """The same by the suffix of its format."""
    await admit(request, parameters, "analyst", "proposals-read")
    return await _answer(request, parameters.lang, SUFFIXES[suffix])


async def _answer(request: Request, asked: str, form: str) -> Response:
    lang, base = words.available(asked), find_base(request)
    found = await asyncio.to_thread(list_proposals)
    feed = Feed(
        lang=asked,
        base=base,
        product=words.say(lang, "product"),
        title=words.say(lang, "api-proposals-title"),
        about=words.say(lang, "api-does-proposals"),
        rights="",
        entries=[_build_entry(one, lang, base) for one in found[:MOST_ENTRIES]],
        path="proposals/feed",
        page="/desk?view=review",
    )
    head = {
        "Cache-Control": "no-store",
        "Content-Language": words.language_tag(asked),
        "Vary": "Accept, Authorization, Cookie",
    }
    return Response(WRITERS[form](feed), headers=head, media_type=MEDIA[form])


def _build_entry(one: ProposalRow, lang: str, base: str) -> Entry:
    who = one.person_name or one.person
    said = words.say(lang, "api-proposals-entry", name=who, count=one.figures, open=one.open)
    text = f"{said} {one.comment}".strip()
    return Entry(
        hash=one.id,
        day=dt.datetime.fromisoformat(one.at),
        title=one.name,
        summary=text,
        content=f"<p>{escape(text)}</p>",
        address=f"{base}/desk?view=review&proposal={one.id}&lang={lang}",
    )
