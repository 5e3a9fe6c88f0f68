"""The browser, and a picture of every failure in test-results/."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, Page, sync_playwright
from playwright.sync_api import Error as PlaywrightError

from tests.browser.places import VISITS, path
from tests.browser.visiting import FLAGS, Visit, Windows, is_waiting, visit
from tests.conftest import RESULTS
from tests.serving import Server
from tools.find_browser import find


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium without a window; the path as `tools/find_browser.py` finds it."""
    path = find()
    assert path, "no browser: type `make test`, which finds or installs one"
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=path, args=FLAGS)
        yield running
        running.close()


@pytest.fixture(scope="session")
def windows(browser: Browser) -> Windows:
    """Windows that visitors share, one after the other."""
    return Windows(browser)


@pytest.fixture(scope="session", params=VISITS, ids="-".join)
def seen(request: pytest.FixtureRequest, windows: Windows, server: Server) -> Iterator[Visit]:
    """One visit of each page in each language, made once and looked at by many tests, which run
    one after the other on one worker, whatever file they stand in; ``name`` and ``lang`` say
    of what."""
    name, lang = request.param
    made = windows.lend()
    made.name, made.lang = name, lang
    made.open(server.base + path(name, lang=lang))
    yield made
    windows.take_back(made)


@pytest.fixture
def visitor(browser: Browser, windows: Windows) -> Iterator[Callable[..., Visit]]:
    """Makes visitors: `visitor(color_scheme="dark")`; their windows go back with the test.

    ``own``: a window of its own, closed with the test, for one that changes more than its page.
    """
    made: list[Visit] = []

    def make(*, own: bool = False, **settings: object) -> Visit:
        made.append(visit(browser, **settings) if own else windows.lend(**settings))
        return made[-1]

    yield make
    for one in made:
        windows.take_back(one)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item, call: pytest.CallInfo) -> Iterator[None]:
    """Keep what the visitor saw when a test failed."""
    report = yield
    if report.when == "call" and report.failed:
        RESULTS.mkdir(exist_ok=True)
        for page in _pages(getattr(item, "funcargs", {})):
            name = re.sub(r"[^\w.-]+", "_", item.name)
            try:
                page.screenshot(path=RESULTS / f"{name}.png")
            except PlaywrightError as late:  # the failure itself is what counts
                report.sections.append(("no picture", str(late)))
    return report


def _pages(arguments: dict[str, object]) -> list[Page]:
    made = [v.page for v in arguments.values() if isinstance(v, Visit)]
    browser = arguments.get("browser")
    if not made and isinstance(browser, Browser):
        made = [page for context in browser.contexts for page in context.pages]
    return [page for page in made if not page.is_closed() and not is_waiting(page)]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """What all browser tests have in common."""
    for item in items:
        if "tests/browser/" in item.nodeid:
            item.add_marker(pytest.mark.browser)
            # what a busy machine delays is tried again; what is wrong fails three times
            item.add_marker(pytest.mark.flaky(reruns=2))
