"""What was promised, and where sources disagree: two clicks from the Overview, with the source."""

from __future__ import annotations

from collections.abc import Callable

from corridor.language import text
from tests.browser.places import failures, path
from tests.browser.visiting import Visit, settle
from tests.serving import Server


def follow(seen: Visit, page: str) -> None:
    """Press the link of a page in the navigation."""
    links = seen.page.locator("[data-testid=stTopNavLink], [data-testid=stNavItem] a")
    links.filter(has_text=text("en", f"nav-{page}")).first.click()
    settle(seen.page)


def plain(words: str) -> str:
    return words.replace("\u00a0", " ").replace("\u202f", " ")


def test_the_plans_of_transit_are_a_click_from_the_overview(
    server: Server, visitor: Callable[..., Visit]
) -> None:
    seen = visitor().open(server.base + path("overview", lang="en"))
    follow(seen, "traffic")
    plans = "67 Mt planned (2029), 100 Mt forecast (2035)"
    assert seen.until(lambda: plans in plain(seen.text()), 20)
    assert failures(seen) == []
    row = seen.page.locator("[data-testid=stTable] tr").filter(has_text="2029").first
    said = plain(row.inner_text())
    assert "67 Mt" in said
    assert "Aug 2025" in said
    assert "Kazakhstanskaya Pravda" in said


def test_all_disagreements_are_two_clicks_from_the_overview(
    server: Server, visitor: Callable[..., Visit]
) -> None:
    seen = visitor().open(server.base + path("overview", lang="en"))
    follow(seen, "evidence")
    seen.page.get_by_role("combobox").first.click()
    seen.page.get_by_role("option", name=text("en", "evidence-view-disagreements")).click()
    plots = ".st-key-fig_ratios_happened, .st-key-fig_ratios_planned"
    assert seen.until(lambda: seen.page.locator(plots).count() == 2, 20)
    settle(seen.page)
    assert failures(seen) == []
    said = plain(seen.text())
    assert "What happened: sources of" in said
    assert "Plans: versions of" in said
    assert "×2.1" in said
