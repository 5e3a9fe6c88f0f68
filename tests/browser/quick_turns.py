"""Visitors whose choices follow each other faster than the page can draw them."""

from __future__ import annotations

import random
from collections.abc import Iterator
from urllib.parse import parse_qsl, urlsplit

from playwright.sync_api import Page

from tests.browser.visiting import Visit, settle

#: what a page shows: its chosen segments, its headings, what its charts draw
_SHOWN = """() => {
  const chosen = [...document.querySelectorAll('[data-testid=stMain] [role=radio], '
    + '[data-testid=stMain] [data-testid=stButtonGroup] button')]
    .filter(b => (b.getAttribute('kind') || '').endsWith('Active')
      || b.getAttribute('aria-checked') === 'true' || b.getAttribute('aria-pressed') === 'true')
    .map(b => b.innerText.trim());
  const heads = [...document.querySelectorAll('[data-testid=stMain] h2, '
    + '[data-testid=stMain] .gtitle')].map(h => h.textContent.trim());
  const charts = [...document.querySelectorAll('[data-testid=stPlotlyChart] .js-plotly-plot')]
    .map(g => (g.data || []).map(t => [t.type, t.name || '', (t.x || []).length,
      JSON.stringify(Array.from(t.y || [])).slice(0, 200)]));
  return JSON.stringify([chosen, heads, charts.slice(0, 1)]);
}"""

_BUTTONS = (
    "[...document.querySelectorAll('[data-testid=stMain] [data-testid=stButtonGroup] button')]"
    ".filter(b => !b.disabled)"
)


def choose(page: Page, at: float) -> None:
    """Click the button at this share of all segments, without waiting for anything."""
    page.evaluate(
        f"at => {{ const all = {_BUTTONS}; all[Math.floor(at * all.length)]?.click(); }}", at
    )


def look(page: Page) -> str:
    """What the page shows, as one text."""
    return str(page.evaluate(_SHOWN))


class Truth:
    """What each address shows to somebody who opens it afresh."""

    def __init__(self, visit: Visit) -> None:
        self.visit = visit
        self.known: dict[tuple[tuple[str, str], ...], str] = {}

    def show(self, address: str) -> str:
        """The look of an address, opened once."""
        key = tuple(sorted(parse_qsl(urlsplit(address).query)))
        if key not in self.known:
            self.visit.open(address)
            self.known[key] = look(self.visit.page)
        return self.known[key]


def turn(visits: list[Visit], truth: Truth, bursts: int, each: int, seed: int) -> Iterator[str]:
    """Bursts of ``each`` choices a visitor; what differs from its address after each."""
    dice = random.Random(seed)
    for _ in range(bursts):
        for _ in range(each):
            for one in visits:
                choose(one.page, dice.random())
            visits[0].page.wait_for_timeout(dice.choice((20, 60, 150)))
        for one in visits:
            settle(one.page, 60)
        for one in visits:
            address, shown = one.page.url, look(one.page)
            if shown != truth.show(address):
                yield f"{address}\n  shows {shown[:600]}\n  fresh {truth.show(address)[:600]}"
