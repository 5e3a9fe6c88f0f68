"""What a policymaker asks of the corridor, in two clicks from the Overview."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from corridor.language import text
from tests.browser.places import failures, path
from tests.browser.visiting import Visit, settle
from tests.serving import Server

FIGURE = ".st-key-fig_corridor"


def go(visitor: Callable[..., Visit], server: Server, lang: str) -> Visit:
    """A visitor of the Overview who clicks on What if?"""
    seen = visitor(locale={"en": "en-GB", "ru": "ru-RU"}[lang])
    seen.open(server.base + path("overview", lang=lang))
    seen.page.get_by_role("link", name=text(lang, "nav-scenarios")).first.click()
    seen.page.wait_for_url("**/scenarios**")
    settle(seen.page)
    assert failures(seen) == []
    return seen


@pytest.mark.parametrize("lang", ["en", "ru"])
def test_the_second_track_is_open_and_what_binds_next(
    visitor: Callable[..., Visit], server: Server, lang: str
) -> None:
    """It is on at first; a click takes it back and its line binds."""
    seen = go(visitor, server, lang)
    word = {"en": "Saryagash", "ru": "Сарыагаш"}[lang]
    figure = seen.page.locator(FIGURE)
    assert word in figure.inner_text().splitlines()[0]
    assert (figure.bounding_box() or {"y": 9999})["y"] < 500
    seen.page.locator(".st-key-list_projects button").first.click()
    seen.page.wait_for_url("**projects=**")
    settle(seen.page)
    word = {"en": "Aktogay – Moiynty binds", "ru": "Актогай – Мойынты"}[lang]
    assert word in figure.inner_text().splitlines()[0].replace("\u00a0", " ").replace("\u2060", "")


def test_kuryk_is_closed_and_what_is_lost(visitor: Callable[..., Visit], server: Server) -> None:
    seen = go(visitor, server, "en")
    seen.page.locator("[class*=st-key-scenarios-closed] [role=combobox]").click()
    seen.page.get_by_role("option", name="Port of Kuryk").click()
    seen.page.wait_for_url("**closed=kuryk**")
    settle(seen.page)
    title = seen.page.locator(FIGURE).inner_text().splitlines()[0]
    assert "2.2 Mt a year are lost, no way round has room" in title.replace("\u00a0", " ")


def test_draws_are_made_beside_the_page_and_can_be_given_up(
    visitor: Callable[..., Visit], server: Server
) -> None:
    seen = go(visitor, server, "en")
    choice = seen.page.locator("[class*=st-key-scenarios-draws]")
    choice.get_by_text(text("en", "scenarios-draws-1000")).click()
    seen.page.wait_for_url("**draws=1000**")
    seen.page.get_by_role("button", name=text("en", "work-cancel")).click()
    seen.page.wait_for_url(lambda url: "draws" not in url)
    settle(seen.page)
    choice.get_by_text(text("en", "scenarios-draws-500")).click()
    seen.page.get_by_text("in half of the draws").wait_for(timeout=180_000)
    settle(seen.page)
    assert failures(seen) == []
    assert seen.page.locator(".st-key-sure table").count() == 1
    assert seen.page.locator(".st-key-sure .js-plotly-plot").count() == 3
