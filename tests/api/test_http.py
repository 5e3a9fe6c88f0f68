"""RFC 9110 against the real answers: what can be had, methods, codings, who may read."""

from __future__ import annotations

import gzip
import http.client

import pytest

from corridor.api.formats import MEDIA, TABLE_FORMATS
from tests.api.conftest import Get
from tests.api.test_middleware import asked, chosen  # noqa: F401
from tests.serving import Server

SERIES = "/series/china-europe-trains"
Answer = tuple[int, dict[str, str], bytes]


def ask(server: Server, method: str, path: str, **headers: str) -> Answer:
    """One request as it is written; names of headers with `_` for `-`."""
    link = http.client.HTTPConnection(server.base.removeprefix("http://"), timeout=60)
    link.putrequest(method, path, skip_accept_encoding=True)
    for name, value in headers.items():
        link.putheader(name.replace("_", "-"), value)
    link.endheaders()
    answer = link.getresponse()
    said = answer.status, {k.lower(): v for k, v in answer.getheaders()}, answer.read()
    link.close()
    return said


@pytest.mark.parametrize("lang", ["en", "ru", "kk", "zh"])
def test_what_cannot_be_made_is_406_and_says_what_can(lang: str, get: Get) -> None:
    refused = get("/observations", lang=lang, headers={"accept": "image/png, text/csv;q=0"})
    said = refused.json()
    assert (refused.status_code, said["type"]) == (406, "/api#not-acceptable")
    assert said["nearest"] == [MEDIA[form] for form in TABLE_FORMATS]
    assert refused.headers["content-language"] == ("zh-Hans" if lang == "zh" else lang)
    named = get("/observations", format="json", limit=1, headers={"accept": "image/png"})
    assert named.status_code == 200, "an address that names its format has no other"


def test_weights_choose(get: Get) -> None:
    for accept, kind in (
        ("application/json;q=0.4, text/csv;q=0.5", "text/csv; charset=utf-8"),
        ("text/*;q=0.1, application/json;q=0", "text/csv; charset=utf-8"),
        ("*/*;q=0.1, application/vnd.apache.parquet", "application/vnd.apache.parquet"),
    ):
        answer = get(SERIES, headers={"accept": accept})
        assert answer.headers["content-type"] == kind
        assert answer.headers["vary"] == "Accept, Accept-Encoding"
    assert get(f"{SERIES}.csv").headers["vary"] == "Accept-Encoding"


def test_a_304_says_what_the_200_would(get: Get) -> None:
    whole = get(SERIES)
    same = get(SERIES, headers={"if-none-match": f'"x", {whole.headers["etag"]}'})
    assert (same.status_code, same.content) == (304, b"")
    for name in ("cache-control", "content-language", "etag", "vary"):
        assert same.headers[name] == whole.headers[name]


PATHS = (
    "/",
    "/traffic?lang=ru",
    "/api",
    "/api/docs/tables",
    "/api/v1/openapi.json",
    "/api/v1/nodes?limit=3",
    f"/api/v1{SERIES}.xlsx",
    "/api/v1/nothing",
    "/brief/roadmap?lang=kk",
    "/healthz",
    "/app/static/geo/land.json",
    "/app/static/icon.png",
)


@pytest.mark.parametrize("path", PATHS)
def test_head_is_get_and_others_are_not_answered(path: str, server: Server) -> None:
    for coding in ("identity", "gzip"):
        whole = ask(server, "GET", path, accept_encoding=coding)
        head = ask(server, "HEAD", path, accept_encoding=coding)
        changing = {"date", "set-cookie"}
        heads = [{k: v for k, v in one[1].items() if k not in changing} for one in (whole, head)]
        assert (head[0], heads[1], head[2]) == (whole[0], heads[0], b"")
    options = ask(server, "OPTIONS", path)
    assert (options[0], options[1]["allow"], options[2]) == (204, "GET, HEAD, OPTIONS", b"")
    for method in ("POST", "PUT", "PATCH", "DELETE", "TRACE"):
        status, refused, _ = ask(server, method, path)
        assert (status, refused["allow"]) == (405, "GET, HEAD, OPTIONS")
        assert refused["content-type"] == "application/problem+json"


