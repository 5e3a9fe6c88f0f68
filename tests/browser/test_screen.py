"""The screen mode in a real browser: keys, nothing but the message, a server that goes away."""

from __future__ import annotations

from collections.abc import Callable

from tests.browser.visiting import Visit, settle, wait_until
from tests.serving import Server

FOOT = ".st-key-hall_foot"


def test_keys_and_nothing_else(visitor: Callable[..., Visit], server: Server) -> None:
    seen = visitor(viewport={"width": 1920, "height": 1080})
    seen.open(server.base + "/screen?lang=en&topic=corridors")
    page = seen.page
    assert "1 / " in page.inner_text(FOOT)
    assert not page.locator("[data-testid=stHeader]").is_visible()
    for button in page.locator(".st-key-hall_keys button").all():
        box = button.bounding_box()
        assert box is None or box["x"] + box["width"] < 0, "a key is seen"
    page.keyboard.press("ArrowRight")
    assert wait_until(lambda: "2 / " in page.inner_text(FOOT))
    settle(page)
    assert "n=2" in page.url
    page.keyboard.press("ArrowLeft")
    assert wait_until(lambda: "1 / " in page.inner_text(FOOT))
    assert seen.foreign() == []


def test_the_last_view_stays_when_the_server_goes(
    visitor: Callable[..., Visit], fresh_server: Callable[..., Server]
) -> None:
    server = fresh_server()
    seen = visitor(viewport={"width": 1920, "height": 1080})
    seen.open(server.base + "/screen?lang=en&topic=corridors&n=3")
    before = seen.page.inner_text(".st-key-hall")
    server.stop()
    seen.page.wait_for_timeout(3000)
    assert seen.page.inner_text(".st-key-hall") == before
    assert not seen.page.locator("[data-testid=stStatusWidget]").is_visible()
    assert not seen.page.locator("[role=dialog]").is_visible()
