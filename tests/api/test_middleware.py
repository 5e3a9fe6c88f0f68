"""What stands before every answer, each piece alone: hosts, sizes, rates, cookies, headers."""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Iterator
from importlib.resources import files

import httpx
import pytest
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import HTMLResponse, PlainTextResponse, Response
from starlette.routing import Route

from corridor.language.accept_language import preferred
from corridor.server import settings
from corridor.server.middleware import allowed_hosts
from corridor.server.middleware.rate_limit import CLIENTS, Buckets, find_client
from corridor.server.middleware.security_headers import harden_cookie
from corridor.server.middleware.stack import build_stack
from corridor.server.settings import SettingRefused
from corridor.server.streamlit_patches import page_script
from corridor.server.streamlit_patches.html_lang import HtmlLang
from tests.aside import aside


@pytest.fixture
def chosen(monkeypatch: pytest.MonkeyPatch) -> Iterator[pytest.MonkeyPatch]:
    """Settings of the environment that are read anew, and forgotten after the test."""

    def forget() -> None:
        settings.settings.cache_clear()
        allowed_hosts.own_names.cache_clear()

    for name in (
        "HOST",
        "HOSTS",
        "CORRIDOR_FRAME_ANCESTORS",
        "CORRIDOR_API_RATE",
        "CORRIDOR_API_ORIGINS",
        "CORRIDOR_SECURITY_CONTACT",
    ):
        monkeypatch.delenv(name, raising=False)
    forget()
    yield monkeypatch
    monkeypatch.undo()
    forget()


def asked(
    path: str = "/", *, base: str = "http://127.0.0.1:8501", times: int = 1, **how: object
) -> httpx.Response:
    """One request through the whole stack to an application that echoes, fails or sets cookies;
    the last answer of several."""

    async def echo(request: Request) -> Response:
        if request.url.path == "/fails":
            raise RuntimeError("a secret of the inside")
        if request.url.path == "/page":
            return HTMLResponse('<!doctype html><html lang="en"><head></head><body>é</body></html>')
        if request.url.path == "/figure.svg":
            return Response("<svg/>", media_type="image/svg+xml")
        body = await request.body()
        answer = PlainTextResponse(str(len(body)))
        answer.set_cookie("session", "1", samesite="lax")
        answer.set_cookie("_streamlit_xsrf", "2", samesite="lax")
        return answer

    async def once() -> httpx.Response:
        app = Starlette(
            routes=[Route("/{path:path}", echo, methods=["GET", "POST", "PUT"])],
            middleware=[*build_stack(), Middleware(HtmlLang)],
        )
        transport = httpx.ASGITransport(app, raise_app_exceptions=False, client=("192.0.2.7", 1))
        async with httpx.AsyncClient(transport=transport, base_url=base) as browser:
            method = str(how.pop("method", "GET"))
            answers = [await browser.request(method, path, **how) for _ in range(times)]
            return answers[-1]

    return aside(once())


# ---- hosts --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("host", "status"),
    [
        ("127.0.0.1:8501", 200),
        ("localhost", 200),
        ("[::1]:8501", 200),
        ("evil.example", 421),
        ("127.0.0.1.evil.example", 421),
        ("192.0.2.1", 421),
        ("localhost@evil.example", 400),
        ("", 400),
        ("localhost:8501/evil", 400),
    ],
)
def test_another_host_is_refused(host: str, status: int, chosen: pytest.MonkeyPatch) -> None:
    answer = asked(headers={"host": host})
    assert answer.status_code == status
    if status != 200:
        kind = "wrong-host" if status == 421 else "bad-request"
        assert answer.json()["type"] == f"/api#{kind}"
        assert answer.headers["content-type"] == "application/problem+json"


@pytest.mark.parametrize(
    ("host", "named", "known", "unknown"),
    [
        ("0.0.0.0", "", ["192.0.2.1", "localhost", "2001:db8::1"], ["evil.example", "0.evil"]),
        (
            "0.0.0.0",
            "corridor.example, *.gov.example",
            ["corridor.example", "a.gov.example"],
            ["gov.example", "evilgov.example"],
        ),
        ("10.1.2.3", "", ["10.1.2.3", "127.0.0.1"], ["10.1.2.4"]),
        ("127.0.0.1", "*", ["anything.example"], [""]),
    ],
)
def test_hosts_are_named_by_the_settings(
    host: str, named: str, known: list[str], unknown: list[str], chosen: pytest.MonkeyPatch
) -> None:
    chosen.setenv("HOST", host)
    chosen.setenv("HOSTS", named)
    assert [name for name in known if not allowed_hosts.is_known(name)] == []
    assert [name for name in unknown if allowed_hosts.is_known(name)] == []


