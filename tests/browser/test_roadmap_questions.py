"""From the Overview to what is asked of the Roadmap first, in at most two clicks."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from corridor.language import text
from tests.browser.places import failures, path
from tests.browser.visiting import Visit, settle
from tests.serving import Server


def go_to_roadmap(visitor: Callable[..., Visit], server: Server, lang: str, **how: object) -> Visit:
    """A visitor of the Overview, with a browser of the language, who clicks on the Roadmap."""
    seen = visitor(locale={"en": "en-GB", "ru": "ru-RU", "kk": "kk-KZ"}[lang], **how)
    seen.open(server.base + path("overview", lang=lang))
    seen.page.get_by_role("link", name=text(lang, "nav-roadmap")).first.click()
    seen.page.wait_for_url("**/roadmap**")
    settle(seen.page)
    assert failures(seen) == []
    return seen


@pytest.mark.parametrize("lang", ["en", "kk"])
def test_the_eight_proposals_are_one_click_away(
    visitor: Callable[..., Visit], server: Server, lang: str
) -> None:
    """Each with its last word, its date and source; numbers with their periods."""
    seen = go_to_roadmap(visitor, server, lang)
    rows = seen.page.locator("[class*='st-key-row_proposal_']")
    assert rows.count() == 8
    assert (rows.first.bounding_box() or {"y": 9999})["y"] < 768
    words = rows.all_inner_texts()
    assert all("2025" in one or "2026" in one for one in words)
    first, fourth = words[0], words[3]
    assert all(number in first for number in ("60", "19", "18"))
    assert "1100" not in fourth and "2028" not in fourth
    assert rows.locator("a").count() >= 8


@pytest.mark.parametrize("lang", ["en", "ru"])
def test_hours_before_and_after_are_two_clicks_away(
    visitor: Callable[..., Visit], server: Server, lang: str
) -> None:
    seen = go_to_roadmap(visitor, server, lang)
    seen.page.get_by_role("radio", name=text(lang, "roadmap-view-customs")).click()
    seen.page.wait_for_url("**view=customs**")
    settle(seen.page)
    figure = seen.page.locator(".st-key-fig_before")
    assert (figure.bounding_box() or {"y": 9999})["y"] < 430
    drawn = figure.inner_text()
    for number in ("72", "78", "240", "120", *{"en": ("0.5", "6.8"), "ru": ("0,5", "6,8")}[lang]):
        assert number in drawn
    assert "2022" in drawn and "CAREC" in drawn


def test_a_proposal_opens_its_project(visitor: Callable[..., Visit], server: Server) -> None:
    seen = go_to_roadmap(visitor, server, "en")
    seen.page.get_by_role("button", name="Joint cargo terminal with China in Kuryk").first.click()
    dialog = seen.page.locator("[role=dialog]")
    dialog.wait_for()
    settle(seen.page)
    assert "2028" not in dialog.inner_text()


def test_an_address_of_before_the_views_shows_the_border(
    visitor: Callable[..., Visit], server: Server
) -> None:
    seen = visitor()
    seen.open(server.base + path("roadmap", lang="en", mode="road", way="outbound"))
    assert seen.page.locator(".st-key-fig_border_hours").count() == 1
    assert "view=customs" in seen.page.url
