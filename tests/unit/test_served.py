"""What is sent to the browser: scripts compressed once, faces that hold every letter needed."""

from __future__ import annotations

import gzip
import re
from collections.abc import Callable
from pathlib import Path

import httpx
import pytest
import streamlit
from fontTools.ttLib import TTFont
from plotly import graph_objects
from plotly.basedatatypes import BaseTraceType
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route
from starlette.types import Message, Receive, Scope, Send

from corridor.server.middleware.gzip_cache import GzipCache
from corridor.server.streamlit_patches.page_numbers import localize_numbers
from corridor.server.streamlit_patches.plotly_bundle import EDITION, KINDS, shrink_plotly
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

    app = Starlette(routes=[Route("/{path:path}", answer)], middleware=[Middleware(GzipCache)])

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

    app = GzipCache(broken_once)
    sent: list[Message] = []

    async def send(message: Message) -> None:
        sent.append(message)

    async def gone() -> Message:
        return {"type": "http.disconnect"}

    scope = {
        "type": "http",
        "method": "GET",
        "path": "/static/js/a.js",
        "headers": [(b"accept-encoding", b"gzip")],
    }
    aside(app(scope, gone, send))
    assert sent == []
    aside(app(scope, gone, send))
    assert gzip.decompress(sent[1]["body"]) == SCRIPT


def test_a_small_file_is_kept_as_it_is() -> None:
    asked = []

    async def small(scope: Scope, receive: Receive, send: Send) -> None:
        asked.append(scope["path"])
        await Response(b"const a = 1", media_type="text/javascript")(scope, receive, send)

    app = GzipCache(small)

    async def get() -> httpx.Response:
        transport = httpx.ASGITransport(app)
        async with httpx.AsyncClient(transport=transport, base_url="http://127.0.0.1") as client:
            return await client.get("/static/js/a.js")

    for _ in range(3):
        answer = aside(get())
        assert answer.content == b"const a = 1"
        assert "content-encoding" not in answer.headers
    assert asked == ["/static/js/a.js"]


@pytest.fixture
def chart_script() -> tuple[str, bytes]:
    """The path and the body of the chart script in the installed Streamlit."""
    found = list((Path(streamlit.__file__).parent / "static/static/js").glob("PlotlyChart.*.js"))
    assert len(found) == 1
    return f"/static/js/{found[0].name}", found[0].read_bytes()


def test_the_chart_script_carries_the_small_edition(chart_script: tuple[str, bytes]) -> None:
    path, whole = chart_script
    made = shrink_plotly(path, whole)
    assert len(whole) > 4_500_000 > 1_400_000 > len(made)
    assert gzip.decompress(EDITION.read_bytes()) in made
    begin, end = whole[:4000], whole[-4000:]
    assert made.startswith(begin)
    assert made.endswith(end)


@pytest.mark.parametrize(
    ("name", "was", "now"),
    [
        (
            "formatNumber",
            "let n=navigator.languages;",
            "let n=[{kk:`ru`}[document.documentElement.lang",
        ),
        ("DataFrame", "(f=$(u))", ".toLocaleString([{kk:`ru`}[document.documentElement.lang"),
    ],
)
def test_numbers_of_tables_follow_the_page(name: str, was: str, now: str) -> None:
    """Scripts of the installed Streamlit; what a browser does with them tries
    tests/browser/test_copied_numbers.py."""
    (found,) = (Path(streamlit.__file__).parent / "static/static/js").glob(f"{name}.*.js")
    path, whole = f"/static/js/{found.name}", found.read_bytes()
    assert whole.decode().count(was) == 1
    made = localize_numbers(path, whole).decode()
    assert made.count(now) == 1
    assert abs(len(made) - len(whole.decode())) < 200
    assert localize_numbers("/static/js/other.js", whole) is whole
    assert localize_numbers(path, b"another version") == b"another version"


def test_what_the_small_edition_cannot_draw_no_figure_asks_for() -> None:
    said = "".join(read(path) for path in files(r"corridor/(charts|map|topics|ui)/.*\.py$"))
    every = {
        name.lower()
        for name in dir(graph_objects)
        if isinstance(made := getattr(graph_objects, name), type)
        and issubclass(made, BaseTraceType)
    }
    asked = re.findall(r"""add_(\w+)\(|go\.([A-Z]\w+)\(|["']?type["']?[:=] ?["'](\w+)""", said)
    kinds = {name.lower() for found in asked for name in found} & every
    assert {"scatter", "bar"} <= kinds <= set(KINDS)


@pytest.mark.parametrize(
    ("path", "body"),
    [
        ("/static/js/PlotlyChart.D9Z0_fxz.js", b"another bundle"),
        ("/static/js/DeckGlJsonChart.Bk-DBRSw.js", None),
        ("/app/static/geo/land.json", None),
    ],
)
def test_any_other_file_is_sent_as_it_is(
    path: str, body: bytes | None, chart_script: tuple[str, bytes]
) -> None:
    body = chart_script[1] if body is None else body
    assert shrink_plotly(path, body) is body


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
