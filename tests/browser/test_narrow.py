"""Half windows, a page at twice its size, phones: measured in pixels of what is drawn."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from tests.browser.places import path
from tests.browser.visiting import Visit, settle
from tests.serving import Server

PHONE = {
    "viewport": {"width": 390, "height": 844},
    "user_agent": "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Mobile/15E148",
}
#: labels of one chart that lie on one another: each pair with the words of both
_OVERPRINTS = """() => [...document.querySelectorAll('.js-plotly-plot')].flatMap(chart => {
  const shown = [...chart.querySelectorAll('.annotation, .xtick')]
    .filter(e => getComputedStyle(e).visibility === 'visible')
    .map(e => e.querySelector('.annotation-text') ?? e.querySelector('text'))
    .filter(e => e && getComputedStyle(e).visibility === 'visible' && e.textContent.trim())
    .map(e => [e.textContent, e.getBoundingClientRect()]);
  return shown.flatMap(([a, one], i) => shown.slice(i + 1)
    .filter(([, two]) => Math.min(one.right, two.right) - Math.max(one.left, two.left) > 3
      && Math.min(one.bottom, two.bottom) - Math.max(one.top, two.top) > 6)
    .map(([b]) => `${a} on ${b}`));
})"""
#: words of a title that stand on two lines: a word, and where it is broken
_BROKEN = """() => [...document.querySelectorAll('[data-testid=stMain] :is(h1, h2, h3)')]
  .flatMap(title => {
    const walk = document.createTreeWalker(title, NodeFilter.SHOW_TEXT), broken = [];
    for (let node = walk.nextNode(); node; node = walk.nextNode()) {
      for (const word of node.data.matchAll(/[\\p{Script=Cyrillic}\\p{Script=Latin}]{2,}/gu)) {
        const range = document.createRange();
        range.setStart(node, word.index);
        range.setEnd(node, word.index + word[0].length);
        const lines = new Set([...range.getClientRects()].map(r => Math.round(r.top)));
        if (lines.size > 1) broken.push(word[0]);
      }
    }
    return broken;
  })"""
#: widths of columns with words in them, heights of charts
_SIZES = """() => ({
  columns: [...document.querySelectorAll('[data-testid=stColumn]')]
    .filter(e => !e.closest('[class*="st-key-pair_"]'))
    .map(e => e.getBoundingClientRect().width),
  charts: [...document.querySelectorAll('[class*="st-key-fig_"] .js-plotly-plot')]
    .map(e => e.getBoundingClientRect()).map(r => [r.width, r.height]),
  page: document.querySelector('[data-testid=stMain]').scrollWidth,
})"""


def read_top(seen: Visit, selector: str) -> float:
    """Pixels from the top of the page to the first such element."""
    box = seen.page.locator(selector).first.bounding_box()
    assert box, selector
    return box["y"]


@pytest.mark.parametrize("width", [960, 683])
@pytest.mark.parametrize(("page", "lang"), [("traffic", "ru"), ("nodes", "kk"), ("roadmap", "ru")])
def test_labels_give_way_by_the_width_that_is_drawn(
    page: str, lang: str, width: int, server: Server, visitor: Callable[..., Visit]
) -> None:
    """No word of a title is broken, no label lies on another, no column is a strip."""
    seen = visitor(viewport={"width": width, "height": 540})
    seen.open(server.base + path(page, lang=lang))
    rest = seen.page.locator('[class*="st-key-rest_"] button')
    if rest.count():
        rest.click()
        settle(seen.page)
    assert seen.page.evaluate(_OVERPRINTS) == []
    assert seen.page.evaluate(_BROKEN) == []
    sizes: dict[str, Any] = seen.page.evaluate(_SIZES)
    assert min(sizes["columns"], default=width) > 200
    assert sizes["page"] <= width + 1
    assert min(wide for wide, _ in sizes["charts"]) > 180


@pytest.mark.parametrize("lang", ["ru", "kk"])
@pytest.mark.parametrize("page", ["traffic", "roadmap", "evidence", "trade"])
def test_the_answer_stands_in_the_first_window(
    page: str, lang: str, server: Server, visitor: Callable[..., Visit]
) -> None:
    """Controls in one row; the finding and half of its figure above the edge of a small desk."""
    seen = visitor().open(server.base + path(page, lang=lang))
    row = seen.page.locator('[class*="st-key-controls_"]').first.bounding_box()
    assert row and row["height"] < 90, "the controls take more than one row"
    assert read_top(seen, "[data-testid=stMain] h2") < 400
    if page != "roadmap":  # which begins with a table
        assert read_top(seen, "[data-testid=stMain] .js-plotly-plot") < 520


def test_a_phone_folds_its_controls_and_shows_five_figures(
    server: Server, visitor: Callable[..., Visit]
) -> None:
    seen = visitor(**PHONE).open(server.base + path("traffic", lang="kk"))
    assert read_top(seen, "[data-testid=stMain] h2") < 700
    line = seen.page.locator(".st-key-fold_traffic button")
    assert "Қытай–Еуропа" in line.inner_text().replace("\u2060", "")
    plots = seen.page.locator("[data-testid=stMain] .js-plotly-plot")
    assert plots.count() <= 5
    few = plots.count()
    seen.page.locator(".st-key-rest_traffic button").click()
    settle(seen.page)
    assert plots.count() > few
    line.click()
    seen.page.get_by_role("radio").nth(1).wait_for()


#: for each row of figures: the heights at which its charts begin
_ROWS = """() => [...document.querySelectorAll('[class*="st-key-figures_"]')].flatMap(row => {
  const lines = new Map();
  for (const chart of row.querySelectorAll('[class*="st-key-fig_"]>[class*="st-key-plot_"]')) {
    const cell = chart.closest('[data-testid=stGridCell]').getBoundingClientRect();
    const top = Math.round(chart.getBoundingClientRect().top);
    lines.set(Math.round(cell.top), [...(lines.get(Math.round(cell.top)) ?? []), top]);
  }
  return [...lines.values()];
})"""


@pytest.mark.parametrize(("page", "lang"), [("overview", "ru"), ("traffic", "kk")])
def test_charts_of_a_row_begin_at_one_height(
    page: str, lang: str, server: Server, visitor: Callable[..., Visit]
) -> None:
    """Whatever lines their titles take."""
    seen = visitor().open(server.base + path(page, lang=lang))
    rows: list[list[int]] = seen.page.evaluate(_ROWS)
    assert max(len(row) for row in rows) >= 3
    assert all(max(row) - min(row) <= 1 for row in rows), rows
