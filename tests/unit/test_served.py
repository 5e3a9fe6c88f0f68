"""What is sent to the browser: scripts compressed once, faces that hold every letter needed."""

from __future__ import annotations

import gzip
import re
from collections.abc import Callable

import httpx
import pytest
from fontTools.ttLib import TTFont
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route
from starlette.types import Message, Receive, Scope, Send

from corridor.ui.compressed import CompressedOnce
from tests.aside import aside
from tests.source import ROOT, files, read

SCRIPT = b"const corridor = 'Dostyk';\n" * 400


Get = Callable[..., httpx.Response]


@pytest.fixture
def asked() -> tuple[Get, list[str]]:
    """Asks an application behind the middleware; and the paths that reached it."""
    seen: list[str] = []

    async def answer(request: Request) -> Response:
        seen.append(request.url.path)
        if request.url.path.endswith(".woff2"):
            return Response(SCRIPT, media_type="font/woff2")
        if request.url.path.endswith("missing.js"):
            return Response(SCRIPT, 404, media_type="text/javascript")
        return Response(SCRIPT, media_type="text/javascript")

    app = Starlette(routes=[Route("/{path:path}", answer)], middleware=[Middleware(CompressedOnce)])

    async def ask(path: str, headers: dict[str, str]) -> httpx.Response:
        transport = httpx.ASGITransport(app)
        async with httpx.AsyncClient(transport=transport, base_url="http://127.0.0.1") as client:
            return await client.get(path, headers=headers)

    def get(path: str, **headers: str) -> httpx.Response:
        named = {key.replace("_", "-"): value for key, value in headers.items()}
        return aside(ask(path, named))

    return get, seen


@pytest.mark.parametrize("path", ["/static/js/a.js", "/app/static/geo/land.json"])
def test_a_script_is_compressed_once_and_stays_the_same(
    path: str, asked: tuple[Get, list[str]]
) -> None:
    get, seen = asked
    answers = [get(path) for _ in range(3)]
    assert seen == [path]
    for answer in answers:
        assert answer.content == SCRIPT
        assert answer.headers["content-encoding"] == "gzip"
        assert answer.headers["vary"] == "Accept-Encoding"
        assert answer.headers["content-length"] == str(len(gzip.compress(SCRIPT, 9)))


def test_half_a_script_is_never_kept() -> None:
    """A visitor who leaves on the way must not leave the others half a script."""
    lengths = [10, len(SCRIPT)]

    async def broken_once(scope: Scope, receive: Receive, send: Send) -> None:
        length = lengths.pop(0)
        headers = [(b"content-type", b"text/javascript")]
        await send({"type": "http.response.start", "status": 200, "headers": headers})
        rest = length < len(SCRIPT)
        await send({"type": "http.response.body", "body": SCRIPT[:length], "more_body": rest})

    app = CompressedOnce(broken_once)
    sent: list[Message] = []

    async def send(message: Message) -> None:
        sent.append(message)

    async def gone() -> Message:
        return {"type": "http.disconnect"}

    scope = {
        "type": "http", "method": "GET", "path": "/static/js/a.js",
        "headers": [(b"accept-encoding", b"gzip")],
    }  # fmt: skip
    aside(app(scope, gone, send))
    assert sent == []
    aside(app(scope, gone, send))
    assert gzip.decompress(sent[1]["body"]) == SCRIPT


@pytest.mark.parametrize(
    ("path", "headers"),
    [
        ("/static/js/a.js", {"accept_encoding": "identity"}),
        ("/static/js/a.js", {"range": "bytes=0-9"}),
        ("/static/js/a.js", {"if_none_match": '"x"'}),
        ("/static/media/face.woff2", {}),
        ("/static/missing.js", {}),
        ("/app/static/logo.svg", {}),
        ("/", {}),
    ],
)
def test_all_else_passes_as_it_is(
    asked: tuple[Get, list[str]], path: str, headers: dict[str, str]
) -> None:
    get, seen = asked
    for _ in range(2):
        answer = get(path, **headers)
        assert answer.content == SCRIPT
        assert "content-encoding" not in answer.headers
    assert seen == [path, path]


@pytest.mark.parametrize("face", files(r"static/fonts/(?!corridor-han).*\.woff2$"))
def test_the_faces_hold_every_letter_of_the_languages(face: str) -> None:
    held = set(TTFont(ROOT / face).getBestCmap())
    kazakh = "ӘәҒғҚқҢңӨөҰұҮүҺһІі₸№"
    words = "".join(read(path) for path in files(r"locales/(en|ru|kk)/"))
    needed = {c for c in words + kazakh if re.match(r"[^\W\d_]|[₸№–—«»“”’…%×−≈]", c)}
    assert {c for c in needed if ord(c) not in held} == set()
    assert "Source" not in TTFont(ROOT / face)["name"].getDebugName(1)
