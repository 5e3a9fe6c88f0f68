"""Logging in and out at Streamlit's own doors: shut, leading back, over with the token."""

from __future__ import annotations

import json
import time
from collections.abc import Iterator
from http.cookies import SimpleCookie

import httpx
import pytest
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import PlainTextResponse, RedirectResponse, Response
from starlette.routing import Route
from streamlit.web.server.starlette import starlette_websocket

from corridor.server import settings
from corridor.server.middleware.open_reading import is_for_programs
from corridor.server.middleware.security_headers import SecurityHeaders
from corridor.server.streamlit_patches import login_cookie
from corridor.server.streamlit_patches.login_doors import LoginDoors, build_secrets, read_own
from tests.aside import aside
from tests.people import PROVIDER


@pytest.fixture
def provider(monkeypatch: pytest.MonkeyPatch) -> Iterator[pytest.MonkeyPatch]:
    for name, value in PROVIDER.items():
        monkeypatch.setenv(name, value)
    settings.settings.cache_clear()
    yield monkeypatch
    monkeypatch.undo()
    settings.settings.cache_clear()


async def answer_as_streamlit(request: Request) -> Response:
    """What Streamlit's routes answer, as far as it matters here."""
    if request.url.path == "/auth/login":
        to = "https://id.example/auth" if "provider" in request.query_params else "/"
    else:
        to = "/"
    answer = RedirectResponse(to, 302)
    answer.set_cookie("_streamlit_session", "s", samesite="lax", httponly=True)
    answer.set_cookie("_streamlit_user", "u", samesite="lax", httponly=True)
    return answer


async def missing(_: Request) -> Response:
    return PlainTextResponse("none", 404)


def ask(path: str, **headers: str) -> httpx.Response:
    app = Starlette(
        routes=[Route("/{rest:path}", answer_as_streamlit)],
        middleware=[Middleware(SecurityHeaders), Middleware(LoginDoors, missing=missing)],
    )
    named = {name.replace("_", "-"): value for name, value in headers.items()}

    async def once() -> httpx.Response:
        transport = httpx.ASGITransport(app)
        async with httpx.AsyncClient(transport=transport, base_url="https://a") as client:
            return await client.get(path, headers=named)

    return aside(once())


@pytest.mark.parametrize("path", ["/auth/login", "/auth/logout", "/oauth2callback?state=a"])
def test_without_a_provider_there_are_no_doors(path: str) -> None:
    assert ask(path).status_code == 404
    assert build_secrets() == {}


def test_a_login_leads_back_to_its_page(provider: pytest.MonkeyPatch) -> None:
    view = "/traffic?series=china-europe-trains&from=2019&lang=ru"
    begun = ask(f"/auth/login?to={httpx.QueryParams({'a': view})['a'].replace('&', '%26')}")
    assert begun.headers["location"] == "https://id.example/auth"
    kept = SimpleCookie(next(c for c in begun.headers.get_list("set-cookie") if "return" in c))
    back = ask("/oauth2callback?state=a", cookie=f"corridor_return={kept['corridor_return'].value}")
    assert back.headers["location"] == view
    assert "corridor_return=; Max-Age=0" in " ".join(back.headers.get_list("set-cookie"))


@pytest.mark.parametrize(
    "address",
    ["//evil.example", "/\\evil.example", "https://evil.example", "/auth/logout", "/a\r\nb", ""],
)
def test_a_login_leads_to_this_site_alone(address: str) -> None:
    assert read_own(address) == "/"
    assert read_own("/desk?tab=review") == "/desk?tab=review"
    assert read_own("/traffic?" + "a" * 9000) == "/traffic"


def test_cookies_of_a_login_come_back_from_the_provider_and_the_login_from_here_alone(
    provider: pytest.MonkeyPatch,
) -> None:
    said = ask("/auth/login?to=/").headers.get_list("set-cookie")
    same = {one.split("=")[0]: one.split("SameSite=")[1].split(";")[0] for one in said}
    assert same == {
        "_streamlit_session": "Lax",
        "corridor_return": "Lax",
        "_streamlit_user": "Strict",
    }
    assert all("HttpOnly" in one and "Secure" in one for one in said)


def test_a_page_of_another_site_logs_nobody_out(provider: pytest.MonkeyPatch) -> None:
    assert ask("/auth/logout", sec_fetch_site="cross-site").status_code == 403
    assert ask("/auth/logout", sec_fetch_site="same-site").status_code == 403
    assert ask("/auth/logout", sec_fetch_site="same-origin").status_code == 302


def test_a_login_ends_with_its_token(provider: pytest.MonkeyPatch) -> None:
    """Streamlit's own reading would have taken each of these."""
    good = {
        "sub": "aliya",
        "aud": "corridor",
        "exp": time.time() + 60,
        "is_logged_in": True,
        "origin": "https://ministry.example",
    }
    provider.setattr(starlette_websocket, "_parse_decoded_user_cookie", None)
    login_cookie.end_logins()

    def read(**changes: object) -> object:
        body = json.dumps(good | changes).encode()
        # the origin that a websocket is given (`page_origin`) says nothing
        return starlette_websocket._parse_decoded_user_cookie(body, "http://127.0.0.1:8501")

    assert read() == {k: v for k, v in good.items() if k != "origin"}
    for wrong in (
        {"exp": time.time() - 1},
        {"exp": None},
        {"aud": "another"},
        {"origin": "https://evil.example"},
        {"is_logged_in": False},
        {"sub": ""},
    ):
        assert read(**wrong) == {}, wrong
    assert login_cookie.judge(b"[]") == login_cookie.judge(b"{") == {}


def test_secrets_are_in_memory_and_not_in_words(provider: pytest.MonkeyPatch) -> None:
    auth = build_secrets()["auth"]
    assert auth["redirect_uri"] == "https://ministry.example/corridor/oauth2callback"
    assert auth["client_secret"] == "not to be seen"
    assert "not to be seen" not in repr(settings.settings())


@pytest.mark.parametrize(
    ("path", "is_open"),
    [
        ("/api/v1/series", True),
        ("/sdmx/data", True),
        ("/api/v1/template", True),
        ("/api/v1/proposals", False),
        ("/api/v1/proposals/p0123456789", False),
        ("/api/v1/audit", False),
        ("/api/v1/own-releases", False),
        ("/traffic", False),
    ],
)
def test_scripts_of_other_sites_read_what_needs_no_role(path: str, is_open: bool) -> None:
    assert is_for_programs(path) is is_open
