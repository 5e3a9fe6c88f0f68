"""How a publisher is asked: politely, whole, once, and without telling anybody the keys.

Only the command asks; no page does. The environment is read by `corridor/server/settings.py`
alone, so nothing here follows `HTTP_PROXY` or a `.netrc` of the machine.
"""

from __future__ import annotations

import datetime as dt
import ipaddress
import re
import ssl
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any, Protocol
from urllib.parse import urlsplit

from corridor import __version__
from corridor.errors import CorridorError
from corridor.sources.answer import Answer
from corridor.sources.errors import AnswerChanged, AnswerRefused, PublisherAway
from corridor.sources.politeness import Again, Politeness, find_wait

if TYPE_CHECKING:
    import httpx

#: headers of an answer that are kept: what describes the content, nothing of the connection
_KEPT = (
    "content-type",
    "content-length",
    "content-disposition",
    "content-language",
    "date",
    "etag",
    "last-modified",
)
#: header of a request -> header of the answer before that it repeats
_CONDITIONS = {"if-none-match": "etag", "if-modified-since": "last-modified"}
_KEY = re.compile(r"(?i)((?:subscription-?|api-?|access[-_]?)?(?:key|token)=)[^&\s\"'<>]+")
_TAG = re.compile(r"<[^>]*>")


class Originals(Protocol):
    """Where answers are kept: `corridor/state/originals.py`, or nothing at all."""

    def keep(
        self,
        content: bytes,
        address: str,
        headers: Mapping[str, str],
        licence: str,
        when: dt.datetime,
    ) -> str:
        """Its sha256."""

    def read(self, sha256: str) -> bytes:
        """The bytes of one."""


@dataclass(frozen=True)
class Seen:
    """What is known of an address from the last run that came to its end; ``base``: the edition
    that its answer was compared with."""

    original: str
    etag: str = ""
    modified: str = ""
    base: str = ""


@dataclass(frozen=True)
class Way:
    """How the network is reached: a proxy (its address may hold a password), a file of
    certificates, keys of publishers by name. Never printed, never kept."""

    proxy: str = field(default="", repr=False)
    certificates: str = ""
    keys: Mapping[str, str] = field(default_factory=dict, repr=False)

    def list_secrets(self) -> list[str]:
        """What may stand in no text."""
        password = urlsplit(self.proxy).password or ""
        return [one for one in (*self.keys.values(), password) if one]


