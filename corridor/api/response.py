"""How an answer is made: format, ETag, what is kept, how many are worked on at a time.

An answer follows from its address, the vintage and this project's files alone, so its ETag is
known before any work, and the bytes made for one client serve the next.
"""

from __future__ import annotations

import asyncio
import gzip
import hashlib
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cache
from weakref import WeakKeyDictionary

from starlette.requests import Request
from starlette.responses import Response

from corridor.api import words
from corridor.api.formats import MEDIA
from corridor.api.parameters import SUFFIXES
from corridor.api.problems import Refused
from corridor.api.request import Asked
from corridor.paths import ROOT
from corridor.server.scheduling import PAGE_QUEUE

#: answers worked on at a time, and waiting behind them: pages share the process
AT_A_TIME, WAITING = 1, 256
#: seconds a client may use an answer unasked: of the newest vintage, of a pinned one
FRESH, PINNED = 60, 86_400


#: formats that are text, and from how many bytes on they are compressed, once for all who ask
_TEXT, _LEAST = ("json", "csv", "geojson", "sdmx-json", "json-ld"), 1024


@dataclass(frozen=True)
class Made:
    """The body of an answer, the same compressed, and what its head says."""

    body: bytes
    format: str
    name: str = ""
    next: str | None = None
    packed: bytes = b""

    @property
    def size(self) -> int:
        """Bytes it takes to keep."""
        return len(self.body) + len(self.packed)


class Kept:
    """Answers made before, the least used forgotten first, bounded in bytes."""

    def __init__(self, most: int = 32_000_000) -> None:
        self.most, self.size = most, 0
        self._rows: OrderedDict[tuple[str, ...], Made] = OrderedDict()

    def get(self, key: tuple[str, ...]) -> Made | None:
        """What was made for this key."""
        if key in self._rows:
            self._rows.move_to_end(key)
        return self._rows.get(key)

    def put(self, key: tuple[str, ...], made: Made) -> None:
        """Keep an answer unless it alone is an eighth of what may be kept."""
        if made.size > self.most // 8 or key in self._rows:
            return
        self._rows[key] = made
        self.size += made.size
        while self.size > self.most:
            self.size -= self._rows.popitem(last=False)[1].size


KEPT = Kept()
_turns: WeakKeyDictionary[asyncio.AbstractEventLoop, asyncio.Semaphore] = WeakKeyDictionary()
_waiting = 0


_FROM = (
    "corridor/api/*",
    "corridor/language/*.py",
    "queries/*.sql",
    "locales/*/*.ftl",
    "locales/evidence.csv",
)


@cache
def edition() -> str:
    """Hash of the files that answers follow from beside the tables."""
    made = hashlib.sha256()
    for pattern in _FROM:
        for path in sorted(ROOT.glob(pattern)):
            if path.is_file():
                made.update(path.read_bytes())
    return made.hexdigest()[:12]


def chosen(request: Request, given: str | None, known: tuple[str, ...], suffix: str = "") -> str:
    """The format asked for: suffix of the path, `format=`, the Accept header, JSON."""
    if suffix:
        if suffix not in known:
            raise Refused("unknown-format", list(known), format=suffix)
        return suffix
    if given:
        return given
    accepted = request.headers.get("accept", "")[:400].split(",")
    for one in (part.split(";")[0].strip().lower() for part in accepted):
        for name in known:
            if MEDIA[name].split(";")[0] == one:
                return name
    return known[0]


def split(name: str) -> tuple[str, str]:
    """A name of the path and its suffix, if that is one of a format."""
    stem, dot, suffix = name.rpartition(".")
    return (stem, suffix) if dot and suffix in SUFFIXES else (name, "")


async def answer(
    request: Request, asked: Asked, form: str, make: Callable[[Asked, str], Made], *, also: str = ""
) -> Response:
    """The answer to a request in a format: what the client has, what is kept, or made now.

    ``also`` names what the answer follows from beside its address and the vintage.
    """
    named = (asked.vintage.hash, str(asked.current), also)
    key = (*named, asked.base, asked.path, repr(asked.query), form)
    tag = 'W/"' + hashlib.sha256(repr((edition(), *key)).encode()).hexdigest()[:24] + '"'
    age = FRESH if asked.current and not dict(asked.query).get("v") else PINNED
    head = {
        "ETag": tag,
        "Cache-Control": f"public, max-age={age}",
        "Vary": "Accept",
        "Content-Language": words.tag(asked.lang),
        "Link": f'<{asked.base}/api>; rel="service-doc"',
    }
    if _has(request.headers.get("if-none-match", ""), tag):
        return Response(status_code=304, headers=head)
    made = KEPT.get(key) or await _work(key, make, asked, form)
    head["Content-Type"] = MEDIA[made.format]
    if made.next:
        head["Link"] += f', <{made.next}>; rel="next"'
    if made.format in ("csv", "parquet", "xlsx"):
        described = asked.same(format="json") if not split(asked.path)[1] else asked.bare()
        head["Link"] += f', <{described}>; rel="describedby"; type="application/json"'
        name = f"corridor-{made.name}-{asked.vintage.hash}.{made.format}"
        head["Content-Disposition"] = f'attachment; filename="{name}"'
    if made.packed:
        head["Vary"] += ", Accept-Encoding"
        if "gzip" in request.headers.get("accept-encoding", ""):
            return Response(made.packed, headers=head | {"Content-Encoding": "gzip"})
    return Response(made.body, headers=head)


def _has(header: str, tag: str) -> bool:
    strong = tag.removeprefix("W/")
    known = [one.strip().removeprefix("W/") for one in header[:2000].split(",")]
    return strong in known or header.strip() == "*"


async def _work(
    key: tuple[str, ...], make: Callable[[Asked, str], Made], asked: Asked, form: str
) -> Made:
    """Make an answer in a thread and keep it, one at a time; too many waiting are sent away.

    Those who asked for the same meanwhile get what was made for the first of them.
    """
    global _waiting
    turn = _turns.setdefault(asyncio.get_running_loop(), asyncio.Semaphore(AT_A_TIME))
    if _waiting >= WAITING:
        raise Refused("busy")
    _waiting += 1
    try:
        async with turn:
            made = KEPT.get(key)
            if made is None:
                made = await asyncio.to_thread(_packed, make, asked, form)
                KEPT.put(key, made)
            return made
    finally:
        _waiting -= 1


def _packed(make: Callable[[Asked, str], Made], asked: Asked, form: str) -> Made:
    PAGE_QUEUE.quiet()
    made = make(asked, form)
    if made.format not in _TEXT or len(made.body) < _LEAST:
        return made
    return replace(made, packed=gzip.compress(made.body, 6, mtime=0))
