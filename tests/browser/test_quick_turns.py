"""Choices faster than the page can draw them: the address, the controls and the charts agree."""

from __future__ import annotations

from playwright.sync_api import Browser

from tests.browser.quick_turns import Truth, turn
from tests.browser.visiting import visit
from tests.serving import Server


def test_a_view_and_its_address_are_one(browser: Browser, server: Server) -> None:
    """Three visitors, sixty quick turns: what is on screen is what its address shows afresh.
    (`make soak` has eight visitors and a thousand turns.)"""
    visits = [visit(browser).open(f"{server.base}/traffic?lang=en") for _ in range(3)]
    truth = Truth(visit(browser))
    try:
        assert list(turn(visits, truth, bursts=4, each=5, seed=7)) == []
    finally:
        for one in (*visits, truth.visit):
            one.page.context.close()