class Client:
    """Asks the addresses of one publisher. Every answer is kept before it is handed on, and
    ``answers`` holds them all in order."""

    def __init__(
        self,
        originals: Originals,
        licence: str,
        *,
        way: Way | None = None,
        seen: Mapping[str, Seen] | None = None,
        politeness: Politeness | None = None,
        now: Callable[[], dt.datetime] = lambda: dt.datetime.now(dt.UTC),
    ) -> None:
        self.answers: list[Answer] = []
        self._originals, self._licence = originals, licence
        self._way, self._seen = way or Way(), seen or {}
        self._politeness = politeness or Politeness()
        self._now = now
        self._open: httpx.Client | None = None

    def get(
        self,
        address: str,
        params: Mapping[str, Any] | None = None,
        *,
        headers: Mapping[str, str] | None = None,
        key: tuple[str, str] | None = None,
    ) -> Answer:
        """The answer at an address; ``key``: name of a key and the header that carries it. Where
        there is no such key the request goes without. Raises a SourceError."""
        return self._ask("GET", address, {"params": params}, dict(headers or {}), key)

    def post(self, address: str, body: Any, *, headers: Mapping[str, str] | None = None) -> Answer:
        """The answer to a question sent as JSON. Raises a SourceError."""
        return self._ask("POST", address, {"json": body}, dict(headers or {}), None)

    def has_key(self, name: str) -> bool:
        """Whether the operator has set that key."""
        return bool(self._way.keys.get(name))

    @property
    def today(self) -> dt.date:
        """The day it is asked, in UTC."""
        return self._now().date()

    def close(self) -> None:
        """End the connections."""
        if self._open:
            self._open.close()
            self._open = None

    def redact(self, words: str) -> str:
        """The words without any key."""
        for secret in self._way.list_secrets():
            words = words.replace(secret, "…")
        return _KEY.sub(r"\1…", words)

    def _ask(
        self,
        method: str,
        address: str,
        sent: Mapping[str, Any],
        headers: dict[str, str],
        key: tuple[str, str] | None,
    ) -> Answer:
        import httpx

        secret = self._way.keys.get(key[0], "") if key else ""
        if key and secret:
            headers[key[1]] = secret
        request = self._connect().build_request(method, address, headers=headers, **sent)
        name = self.redact(str(request.url))
        before = self._find_before(name) if method == "GET" else None
        if before:
            request.headers.update(
                {
                    asking: before.headers[said]
                    for asking, said in _CONDITIONS.items()
                    if before.headers.get(said)
                }
            )

        def try_once() -> Answer:
            try:
                # a key goes to the host that it is of, never after a redirection
                found = self._connect().send(request, stream=True, follow_redirects=not secret)
                try:
                    return self._receive(found, name, before)
                finally:
                    found.close()
            except httpx.RequestError as bad:
                why = str(bad) or type(bad).__name__
                told = self.redact(f"{why} ({_shorten(name)})")
                raise Again(PublisherAway(told)) from None

        answer = self._politeness.insist(request.url.host, try_once)
        self.answers.append(answer)
        return answer

    def _find_before(self, name: str) -> Answer | None:
        """What came from an address last time, when it is still kept."""
        seen = self._seen.get(name)
        if seen is None:
            return None
        try:
            content = self._originals.read(seen.original)
        except (CorridorError, OSError, KeyError):
            return None  # a state that was restored without it: asked anew
        headers = {"etag": seen.etag, "last-modified": seen.modified}
        return Answer(content, name, self._now(), headers, seen.original, changed=False)

    def _receive(self, found: httpx.Response, name: str, before: Answer | None) -> Answer:
        """What a response is, by its number; Again where another try may help."""
        now = self._now()
        headers = {one: found.headers[one] for one in _KEPT if one in found.headers}
        if found.status_code == 304 and before:
            return replace(before, when=now, headers={**before.headers, **headers})
        content = self._read_body(found, name)
        if found.status_code == 200:
            kept = self._originals.keep(content, name, headers, self._licence, now)
            same = before is not None and before.original == kept
            return Answer(content, name, now, headers, kept, changed=not same)
        words = self._quote(content, found)
        said = f"{found.status_code} {words} ({_shorten(name)})"
        answer = Answer(content, name, now, headers)
        if found.status_code == 429 or found.status_code >= 500:
            raise Again(PublisherAway(said, answer), find_wait(found.headers, words, now))
        raise AnswerRefused(said, answer)

    def _read_body(self, found: httpx.Response, name: str) -> bytes:
        """The body, unpacked as it comes, within the limits of size and time."""
        began, parts, size = self._politeness.clock(), [], 0
        for part in found.iter_bytes():
            size += len(part)
            parts.append(part)
            if size > self._politeness.size:
                sample = Answer(b"".join(parts)[:100_000], name, self._now())
                raise AnswerChanged(
                    f"larger than {self._politeness.size:,} bytes ({_shorten(name)})", sample
                )
            if self._politeness.clock() - began > self._politeness.patience:
                raise Again(PublisherAway(f"still sending after a long time ({_shorten(name)})"))
        return b"".join(parts)

    def _quote(self, content: bytes, found: httpx.Response) -> str:
        """The publisher's own words, short, without tags and keys."""
        words = " ".join(_TAG.sub(" ", content[:4000].decode("utf-8", "replace")).split())
        return self.redact(words[:300]) or found.reason_phrase

    def _connect(self) -> httpx.Client:
        if self._open is None:
            import httpx

            checks: ssl.SSLContext | bool = True
            if self._way.certificates:
                checks = ssl.create_default_context(cafile=self._way.certificates)
            self._open = httpx.Client(
                proxy=self._way.proxy or None,
                verify=checks,
                trust_env=False,
                max_redirects=5,
                timeout=self._politeness.silence,
                headers={"user-agent": f"corridor/{__version__}"},
                event_hooks={"response": [refuse_inside]},
            )
        return self._open


def refuse_inside(found: httpx.Response) -> None:
    """AnswerRefused where a publisher outside leads to an address of the network that we stand in:
    what is there would be kept, and quoted."""
    if not found.has_redirect_location or _is_inside(found.request.url.host):
        return
    import httpx

    try:
        there = found.request.url.join(found.headers["location"])
    except httpx.InvalidURL:
        return  # no address: httpx says so
    if _is_inside(there.host):
        raise AnswerRefused(f"it leads into our own network ({_shorten(str(found.request.url))})")


def _is_inside(host: str) -> bool:
    try:
        return not ipaddress.ip_address(host).is_global
    except ValueError:
        return host.lower().rstrip(".").rpartition(".")[2] in ("localhost", "local", "internal")


def _shorten(address: str) -> str:
    """An address without what was asked there, for a message."""
    return address.partition("?")[0]
