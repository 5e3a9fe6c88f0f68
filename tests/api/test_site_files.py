"""What programs look for at the root of a site."""

from __future__ import annotations

import datetime as dt
import io
import urllib.robotparser
from urllib.parse import urlsplit

import pytest
from lxml import etree
from PIL import Image

from corridor.language import LANGUAGES, languages
from corridor.topics.addresses import PAGES
from corridor.warehouse import current
from tests.api.conftest import Get
from tests.api.test_http import ask
from tests.api.test_middleware import chosen  # noqa: F401
from tests.serving import Server

PLACE = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
OTHER = "{http://www.w3.org/1999/xhtml}link"


def test_robots_are_told_where_to_look(server: Server) -> None:
    status, head, body = ask(server, "GET", "/robots.txt")
    assert (status, head["content-type"]) == (200, "text/plain; charset=utf-8")
    rules = urllib.robotparser.RobotFileParser()
    rules.parse(body.decode().splitlines())
    for path in ("/", "/traffic?lang=ru", "/brief/corridors", "/api", "/preview/traffic.png"):
        assert rules.can_fetch("any", server.base + path)
    for path in ("/_stcore/health", "/api/v1/brief/corridors"):
        assert not rules.can_fetch("any", server.base + path)
    assert rules.site_maps() == [f"{server.base}/sitemap.xml"]


def test_the_sitemap_names_what_is_there(server: Server) -> None:
    status, head, body = ask(server, "GET", "/sitemap.xml")
    assert (status, head["content-type"]) == (200, "application/xml")
    entries = etree.fromstring(body).findall(PLACE + "url")
    named = [entry.findtext(PLACE + "loc") for entry in entries]
    for path in ("/", *(f"/{page}" for page in PAGES[1:]), "/api", "/brief/corridors"):
        for code in languages():
            assert f"{server.base}{path}?lang={code}" in named
    assert len(set(named)) == len(named)
    first = entries[0]
    assert first.findtext(PLACE + "lastmod") == current().date.isoformat()
    tags = {link.get("hreflang") for link in first.findall(OTHER)}
    assert tags == {*(LANGUAGES[code].tag for code in languages()), "x-default"}
    for address in named[:: len(named) // 12]:
        parts = urlsplit(address)
        if not parts.path.startswith("/brief/"):
            assert ask(server, "GET", f"{parts.path}?{parts.query}")[0] == 200


def test_the_icon_is_an_icon(server: Server) -> None:
    status, head, body = ask(server, "GET", "/favicon.ico")
    assert (status, head["content-type"]) == (200, "image/vnd.microsoft.icon")
    assert Image.open(io.BytesIO(body)).info["sizes"] == {(16, 16), (32, 32), (48, 48)}
    assert ask(server, "GET", "/favicon.ico", if_none_match=head["etag"])[0] == 304


def test_nobody_is_invented_who_would_hear_of_a_weakness(get: Get) -> None:
    missing = get("/.well-known/security.txt", root="", headers={"accept-language": "ru"})
    assert (missing.status_code, missing.json()["title"]) == (404, "Не найдено")


def test_whom_to_tell_of_a_weakness(get: Get, chosen: pytest.MonkeyPatch) -> None:  # noqa: F811
    from corridor.server.settings import SettingRefused, settings

    chosen.setenv("CORRIDOR_SECURITY_CONTACT", "mailto:security@portal.example, tel:+7-7172-0")
    settings.cache_clear()
    answer = get("/.well-known/security.txt", root="")
    assert answer.headers["content-type"] == "text/plain; charset=utf-8"
    lines = [line.split(": ", 1) for line in answer.text.splitlines()]
    assert lines[:2] == [
        ["Contact", "mailto:security@portal.example"],
        ["Contact", "tel:+7-7172-0"],
    ]
    said = dict(lines)
    left = dt.datetime.fromisoformat(said["Expires"]) - dt.datetime.now(dt.UTC)
    assert dt.timedelta(0) < left < dt.timedelta(days=366)
    assert said["Canonical"] == "http://127.0.0.1:8501/.well-known/security.txt"
    chosen.setenv("CORRIDOR_SECURITY_CONTACT", "security@portal.example")
    settings.cache_clear()
    with pytest.raises(SettingRefused, match="begin it with mailto:"):
        settings()


@pytest.mark.parametrize("path", ["/", "/traffic?lang=ru", "/api?lang=ru", "/api/docs/api?lang=ru"])
def test_pages_name_the_feed(path: str, server: Server) -> None:
    page = etree.HTML(ask(server, "GET", path)[2])
    found = {link.get("type"): link.get("href") for link in page.iter("link")}
    for kind in ("application/atom+xml", "application/feed+json"):
        address = urlsplit(found[kind])
        status, head, _ = ask(server, "GET", f"{address.path}?{address.query}")
        assert (status, head["content-type"].split(";")[0]) == (200, kind)
