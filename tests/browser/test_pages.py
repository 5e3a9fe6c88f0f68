"""Every page in every language, as a visitor with a real browser meets it."""

from __future__ import annotations

import urllib.request
from collections.abc import Callable

import pytest

from corridor.charts.theme import TOKENS
from corridor.language import text
from corridor.topics.addresses import PAGES
from corridor.ui.frame import ICON
from tests.browser.axe import serious
from tests.browser.places import LANGUAGES, failures, on, path
from tests.browser.visiting import Visit, picture, settle, share_of
from tests.serving import WAYS, Server

MAPS = ("overview", "nodes")


def heading(page: str, lang: str) -> str:
    """The question a page asks; of the nodes, the first one's name."""
    return text(lang, "nodes-title-dostyk" if page == "nodes" else f"{page}-title")


def shown_heading(seen: Visit) -> str:
    """The only first-level heading of what is shown."""
    found = seen.page.locator("h1").all_inner_texts()
    assert len(found) == 1, f"{len(found)} first-level headings: {found}"
    return found[0].strip()


def test_it_says_its_question_and_no_error(seen: Visit) -> None:
    assert failures(seen) == []
    assert shown_heading(seen) == heading(seen.name, seen.lang)
    assert "Traceback" not in seen.text()


def test_navigation_names_every_page(seen: Visit) -> None:
    linked = seen.page.locator("[data-testid=stTopNavLink], [data-testid=stNavItem] a")
    named = [word.strip() for word in linked.all_inner_texts()]
    for page in PAGES:
        assert text(seen.lang, f"nav-{page}") in named


def test_no_number_or_word_is_broken(seen: Visit) -> None:
    """Marks of what was not there when a sentence was made."""
    said = seen.text().split()
    broken = {"nan", "None", "NaT", "inf", "undefined", "nan%", "<NA>"} & set(said)
    assert not broken
    assert "{ $" not in seen.text()
    assert "{$" not in seen.text()


@on(MAPS)
def test_map_is_drawn(seen: Visit) -> None:
    chart = "[data-testid=stDeckGlJsonChart]"
    assert seen.page.locator(chart).count() >= 1

    def drawn() -> bool:
        image = picture(seen.page, chart)
        many = len(image.getcolors(image.width * image.height) or []) > 300
        land, water = (share_of(image, TOKENS["light"][name]) for name in ("land", "water"))
        return many and land > 0.05 and water > 0.01

    assert seen.until(drawn, 20), "the map is blank: no land, no water or hardly a colour"


@on(langs=LANGUAGES[:1])
def test_focus_is_seen(seen: Visit) -> None:
    """Each of the first stops of the tabulator looks different from when it has no focus."""
    page = seen.page
    page.evaluate("window.scrollTo(0, 0); document.activeElement.blur()")
    stops = 0
    for _ in range(10):
        page.keyboard.press("Tab")
        box = page.evaluate(
            """() => {
              const e = document.activeElement;
              if (!e || e === document.body) return null;
              e.scrollIntoView({block: 'nearest'});
              // what is focused may be an unseen input inside a label
              let seen = e;
              while (seen.parentElement && (seen.offsetWidth < 4 || seen.offsetHeight < 4
                     || getComputedStyle(seen).opacity === '0')) seen = seen.parentElement;
              const r = seen.getBoundingClientRect();
              return {x: r.x - 6, y: r.y - 6, width: r.width + 12, height: r.height + 12,
                      html: e.outerHTML.slice(0, 200)};
            }"""
        )
        if box is None:
            break
        html = box.pop("html")
        clip = _inside(box, page.viewport_size)
        if clip is None:
            continue
        page.wait_for_timeout(120)
        focused = page.screenshot(clip=clip)
        page.evaluate("window.__was = document.activeElement; __was.blur()")
        page.wait_for_timeout(120)
        without = page.screenshot(clip=clip)
        page.evaluate("window.__was.focus({focusVisible: true})")
        assert focused != without, f"focus cannot be seen on {html}"
        stops += 1
    assert stops >= 6


