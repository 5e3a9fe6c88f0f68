"""A part of a page that runs alone: the address, the passports and the citation keep up with it."""

from __future__ import annotations

import io
from collections.abc import Callable

from PIL import Image

from corridor.charts.theme import TOKENS
from corridor.language import text
from tests.browser.places import asked, failures, path
from tests.browser.visiting import Visit, settle, share_of
from tests.serving import Server

DIALOG = "[role=dialog]"
FLOWS = '.st-key-controls_traffic [data-testid="stButtonGroup"] button'
#: the middle of the last bar of the main figure, brought into the window
_LAST_BAR = """() => {
  const bar = [...document.querySelectorAll('.st-key-fig_main .point path')].pop();
  bar.scrollIntoView({block: 'center'});
  const box = bar.getBoundingClientRect();
  return [box.x + box.width / 2, box.y + box.height / 2];
}"""


#: the boxes of the main figure's bars by the year they stand at, inside their outlines
_INSIDES = """() => Object.fromEntries(
  [...document.querySelectorAll('.st-key-fig_main .point')].map(bar => {
    const box = bar.getBoundingClientRect();
    return [bar.__data__.p, [box.x + 4, box.y + 4, box.right - 4, box.bottom - 4]];
  }))"""


def choose(seen: Visit, place: int) -> None:
    seen.page.locator(FLOWS).nth(place).click()
    settle(seen.page)


def click_bar(seen: Visit) -> None:
    seen.page.mouse.click(*seen.page.evaluate(_LAST_BAR))
    settle(seen.page)


def close(seen: Visit) -> None:
    seen.page.keyboard.press("Escape")
    settle(seen.page)
    assert seen.page.locator(DIALOG).count() == 0


def test_a_part_used_by_itself_keeps_the_page_right(
    visitor: Callable[..., Visit], server: Server
) -> None:
    seen = visitor()
    seen.open(server.base + path("traffic", lang="en"))
    below = seen.page.locator('[class*="st-key-plot_"]').last.element_handle()
    choose(seen, 1)
    assert asked(seen) == {"lang": "en", "flow": "china-central-asia"}
    for _ in range(2):  # the second click takes the choice of the bar back: it opens again
        click_bar(seen)
        assert asked(seen)["figure"] == "china-central-asia-trains@2025"
        assert "14,254" in seen.page.locator(DIALOG).inner_text()
        close(seen)
        assert "figure" not in asked(seen)
    choose(seen, 0)
    assert seen.page.locator(DIALOG).count() == 0, "no passport opens that nobody asked for"
    assert asked(seen) == {"lang": "en"}
    choose(seen, 1)
    seen.page.locator(".st-key-share button").click()
    settle(seen.page)
    said = seen.page.locator(DIALOG).inner_text()
    assert "14,254\u00a0trains" in said, "the citation is of what the part shows now"
    assert "flow=china-central-asia" in said
    close(seen)
    assert below is not None
    assert below.evaluate("e => e.isConnected"), "what is below was not made again"
    seen.page.go_back()
    settle(seen.page)
    assert asked(seen) == {"lang": "en"}
    checked = seen.page.locator(FLOWS).first.get_attribute("aria-checked")
    assert checked == "true", text("en", "traffic-flow")
    assert not failures(seen)


def test_a_part_of_a_year_is_hatched_on_the_screen(
    visitor: Callable[..., Visit], server: Server
) -> None:
    """By its pixels: plotly.js can say a hatch and draw none."""
    seen = visitor()
    seen.page.set_viewport_size({"width": 1366, "height": 1100})
    seen.open(server.base + path("traffic", lang="en"))
    window = Image.open(io.BytesIO(seen.page.screenshot())).convert("RGB")
    insides = seen.page.evaluate(_INSIDES)
    page = TOKENS["light"]["page"]
    part, year = (share_of(window.crop(insides[name]), page) for name in ("2026", "2022"))
    assert 0.3 < part < 0.9, "lines on the ground of the page"
    assert year == 0
