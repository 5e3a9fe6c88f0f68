"""What stands first: whose word is taken for who asks, and the path the dashboard stands below."""

from __future__ import annotations

from collections.abc import Iterator

import httpx
import pytest
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import JSONResponse, RedirectResponse, Response
from starlette.routing import Route

from corridor.server import settings
from corridor.server.middleware.rate_limit import find_client
from corridor.server.middleware.site_path import SitePath, build_redirects
from corridor.server.middleware.trusted_proxies import TrustedProxies
from corridor.server.own_address import build_base, locate, locate_links
from corridor.server.settings import SettingRefused
from tests.aside import aside


@pytest.fixture
def chosen(monkeypatch: pytest.MonkeyPatch) -> Iterator[pytest.MonkeyPatch]:
    """Settings of the environment that are read anew, and forgotten after the test."""
    settings.settings.cache_clear()
    yield monkeypatch
    monkeypatch.undo()
    settings.settings.cache_clear()


def ask(path: str = "/", peer: str = "127.0.0.1", **headers: str) -> httpx.Response:
    """One request from a peer through both; what the application sees of it."""

    async def echo(request: Request) -> Response:
        if request.url.path == "/leads":
            return RedirectResponse("/traffic", 301)
        if request.url.path == "/away":
            return RedirectResponse("https://elsewhere.example/")
        seen = {
            "path": request.url.path,
            "raw": request.scope["raw_path"].decode(),
            "scheme": request.url.scheme,
            "host": request.headers["host"],
            "client": find_client(request.scope),
        }
        return JSONResponse(seen)

    async def once() -> httpx.Response:
        app = Starlette(
            routes=[*build_redirects(), Route("/{path:path}", echo)],
            middleware=[Middleware(TrustedProxies), Middleware(SitePath)],
        )
        transport = httpx.ASGITransport(app, client=(peer, 1))
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        async with httpx.AsyncClient(transport=transport, base_url="http://inside:8501") as link:
            return await link.get(path, headers=named)

    return aside(once())


FORWARDED = {
    "x_forwarded_for": "203.0.113.9, 198.51.100.7",
    "x_forwarded_proto": "https",
    "x_forwarded_host": "evil.example, corridor.example:8443",
}


@pytest.mark.parametrize(
    "peer", ["127.0.0.1", "::1", "::ffff:127.0.0.1", "10.1.2.3", "10.20.9.9", "::ffff:10.20.9.9"]
)
def test_a_trusted_proxy_says_who_asks(peer: str, chosen: pytest.MonkeyPatch) -> None:
    """The right-most address is who it speaks for: those before it are what that one wrote."""
    chosen.setenv("CORRIDOR_TRUSTED_PROXIES", "10.1.2.3, 10.20.0.0/16")
    said = ask(peer=peer, **FORWARDED).json()
    assert (said["client"], said["scheme"]) == ("198.51.100.7", "https")
    assert said["host"] == "corridor.example:8443"
    through_two = ask(peer=peer, x_forwarded_for="1.2.3.4, 198.51.100.8:5000, 10.20.0.1").json()
    assert (through_two["client"], through_two["host"]) == ("198.51.100.8", "inside:8501")


@pytest.mark.parametrize("peer", ["10.1.2.4", "192.0.2.1", "127.0.0.2", "2001:db8:1:2:3::4"])
def test_what_others_say_of_themselves_is_ignored(peer: str, chosen: pytest.MonkeyPatch) -> None:
    chosen.setenv("CORRIDOR_TRUSTED_PROXIES", "10.1.2.3 10.20.0.0/16")
    assert ask(peer=peer, **FORWARDED).json() == ask(peer=peer).json()
    assert ask(peer=peer).json()["scheme"] == "http"


def test_clients_of_old_addresses_over_new_ones_are_told_apart(chosen: pytest.MonkeyPatch) -> None:
    one, other = (ask(peer=f"::ffff:192.0.2.{n}").json()["client"] for n in (1, 2))
    assert (one, other) == ("192.0.2.1", "192.0.2.2")


@pytest.mark.parametrize("written", ["/corridor", "corridor/", "/corridor/"])
def test_a_path_is_taken_off_whether_the_proxy_keeps_it_or_not(
    written: str, chosen: pytest.MonkeyPatch
) -> None:
    chosen.setenv("CORRIDOR_PATH", written)
    assert settings.settings().path == "/corridor"
    for asked in ("/traffic?lang=ru", "/corridor/traffic?lang=ru"):
        seen = ask(asked).json()
        assert (seen["path"], seen["raw"]) == ("/traffic", "/traffic")
    assert ask("/corridor/a%20b").json()["raw"] == "/a%20b"
    assert ask("/%63orridor/a%20b").json()["raw"] == "/a%20b"
    assert ask("/corridors/x").json()["path"] == "/corridors/x"
    assert ask("/corridor/").json()["path"] == "/"
    bare = ask("/corridor?lang=kk")
    assert (bare.status_code, bare.headers["location"]) == (307, "/corridor/?lang=kk")
    assert ask("/corridor/leads").headers["location"] == "/corridor/traffic"
    assert ask("/corridor/away").headers["location"] == "https://elsewhere.example/"


def test_addresses_carry_the_path(chosen: pytest.MonkeyPatch) -> None:
    site = '<a href="/traffic">x</a><img src="/app/static/a.svg"> [y](/nodes?node=aktau)'
    away = '<a href="https://a.example/b">x</a> [y](https://a.example/b) [z](?node=aktau)'
    assert (locate("/traffic"), locate_links(site)) == ("/traffic", site)
    assert build_base("https", "a.example") == "https://a.example"
    chosen.setenv("CORRIDOR_PATH", "/data/corridor")
    settings.settings.cache_clear()
    assert locate("/traffic") == "/data/corridor/traffic"
    assert (locate("?lang=ru"), locate("//a.example"), locate("")) == (
        "?lang=ru",
        "//a.example",
        "",
    )
    assert locate_links(site) == (
        '<a href="/data/corridor/traffic">x</a><img src="/data/corridor/app/static/a.svg">'
        " [y](/data/corridor/nodes?node=aktau)"
    )
    assert locate_links(away) == away
    assert build_base("https", "a.example") == "https://a.example/data/corridor"


@pytest.mark.parametrize(
    ("name", "value", "reason"),
    [
        ("CORRIDOR_PATH", "/a b", "is not a path"),
        ("CORRIDOR_PATH", "https://a.example/b", "is not a path"),
        ("CORRIDOR_PATH", "/../x", "is not a path"),
        ("CORRIDOR_PATH", "/traffic", "is a page's own address"),
        ("CORRIDOR_PATH", "api", "is a page's own address"),
        ("CORRIDOR_TRUSTED_PROXIES", "proxy.example", "is neither an address nor a network"),
        ("CORRIDOR_TRUSTED_PROXIES", "10.1.2.3/16", "is neither an address nor a network"),
        ("CORRIDOR_TRUSTED_PROXIES", "*", "is neither an address nor a network"),
    ],
)
def test_what_cannot_be_meant_is_refused(
    name: str, value: str, reason: str, chosen: pytest.MonkeyPatch
) -> None:
    chosen.setenv(name, value)
    with pytest.raises(SettingRefused, match=reason):
        settings.settings()
