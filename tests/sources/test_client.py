"""Publishers are asked politely and answers are taken whole, over real connections of loopback."""

from __future__ import annotations

import datetime as dt
import logging
import subprocess
import sys
import threading
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler

import httpx
import pytest

from corridor.sources.client import Client, Seen, Way, refuse_inside
from corridor.sources.errors import AnswerChanged, AnswerRefused, PublisherAway, SourceError
from corridor.sources.installation import Nothing
from corridor.sources.politeness import Politeness, find_wait
from tests.source import ROOT
from tests.sources.publisher import Page, Publisher

NOW = dt.datetime(2026, 12, 1, 12, tzinfo=dt.UTC)
KEY = "a-key-that-nobody-may-see"


@dataclass
class Clock:
    """A clock that sleeping moves; each look at it takes ``step`` seconds."""

    time: float = 0.0
    step: float = 0.0
    naps: list[float] = field(default_factory=list)

    def look(self) -> float:
        self.time += self.step
        return self.time

    def sleep(self, seconds: float) -> None:
        self.naps.append(seconds)
        self.time += seconds


def ask(
    publisher: Publisher,
    *paths: str,
    clock: Clock | None = None,
    way: Way | None = None,
    key: tuple[str, str] | None = None,
    seen: dict[str, Seen] | None = None,
    kept: Nothing | None = None,
    **limits: float,
) -> Client:
    clock = clock or Clock()
    manners = Politeness(sleep=clock.sleep, clock=clock.look, **limits)  # type: ignore[arg-type]
    client = Client(
        kept or Nothing(), "attribution", way=way, seen=seen, politeness=manners, now=lambda: NOW
    )
    try:
        for path in paths:
            client.get(publisher.address + path, {"of": "KAZ"}, key=key)
    finally:
        client.close()
    return client


def test_an_answer_is_kept_as_it_came_without_what_is_of_the_connection() -> None:
    page = Page(b'{"a": 1}', headers={"Content-Type": "application/json", "Set-Cookie": "id=1"})
    kept = Nothing()
    with Publisher({"*": [page]}) as publisher:
        (answer,) = ask(publisher, "/data", kept=kept).answers
        assert answer.address == f"{publisher.address}/data?of=KAZ"
    assert (answer.content, answer.kind, answer.when) == (b'{"a": 1}', "application/json", NOW)
    assert kept.read(answer.original) == b'{"a": 1}'
    assert "set-cookie" not in answer.headers


def test_what_has_not_changed_is_said_so_and_read_from_what_is_kept() -> None:
    kept = Nothing()
    with Publisher({"*": [Page(b"rows", etag='"1"')]}) as publisher:
        (first,) = ask(publisher, "/data", kept=kept).answers
        seen = {first.address: Seen(first.original, first.headers["etag"])}
        (again,) = ask(publisher, "/data", kept=kept, seen=seen).answers
        # a state that was restored without its originals asks for the whole
        (anew,) = ask(publisher, "/data", seen=seen).answers
    assert [request.headers.get("if-none-match") for request in publisher.requests] == [
        None,
        '"1"',
        None,
    ]
    assert first.changed and not again.changed
    assert again.content == b"rows"
    assert again.headers["etag"] == '"1"'
    assert anew.content == b"rows"


def test_the_same_bytes_without_a_tag_are_unchanged_too() -> None:
    kept = Nothing()
    with Publisher({"*": [Page(b"rows")]}) as publisher:
        (first,) = ask(publisher, "/data", kept=kept).answers
        seen = {first.address: Seen(first.original)}
        (again,) = ask(publisher, "/data", kept=kept, seen=seen).answers
    assert not again.changed


def test_a_host_is_given_time_between_two_requests() -> None:
    clock = Clock()
    with Publisher({"*": [Page()]}) as publisher:
        ask(publisher, "/a", "/b", "/c", clock=clock, pause=2.0)
    assert clock.naps == [2.0, 2.0]


BUSY = Page(b'{"message": "Rate limit is exceeded. Try again in 7 seconds."}', 429)