def _inside(box: dict[str, float], window: dict[str, int] | None) -> dict[str, float] | None:
    width, height = (window or {}).get("width", 0), (window or {}).get("height", 0)
    left, top = max(box["x"], 0), max(box["y"], 0)
    right = min(box["x"] + box["width"], width)
    bottom = min(box["y"] + box["height"], height)
    if right - left < 4 or bottom - top < 4:
        return None
    return {"x": left, "y": top, "width": right - left, "height": bottom - top}


@on(langs=LANGUAGES[:1])
def test_axe_finds_nothing_serious(seen: Visit) -> None:
    assert serious(seen.page) == []


def test_nothing_leaves_the_host(seen: Visit) -> None:
    """Last of the visit: everything asked for until now."""
    assert seen.foreign() == []
    assert any(url.startswith("ws://127.0.0.1") for url in seen.requests), "recorder saw no socket"


def test_browser_has_no_complaint(seen: Visit) -> None:
    assert seen.complaints == []


@pytest.mark.parametrize(
    ("page", "way"), [(page, WAYS[turn % len(WAYS)]) for turn, page in enumerate(PAGES)]
)
def test_first_visit_of_a_fresh_server(
    page: str, way: str, fresh_server: Callable[..., Server], visitor: Callable[..., Visit]
) -> None:
    """Nobody has run the frame yet: the page's file must not be shown without it."""
    lang = LANGUAGES[PAGES.index(page) % len(LANGUAGES)]
    running = fresh_server(way)
    first = visitor().open(running.base + path(page, lang=lang))
    assert failures(first) == []
    assert shown_heading(first) == heading(page, lang)
    width = first.page.locator("[data-testid=stMainBlockContainer]").bounding_box()
    assert width and width["width"] > 1200, "a narrow column: the page ran without its frame"
    assert first.page.locator("[data-testid=stSidebar]").count() == 0
    assert first.foreign() == []
    assert first.complaints == []
    assert running.foreign() == []
    said = running.output()
    assert "Traceback" not in said
    assert "Error" not in said


def test_a_click_fetches_nothing(server: Server, visitor: Callable[..., Visit]) -> None:
    """All that a click needs comes over the socket: no icon, no picture, no style again."""
    seen = visitor().open(server.base + path("traffic", lang="en"))
    assert any(url.endswith(ICON) for url in seen.requests), "the icon comes with the first run"
    for flow in ("china-central-asia", "china-europe"):
        before, fetched = len(seen.requests), read_fetched(server)
        words = text("en", f"traffic-flow-{flow}")
        seen.page.get_by_role("radio", name=words, exact=True).first.click()
        settle(seen.page)
        seen.page.wait_for_timeout(400)
        # a new address makes the browser look for the icon once more, in what it keeps
        assert [url for url in seen.requests[before:] if not url.endswith(ICON)] == []
        assert read_fetched(server) == fetched


def read_fetched(server: Server) -> dict[str, str]:
    """What the server answered so far, by kind; the driver does not see a page's icon."""
    with urllib.request.urlopen(server.base + "/metrics") as answer:
        lines = answer.read().decode().splitlines()
    counted = [one.rsplit(" ", 1) for one in lines if one.startswith("corridor_requests_total")]
    return {key: count for key, count in counted if 'route="/metrics"' not in key}


@pytest.mark.parametrize("page", PAGES)
def test_dark_and_narrow(page: str, server: Server, visitor: Callable[..., Visit]) -> None:
    """A phone in the dark: the same page, no wider than its window."""
    phone = visitor(
        viewport={"width": 390, "height": 844},
        color_scheme="dark",
        user_agent="Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Mobile/15E148",
    )
    phone.open(server.base + path(page, lang="en"))
    assert failures(phone) == []
    assert shown_heading(phone) == heading(page, "en")
    wide = phone.page.evaluate("document.querySelector('[data-testid=stMain]').scrollWidth")
    assert wide <= 391, f"the page is {wide} px wide on a phone of 390"
    back = phone.page.evaluate(
        "getComputedStyle(document.querySelector('[data-testid=stApp]')).backgroundColor"
    )
    page_colour = TOKENS["dark"]["page"]
    assert back == "rgb({}, {}, {})".format(*(int(page_colour[i : i + 2], 16) for i in (1, 3, 5)))
    settle(phone.page)
    assert serious(phone.page) == []
    assert phone.foreign() == []
    assert phone.complaints == []