def test_a_websocket_of_another_origin_is_not_ours(chosen: pytest.MonkeyPatch) -> None:
    own = "127.0.0.1:8501"
    assert allowed_hosts.is_own_origin(f"http://{own}", own)
    assert allowed_hosts.is_own_origin(None, own)
    for other in ("http://127.0.0.1:9999", "http://evil.example", "null", "http://[", "file://"):
        assert not allowed_hosts.is_own_origin(other, own)
    for other in ("https://corridor.example:8443", "HTTP://A.gov.example", "http://192.0.2.1:81"):
        assert not allowed_hosts.is_own_origin(other, own)
        chosen.setenv("HOSTS", "corridor.example *.gov.example 192.0.2.1")
        settings.settings.cache_clear()
        assert allowed_hosts.is_own_origin(other, own), "a proxy asks for a host of its own"
        assert not allowed_hosts.is_own_origin("https://gov.example", own)
        assert not allowed_hosts.is_own_origin("https://corridor.example@evil.example", own)
        chosen.setenv("HOSTS", "*")
        settings.settings.cache_clear()
        assert allowed_hosts.is_own_origin(other, own)
        chosen.delenv("HOSTS")
        settings.settings.cache_clear()


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("HOSTS", "https://corridor.example"),
        ("CORRIDOR_FRAME_ANCESTORS", "*"),
        ("CORRIDOR_FRAME_ANCESTORS", "https://a.example; script-src *"),
        ("CORRIDOR_API_RATE", "many"),
        ("CORRIDOR_API_ORIGINS", "https://*.gov.example"),
        ("CORRIDOR_API_ORIGINS", "'none' *"),
        ("CORRIDOR_API_BURST", "-1"),
    ],
)
def test_a_wrong_setting_says_so(name: str, value: str, chosen: pytest.MonkeyPatch) -> None:
    chosen.setenv(name, value)
    with pytest.raises(SettingRefused, match=name):
        settings.settings()


# ---- sizes --------------------------------------------------------------------------------------


def test_sizes_are_bounded(chosen: pytest.MonkeyPatch) -> None:
    assert asked("/_stcore/x", method="POST", content=b"a" * 65_536).text == "65536"
    large = asked("/_stcore/x", method="POST", content=b"a" * 65_537)
    assert (large.status_code, large.json()["type"]) == (413, "/api#too-large")

    async def chunks() -> object:
        for _ in range(20):
            yield b"a" * 8192

    poured = asked("/_stcore/x", method="POST", content=chunks())
    assert poured.status_code == 413
    upload = asked("/_stcore/upload_file/a/b", method="PUT", content=b"a" * 1_200_000)
    assert upload.text == "1200000"
    sheet = asked("/_stcore/upload_file/a/b", method="PUT", content=b"a" * 32_000_001)
    assert sheet.status_code == 413
    assert asked("/" + "a" * 20_000).status_code == 414
    assert asked("/?" + "a" * 20_000).status_code == 414
    assert asked(headers={"x": "a" * 40_000}).status_code == 431
    assert asked(headers={f"x-{i}": "a" for i in range(120)}).status_code == 431
    assert asked("/_stcore/x", method="POST", headers={"content-length": "1e9"}).status_code == 413


@pytest.mark.parametrize(
    "path",
    [
        "/app/static/%2e%2e/server.py",
        "/a%00b",
        "/?q=%00",
        "/?q=%ff",
        "/%ff",
        "/a%5c..%5cb",
        "/app/static/..%2f..%2fserver.py",
        "/a%0d%0aset-cookie:x",
        "//a/b",
    ],
)
def test_what_is_no_address_is_refused(path: str, chosen: pytest.MonkeyPatch) -> None:
    transport_url = httpx.URL("http://127.0.0.1:8501").copy_with(raw_path=path.encode())
    answer = asked(transport_url)  # type: ignore[arg-type]
    assert (answer.status_code, answer.json()["type"]) == (400, "/api#bad-request")


# ---- rates --------------------------------------------------------------------------------------


def test_a_bucket_empties_and_fills() -> None:
    at = 0.0
    buckets = Buckets(rate=60, burst=3, now=lambda: at)
    assert [buckets.take("a") for _ in range(3)] == [0, 0, 0]
    assert buckets.take("a") == pytest.approx(1)
    assert buckets.take("b") == 0, "clients share nothing"
    at = 1.0
    assert buckets.take("a") == 0
    assert buckets.take("a") > 0
    at = 1000.0
    assert [buckets.take("a") for _ in range(4)][:3] == [0, 0, 0], "never more than the burst"
    for i in range(CLIENTS + 50):
        buckets.take(str(i))
    assert len(buckets._left) == CLIENTS
    assert all(Buckets(0, 1).take("a") == 0 for _ in range(50)), "0 is no bound"


def test_who_asks() -> None:
    def named(host: str) -> str:
        return find_client({"client": (host, 1)})

    assert named("192.0.2.7") == "192.0.2.7"
    assert named("2001:db8:1:2:3::4") == named("2001:db8:1:2:9::9") != named("2001:db8:1:3::1")
    assert find_client({}) == "?"


