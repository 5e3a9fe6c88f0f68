"""What a link does: back and forward, its theme, its QR code, the embedded view, a hostile one."""

from __future__ import annotations

import io
import re
from collections.abc import Callable

import pytest
import zxingcpp
from PIL import Image

from corridor.charts.theme import TOKENS
from corridor.language import text
from tests.browser.places import failures, path
from tests.browser.visiting import Visit, settle
from tests.serving import Server

DIALOG = "[role=dialog]"


def test_back_and_forward_walk_through_the_views(
    server: Server, visitor: Callable[..., Visit]
) -> None:
    seen = visitor().open(server.base + path("trade", lang="en"))
    page = seen.page

    def shows(*words: str, title: str = "") -> bool:
        held = all(word in page.url for word in words)
        return held and (not title or page.inner_text("[data-testid=stMain] h2") == title)

    before = page.inner_text("[data-testid=stMain] h2")
    page.locator(".st-key-more_trade button").click()
    page.get_by_role("radio", name=text("en", "trade-show-share")).click()
    assert seen.until(lambda: shows("show=share"))
    page.keyboard.press("Escape")
    settle(page)
    page.get_by_role("radio", name=text("en", "trade-flow-import", a="China")).click()
    assert seen.until(lambda: shows("show=share", "flow=import"))
    settle(page)
    after = page.inner_text("[data-testid=stMain] h2")
    assert after != before
    page.go_back()
    assert seen.until(lambda: shows("show=share", title=before) and not shows("flow="))
    page.go_forward()
    assert seen.until(lambda: shows("show=share", "flow=import", title=after))
    assert failures(seen) == []


def ground(seen: Visit) -> str:
    """Colour of the window's ground, as #RRGGBB."""
    said = seen.page.evaluate(
        "getComputedStyle(document.querySelector('[data-testid=stApp]')).backgroundColor"
    )
    return "#" + "".join(f"{int(part):02X}" for part in re.findall(r"\d+", said)[:3])


@pytest.mark.parametrize(("theme", "other"), [("dark", "light"), ("light", "dark")])
def test_a_theme_in_the_link_is_the_theme_of_all(
    theme: str, other: str, server: Server, visitor: Callable[..., Visit]
) -> None:
    """Window and charts agree, whatever the visitor's system prefers."""
    seen = visitor(color_scheme=other)
    seen.open(server.base + path("trade", lang="en", theme=theme))
    assert ground(seen) == TOKENS[theme]["page"]  # type: ignore[index]
    ink = seen.page.evaluate(
        "getComputedStyle(document.querySelector('.js-plotly-plot .xtick text')).fill"
    )
    wanted = TOKENS[theme]["voice2"]  # type: ignore[index]
    assert ink == "rgb({}, {}, {})".format(*(int(wanted[i : i + 2], 16) for i in (1, 3, 5)))
    assert "theme=" + theme in seen.page.url
    assert seen.complaints == []


def test_no_theme_is_written_that_nobody_asked_for(
    server: Server, visitor: Callable[..., Visit]
) -> None:
    seen = visitor(color_scheme="dark").open(server.base + path("trade", lang="en"))
    seen.page.get_by_role("radio", name=text("en", "trade-period-months")).click()
    assert seen.until(lambda: "period=months" in seen.page.url)
    assert "theme=" not in seen.page.url


def test_the_qr_code_is_the_link(server: Server, visitor: Callable[..., Visit]) -> None:
    """As a phone reads it from the screen, in the dark too."""
    seen = visitor(color_scheme="dark", viewport={"width": 1920, "height": 1080})
    seen.open(server.base + path("trade", lang="ru", pair="KAZ-UZB"))
    seen.page.locator(".st-key-share button").click()
    code = seen.page.locator(f"{DIALOG} [data-testid=stImage] img")
    code.wait_for(timeout=60_000)
    link = seen.page.locator(f"{DIALOG} [data-testid=stCode]").first.inner_text().strip()
    image = Image.open(io.BytesIO(code.screenshot()))
    assert min(image.size) >= 380
    assert [found.text for found in zxingcpp.read_barcodes(image)] == [link]
    assert code.get_attribute("alt") == text("ru", "share-qr")


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_an_embedded_view_has_no_frame(
    theme: str, server: Server, visitor: Callable[..., Visit]
) -> None:
    phone = visitor(viewport={"width": 390, "height": 844})
    phone.open(server.base + path("trade", lang="en", embed="true", theme=theme))
    assert ground(phone) == TOKENS[theme]["page"]  # type: ignore[index]
    assert phone.page.locator("h1").count() == 1
    for chrome in (".st-key-tools", "[data-testid=stHeader]", "[data-testid=stToolbar]"):
        assert phone.page.locator(chrome).locator("visible=true").count() == 0, chrome
    assert "CC BY 4.0" not in phone.text()


def test_hostile_addresses_break_nothing(server: Server, visitor: Callable[..., Visit]) -> None:
    seen = visitor()
    for query in (
        "pair=" + "A" * 10_000,
        "pair=%27%3B+DROP+TABLE+observation%3B--&lang=../../etc/passwd",
        "show=%5Bhere%5D%28http://example.org%29%24x%24&theme=%3Cimg%3E",
    ):
        seen.open(f"{server.base}/trade?{query}")
        assert failures(seen) == []
        assert seen.page.locator("[data-testid=stAlert]").count() == 1
        assert seen.page.locator("h1").count() == 1
    assert seen.complaints == []
    answered = seen.page.goto(f"{server.base}/trade?show=%00%01%ff%fe&flow=%F0%28%8C%28")
    assert answered is not None
    assert answered.status == 400  # no text at all: refused before any page
    assert "Traceback" not in server.output()
