"""A view of each page in each language survives: changed by hand, its link copied, opened by
somebody else, who sees the same numbers and no English either."""

from __future__ import annotations

import re
from collections.abc import Callable
from urllib.parse import parse_qs, urlsplit

import pytest

from tests.browser.places import LANGUAGES, PAGES, failures
from tests.browser.test_languages import english
from tests.browser.visiting import Visit, settle

#: what the visitor presses on each page, and the parameter that says so
CHANGES = {
    "overview": ("[class*=st-key-overview-camera] [role=radio] >> nth=3", "camera"),
    "traffic": ("[class*=st-key-traffic-flow] [role=radio] >> nth=1", "flow"),
    "nodes": (".st-key-nodes-main [role=radio] >> nth=2", "node"),
    "routes": ("[class*=st-key-routes-destination] [role=combobox]", "destination"),
    "scenarios": ("[class*=st-key-scenarios-demand] [role=radio] >> nth=2", "demand"),
    "trade": ("[class*=st-key-trade-flow] [role=radio] >> nth=1", "flow"),
    "roadmap": ("[class*=st-key-roadmap-view] [role=radio] >> nth=1", "view"),
    "briefing": (".st-key-brief_away_0 button >> nth=0", "blocks"),
    "evidence": ("[class*=st-key-evidence-view] [role=combobox]", "view"),
}
DIALOG = "[role=dialog]"


@pytest.fixture
def reader(visitor: Callable[..., Visit]) -> Visit:
    """Somebody else, who was never here."""
    return visitor()


def numbers(one: Visit) -> list[str]:
    """All numbers of the page, those of its charts too, in order."""
    words = one.page.evaluate(
        """() => [...document.querySelectorAll('[data-testid=stMain]')]
             .map(e => e.innerText + ' ' +
                  [...e.querySelectorAll('svg text')].map(t => t.textContent).join(' '))
             .join(' ')"""
    )
    return re.findall(r"\d[\d.,\u202f\u00a0]*", words)


def shared(one: Visit) -> str:
    """The link that Share offers, read from its dialog; the dialog is closed again."""
    one.page.locator(".st-key-share button").click()
    link = one.page.locator(f"{DIALOG} [data-testid=stCode]").first
    link.wait_for(timeout=60_000)
    said = link.inner_text().strip()
    one.page.keyboard.press("Escape")
    one.page.locator(DIALOG).wait_for(state="detached")
    return said


def test_a_view_survives_its_link(seen: Visit, reader: Visit) -> None:
    press, name = CHANGES[seen.name]
    seen.page.locator(press).click()
    if press.endswith("[role=combobox]"):
        seen.page.get_by_role("option").nth(1).click()
    assert seen.until(lambda: f"{name}=" in seen.page.url)
    settle(seen.page)
    link, at = seen.page.url, PAGES.index(seen.name)
    if seen.lang == LANGUAGES[at % len(LANGUAGES)]:  # of each page once as Share gives it
        link = shared(seen)
        assert "v=" in link
    asked = parse_qs(urlsplit(link).query)
    assert asked["lang"] == [seen.lang] and name in asked

    reader.open(link)
    assert reader.page.locator("[data-testid=stAlertContentWarning]").count() == 0
    assert failures(reader) == failures(seen) == []
    assert reader.until(lambda: numbers(reader) == numbers(seen), 10), f"{link}: other numbers"
    assert len(numbers(reader)) > 5
    assert seen.lang == "en" or english(reader) == []
    assert seen.complaints == reader.complaints == []
