"""The hall screen in a real browser: keys, nothing but what it says, a server that goes away."""

from __future__ import annotations

from collections.abc import Callable

from tests.browser.visiting import Visit, settle
from tests.serving import Server

CONNECTED = "[data-testid=stApp][data-test-connection-state=CONNECTED]"
FOOT = ".st-key-screen_foot"


def test_keys_and_nothing_else(visitor: Callable[..., Visit], server: Server) -> None:
    seen = visitor(viewport={"width": 1920, "height": 1080})
    seen.open(server.base + "/screen?lang=en&topic=corridors")
    page = seen.page
    assert "1 / " in page.inner_text(FOOT)
    assert not page.locator("[data-testid=stHeader]").is_visible()
    for button in page.locator(".st-key-screen_keys button").all():
        box = button.bounding_box()
        assert box is None or box["x"] + box["width"] < 0, "a key is seen"
    page.keyboard.press("ArrowRight")
    assert seen.until(lambda: "2 / " in page.inner_text(FOOT), 15)
    settle(page)
    assert "n=2" in page.url
    page.keyboard.press("ArrowLeft")
    assert seen.until(lambda: "1 / " in page.inner_text(FOOT), 15)
    assert seen.foreign() == []


def test_the_last_view_stays_when_the_server_goes(
    visitor: Callable[..., Visit], fresh_server: Callable[..., Server]
) -> None:
    server = fresh_server()
    seen = visitor(viewport={"width": 1920, "height": 1080})
    seen.open(server.base + "/screen?lang=en&topic=corridors&n=3")
    before = seen.page.inner_text(".st-key-screen")
    server.stop()
    seen.page.wait_for_timeout(3000)
    assert seen.page.inner_text(".st-key-screen") == before
    assert not seen.page.locator("[data-testid=stStatusWidget]").is_visible()
    assert not seen.page.locator("[role=dialog]").is_visible()


def test_it_comes_back_by_itself_when_the_server_does(
    visitor: Callable[..., Visit], fresh_server: Callable[..., Server]
) -> None:
    """The last view stays; then the same view answers to its keys again, nobody touching it."""
    server = fresh_server()
    seen = visitor(viewport={"width": 1366, "height": 768})
    page = seen.page
    seen.open(server.base + "/screen?lang=en&topic=corridors&n=2")
    page.keyboard.press("ArrowRight")
    assert seen.until(lambda: "3 / " in page.inner_text(FOOT), 30)
    settle(page)
    before = page.inner_text(".st-key-screen")
    server.stop()
    page.wait_for_timeout(2000)
    assert page.inner_text(".st-key-screen") == before
    assert page.locator(CONNECTED).count() == 0
    assert (
        page.evaluate("getComputedStyle(document.querySelector('.st-key-screen')).opacity") == "1"
    )
    fresh_server(port=server.port)
    assert seen.until(lambda: page.locator(CONNECTED).count() == 1, 90)
    settle(page, 60)
    assert page.inner_text(".st-key-screen") == before
    page.keyboard.press("ArrowRight")
    assert seen.until(lambda: "4 / " in page.inner_text(FOOT), 60)
    assert page.inner_text(".st-key-screen") != before


SHAPE = """() => {
  const place = s => document.querySelector(s).getBoundingClientRect();
  const size = s => parseFloat(getComputedStyle(document.querySelector(s)).fontSize);
  const figure = place('.st-key-screen_stage img');
  return { title: size('.st-key-screen h1'), foot: size('.st-key-screen_foot p'),
           wide: figure.width, high: figure.height, left: figure.left, low: figure.bottom };
}"""


def test_words_and_chart_keep_their_proportions_in_every_window(
    visitor: Callable[..., Visit], server: Server
) -> None:
    seen = visitor(viewport={"width": 1920, "height": 1080})
    seen.open(server.base + "/screen?lang=en&topic=corridors&n=1")
    whole = seen.page.evaluate(SHAPE)
    assert whole["title"] in (60, 74)  # a title that names its year may be a long one
    assert whole["low"] < 1080 - 60
    for wide, high in ((1366, 768), (2560, 1440), (3840, 2160)):
        seen.page.set_viewport_size({"width": wide, "height": high})
        times = wide / 1920

        def apart(times: float = times) -> list[str]:
            now = seen.page.evaluate(SHAPE)
            return [
                name for name, value in whole.items() if abs(now[name] / value / times - 1) > 0.01
            ]

        # words follow at once, the picture when the window has told how large it is
        assert seen.until(lambda: not apart(), 20), (wide, apart())


def test_the_way_in_is_reached_by_keyboard(visitor: Callable[..., Visit], server: Server) -> None:
    seen = visitor(viewport={"width": 1366, "height": 768})
    seen.open(server.base + "/nodes?lang=en&node=kuryk")
    seen.page.locator(".st-key-slides button").first.focus()
    seen.page.keyboard.press("Tab")
    assert seen.page.evaluate("!!document.activeElement.closest('.st-key-screen_open')")
    seen.page.keyboard.press("Enter")
    assert seen.until(lambda: "n=7" in seen.page.url, 60)
    settle(seen.page)
    assert "7 / 7" in seen.page.inner_text(FOOT)
    seen.page.keyboard.press("Escape")
    assert seen.until(lambda: "/nodes" in seen.page.url, 60)
    settle(seen.page)
    assert "node=kuryk" in seen.page.url
