"""The way of a visitor to what runs and what binds: the Overview, and one click."""

from __future__ import annotations

from collections.abc import Callable

from tests.browser.places import path
from tests.browser.visiting import Visit
from tests.serving import Server

LADDER = ".st-key-fig_ladder"


def test_the_overview_says_eighteen_of_sixty_with_period_and_source(
    visitor: Callable[..., Visit], server: Server
) -> None:
    seen = visitor(viewport={"width": 1366, "height": 768})
    seen.open(server.base + path("overview", lang="en"))
    said = seen.page.locator(LADDER).first.inner_text()
    assert "Dostyk–Moiynty ran about 18 of 60 pairs" in said
    drawn = " ".join(seen.page.locator(f"{LADDER} svg text").all_text_contents())
    together = drawn.replace(" ", "").replace("\u00a0", "")  # lines break where they must
    assert "3,543trainsonbothtracks" in together
    assert "30Sep2025–4Jan2026" in together
    assert "Source: " in said
    seen.page.locator(f"{LADDER} .st-key-table_ladder button").click()
    dialog = seen.page.locator("[role=dialog]")
    dialog.wait_for()
    assert "14 of 15 trains" in dialog.inner_text(), "the heading is the first finding"


def test_a_link_to_the_hall_is_readable_on_a_phone(
    visitor: Callable[..., Visit], server: Server
) -> None:
    agent = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Mobile"
    seen = visitor(viewport={"width": 390, "height": 844}, user_agent=agent)
    seen.open(server.base + path("screen", lang="en", topic="corridors", n="2"))
    size = "e => parseFloat(getComputedStyle(e).fontSize)"
    assert seen.page.locator(".st-key-screen h1").evaluate(size) >= 28
    assert seen.page.locator(".st-key-screen_foot p").first.evaluate(size) >= 11
    body = "document.querySelector('[data-testid=stMain]')"
    assert seen.page.evaluate(f"{body}.scrollWidth <= {body}.clientWidth")
