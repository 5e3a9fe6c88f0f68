"""The systems of the mission that have a node, reached as a visitor reaches them: from the first
page in two clicks to a number, its period and its source."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from corridor.language import text
from corridor.warehouse import ask
from tests.browser.places import asked, failures, path
from tests.browser.visiting import Visit, settle
from tests.serving import Server

FIXED = "\u00a0"
DIALOG = "[role=dialog]"

#: node -> what its page must say: numbers with their unit, periods, who said so
SYSTEMS = {
    "moiynty": ("60", "pairs of trains a day", "30 Sep 2025", "Kazinform"),
    "almaty-jetisu": ("57", "115", "thousand TEU a year", "10 Jun 2025", "not found"),
    "aktau": (
        f"240{FIXED}thousand TEU a year",
        "31 Dec 2026",
        f"51{FIXED}thousand TEU",
        f"25{FIXED}thousand TEU",
        "Jan–Apr 2025",
        "The Caspian in 2025",
        f"12{FIXED}thousand t",
        "as of 25 Feb 2026",
    ),
    "kuryk": (
        f"55{FIXED}thousand t",
        "Jan–Oct 2024",
        f"8{FIXED}m",
        "31 Dec 2024",
        "Logistan.info",
        "The Caspian in 2025",
        "Joint terminal with China: cost, capacity, date",
    ),
    "aktobe-airport": (
        f"20{FIXED}thousand m³",
        "2027",
        "Zakon.kz",
        "Regular cargo route from Aktobe to the EU",
        "not found",
    ),
    "rivers": (
        f"1,600{FIXED}km",
        f"2.5{FIXED}Mt",
        f"1.5{FIXED}m",
        "KVnews",
        "2 May 2024",
        "Cargo on the Ili",
        "not found",
    ),
}


@pytest.mark.parametrize("node", SYSTEMS)
def test_two_clicks_from_the_first_page_to_number_period_and_source(
    node: str, server: Server, visitor: Callable[..., Visit]
) -> None:
    seen = visitor().open(f"{server.base}/?lang=en")
    page = seen.page
    page.get_by_role("link", name=text("en", "nav-nodes"), exact=True).first.click()
    assert seen.until(lambda: "/nodes" in page.url)
    settle(page)
    page.get_by_role("radio", name=text("en", f"nodes-name-{node}"), exact=True).click()
    assert seen.until(lambda: f"node={node}" in page.url)
    settle(page)
    said = seen.text().replace("\u202f", FIXED)
    assert [words for words in SYSTEMS[node] if words not in said] == []
    assert failures(seen) == []


#: the first dot of the figure of a key, brought into the window: its middle
_DOT = """key => {
  const dot = document.querySelector(`[class*="${key}"] .scatterlayer .point`);
  dot.scrollIntoView({block: 'center'});
  const box = dot.getBoundingClientRect();
  return [box.x + box.width / 2, box.y + box.height / 2];
}"""


@pytest.mark.parametrize("begin", ["overview", "roadmap"])
def test_two_clicks_to_both_numbers_of_a_disagreement(
    begin: str, server: Server, visitor: Callable[..., Visit]
) -> None:
    """The expert platform: where two sources differ stand both numbers, their period and who says
    each, with its address."""
    seen = visitor().open(server.base + path(begin, lang="en"))
    page = seen.page
    page.get_by_role("link", name=text("en", "nav-evidence"), exact=True).first.click()
    assert seen.until(lambda: "/evidence" in page.url)
    settle(page)
    _open_dot(seen, "fig_spread_4_0")
    _read_both_numbers(seen)


def test_a_dot_among_all_disagreements_opens_its_passport(
    server: Server, visitor: Callable[..., Visit]
) -> None:
    seen = visitor().open(server.base + path("evidence", view="disagreements", lang="en"))
    _open_dot(seen, "fig_ratio")
    said = seen.page.locator(DIALOG).inner_text()
    assert asked(seen)["figure"].partition("@")[0] in {
        row.series_id for row in ask("conflicts", words="").itertuples()
    }
    assert text("en", "passport-says") in said
    assert seen.page.locator(f"{DIALOG} a[href^=http]").count() >= 2


def _open_dot(seen: Visit, key: str) -> None:
    seen.page.evaluate(_DOT, key)  # brought into the window, then where it came to rest
    settle(seen.page)
    seen.page.mouse.click(*seen.page.evaluate(_DOT, key))
    seen.page.locator(DIALOG).wait_for()
    settle(seen.page)


def _read_both_numbers(seen: Visit) -> None:
    said = seen.page.locator(DIALOG).inner_text().replace("\u202f", FIXED)
    for words in (f"1.08{FIXED}Mt", f"1.84{FIXED}Mt", "2022"):
        assert words in said, said
    assert seen.page.locator(f"{DIALOG} a[href^=http]").count() >= 2
