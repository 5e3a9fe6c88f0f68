"""A printed page: figures drawn for paper, nothing cut, nothing to press, no page without words."""

from __future__ import annotations

import io
from collections.abc import Callable

import pypdf
import pytest

from corridor.language import text
from tests.browser.places import path
from tests.browser.visiting import Visit
from tests.serving import Server

Visitor = Callable[..., Visit]
#: page -> words of its last labels, pages of A4 it may take, standing or lying
LAST = {
    "overview": (("20,022", "2025"), 7),
    "traffic": (("20,022", "2025"), 14),
    "nodes": (("2025",), 12),
    "trade": (("2025",), 5),
    "roadmap": (("2030",), 12),
}


def printed(one: Visit, *, lying: bool) -> list[pypdf.PageObject]:
    """The page as the browser prints it on A4."""
    made = one.page.pdf(format="A4", landscape=lying, prefer_css_page_size=False)
    return list(pypdf.PdfReader(io.BytesIO(made)).pages)


def places(page: pypdf.PageObject) -> list[tuple[float, str]]:
    """How far right each piece of text begins, as a share of the page's width."""
    found: list[tuple[float, str]] = []

    def note(said: str, cm: list[float], tm: list[float], *_: object) -> None:
        if said.strip():
            x = tm[4] * cm[0] + tm[5] * cm[2] + cm[4]
            found.append((x / float(page.mediabox.width), said.strip()))

    page.extract_text(visitor_text=note)
    return found


def is_empty(page: pypdf.PageObject) -> bool:
    """Whether a page has neither words nor a picture: a large table is printed as one."""
    return not page.extract_text().strip() and "/XObject" not in page["/Resources"]


@pytest.mark.parametrize("lying", [False, True], ids=["standing", "lying"])
@pytest.mark.parametrize("name", LAST)
def test_a_page_is_drawn_for_paper(
    name: str, lying: bool, server: Server, visitor: Visitor
) -> None:
    one = visitor(viewport={"width": 1920, "height": 1080})
    one.open(server.base + path(name, lang="en"))
    before = one.page.evaluate(WIDTHS)
    pages = printed(one, lying=lying)
    words, most = LAST[name]
    said = "\n".join(page.extract_text() for page in pages).replace("\u00a0", " ")
    for label in words:
        assert label in said
    for button in ("button-table", "data-get", "share-button"):
        assert text("en", button) not in [line.strip() for line in said.splitlines()]
    assert [i for i, page in enumerate(pages) if is_empty(page)] == []
    assert len(pages) <= most
    if name == "roadmap" and not lying:  # the timeline takes a page: what stands before it, one
        assert text("en", "roadmap-says") in pages[0].extract_text()
    beyond = [found for page in pages for found in places(page) if found[0] > 0.99]
    assert beyond == []
    assert one.until(lambda: one.page.evaluate(WIDTHS) == before)
    assert one.complaints == []


WIDTHS = """[...document.querySelectorAll('.js-plotly-plot')].map(f => f._fullLayout?.width)"""
