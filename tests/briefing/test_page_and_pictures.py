"""The static page and the pictures: self-contained, the same numbers, sane letters."""

from __future__ import annotations

import io
import re
from dataclasses import replace

import pytest
from PIL import Image

from corridor.briefing.blocks import build_block, build_briefing, open_view
from corridor.briefing.export import write_block_picture, write_briefing
from corridor.charts.svg import draw_figure
from corridor.warehouse import ask, current
from tests.briefing.conftest import LANGS, brief, data


@pytest.mark.parametrize("lang", LANGS)
def test_the_page_stands_alone(lang: str) -> None:
    said = data("html", lang).decode()
    assert "<script" not in said
    assert not re.findall(r'(?:src|href)="(?!https?://|#|data:)[^"]*"', said)
    assert not re.findall(r"<(?:link|img|iframe|object|embed|script)\b", said)
    fetched = re.findall(r"url\(([^)]{0,30})", said)
    assert all(f.startswith(("data:", "#")) for f in fetched)
    assert f'<html lang="{ {"zh": "zh-Hans"}.get(lang, lang) }"' in said


def test_the_page_has_the_tables_numbers() -> None:
    said = data("html").decode()
    rows = ask("series_values", series=["china-europe-trains"], kinds=["year"])
    for value in rows["value"]:
        assert f">{value:,.0f}\u00a0train" in said
    for block in brief().blocks:
        for source in block.sources:
            assert source.url.split("?")[0] in said


@pytest.mark.parametrize(
    ("theme", "follows", "drawings", "seen"),
    [
        ("light", False, 1, ""),
        ("dark", False, 2, "@media screen {"),
        ("light", True, 2, "@media screen and (prefers-color-scheme: dark) {"),
    ],
)
def test_the_page_has_the_theme_chosen_else_the_readers_and_is_light_on_paper(
    theme: str, follows: bool, drawings: int, seen: str
) -> None:
    one = build_briefing("corridors", "en", views=["/traffic#main"], theme=theme)  # type: ignore[arg-type]
    said = write_briefing(replace(one, follows=follows), "html").decode()
    assert said.count("<figure>") == 1
    assert len(re.findall(r'<svg (?!.*class="qr")', said.split("<figure>")[1])) == drawings
    rules = re.findall(r"(@media[^{]*\{ )?:root \{ color-scheme: (\w+);[^}]*--page: (#\w+)", said)
    expected = [("", "light", "#FFFFFF")]
    if seen:
        expected.append((f"{seen} ", "dark", "#0D151D"))
    assert rules == expected
    blues = {"#1D64B0"} | ({"#63AEEA"} if drawings == 2 else set())
    assert {c for c in ("#1D64B0", "#63AEEA") if c in said.split("<figure>")[1]} == blues
    assert "<script" not in said


def test_markup_in_commentary_is_text() -> None:
    one = build_briefing(
        "corridors",
        "en",
        views=["/#middle"],
        commentary={"/#middle": "<img src=x onerror=alert(1)>&amp;"},
    )
    said = write_briefing(one, "html").decode()
    assert "<img" not in said
    assert "&lt;img src=x onerror=alert(1)&gt;&amp;amp;" in said


@pytest.mark.parametrize("form", ["pptx", "pdf", "html"])
@pytest.mark.parametrize("lang", LANGS)
def test_files_are_small(form: str, lang: str) -> None:
    assert 10_000 < len(data(form, lang)) < 5_000_000


def test_a_picture_is_sharp_and_says_what_it_shows() -> None:
    one = brief()
    image = Image.open(io.BytesIO(write_block_picture(one, one.blocks[3], "png")))
    assert image.size == (2560, 1440)
    colours = {c for _, c in image.convert("RGB").getcolors(maxcolors=2**24) or []}
    assert (0, 119, 107) in colours  # the Middle Corridor's green
    svg = write_block_picture(one, one.blocks[3], "svg").decode()
    assert "<text" not in svg  # outlines: the same on a machine without our faces
    assert "<title>" in svg
    assert len(svg) < 1_000_000


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_map_is_the_pages_map(theme: str) -> None:
    """Widths of the bands follow the trains, as in the style of the page."""
    block = build_block(open_view("en", theme), "/#map", current().date)  # type: ignore[arg-type]
    assert block is not None
    lines = {t.line.color: t.line.width for t in block.figure.data if t.line and t.line.width}  # type: ignore[union-attr]
    blue, orange = ("#1D64B0", "#CF4A17") if theme == "light" else ("#63AEEA", "#FF8A5C")
    assert lines[blue] > 0
    assert lines[orange] > 0
    words = [a.text for a in block.figure.layout.annotations]  # type: ignore[union-attr]
    assert "<b>Dostyk</b>" in words


def test_labels_of_a_drawing_are_the_figures() -> None:
    block = build_block(open_view("ru"), "/traffic#main", current().date)
    assert block is not None
    assert block.figure is not None
    svg = draw_figure(block.figure, 900)
    said = re.sub(r"<[^>]+>", "", svg)
    for value in ("20\u202f022", "19\u202f392", "10\u202f124", "9\u202f898", "3\u202f501"):
        assert value in said
    bars = len(re.findall(r"<rect [^>]*fill=\"(?:#|rgb)", svg))
    assert bars >= 15
