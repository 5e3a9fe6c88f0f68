"""The faces we serve hold every letter that the catalogues and the evidence write."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path

import pytest
import streamlit
from fontTools.ttLib import TTFont

from corridor.server.streamlit_patches.connection_notice import FACES
from tests.source import ROOT, files, read
from tools import build_chinese_fonts as chinese

FONTS = ROOT / "static" / "fonts"
KAZAKH = "ӘәҒғҚқҢңӨөҰұҮүҺһІі"
#: control letters, and marks that the sans face of the wheel draws from the system
UNDRAWN = set("\n\u2060\u200b\ufe0e")


@cache
def letters(path: Path) -> frozenset[str]:
    """Letters that a font file can draw."""
    return frozenset(map(chr, TTFont(path).getBestCmap()))


@cache
def sans() -> Path:
    """The sans face in Streamlit's wheel."""
    return next((Path(streamlit.__file__).parent / "static/static/media").glob("SourceSansVF-Up*"))


@pytest.mark.parametrize("letter", KAZAKH)
def test_both_faces_draw_every_kazakh_letter(letter: str) -> None:
    assert letter in letters(sans())
    assert letter in letters(FONTS / "corridor-serif.woff2")
    assert letter in letters(FONTS / "corridor-serif-italic.woff2")


def test_chinese_that_is_written_is_drawn() -> None:
    """Every letter by one of the faces, nearly all by the first, which is small and has a bold.

    After many new words: `python -m tools.build_chinese_fonts <package>`.
    """
    said, more = chinese.said(), letters(FONTS / "corridor-han-more.woff2")
    for weight in chinese.WEIGHTS:
        first = letters(FONTS / f"corridor-han-{weight}.woff2")
        assert sorted(said - first - more) == []
        assert len(said - first) <= 0.1 * len(said)


def test_titles_of_sources_and_typed_words_are_drawn() -> None:
    both = letters(FONTS / "corridor-han-400.woff2") | letters(FONTS / "corridor-han-more.woff2")
    met = chinese.met()
    assert sorted(met - both) in ([], sorted("綏樞"))  # two that the original face lacks
    assert len(chinese.common() & both) > 5500


@pytest.mark.parametrize("lang", ["en", "ru", "kk"])
def test_letters_of_the_catalogue_are_in_the_serif(lang: str) -> None:
    """Questions and findings are set in the serif; a letter from elsewhere would stand out."""
    said = set("".join(read(path) for path in files(rf"locales/{lang}/")))
    serif = letters(FONTS / "corridor-serif.woff2") | letters(sans())
    assert sorted(said - serif - UNDRAWN - set("◇■⇄")) == []


def test_only_the_language_control_loads_on_pages_in_other_languages() -> None:
    """The two letters of the control have a small face of their own, declared last."""
    faces = tomllib.loads(read(".streamlit/config.toml"))["theme"]["fontFaces"]
    han = [face for face in faces if face["family"] == "Corridor Han"]
    assert all("unicodeRange" in face for face in faces if "Han" in face["family"])
    last = han[-len(chinese.WEIGHTS) :]
    wanted = ", ".join(f"U+{ord(letter):04X}" for letter in chinese.TAG)
    assert [face["unicodeRange"] for face in last] == [wanted] * len(last)
    for face in last:
        path = ROOT / "static" / face["url"].removeprefix("app/static/")
        assert path.stat().st_size < 2000 and letters(path) == set(chinese.TAG)


@pytest.mark.parametrize("face", FACES.values())
def test_a_page_that_cannot_be_live_says_so_in_its_own_faces(face: str) -> None:
    """The large face for all other letters is not there before the page is."""
    said = [line for line in read("locales/zh/common.ftl").splitlines() if "offline-" in line]
    held = letters(ROOT / face.removeprefix("/app/"))
    assert len(said) == 8
    assert sorted(x for x in set("".join(said)) - held if chinese.is_chinese(x)) == []


def test_chinese_of_slides_and_documents_is_in_their_face() -> None:
    """What only the API's own page says is never printed."""
    said = "".join(read(p) for p in files(r"locales/zh/") if not p.endswith("api.ftl"))
    printed = letters(ROOT / "data/fonts/corridor-chinese-regular.ttf")
    assert sorted(x for x in set(said) - printed if chinese.is_chinese(x)) == []