@pytest.mark.parametrize(
    ("page", "least", "most"),
    [
        (Page(b"", 429, {"Retry-After": "30"}), 30, 31),
        (Page(b"", 503, {"Retry-After": "Tue, 01 Dec 2026 12:00:40 GMT"}), 40, 41),
        (BUSY, 7, 8),
        (Page(b"", 502), 0, 1),
    ],
)
def test_a_busy_publisher_is_asked_again_when_it_said(page: Page, least: int, most: int) -> None:
    clock = Clock()
    with Publisher({"*": [page, Page(b"rows")]}) as publisher:
        (answer,) = ask(publisher, "/data", clock=clock, pause=0).answers
    assert answer.content == b"rows"
    assert len(clock.naps) == 1
    assert least <= clock.naps[0] <= most


def test_waiting_grows_and_ends() -> None:
    clock = Clock()
    with Publisher({"*": [Page(b"<h1>Bad gateway</h1>", 502)]}) as publisher:
        with pytest.raises(PublisherAway, match="502 Bad gateway"):
            ask(publisher, "/data", clock=clock, pause=0, tries=4)
        assert len(publisher.requests) == 4
    assert all(nap <= 2**place for place, nap in enumerate(clock.naps))


def test_who_asks_for_an_hour_is_left_for_the_next_run() -> None:
    with Publisher({"*": [Page(b"", 429, {"Retry-After": "3600"})]}) as publisher:
        with pytest.raises(PublisherAway):
            ask(publisher, "/data")
        assert len(publisher.requests) == 1


def test_a_refusal_is_told_in_the_publishers_words_and_not_repeated() -> None:
    words = b'{"statusCode": 401, "message": "Access denied due to invalid subscription key"}'
    with Publisher({"*": [Page(words, 401)]}) as publisher:
        with pytest.raises(AnswerRefused, match="Access denied due to invalid"):
            ask(publisher, "/data")
        assert len(publisher.requests) == 1


def test_an_answer_that_is_cut_is_no_answer() -> None:
    with Publisher({"*": [Page(b"0123456789", cut=4), Page(b"0123456789")]}) as publisher:
        (answer,) = ask(publisher, "/data").answers
    assert answer.content == b"0123456789"
    with Publisher({"*": [Page(b"0123456789", cut=4)]}) as publisher, pytest.raises(PublisherAway):
        ask(publisher, "/data", tries=2)


def test_a_body_that_takes_too_long_or_is_too_large_is_given_up() -> None:
    with Publisher({"*": [Page(b"0123456789")]}) as publisher:
        with pytest.raises(PublisherAway, match="still sending"):
            ask(publisher, "/data", clock=Clock(step=60), patience=30, tries=2)
        with pytest.raises(AnswerChanged, match="larger than 5 bytes") as told:
            ask(publisher, "/data", size=5)
    assert told.value.answer


def test_a_publisher_that_falls_silent_is_not_waited_for() -> None:
    with Silent() as publisher:
        with pytest.raises(PublisherAway, match="timed out"):
            ask(publisher, "/data", silence=0.2, tries=1)
        publisher.go_on.set()


class Silent(Publisher):
    """Takes a request and says nothing."""

    def __init__(self) -> None:
        super().__init__({"*": [Page()]})
        self.go_on = threading.Event()

    def answer(self, asked: BaseHTTPRequestHandler) -> None:
        self.go_on.wait(60)
        asked.close_connection = True


def test_nobody_there_is_an_absence() -> None:
    with Publisher({}) as publisher:
        pass
    with pytest.raises(PublisherAway, match="Connection refused"):
        ask(publisher, "/data", tries=2)


def test_a_proxy_is_asked_in_the_publishers_place() -> None:
    with Publisher({"*": [Page(b"by proxy")]}) as proxy:
        host = proxy.address.removeprefix("http://")
        way = Way(proxy=f"http://user:{KEY}@{host}")
        client = Client(Nothing(), "attribution", way=way)
        assert client.get("http://stat.example/data").content == b"by proxy"
        client.close()
    (request,) = proxy.requests
    assert request.path == "http://stat.example/data"
    assert request.headers["proxy-authorization"].startswith("Basic ")


