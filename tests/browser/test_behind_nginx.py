"""The dashboard as a ministry shows it: behind a real nginx, by HTTPS, below a path."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Callable, Iterator
from html import unescape
from urllib.parse import urlsplit

import pytest
import segno
from playwright.sync_api import Browser, Page, Response

from corridor.language import text
from corridor.topics.addresses import PAGES
from tests.browser.places import LANGUAGES, failures, path
from tests.browser.visiting import Visit, settle, visit
from tests.proxying import Nginx, block_upgrade, needs_nginx, strip_path
from tests.serving import Server

pytestmark = needs_nginx
PATH = "/corridor"


@pytest.fixture(scope="module")
def below() -> Iterator[Server]:
    """A server that README starts: below a path, for a host of a ministry."""
    with Server(HOSTS="ministry.example", CORRIDOR_PATH=PATH) as running:
        yield running
        assert running.foreign() == []
        assert "Traceback" not in running.output()


@pytest.fixture
def nginx(below: Server) -> Iterator[Callable[..., Nginx]]:
    """Starts an nginx before it, changed as a test wants; ended with the test."""
    made: list[Nginx] = []

    def start(*changes: Callable[[str], str]) -> Nginx:
        made.append(Nginx(below.port, *changes))
        return made[-1]

    yield start
    for one in made:
        one.stop()


@pytest.fixture
def window(browser: Browser) -> Iterator[Callable[..., Visit]]:
    """Visitors who believe the certificate of the tests, each in a window of their own."""
    made: list[Visit] = []

    def open_window(**settings: object) -> Visit:
        made.append(visit(browser, ignore_https_errors=True, **settings))
        return made[-1]

    yield open_window
    for one in made:
        one.page.context.close()


_PICTURES_ARE_THERE = "[...document.images].every(one => one.complete && one.naturalWidth)"


def listen(seen: Visit) -> list[str]:
    """What a window is answered with an error, or not at all, from now on.

    (On a page Streamlit first asks below the page's own path, and is told 404.)
    """
    failed: list[str] = []

    def hear(answer: Response) -> None:
        probe = urlsplit(answer.url).path.endswith(("/_stcore/health", "/_stcore/host-config"))
        if answer.status >= 400 and not probe:
            failed.append(f"{answer.status} {answer.url}")

    seen.page.on("response", hear)
    seen.page.on("requestfailed", lambda request: failed.append(f"lost {request.url}"))
    return failed


@pytest.mark.parametrize("change", [None, strip_path], ids=["kept", "stripped"])
def test_every_page_draws_below_a_path(
    change: Callable[[str], str] | None, nginx: Callable[..., Nginx], window: Callable[..., Visit]
) -> None:
    """Whether the proxy keeps the path or takes it off; no request goes beside it."""
    proxy = nginx(*([change] if change else []))
    seen = window()
    failed = listen(seen)
    pages = (*PAGES, "since", "screen") if change is None else PAGES[:3]
    for at, page in enumerate(pages):
        seen.open(proxy.base + PATH + path(page, lang=LANGUAGES[at % len(LANGUAGES)]), 120)
        assert failures(seen) == [], page
        assert seen.until(lambda: seen.page.evaluate(_PICTURES_ARE_THERE), 60), page
    own = [one for one in seen.requests if one.startswith(("http", "ws"))]
    assert own and [one for one in own if not urlsplit(one).path.startswith(f"{PATH}/")] == []
    assert any("/app/static/build/style-" in one for one in own), "a map has its ground"
    assert any("/app/static/geo/land" in one for one in own)
    lost = [one for one in failed if "blob:" not in one]  # a worker that its page has left
    assert (lost, seen.complaints, seen.foreign()) == ([], [], [])


def test_the_path_alone_leads_to_the_first_page(
    below: Server, nginx: Callable[..., Nginx], window: Callable[..., Visit]
) -> None:
    proxy = nginx()
    seen = window().open(f"{proxy.base}{PATH}?lang=ru&theme=dark", 120)
    assert urlsplit(seen.page.url).path == f"{PATH}/"
    assert seen.page.locator("html").get_attribute("lang") == "ru"
    answer = seen.page.context.request.get(f"{below.base}{PATH}?lang=ru", max_redirects=0)
    assert (answer.status, answer.headers["location"]) == (307, f"{PATH}/?lang=ru")


def test_links_and_shared_addresses_hold_the_path(
    nginx: Callable[..., Nginx], window: Callable[..., Visit]
) -> None:
    proxy = nginx()
    seen = window().open(f"{proxy.base}{PATH}/nodes?node=aktau&lang=en", 120)
    page = seen.page
    links = [str(one) for one in page.eval_on_selector_all("a", "all => all.map(a => a.href)")]
    own = [one for one in links if one.startswith(proxy.base)]
    assert any("/roadmap?project=" in one for one in own)
    assert [one for one in own if not one.startswith(f"{proxy.base}{PATH}/")] == []
    page.get_by_role("button", name=text("en", "share-button"), exact=False).first.click()
    shared = page.locator("[role=dialog] code").first
    shared.wait_for()
    address = shared.inner_text()
    assert address.startswith(f"{proxy.base}{PATH}/nodes?")
    assert same_code(page, address)
    page.keyboard.press("Escape")
    page.get_by_role("link", name=text("en", "nav-overview")).click()
    settle(page, 120)
    assert urlsplit(page.url).path == f"{PATH}/"
    seen.open(page.url, 120)
    assert failures(seen) == []


#: one address of each kind of answer that names others
NAMING = (
    *("/traffic?lang=ru", "/api", "/api/docs/tables", "/api/v1/openapi.json", "/no-such"),
    *("/api/v1/series?limit=2", "/api/v1/series.csv?limit=2", "/api/v1/catalog?limit=2"),
    *("/api/v1/feed.atom", "/api/v1/nothing", "/robots.txt", "/sitemap.xml", "/Traffic/"),
    *("/brief/roadmap?lang=kk", "/sdmx/structure/dataflow"),
)


def test_every_address_in_an_answer_holds_the_path(
    nginx: Callable[..., Nginx], window: Callable[..., Visit]
) -> None:
    """Links, next pages, types of problems, servers of the API's document, places to go on to."""
    proxy = nginx()
    whole, beside = re.compile(re.escape(proxy.base) + r"[^\s\"<>'),]*"), []
    places = r"(?:href|src|action|type|url|instance)\"?[=:] ?\"?(/[^\"\s>]*)"
    begins = re.compile(places + r"|url\((/[^)]*)")
    ask = window().page.context.request
    for path_asked in NAMING:
        answer = ask.get(proxy.base + PATH + path_asked, max_redirects=0, timeout=150_000)
        heads = " ".join(answer.headers.get(name, "") for name in ("link", "location"))
        said = answer.text() + " " + heads
        found = [urlsplit(one).path for one in whole.findall(said)]
        found += [one or other for one, other in begins.findall(said)]
        found += [answer.headers["location"]] if answer.status in (301, 308) else []
        assert found or path_asked in ("/api/docs/tables",), path_asked
        beside += [f"{path_asked}: {one}" for one in found if not f"{one}/".startswith(f"{PATH}/")]
    assert beside == []


def test_a_file_is_taken_below_the_path(
    nginx: Callable[..., Nginx], window: Callable[..., Visit]
) -> None:
    seen = window().open(f"{nginx().base}{PATH}/evidence?view=downloads&lang=en", 120)
    button = seen.page.locator(".st-key-take_series_value_download-csv button")
    button.scroll_into_view_if_needed()
    with seen.page.expect_download(timeout=60_000) as waiting:
        button.click()
    assert urlsplit(waiting.value.url).path.startswith(f"{PATH}/media/")
    with zipfile.ZipFile(waiting.value.path()) as archive:
        assert archive.read("data.csv").count(b"\n") > 2000


def same_code(page: Page, address: str) -> bool:
    """Whether the QR code in the dialog is that of an address."""
    shown = page.locator("[role=dialog] img").first
    shown.wait_for()
    source = str(shown.get_attribute("src"))
    if source.startswith("data:"):
        drawn = unescape(str(page.evaluate("async url => (await fetch(url)).text()", source)))
    else:
        drawn = page.context.request.get(source).text()
    code = segno.make(address, error="m", micro=False).svg_inline(scale=8, border=4)
    lines = re.search(r' d="([^"]+)"', str(code))
    assert lines and "<svg" in drawn
    return lines[1] in drawn


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_blocked_websocket_is_told_with_a_static_page(
    lang: str, below: Server, nginx: Callable[..., Nginx], window: Callable[..., Visit]
) -> None:
    """In the language of the address or, without one, of the browser."""
    proxy = nginx(block_upgrade)
    seen = window(color_scheme="dark", locale=f"{lang}-{'CN' if lang == LANGUAGES[-1] else 'KZ'}")
    page = seen.page
    asked = f"?node=aktau&lang={lang}" if lang == LANGUAGES[0] else "?node=aktau"
    page.goto(f"{proxy.base}{PATH}/nodes{asked}", wait_until="domcontentloaded")
    notice = page.locator("#no-connection")
    assert not notice.is_visible(), "not before five seconds"
    notice.wait_for(timeout=60_000)
    stream = f"{PATH}/_stcore/stream"
    for key in ("offline-blocked-title", "offline-blocked", "offline-static", "offline-blocked-do"):
        assert text(lang, key, address=stream) in notice.inner_text()
    assert notice.get_by_role("link").get_attribute("href") == (
        f"{PATH}/brief/node:aktau?lang={lang}"
    )
    assert notice.evaluate("one => getComputedStyle(one).backgroundColor") == "rgb(13, 21, 29)"
    if lang == LANGUAGES[0]:  # what it leads to, and that it goes when the way is open
        static = page.context.request.get(
            f"{proxy.base}{PATH}/brief/node:aktau?lang={lang}", timeout=150_000
        )
        assert static.status == 200 and "<script" not in static.text()
        proxy.change(below.port)
        settle(page, 120)
        assert notice.count() == 0
    assert seen.foreign() == []


def test_a_page_that_is_connected_has_no_notice_left(
    nginx: Callable[..., Nginx], window: Callable[..., Visit]
) -> None:
    """It is taken out of the page: however slow what follows, it cannot come."""
    seen = window().open(f"{nginx().base}{PATH}/evidence?lang=en", 120)
    assert seen.page.locator("#no-connection").count() == 0


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_without_scripts_a_page_leads_to_its_static_one(
    theme: str, nginx: Callable[..., Nginx], window: Callable[..., Visit]
) -> None:
    seen = window(java_script_enabled=False, locale="kk-KZ")
    seen.page.goto(f"{nginx().base}{PATH}/trade?theme={theme}")
    said = seen.page.locator("noscript")
    assert text("kk", "offline-scripts") in said.inner_text()
    assert "Streamlit" not in said.inner_text()
    link = str(said.get_by_role("link").get_attribute("href"))
    assert link == f"{PATH}/brief/pair:CHN-KAZ?lang=kk&theme={theme}"
    ground = seen.page.evaluate("getComputedStyle(document.documentElement).backgroundColor")
    assert ground == {"light": "rgb(255, 255, 255)", "dark": "rgb(13, 21, 29)"}[theme]
