"""Titles of windows: views can be told apart in tabs and in the history, before a run and after."""

from __future__ import annotations

import html
import re
import urllib.request
from collections.abc import Callable

import pytest

from corridor.language import text
from tests.browser.places import on, path
from tests.browser.visiting import Visit
from tests.serving import Server


def served_title(address: str) -> str:
    """The title of a page as it is served, without any script."""
    with urllib.request.urlopen(address, timeout=60) as answer:
        found = re.search("<title>(.*?)</title>", answer.read().decode())
    assert found, address
    return html.unescape(found[1])


@on()
def test_a_window_is_named_as_its_link_is(seen: Visit, server: Server) -> None:
    """The view first, then page and product; by one rule for the window and for who runs no
    script."""
    named = seen.page.title()
    assert named.endswith(f"{text(seen.lang, f'nav-{seen.name}')} · Corridor")
    assert named == served_title(seen.page.url)
    if seen.page.url != server.base + path(seen.name, lang=seen.lang):
        return  # another test has chosen something there
    wanted = {
        ("traffic", "ru"): "Поезда Китай–Европа · Поезда · Corridor",
        ("trade", "ru"): "Китай – Казахстан · Торговля · Corridor",
        ("nodes", "zh"): f"{text('zh', 'nodes-title-dostyk')} · 节点 · Corridor",
        ("overview", "kk"): "Шолу · Corridor",
    }
    assert named == wanted.get((seen.name, seen.lang), named)


@pytest.mark.parametrize(
    ("address", "title"),
    [
        ("/traffic?split=crossing&lang=en", "Trains by crossing · Traffic · Corridor"),
        ("/trade?pair=KAZ-UZB&period=months&lang=ru", "Казахстан – Узбекистан, по месяцам"),
        ("/roadmap?view=customs&lang=kk", text("kk", "roadmap-view-customs")),
        ("/traffic?figure=china-europe-trains@2025&lang=en", "China–Europe trains: number of"),
        ("/evidence?view=sources&search=Yicai&lang=en", "Yicai · Sources · Evidence · Corridor"),
    ],
)
def test_a_view_is_told_in_its_title(
    address: str, title: str, server: Server, visitor: Callable[..., Visit]
) -> None:
    assert served_title(server.base + address).startswith(title)
    seen = visitor().open(server.base + address)
    assert seen.until(lambda: seen.page.title().startswith(title)), seen.page.title()
    assert seen.page.title() == served_title(server.base + address)


def test_the_title_follows_a_click(server: Server, visitor: Callable[..., Visit]) -> None:
    seen = visitor().open(server.base + path("traffic", lang="en"))
    seen.page.get_by_role("radio", name=text("en", "traffic-period-months")).click()
    words = f"China–Europe trains, {text('en', 'traffic-view-months')} · Traffic · Corridor"
    assert seen.until(lambda: seen.page.title() == words), seen.page.title()
    seen.page.get_by_role("radio", name=text("en", "traffic-flow-both")).click()
    assert seen.until(lambda: seen.page.title().startswith(text("en", "traffic-view-both-trains")))
    seen.page.go_back()
    assert seen.until(lambda: seen.page.title() == words), seen.page.title()
