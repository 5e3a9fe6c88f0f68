"""Without a pointer: marks of a chart, names of buttons, lists after a change of language."""

from __future__ import annotations

from collections.abc import Callable

from tests.browser.places import asked, path
from tests.browser.visiting import Visit, settle
from tests.serving import Server

DIALOG = "[role=dialog]"
MAIN = ".st-key-fig_main .js-plotly-plot"


def test_marks_are_reached_and_opened_by_keys(
    server: Server, visitor: Callable[..., Visit]
) -> None:
    """From year to year with the value spoken; Enter opens the passport, and again when closed."""
    seen = visitor().open(server.base + path("traffic", lang="en"))
    page, chart = seen.page, seen.page.locator(MAIN)
    assert chart.get_attribute("tabindex") == "0"
    assert "arrow keys" in (chart.get_attribute("aria-label") or "")
    chart.focus()
    page.keyboard.press("End")
    page.wait_for_timeout(200)
    assert "2026" in page.locator(".corridor-spoken").inner_text()
    said = []
    for _ in range(4):
        page.keyboard.press("ArrowLeft")
        page.wait_for_timeout(200)
        said.append(page.locator(".corridor-spoken").inner_text())
    assert len(set(said)) == 4
    for _ in range(2):
        page.keyboard.press("Enter")
        page.locator(DIALOG).wait_for()
        settle(page)
        assert asked(seen)["figure"].startswith("china-europe-trains")
        page.keyboard.press("Escape")
        page.locator(DIALOG).wait_for(state="detached")
        settle(page)
        chart.focus()
    assert seen.complaints == []


def test_a_button_says_of_which_figure_it_is(server: Server, visitor: Callable[..., Visit]) -> None:
    seen = visitor().open(server.base + path("traffic", lang="en"))
    names = seen.page.get_by_role("button", name="Table").evaluate_all(
        "all => all.map(e => e.innerText.replace(/\\\\s+/g, ' '))"
    )
    assert len(names) > 4
    assert len(set(names)) == len(names), "two buttons of one page have the same name"


def test_a_list_speaks_the_language_of_the_page(
    server: Server, visitor: Callable[..., Visit]
) -> None:
    seen = visitor().open(server.base + path("trade", lang="en", pair="KAZ-RUS"))
    box = seen.page.locator("[data-testid=stSelectbox]").first
    assert "Kazakhstan – Russia" in box.inner_text() + box.locator("input").input_value()
    seen.page.get_by_role("radio", name="РУС").click()
    settle(seen.page)
    now = seen.page.locator("[data-testid=stSelectbox]").first
    assert "Казахстан – Россия" in now.inner_text() + now.locator("input").input_value()
    assert asked(seen)["pair"] == "KAZ-RUS"
