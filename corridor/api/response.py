"""How an answer is made: format, ETag, what is kept, how many are worked on at a time.

An answer follows from its address, the vintage and this project's files alone, so its ETag is
known before any work, and the bytes made for one client serve the next.
"""

from __future__ import annotations

import asyncio
import gzip
import hashlib
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cache
from weakref import WeakKeyDictionary

from pydantic import BaseModel
from starlette.requests import Request
from starlette.responses import Response

from corridor.api import words
from corridor.api.filters import Common
from corridor.api.formats import MEDIA, TEXT
from corridor.api.problems import Refused
from corridor.api.request import RequestContext, split_suffix
from corridor.bounded import Bounded
from corridor.exports import disposition, name_file
from corridor.paths import ROOT
from corridor.server.conditions import is_unchanged
from corridor.server.negotiation import choose_media, is_gzip_wanted
from corridor.server.scheduling import PAGE_QUEUE

#: answers worked on at a time, and waiting behind them: pages share the process
AT_A_TIME, MOST_WAITING = 1, 256
#: seconds a client may use an answer unasked: of the newest vintage, of a pinned one
FRESH, PINNED = 60, 86_400
#: from how many bytes on text is compressed, once for all who ask
_LEAST = 1024
#: formats that are saved as a file
_FILES = ("csv", "parquet", "xlsx")
#: likewise, and described by nothing else
_PAPERS = ("docx", "eml")
#: parameters that choose no rows: the name of a file has them otherwise
_NO_CHOICE = ("lang", "v", "format", "limit", "offset")

#: what identifies an answer: everything it follows from
Key = tuple[str, ...]


@dataclass(frozen=True)
class Answer:
    """The body of an answer, the same compressed, and what its head says."""

    body: bytes
    format: str
    name: str = ""
    next: str | None = None
    packed: bytes = b""
    #: the address of the part before this one, and which part of a list this is, if not the whole
    previous: str | None = None
    part: str = ""

    @property
    def size(self) -> int:
        """Bytes it takes to keep."""
        return len(self.body) + len(self.packed)


Build = Callable[[RequestContext, str], Answer]


#: answers made before
CACHE: Bounded[Key, Answer] = Bounded(16_000_000, lambda answer: answer.size)
_turns: WeakKeyDictionary[asyncio.AbstractEventLoop, asyncio.Semaphore] = WeakKeyDictionary()
_waiting = 0

#: files that answers follow from beside the tables
_CODE = ("corridor/**/*", "queries/*.sql", "locales/*/*.ftl", "locales/*/evidence.csv")


@cache
def edition() -> str:
    """Hash of the files that answers follow from beside the tables."""
    digest = hashlib.sha256()
    for pattern in _CODE:
        for path in sorted(ROOT.glob(pattern)):
            if path.is_file() and path.suffix != ".pyc":
                digest.update(path.read_bytes())
    return digest.hexdigest()[:12]


def weak_tag(content: bytes) -> str:
    """The ETag of what follows from a content."""
    return 'W/"' + hashlib.sha256(content).hexdigest()[:24] + '"'


def choose_format(
    request: Request, named: str | None, known: tuple[str, ...], suffix: str = ""
) -> str:
    """The format asked for: suffix of the path, `format=`, the Accept header, the first known.

    Raises Refused: unknown-format for another suffix, not-acceptable where Accept bars all.
    """
    if suffix:
        if suffix not in known:
            raise Refused("unknown-format", list(known), format=suffix)
        return suffix
    if named:
        return named
    offers = {form: MEDIA[form] for form in known}
    chosen = choose_media(", ".join(request.headers.getlist("accept")), offers)
    if chosen is None:
        raise Refused("not-acceptable", list(offers.values()))
    return chosen


def answer_json(model: BaseModel, name: str, form: str = "json") -> Answer:
    """A model as JSON, or as a format that is JSON too."""
    return Answer(model.model_dump_json().encode(), form, name)


