"""Briefings through the API: whole files with the evidence's numbers, clear refusals."""

from __future__ import annotations

import io
from dataclasses import replace
from itertools import product

import pytest
from pptx import Presentation

from corridor import warehouse
from corridor.api import briefs
from corridor.api.application import build_routes
from corridor.briefing.types import ExportedFile, ExportRequest
from corridor.server.streamlit_patches.html_lang import is_page
from tests.api.conftest import Get


def test_slides_hold_the_numbers_of_the_tables(get: Get) -> None:
    made = get("/brief/corridors", lang="ru")
    assert made.status_code == 200
    assert made.headers["content-disposition"].endswith('.pptx"')
    deck = Presentation(io.BytesIO(made.content))
    words = " ".join(
        shape.text_frame.text
        for slide in deck.slides
        for shape in slide.shapes
        if shape.has_text_frame
    )
    assert "10\u202f124" in words
    again = get("/brief/corridors", lang="ru", headers={"If-None-Match": made.headers["etag"]})
    assert again.status_code == 304


def test_the_page_stands_beside_the_dashboard(get: Get) -> None:
    made = get("/brief/roadmap", root="", lang="kk")
    assert made.status_code == 200
    assert made.headers["content-type"].startswith("text/html")
    assert "<script" not in made.text
    assert 'lang="kk"' in made.text


def test_an_ending_names_the_form(get: Get) -> None:
    made = get("/brief/corridors.svg")
    assert made.headers["content-type"] == "image/svg+xml"
    assert made.text.startswith("<svg")


@pytest.mark.parametrize("address", ["/api/v1/brief/corridor", "/brief/node:aktaau"])
def test_an_unknown_topic_offers_the_nearest(get: Get, address: str) -> None:
    refused = get(address, root="")
    assert refused.status_code == 404
    said = refused.json()
    assert said["status"] == 404
    assert said["nearest"]


@pytest.mark.parametrize(
    "query", ["format=exe", "lang=xx", "theme=blue", "v=nothing-such", "view=" + "x" * 900]
)
def test_what_is_not_understood_is_refused(get: Get, query: str) -> None:
    assert 400 <= get(f"/brief/corridors?{query}").status_code < 500


def test_answers_are_kept_apart(get: Get, monkeypatch: pytest.MonkeyPatch) -> None:
    """What one client holds is never taken for another form, language, theme or vintage."""

    async def make(export: ExportRequest, _: object) -> ExportedFile:
        return ExportedFile("x", export.form, export.key.encode())

    other = replace(warehouse.current(), hash="0" * 12)
    find = warehouse.find_vintage
    monkeypatch.setattr(warehouse, "find_vintage", lambda v=None: other if v == "old" else find(v))
    monkeypatch.setattr(briefs, "_make_file", make)
    asked = [
        {"format": form, "lang": lang, "theme": theme} | ({"v": v} if v else {})
        for form, lang, theme, v in product(
            ("pptx", "html", "svg"), ("en", "ru", "kk", "zh"), ("light", "dark"), ("", "old")
        )
    ]
    made = [get("/brief/corridors", **query) for query in asked]
    assert len({one.headers["etag"] for one in made}) == len(asked)
    assert len({one.content for one in made}) == len(asked)
    for at, query in enumerate(asked):
        own, foreign = made[at].headers["etag"], made[at - 1].headers["etag"]
        assert get("/brief/corridors", headers={"If-None-Match": foreign}, **query).content
        for known in (own, own.removeprefix("W/"), f"{foreign}, {own}", "*"):
            same = get("/brief/corridors", headers={"If-None-Match": known}, **query)
            assert (same.status_code, same.content) == (304, b"")


@pytest.mark.parametrize(
    ("function", "lang", "problem", "words"),
    [("die", "ru", "process-ended", "дважды"), ("nothing", "zh", "not-made", "失败")],
)
def test_what_was_not_made_says_why(
    get: Get, monkeypatch: pytest.MonkeyPatch, function: str, lang: str, problem: str, words: str
) -> None:
    """A process that dies twice, and a function that fails: neither is called busy."""
    monkeypatch.setattr(briefs, "EXPORT", f"tests.job_functions:{function}")
    answer = get("/brief/corridors", lang=lang, format="svg")
    assert (answer.status_code, answer.json()["type"]) == (503, f"/api#{problem}")
    assert words in answer.json()["detail"]
    assert answer.headers["retry-after"] == "5"


def test_what_is_no_page_keeps_its_tag() -> None:
    """Pages of Streamlit lose their ETag on the way, for it is one in every language."""
    own = [route.path for route in build_routes()]  # type: ignore[attr-defined]
    assert "/brief/{topic}" in own
    assert [path for path in own if is_page(path)] == []
    assert is_page("/") and is_page("/traffic")
