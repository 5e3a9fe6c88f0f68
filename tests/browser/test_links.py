"""A link shows in a fresh browser what its sender saw: numbers, language, theme, camera."""

from __future__ import annotations

import io
import re
from collections.abc import Callable
from urllib.parse import parse_qs, urlsplit

import pytest
import zxingcpp
from PIL import Image

from corridor.figures.theme import TOKENS
from corridor.language import languages, text
from corridor.ui.frame import PAGES
from tests.browser.test_pages import failures, path
from tests.browser.visiting import Visit, settle, wait_until
from tests.serving import Server

#: a view of each page that is not the one it opens with
VIEWS: dict[str, dict[str, str]] = {
    "overview": {"camera": "caspian", "layers": "corridors,names"},
    "traffic": {"flow": "china-central-asia", "count": "teu", "from": "2019"},
    "trade": {"pair": "CHN-UZB", "flow": "export", "show": "share", "from": "2016"},
    "evidence": {"view": "catalogue", "group": "caspian"},
}
DIALOG = "[role=dialog]"


def numbers(seen: Visit) -> list[str]:
    """All numbers of the page, those of its charts too, in order."""
    words = seen.page.evaluate(
        """() => [...document.querySelectorAll('[data-testid=stMain]')]
             .map(e => e.innerText + ' ' +
                  [...e.querySelectorAll('svg text')].map(t => t.textContent).join(' '))
             .join(' ')"""
    )
    return re.findall(r"\d[\d.,\u202f\u00a0]*", words)


def shared(seen: Visit) -> str:
    """The link that Share offers, read from its dialog; the dialog is closed again."""
    seen.page.locator(".st-key-share button").click()
    link = seen.page.locator(f"{DIALOG} [data-testid=stCode]").first
    link.wait_for(timeout=60_000)
    said = link.inner_text().strip()
    seen.page.keyboard.press("Escape")
    seen.page.locator(DIALOG).wait_for(state="detached")
    return said


@pytest.mark.parametrize("page", PAGES)
def test_a_view_survives_its_link(page: str, server: Server, visitor: Callable[..., Visit]) -> None:
    """Copied in every language, opened by somebody else: the same numbers."""
    first = visitor().open(server.base + path(page, lang=languages()[0], **VIEWS.get(page, {})))
    for lang in languages():
        first.page.locator(".st-key-lang").get_by_role("radio").nth(languages().index(lang)).click()
        settle(first.page)
        link = shared(first)
        settle(first.page)
        asked = {k: v[0] for k, v in parse_qs(urlsplit(link).query).items()}
        assert asked["lang"] == lang
        assert asked.items() >= VIEWS.get(page, {}).items()
        fresh = visitor().open(link)
        assert fresh.page.locator("[data-testid=stAlert]").count() == 0
        assert failures(fresh) == []
        assert wait_until(lambda fresh=fresh: numbers(fresh) == numbers(first), 10), (
            f"{link} shows other numbers"
        )
        assert len(numbers(fresh)) > 5
        fresh.page.context.close()


def test_back_and_forward_walk_through_the_views(
    server: Server, visitor: Callable[..., Visit]
) -> None:
    seen = visitor().open(server.base + path("trade", lang="en"))
    page = seen.page
    before = page.inner_text("[data-testid=stMain] h2")
    page.get_by_role("radio", name=text("en", "trade-show-share")).click()
    settle(page)
    assert wait_until(lambda: "show=share" in page.url)
    page.get_by_role("radio", name=text("en", "trade-flow-import", a="China")).click()
    settle(page)
    assert wait_until(lambda: "flow=import" in page.url)
    after = page.inner_text("[data-testid=stMain] h2")
    page.go_back()
    settle(page)
    assert wait_until(lambda: "flow=import" not in page.url and "show=share" in page.url)
    assert wait_until(lambda: page.inner_text("[data-testid=stMain] h2") == before)
    page.go_forward()
    settle(page)
    assert wait_until(lambda: page.inner_text("[data-testid=stMain] h2") == after)
    assert "flow=import" in page.url
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
    settle(seen.page)
    assert wait_until(lambda: "period=months" in seen.page.url)
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
