"""Each language as its reader meets it: its own words only, its letters drawn by our own faces,
the document said to be in it, and a switch that keeps the view."""

from __future__ import annotations

import csv
import re
from collections.abc import Callable
from functools import cache

import pytest

from corridor.language import LANGUAGES, text
from tests.browser.places import on, path
from tests.browser.visiting import Visit, settle
from tests.serving import Server
from tests.source import ROOT
from tests.unit.test_fonts import KAZAKH

#: names that are the same in every language: the product, licences, formats, indices, bodies
NAMES = frozenset(
    "Corridor OpenStreetMap ODbL Natural Earth CSV XLSX Parquet JSON API SQL HTML URL QR CC BY "
    "PDF PNG SVG PowerPoint LOCODE UTLC ERA ERAI CRCT China Railway Container Transport CAREC "
    "CPMM LPI TRACECA KTZ Express EN TIR TFI1 TFI2 TFI3 TFI4 WCI SCFI Drewry Enter Brent "
    "AIS".split()
)
#: all that stays English, the one list of it: Streamlit's own words, which no setting changes.
#: The link that a keyboard meets first, the arrow of a list, the names of the map's own parts;
#: and out of this test's sight the menus of large tables, the header's menu, "No results" of a
#: list, "Running" and "Connecting", the page that is not found.
BUILT_IN = frozenset("Skip to main content Open Map Mapbox logo Toggle attribution".split())
_WORD = re.compile(r"[A-Za-z][A-Za-z0-9’'.-]{2,}")


@cache
def proper_names() -> frozenset[str]:
    """Latin words in names of the other languages, of publishers and of what is counted."""
    found = set(NAMES) | set(BUILT_IN)
    for table, columns in (
        ("publishers", ("name_ru", "name_kk", "name_zh", "short_ru", "short_kk", "short_zh")),
        ("entities", ("name_ru", "name_kk", "name_zh")),
        ("projects", ("name_ru", "name_kk", "name_zh")),
        ("events", ("title_ru", "title_kk", "title_zh")),
        ("series", ("title_ru", "title_kk", "title_zh")),
        ("nodes", ("unlocode",)),
    ):
        with (ROOT / f"data/evidence/{table}.csv").open(encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file):
                for column in columns:
                    found |= set(_words(row[column]))
    return frozenset(found)


def _words(said: str) -> list[str]:
    # addresses, file names, keys of editions and scenarios
    plain = re.sub(
        r"https?://\S+|\b[\w-]+(?:\.[\w-]+)+\b|(?<![a-z0-9])[0-9a-f]{12}(?![a-z0-9])", " ", said
    )
    return [word.strip("’'.-") for word in _WORD.findall(plain)]


def _shown(page: Visit) -> str:
    """All words of the page, of its figures and of their hidden names for screen readers."""
    return page.page.evaluate(
        """() => {
          const app = document.querySelector('[data-testid=stApp]'), said = [];
          const texts = document.createTreeWalker(app, NodeFilter.SHOW_TEXT);
          while (texts.nextNode()) {
            const node = texts.currentNode.parentElement;
            if (node.closest('style,script,[role=img],[data-testid=stIconMaterial]')) continue;
            if (node.checkVisibility()) said.push(texts.currentNode.textContent);
          }
          for (const node of app.querySelectorAll('[data-testid=stMain] [aria-label]'))
            if (!node.closest('[data-testid=stElementToolbar],[role=img][aria-label$=" icon"]'))
              said.push(node.getAttribute('aria-label'));
          return said.join('\\n');
        }"""
    )


def english(page: Visit) -> list[str]:
    """Latin words on the page that are nobody's name."""
    return sorted({word for word in _words(_shown(page)) if word not in proper_names()})


@on(langs=[lang for lang in LANGUAGES if lang != "en"])
def test_no_english_is_left(seen: Visit) -> None:
    assert english(seen) == []


def test_the_document_says_its_language(seen: Visit) -> None:
    said = "document.documentElement.lang"
    assert seen.until(lambda: seen.page.evaluate(said) == LANGUAGES[seen.lang].tag)


def test_a_switch_keeps_the_view_and_says_the_language(
    server: Server, visitor: Callable[..., Visit]
) -> None:
    seen = visitor().open(server.base + path("trade", pair="KAZ-UZB", lang="en"))
    for lang in ("zh", "kk", "en", "ru"):
        seen.page.get_by_role("radio", name=LANGUAGES[lang].label, exact=True).or_(
            seen.page.get_by_text(LANGUAGES[lang].label, exact=True)
        ).first.click()
        title = text(lang, "trade-title")
        assert seen.until(lambda t=title: seen.page.locator("h1").inner_text() == t), lang
        settle(seen.page)
        assert f"lang={lang}" in seen.page.url and "pair=KAZ-UZB" in seen.page.url
        assert seen.page.evaluate("document.documentElement.lang") == LANGUAGES[lang].tag
    assert seen.complaints == []


def _loaded(seen: Visit) -> set[str]:
    return set(
        seen.page.evaluate(
            "[...document.fonts].filter(f => f.status === 'loaded').map(f => f.family)"
        )
    )


@on(["overview"], ["zh"])
def test_chinese_is_drawn_by_our_own_face(seen: Visit) -> None:
    assert seen.until(lambda: "Corridor Han" in {f.strip("\"'") for f in _loaded(seen)})
    for weight in (400, 600):
        assert seen.page.evaluate(f"document.fonts.check('{weight} 16px \"Corridor Han\"', '班列')")
    assert any(url.endswith("corridor-han-600.woff2") for url in seen.requests)


@pytest.mark.xfail(
    reason="beside other visits a page asks for the whole face at times; why was not found",
    strict=False,
)
@pytest.mark.parametrize("lang", ["en", "kk"])
def test_other_pages_load_two_chinese_letters_only(
    server: Server, visitor: Callable[..., Visit], lang: str
) -> None:
    """Of a visit of its own: what others did on a page before may have drawn Chinese."""
    seen = visitor().open(server.base + path("overview", lang=lang))
    han = {url.split("/")[-1] for url in seen.requests if "corridor-han" in url}
    assert han <= {"corridor-han-tag-400.woff2", "corridor-han-tag-600.woff2"}


@pytest.mark.parametrize("family", ["Source Sans", "Corridor Serif"])
@on(["overview"], ["kk"])
def test_kazakh_letters_are_drawn_by_the_pages_faces(seen: Visit, family: str) -> None:
    """A letter looks the same whatever stands behind the face: nothing is borrowed."""
    differing = seen.page.evaluate(
        """async ([family, letters]) => {
          await document.fonts.load(`400 40px "${family}"`, letters);
          const draw = (letter, behind) => {
            const canvas = document.createElement('canvas');
            canvas.width = canvas.height = 60;
            const pen = canvas.getContext('2d');
            pen.font = `400 40px "${family}", ${behind}`;
            pen.fillText(letter, 8, 45);
            return canvas.toDataURL();
          };
          return [...letters].filter(l => draw(l, 'monospace') !== draw(l, 'serif'));
        }""",
        [family, KAZAKH],
    )
    assert differing == []
