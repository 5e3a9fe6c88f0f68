"""A figure drawn before its fonts have come is drawn again when they are there."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Route

from tests.browser.test_pages import failures, path
from tests.browser.visiting import Visit, settle
from tests.serving import Server


@pytest.mark.parametrize("page", ["evidence", "overview"])
def test_fonts_that_come_late_break_no_figure(
    page: str, server: Server, visitor: Callable[..., Visit]
) -> None:
    seen, held, late = visitor(own=True), [], [True]

    def hold(route: Route) -> None:
        held.append(route) if late[0] else route.continue_()

    seen.page.route("**/*.woff2", hold)
    seen.page.goto(server.base + path(page, lang="en"), wait_until="commit")
    seen.page.wait_for_function(
        "() => document.querySelectorAll('.js-plotly-plot .cartesianlayer').length > 2",
        timeout=60_000,
    )
    assert held, "no font was asked for"
    late[0] = False
    for route in held:
        route.continue_()
    seen.page.wait_for_function("() => document.fonts.status === 'loaded'", timeout=60_000)
    settle(seen.page, 60)
    assert failures(seen) == []