@pytest.mark.parametrize("path", ["/", "/api", "/api/v1/nodes", "/api/v1/nothing", "/healthz"])
def test_no_coding_may_be_barred(path: str, server: Server) -> None:
    whole = ask(server, "GET", path, accept_encoding="gzip;q=0")
    assert "content-encoding" not in whole[1]
    packed = ask(server, "GET", path, accept_encoding="gzip, identity;q=0")
    assert packed[1]["content-encoding"] == "gzip"
    assert gzip.decompress(packed[2]) == whole[2] or path == "/healthz"
    assert not packed[1].get("etag", "W/").startswith('"'), "the bytes are others"
    status, refused, _ = ask(server, "GET", path, accept_encoding="identity;q=0")
    assert (status, refused["content-type"]) == (406, "application/problem+json")


def test_files_by_part_and_by_time(server: Server) -> None:
    path = "/app/static/icon.png"
    whole = ask(server, "GET", path)
    part = ask(server, "GET", path, range="bytes=0-7")
    assert (part[0], part[2]) == (206, b"\x89PNG\r\n\x1a\n")
    assert part[1]["content-range"] == f"bytes 0-7/{len(whole[2])}"
    beyond = ask(server, "GET", path, range="bytes=999999-")
    assert (beyond[0], beyond[1]["content-range"]) == (416, f"bytes */{len(whole[2])}")
    assert ask(server, "GET", path, range="bytes=0-7", if_range='"another"')[0] == 200
    assert ask(server, "GET", path, if_modified_since=whole[1]["last-modified"])[0] == 304
    before = "Mon, 01 Jan 2024 00:00:00 GMT"
    assert ask(server, "GET", path, if_modified_since=before)[0] == 200


def test_a_range_that_is_none_is_passed_over(server: Server) -> None:
    """RFC 9110, 14.2: an unknown unit, and what is no range of bytes."""
    path = "/app/static/icon.png"
    for wrong in ("lines=1-2", "bytes=abc", "bytes=1-2-3", "bytes 0-7"):
        assert ask(server, "GET", path, range=wrong)[0] == 200
    assert ask(server, "GET", path, range="Bytes=-4")[2] == b"\xaeB`\x82"


def test_another_edition_than_was_meant_is_not_sent(server: Server) -> None:
    for path in ("/app/static/icon.png", f"/api/v1{SERIES}", "/api"):
        tag = ask(server, "GET", path)[1]["etag"]
        status, head, _ = ask(server, "GET", path, if_match='"another"')
        assert (status, head["content-type"]) == (412, "application/problem+json")
        assert ask(server, "GET", path, if_match="*")[0] == 200
        assert ask(server, "GET", path, if_match=tag)[0] == (412 if tag.startswith("W/") else 200)


@pytest.mark.parametrize("path", PATHS)
def test_what_chooses_an_answer_is_named_once(path: str, server: Server) -> None:
    for accepts in ("gzip", "identity"):
        named = ask(server, "GET", path, accept_encoding=accepts)[1]["vary"].lower().split(", ")
        assert "accept-encoding" in named
        assert len(named) == len(set(named))


def test_one_thing_alone_is_not_made_in_another_format(get: Get) -> None:
    for path in ("/observations/31bf0aa034", "/projects/aktau-container-hub", "/nodes/aktau"):
        refused = get(path, headers={"accept": "text/csv"})
        assert (refused.status_code, refused.json()["type"]) == (406, "/api#not-acceptable")
        assert "application/json" in refused.json()["nearest"]


def test_the_root_of_the_api_leads_to_its_page(server: Server) -> None:
    for path in ("/api/v1", "/api/v1/", "/API/V1"):
        status, head, _ = ask(server, "GET", path)
        assert (status, head["location"]) == (307, "/api")


