"""The documentation made from the code is served as pages, in the frame of each language."""

from __future__ import annotations

import pytest

from corridor.api.guides import GUIDES
from corridor.language import languages, text
from tests.api.conftest import Get


@pytest.mark.parametrize("lang", languages())
@pytest.mark.parametrize("name", GUIDES)
def test_a_guide_is_a_page(get: Get, name: str, lang: str) -> None:
    answer = get(f"/api/docs/{name}", root="", lang=lang)
    assert answer.status_code == 200
    assert answer.headers["content-type"].startswith("text/html")
    assert answer.headers["content-language"].startswith(lang)
    assert f"<title>{text(lang, f'api-guide-{name}')} · " in answer.text
    assert "<table>" in answer.text or name == "api"
    assert "<script" not in answer.text


def test_a_guide_says_what_a_column_holds(get: Get) -> None:
    page = get("/api/docs/tables", root="").text
    assert "<code>utilisation</code>" in page
    assert "rating more than a year away" in page


def test_an_unknown_guide_is_not_found(get: Get) -> None:
    assert get("/api/docs/secrets", root="").status_code == 404
    assert get("/api/docs/..%2FREADME", root="").status_code == 404


def test_a_guide_known_to_the_browser_is_not_sent_again(get: Get) -> None:
    first = get("/api/docs/metrics", root="")
    again = get("/api/docs/metrics", root="", headers={"If-None-Match": first.headers["etag"]})
    assert (again.status_code, again.content) == (304, b"")
