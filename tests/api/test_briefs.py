"""Briefings through the API: whole files with the evidence's numbers, clear refusals."""

from __future__ import annotations

import io

import pytest
from pptx import Presentation

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