def test_too_many_requests_are_told_when_to_come(chosen: pytest.MonkeyPatch) -> None:
    chosen.setenv("CORRIDOR_API_RATE", "1")
    chosen.setenv("CORRIDOR_API_BURST", "1")
    settings.settings.cache_clear()

    async def both() -> list[httpx.Response]:
        app = Starlette(
            routes=[Route("/{path:path}", lambda _: PlainTextResponse("ok"))],
            middleware=build_stack(),
        )
        transport = httpx.ASGITransport(app)
        async with httpx.AsyncClient(transport=transport, base_url="http://localhost") as browser:
            return [await browser.get(p) for p in paths]

    paths = ("/api/v1/x", "/api/v1/x?lang=ru", "/brief/x", "/preview/x.png", "/traffic")
    first, second, brief, preview, page = aside(both())
    assert (brief.status_code, preview.status_code) == (429, 429), "made by the same server"
    assert (first.status_code, second.status_code, page.status_code) == (200, 429, 200)
    assert 0 < int(second.headers["retry-after"]) <= 60
    assert second.json()["title"] == "Слишком много запросов"


# ---- headers, cookies, errors -------------------------------------------------------------------

NEEDED = (
    "content-security-policy",
    "x-content-type-options",
    "referrer-policy",
    "permissions-policy",
    "cross-origin-opener-policy",
    "cross-origin-resource-policy",
    "x-frame-options",
)


@pytest.mark.parametrize("path", ["/", "/api/v1/x", "/fails", "/" + "a" * 20_000, "/page"])
def test_every_answer_has_the_headers(path: str, chosen: pytest.MonkeyPatch) -> None:
    answer = asked(path)
    assert [name for name in NEEDED if name not in answer.headers] == []
    wrong_host = asked(path, headers={"host": "evil.example"})
    assert [name for name in NEEDED if name not in wrong_host.headers] == []


def test_who_may_embed_is_one_setting(chosen: pytest.MonkeyPatch) -> None:
    assert "frame-ancestors 'self'" in asked().headers["content-security-policy"]
    chosen.setenv("CORRIDOR_FRAME_ANCESTORS", "https://portal.example https://*.gov.example")
    settings.settings.cache_clear()
    answer = asked()
    policy = answer.headers["content-security-policy"]
    assert "frame-ancestors 'self' https://portal.example https://*.gov.example" in policy
    assert "x-frame-options" not in answer.headers


def test_cookies_are_strict(chosen: pytest.MonkeyPatch) -> None:
    said = asked().headers.get_list("set-cookie")
    assert all("SameSite=Strict" in one and "lax" not in one.lower() for one in said)
    assert [("HttpOnly" in one) for one in said] == [True, False], "the token is read by a script"
    assert all(
        "Secure" in c for c in asked(base="https://localhost").headers.get_list("set-cookie")
    )
    assert harden_cookie("a=b; Path=/; SameSite=None; Secure; httponly", False) == (
        "a=b; Path=/; SameSite=Strict; HttpOnly"
    )


def test_an_error_tells_nothing_of_the_inside(chosen: pytest.MonkeyPatch) -> None:
    answer = asked("/fails")
    assert (answer.status_code, answer.json()["type"]) == (500, "/api#failed")
    assert "secret" not in answer.text
    assert "Traceback" not in answer.text


def test_the_inline_script_of_the_page_is_the_one_allowed(chosen: pytest.MonkeyPatch) -> None:
    page = files("streamlit").joinpath("static/index.html").read_text(encoding="utf-8")
    inline = re.findall(r"<script>(.*?)</script>", page, re.S)
    assert len(inline) == 1
    digest = base64.b64encode(hashlib.sha256(inline[0].encode()).digest()).decode()
    assert f"sha256-{digest}" == page_script.SEEN
    policy = asked().headers["content-security-policy"]
    assert f"'wasm-unsafe-eval' 'sha256-{digest}';" in policy
    assert not re.search(r"\son\w+=", page), "an inline handler needs another policy"


# ---- language of the document -------------------------------------------------------------------


@pytest.mark.parametrize(
    ("query", "accepts", "tag"),
    [
        ("?lang=ru", "zh", "ru"),
        ("", "zh-CN,zh;q=0.9,en;q=0.8", "zh-Hans"),
        ("", "", "en"),
        ("?lang=xx", "kk;q=0.5, ru;q=0.4", "kk"),
        ("?lang=en&lang=zh", "ru", "zh-Hans"),
        ("", "de, ru;q=0.3", "ru"),
        ("", "*;;q=,,\x7f" + "a" * 900, "en"),
    ],
)
def test_the_document_says_its_language(
    query: str, accepts: str, tag: str, chosen: pytest.MonkeyPatch
) -> None:
    answer = asked("/page" + query, headers={"accept-language": accepts, "if-none-match": "*"})
    assert f'<html lang="{tag}">' in answer.text
    assert "é" in answer.text
    assert '[data-testid="stSkeleton"]{animation:none!important}</style></head>' in answer.text
    assert answer.headers["content-language"] == tag
    assert int(answer.headers["content-length"]) == len(answer.content)
    assert "Accept-Language" in answer.headers["vary"]


def test_first_guess_of_the_language() -> None:
    assert preferred("ru-RU,ru;q=0.9,en-US;q=0.8") == "ru"
    assert preferred("en;q=0.1, kk;q=0.11") == "kk"
    assert preferred(None) == preferred("xx") == preferred("ru;q=0") == "en"
