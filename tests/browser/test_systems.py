"""The systems of the mission that have a node, reached as a visitor reaches them: from the first
page in two clicks to a number, its period and its source."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from corridor.language import text
from tests.browser.places import failures
from tests.browser.visiting import Visit, settle
from tests.serving import Server

FIXED = "\u00a0"

#: node -> what its page must say: numbers with their unit, periods, who said so
SYSTEMS = {
    "moiynty": ("60", "pairs of trains a day", "30 Sep 2025", "Qazinform"),
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
        "LogiStan",
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