ELSEWHERE = {"origin": "https://portal.example"}


@pytest.mark.parametrize(
    ("path", "status", "extra"),
    [
        ("/api/v1/nodes?limit=1", 200, {}),
        ("/api/v1/openapi.json", 200, {}),
        ("/api/v1/nothing", 404, {}),
        ("/api/v1/series/none-such", 404, {}),
        ("/api/v1/nodes", 406, {"accept": "image/png"}),
        ("/api/v1/nodes?limit=x", 422, {}),
    ],
)
def test_scripts_of_other_sites_read_the_api(
    path: str, status: int, extra: dict[str, str], server: Server
) -> None:
    answered, head, _ = ask(server, "GET", path, **ELSEWHERE, **extra)
    assert (answered, head["access-control-allow-origin"]) == (status, "*")
    exposed = set(head["access-control-expose-headers"].split(", "))
    assert {"ETag", "Link", "Retry-After", "Content-Disposition"} <= exposed
    assert "access-control-allow-credentials" not in head
    preflight = {
        "access_control_request_method": "GET",
        "access_control_request_headers": "if-none-match",
    }
    answered, head, _ = ask(server, "OPTIONS", path, **ELSEWHERE, **preflight)
    assert (answered, head["access-control-allow-origin"]) == (204, "*")
    assert "GET" in head["access-control-allow-methods"]
    assert head["access-control-allow-headers"] == "*"


def test_scripts_of_other_sites_read_nothing_else(server: Server) -> None:
    for path in ("/", "/healthz", "/_stcore/health", "/app/static/geo/land.json", "/brief/roadmap"):
        assert "access-control-allow-origin" not in ask(server, "GET", path, **ELSEWHERE)[1]


def test_one_setting_says_who_may_read(chosen: pytest.MonkeyPatch) -> None:  # noqa: F811
    from corridor.server.settings import settings

    for value, allowed in (("'none'", None), ("https://a.example", None), ("*", "*")):
        chosen.setenv("CORRIDOR_API_ORIGINS", value)
        settings.cache_clear()
        head = asked("/api/v1/x", headers=ELSEWHERE).headers
        assert head.get("access-control-allow-origin") == allowed
        failed = asked("/api/v1/x", headers=ELSEWHERE | {"host": "evil.example"})
        assert failed.headers.get("access-control-allow-origin") == allowed
    chosen.setenv("CORRIDOR_API_ORIGINS", "https://a.example, https://portal.example")
    settings.cache_clear()
    head = asked("/api/v1/x", headers=ELSEWHERE).headers
    assert head["access-control-allow-origin"] == "https://portal.example"
    assert "Origin" in head["vary"]


def test_too_many_can_be_read_too(chosen: pytest.MonkeyPatch) -> None:  # noqa: F811
    from corridor.server.settings import settings

    chosen.setenv("CORRIDOR_API_RATE", "1")
    chosen.setenv("CORRIDOR_API_BURST", "1")
    settings.cache_clear()
    refused = asked("/api/v1/x", times=2)
    assert (refused.status_code, refused.headers["access-control-allow-origin"]) == (429, "*")
    assert "Retry-After" in refused.headers["access-control-expose-headers"]


@pytest.mark.parametrize(
    ("ancestors", "policy"),
    [("'self'", "same-origin"), ("'none'", "same-origin"), ("https://a.example", "cross-origin")],
)
def test_figures_may_be_shown_where_pages_may(
    ancestors: str,
    policy: str,
    chosen: pytest.MonkeyPatch,  # noqa: F811
) -> None:
    from corridor.server.settings import settings

    chosen.setenv("CORRIDOR_FRAME_ANCESTORS", ancestors)
    settings.cache_clear()
    assert asked("/figure.svg").headers["cross-origin-resource-policy"] == policy
    assert asked("/page").headers["cross-origin-resource-policy"] == "same-origin"