async def respond(
    request: Request, parameters: Common, form: str, build: Build, *, also: str = ""
) -> Response:
    """The answer to a request in a format: what the client has, what is kept, or built now.

    ``also`` names what the answer follows from beside its address and the vintage.
    """
    context = RequestContext.read(request, parameters)
    vintage = (context.vintage.hash, str(context.current), also)
    key = (*vintage, context.base, context.path, repr(context.query), form)
    tag = weak_tag(repr((edition(), *key)).encode())
    head = _head(context, tag)
    if is_unchanged(request.headers, tag):
        return Response(status_code=304, headers=head)
    answer = CACHE.get(key) or await _take_turn(key, build, context, form)
    head |= _head_of(answer, context, head)
    if answer.packed and is_gzip_wanted(request.headers.get("accept-encoding")):
        return Response(answer.packed, headers=head | {"Content-Encoding": "gzip"})
    return Response(answer.body, headers=head)


def _head(context: RequestContext, tag: str) -> dict[str, str]:
    """What the head says before the answer is there."""
    age = FRESH if context.current and not dict(context.query).get("v") else PINNED
    return {
        "ETag": tag,
        "Cache-Control": f"public, max-age={age}",
        "Vary": "Accept-Encoding" if _is_named(context) else "Accept, Accept-Encoding",
        "Content-Language": words.language_tag(context.lang),
        "Link": f'<{context.base}/api>; rel="service-doc"',
    }


def _head_of(answer: Answer, context: RequestContext, head: dict[str, str]) -> dict[str, str]:
    """What the head says of an answer, beside or instead of what it says already."""
    more = {"Content-Type": MEDIA[answer.format]}
    links = [head["Link"]]
    if answer.next:
        links.append(f'<{answer.next}>; rel="next"')
    if answer.previous:
        links.append(f'<{answer.previous}>; rel="prev"')
    if answer.part:
        links.append(f'<{context.own_url()}>; rel="self"; title="{answer.part}"')
    if answer.format in _FILES:
        suffixed = bool(split_suffix(context.path)[1])
        described = context.own_url_without_suffix() if suffixed else context.own_url(format="json")
        links.append(f'<{described}>; rel="describedby"; type="application/json"')
        more["Content-Disposition"] = disposition(_name_file(answer, context))
    elif answer.format in _PAPERS:
        more["Content-Disposition"] = disposition(_name_file(answer, context))
    elif answer.format == "geojson":  # programs for maps open it where it is
        more["Content-Disposition"] = disposition(_name_file(answer, context), shown=True)
    return more | {"Link": ", ".join(links)}


def _name_file(answer: Answer, context: RequestContext) -> str:
    """What the file of an answer is called: two that differ are not called the same."""
    choice = [(key, value) for key, value in context.query if key not in _NO_CHOICE]
    return name_file(
        answer.name,
        choice,
        context.vintage.hash,
        answer.format,
        lang=context.lang,
        part=answer.part,
    )


def _is_named(context: RequestContext) -> bool:
    """Whether the address names the format, so that no header chooses it."""
    return "format" in dict(context.query) or bool(split_suffix(context.path)[1])


async def _take_turn(key: Key, build: Build, context: RequestContext, form: str) -> Answer:
    """Build an answer in a thread and keep it, one at a time; too many waiting are sent away.

    Those who asked for the same meanwhile get what was built for the first of them.
    """
    global _waiting
    turn = _turns.setdefault(asyncio.get_running_loop(), asyncio.Semaphore(AT_A_TIME))
    if _waiting >= MOST_WAITING:
        raise Refused("busy")
    _waiting += 1
    try:
        async with turn:
            answer = CACHE.get(key)
            if answer is None:
                answer = await asyncio.to_thread(_build_packed, build, context, form)
                CACHE.put(key, answer)
            return answer
    finally:
        _waiting -= 1


def _build_packed(build: Build, context: RequestContext, form: str) -> Answer:
    PAGE_QUEUE.wait_for_quiet()
    answer = build(context, form)
    if answer.format not in TEXT or len(answer.body) < _LEAST:
        return answer
    return replace(answer, packed=gzip.compress(answer.body, 6, mtime=0))