def test_no_key_is_told_to_anybody(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    way = Way(keys={"comtrade": KEY})
    key = ("comtrade", "Ocp-Apim-Subscription-Key")
    echo = Page(
        f'{{"message": "invalid {KEY}", "url": "/x?subscription-key=abc&b=1"}}'.encode(), 403
    )
    with Publisher({"/a": [Page(b"rows")], "/b": [echo]}) as publisher:
        client = ask(publisher, "/a", way=way, key=key)
        with pytest.raises(AnswerRefused) as told:
            ask(publisher, "/b", way=way, key=key)
    assert publisher.requests[0].headers["ocp-apim-subscription-key"] == KEY
    (answer,) = client.answers
    said = [str(told.value), str(told.value.details), caplog.text, answer.address]
    assert not [one for one in [*said, *answer.headers.values()] if KEY in one or "abc" in one]
    assert KEY not in repr(client.__dict__["_way"])


def test_a_key_goes_to_no_other_host() -> None:
    with Publisher({"*": [Page()]}) as other:
        moved = Page(b"", 302, {"Location": f"{other.address}/data"})
        with Publisher({"*": [moved]}) as publisher:
            with pytest.raises(AnswerRefused, match="302"):
                ask(publisher, "/a", way=Way(keys={"k": KEY}), key=("k", "X-Key"))
            assert other.requests == []
            (answer,) = ask(publisher, "/a", key=("k", "X-Key")).answers  # without one, it follows
    assert answer.content == b"{}"
    assert "x-key" not in other.requests[0].headers


@pytest.mark.parametrize(
    ("headers", "words", "seconds"),
    [
        ({"retry-after": "12"}, "", 12),
        ({"retry-after": "soon"}, "Try again in 3 seconds.", 3),
        ({}, "busy", None),
        ({"retry-after": "Mon, 01 Jan 2001 00:00:00 GMT"}, "", 0),
    ],
)
def test_a_wait_is_read_in_each_form(
    headers: dict[str, str], words: str, seconds: float | None
) -> None:
    assert find_wait(headers, words, NOW) == seconds


def test_a_publisher_does_not_lead_into_our_own_network() -> None:
    def lead(first: str, to: str) -> None:
        """By the way that the client goes: the second address is not asked where it is inside."""
        answers = iter([httpx.Response(302, headers={"location": to}), httpx.Response(200)])
        hooks = {"response": [refuse_inside]}
        transport = httpx.MockTransport(lambda request: next(answers))
        with httpx.Client(transport=transport, event_hooks=hooks, follow_redirects=True) as client:
            assert client.get(first).status_code == 200

    for inside in ("127.0.0.1", "169.254.169.254", "[::1]", "db.local", "LOCALHOST."):
        with pytest.raises(AnswerRefused, match=r"our own network \(https://stat.example/a\)"):
            lead("https://stat.example/a?key=k", f"http://{inside}/")
    lead("https://stat.example/a", "https://files.stat.example/a.xlsx")
    lead("http://127.0.0.1:1/", "http://127.0.0.1:2/")


def test_errors_have_words_in_every_language() -> None:
    from corridor.language import has_text, languages

    kinds: list[type[SourceError]] = [SourceError, *SourceError.__subclasses__()]
    assert all(has_text(lang, kind.key) for lang in languages() for kind in kinds)


def test_how_connectors_fare_is_read_without_what_they_read_with() -> None:
    code = (
        "import sys, datetime as dt; from corridor.sources import health, kept;"
        "health.list_health(kept.list_runs(), dt.datetime.now(dt.UTC));"
        "late = {'httpx', 'tenacity', 'pysdmx', 'openpyxl', 'python_calamine', 'defusedxml'};"
        "late |= {'cryptography', 'sqlalchemy'};"
        "print(sorted(late & sys.modules.keys()))"
    )
    told = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert told.stdout.strip() == "[]"
