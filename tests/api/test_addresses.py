"""One address for what is written in several ways, and 404 for what is none."""

from __future__ import annotations

from urllib.parse import urljoin

import pytest

from corridor.api.application import build_routes
from corridor.api.document import list_operations
from corridor.server.middleware.tidy_address import WORDS, tidy_path, tidy_query
from corridor.server.tracking import is_tracking
from corridor.topics.addresses import PAGES, UNLISTED
from tests.api.conftest import Get
from tests.api.test_http import ask
from tests.serving import Server

ADDED = "utm_source=tg&utm_medium=x&fbclid=a&gclid=b&yclid=c&ysclid=d&mc_cid=e&_=1700000000"


@pytest.mark.parametrize(
    ("query", "plain"),
    [
        (ADDED, ""),
        (f"flow=china-europe&{ADDED}&lang=ru", "flow=china-europe&lang=ru"),
        ("from=2019&to=2025", "from=2019&to=2025"),
        ("from=timeline&isappinstalled=0&from=2019", "from=2019"),
        ("UTM_Source=a&q=%D0%90+b", "q=%D0%90+b"),
        ("lang=kz", "lang=kk"),
        ("lang=ru-RU&v=2026-11-24", "lang=ru&v=2026-11-24"),
        ("lang=zh-CN", "lang=zh"),
        ("lang=zh_Hans", "lang=zh"),
        ("lang=xx", "lang=xx"),
        ("q=%ff&&x", "q=%ff&&x"),
        ("", ""),
    ],
)
def test_a_query_is_tidied(query: str, plain: str) -> None:
    assert tidy_query(query) == plain


def test_nothing_of_ours_is_taken_for_an_addition(get: Get) -> None:
    document = get("/openapi.json").json()
    names = {p["name"] for _, _, one in list_operations(document) for p in one["parameters"]}
    assert not [name for name in names if is_tracking(name)]


@pytest.mark.parametrize(
    ("path", "plain"),
    [
        ("/API/v1/Series/", "/api/v1/series"),
        ("/api/V1/nodes/AKTAU", "/api/v1/nodes/AKTAU"),
        ("/Brief/node:Aktau/", "/brief/node:aktau"),
        ("/sdmx/data/X/", "/sdmx/data/X"),
        ("//api/v1", "//api/v1"),
    ],
)
def test_a_path_is_tidied(path: str, plain: str) -> None:
    assert tidy_path(path) == plain


def test_every_address_beside_the_pages_has_its_plain_form() -> None:
    """A subscription to the calendar with `lang=kz` is in Kazakh, as an answer of the API is."""
    ours = {route.path.split("/")[1] for route in build_routes()}  # type: ignore[attr-defined]
    assert ours == set(WORDS)


@pytest.mark.parametrize(
    ("path", "there"),
    [
        ("/Traffic", "/traffic"),
        ("/traffic/?lang=kz", "/traffic?lang=kk"),
        (f"/nodes?node=aktau&{ADDED}", "/nodes?node=aktau"),
        ("/overview", "/"),
        ("/?lang=zh-Hans", "/?lang=zh"),
        ("/SCREEN", "/screen"),
    ],
)
def test_a_browser_is_sent_to_the_plain_page(path: str, there: str, server: Server) -> None:
    status, head, _ = ask(server, "GET", path)
    assert status == 308
    assert urljoin(server.base + path, head["location"]) == server.base + there
    assert ask(server, "GET", there)[0] == 200


@pytest.mark.parametrize(
    "path",
    [
        "/API/v1/vintages",
        "/api/v1/vintages/",
        f"/api/v1/vintages?{ADDED}",
        "/Api/V1/Vintages/?lang=en-GB",
    ],
)
def test_a_program_gets_the_answer_of_the_plain_address(path: str, server: Server) -> None:
    whole = ask(server, "GET", "/api/v1/vintages" + ("?lang=en" if "lang" in path else ""))
    status, head, body = ask(server, "GET", path)
    assert (status, body) == (200, whole[2])
    assert head["content-security-policy"].startswith("default-src 'none'")


HTML = "text/html,application/xhtml+xml,*/*;q=0.8"


@pytest.mark.parametrize(
    "path",
    [
        *("/no-such-page", "/traffic/aktau", "/static/js/none.js", "/_stcore/none", "/app/none"),
        *("/app/static/none.png", "/media/none.png", "/brief/none-such"),
    ],
)
def test_what_does_not_exist_is_not_found(path: str, server: Server) -> None:
    for tag, words in (
        ("ru-RU,ru;q=0.9", f"Страницы по адресу {path} нет."),
        ("kk", f"{path} мекенжайында бет жоқ."),
        ("zh-CN", f"{path}处没有页面。"),
        ("de", f"There is no page at {path}."),
    ):
        status, head, body = ask(server, "GET", path, accept=HTML, accept_language=tag)
        assert (status, head["content-type"]) == (404, "text/html; charset=utf-8")
        assert words in body.decode()
        assert b'href="/traffic?lang=' in body
        assert {"accept", "accept-language"} <= set(head["vary"].lower().split(", "))
    asked = ask(server, "GET", path + "?lang=ru", accept=HTML, accept_language="kk")[2]
    assert "Страницы по адресу" in asked.decode(), "the address rules over the browser"
    status, head, body = ask(server, "GET", path, accept_language="zh")
    assert (status, head["content-type"]) == (404, "application/problem+json")
    assert head["content-language"] == "zh-Hans"


def test_every_page_and_what_it_needs_is_served(server: Server) -> None:
    for page in ("", *PAGES[1:], *UNLISTED):
        assert b'<div id="root">' in ask(server, "GET", f"/{page}?embed=true")[2]
    for path in ("/_stcore/health", "/_stcore/host-config", "/favicon.png", "/app/static/icon.png"):
        assert ask(server, "GET", path)[0] == 200


@pytest.mark.parametrize(
    ("query", "name", "advice"),
    [
        ("country=kz", "country", "write it in capitals: KZ"),
        ("kind=Year", "kind", "write it in small letters: year"),
        ("Lang=ru", "Lang", "write it in small letters: lang"),
        ("status=plan,target", "status", "repeat the parameter for each value: "),
        ("limit=3&limit=5", "limit", "given more than once with different values; leave one"),
        ("Colour=red", "Colour", "there is no such parameter here"),
    ],
)
def test_a_wrong_parameter_is_told_what_is_right(
    query: str, name: str, advice: str, get: Get
) -> None:
    refused = get(f"/observations?{query}")
    (fault,) = refused.json()["errors"]
    assert (refused.status_code, fault["parameter"]) == (422, name)
    assert fault["detail"].startswith(advice)
    if name == "status":
        right = fault["detail"].rsplit(" ", 1)[-1]
        assert get(f"/observations?{right}&limit=1").status_code == 200
    for lang in ("ru", "kk", "zh"):
        told = get(f"/observations?{query}" + ("" if name == "Lang" else f"&lang={lang}"))
        assert told.json()["errors"][0]["detail"] != fault["detail"] or name == "Lang"


def test_a_parameter_may_be_repeated(get: Get) -> None:
    assert get("/observations?status=plan&status=target&limit=5&limit=5").status_code == 200
