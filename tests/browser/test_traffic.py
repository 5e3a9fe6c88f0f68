"""What is asked of Traffic first, reached as a visitor reaches it: in two clicks at most."""

from __future__ import annotations

from collections.abc import Callable

from corridor.language import text
from tests.browser.places import asked, failures
from tests.browser.visiting import Visit, settle
from tests.serving import Server

#: all words of a figure's block, those drawn in it too
_WORDS = "key => document.querySelector(`.st-key-fig_${key}`).textContent"
#: height of the foot of the bars of each figure of two side by side
_FEET = """() => [...document.querySelectorAll('[class*="st-key-fig_both_"]')].map(
  one => Math.max(...[...one.querySelectorAll('.point path')]
    .map(bar => bar.getBoundingClientRect().bottom)))"""


def open_traffic(server: Server, seen: Visit) -> None:
    """From the front page by its navigation: one click."""
    seen.open(server.base + "/?lang=en")
    seen.page.get_by_role("link", name=text("en", "nav-traffic"), exact=True).first.click()
    settle(seen.page)


def test_the_90_000th_train_is_two_clicks_away(
    server: Server, visitor: Callable[..., Visit]
) -> None:
    seen = visitor(viewport={"width": 1920, "height": 1080})
    open_traffic(server, seen)
    words = text("en", "traffic-period-milestones")
    seen.page.get_by_role("radio", name=words, exact=True).click()
    settle(seen.page)
    assert asked(seen)["period"] == "milestones"
    said = seen.page.evaluate(_WORDS, "main")
    for told in ("90,000", "25 May 2024", "174 days", "Source: "):
        assert told in said
    titles = seen.page.evaluate(
        """() => [...document.querySelectorAll('[data-testid=stWidgetLabel]')]
            .map(title => title.offsetHeight).filter(Boolean)"""
    )
    assert len(set(titles)) == 1, "titles of idle controls, with their help, stand with the others"
    assert failures(seen) == []


def test_the_split_of_the_containers_is_one_click_away(
    server: Server, visitor: Callable[..., Visit]
) -> None:
    seen = visitor(viewport={"width": 1920, "height": 1080})
    open_traffic(server, seen)
    said = seen.page.evaluate(_WORDS, "split")
    for told in ("178.6", "60", "69.7", "48.9", "681", "411", "ERAI"):
        assert told in said


def test_two_figures_on_one_scale_stand_on_one_line(
    server: Server, visitor: Callable[..., Visit]
) -> None:
    for width, lang in ((1920, "en"), (1366, "ru")):
        seen = visitor(viewport={"width": width, "height": 900})
        seen.open(f"{server.base}/traffic?flow=both&lang={lang}")
        left, right = seen.page.evaluate(_FEET)
        assert abs(left - right) < 1.5, f"{width} {lang}"
