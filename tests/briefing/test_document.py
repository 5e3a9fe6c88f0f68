"""The document: tagged, faces embedded, the page's numbers, every source a note with address."""

from __future__ import annotations

import io
import re

import pypdf
import pytest

from corridor.briefing.blocks import build_briefing
from corridor.briefing.document import choose_widths, write_pdf
from corridor.briefing.source_words import shorten_url
from corridor.briefing.types import Table
from corridor.language import text
from tests.briefing.conftest import LANGS, brief, data, pdf_text

NUMBERS = {
    "en": ("20,022", "14,254", "35.6", "4.12"),
    "ru": ("20\u202f022", "14\u202f254", "35,6", "4,12"),
    "kk": ("20\u202f022", "14\u202f254", "35,6", "4,12"),
    "zh": ("20,022", "14,254", "3,560", "412"),
}


def flat(said: str) -> str:
    """Text without the spaces at which a line may break."""
    return re.sub(r"[\s\u00ad\u200b\u2060-]+", "", said)


@pytest.mark.parametrize("lang", LANGS)
def test_it_is_tagged_and_its_faces_are_inside(lang: str) -> None:
    reader = pypdf.PdfReader(io.BytesIO(data("pdf", lang)))
    root = reader.trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"]
    assert root["/StructTreeRoot"]
    assert str(root["/Lang"]).startswith(lang)
    assert b"pdfuaid:part" in root["/Metadata"].get_object().get_data()
    fonts = {
        f["/BaseFont"]: f["/DescendantFonts"][0].get_object()["/FontDescriptor"]
        for page in reader.pages
        for f in (v.get_object() for v in page["/Resources"].get("/Font", {}).values())
    }
    assert fonts
    assert all({"/FontFile2", "/FontFile3"} & set(d.get_object()) for d in fonts.values())
    assert any("Corridor-Chinese" in name for name in fonts) or lang != "zh"


@pytest.mark.parametrize("lang", LANGS)
def test_numbers_are_those_of_the_cards(lang: str) -> None:
    said = flat(pdf_text(lang))
    for number in NUMBERS[lang]:
        assert flat(number) in said, number


@pytest.mark.parametrize("lang", LANGS)
def test_tables_and_words_are_all_there(lang: str) -> None:
    said = flat(pdf_text(lang))
    for block in brief(lang).blocks:
        assert flat(block.title) in said
        for row in block.table.rows if block.table else ():
            assert flat(row[0]) in said
        for source in block.sources:
            assert flat(shorten_url(source.url)) in said
        for dissent in block.dissents:
            assert flat(dissent.dissenting) in said


def test_kazakh_letters_come_out() -> None:
    said = pdf_text("kk")
    assert all(letter in said for letter in "әғқңөұүі")


def test_sources_are_links_and_no_chart_needs_another_host() -> None:
    reader = pypdf.PdfReader(io.BytesIO(data("pdf")))
    links = {
        a.get_object()["/A"].get("/URI")
        for page in reader.pages
        for a in page.get("/Annots", [])
        if "/A" in a.get_object()
    }
    wanted = {s.url for b in brief().blocks for s in b.sources if s.url}
    assert wanted <= links


def test_no_chart_is_a_picture_of_pixels() -> None:
    reader = pypdf.PdfReader(io.BytesIO(data("pdf")))
    assert not [i for page in reader.pages for i in page.images]


def test_signs_that_no_face_holds_become_a_box() -> None:
    """The typesetter refuses them; commentary may hold any sign, markup stays text."""
    one = build_briefing(
        "corridors",
        "en",
        views=["/#middle"],
        commentary={"/#middle": "<b>bold</b> #emph[x] $y$ \U0001f600 ئۇيغۇر\nsecond"},
    )
    reader = pypdf.PdfReader(io.BytesIO(write_pdf(one)))
    said = "\n".join(page.extract_text() for page in reader.pages)
    assert "<b>bold</b> #emph[x] $y$ □" in said
    assert "second" in said


def test_a_figure_that_cannot_be_drawn_is_said_in_words(monkeypatch: pytest.MonkeyPatch) -> None:
    from corridor.briefing import document
    from corridor.charts.svg import CannotDraw

    def broken(*_: object, **__: object) -> str:
        raise CannotDraw("no drawing")

    monkeypatch.setattr(document, "draw_chart", broken)
    made = document.write_pdf(build_briefing("corridors", "en", views=["/#middle"]))
    said = "\n".join(p.extract_text() for p in pypdf.PdfReader(io.BytesIO(made)).pages)
    assert "could not be drawn here; the table says the same" in said
    assert "4.12" in said


def test_without_its_engine_it_says_so_and_the_rest_is_made(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    import sys

    from corridor.briefing import export
    from corridor.briefing.typesetter import EngineMissing, load_faces
    from corridor.language import spell_error

    monkeypatch.setitem(sys.modules, "typst", None)
    load_faces.cache_clear()
    wanted = build_briefing("corridors", "ru", views=["/#map", "/#middle"])
    for form in ("pdf", "png"):
        with pytest.raises(EngineMissing) as missing:
            export.write_briefing(wanted, form)
        assert "нет пакета typst" in spell_error(missing.value, "ru", "brief-error")
    assert export.write_briefing(wanted, "pptx").startswith(b"PK")
    assert "4,12" in export.write_briefing(wanted, "html").decode()
    assert export.write_briefing(wanted, "svg").startswith(b"<svg")
    load_faces.cache_clear()


@pytest.mark.parametrize(
    ("lang", "topic"), [("en", "corridors"), ("ru", "node:aktau"), ("zh", "roadmap")]
)
def test_no_page_is_two_thirds_empty(lang: str, topic: str) -> None:
    """But for the last: each page has ink below its upper third."""
    reader = pypdf.PdfReader(io.BytesIO(data("pdf", lang, topic)))
    lowest = []
    for page in list(reader.pages)[:-1]:
        places: list[float] = []

        def note(said: str, cm: list, tm: list, *_: object, places: list[float] = places) -> None:
            if said.strip():
                places.append(cm[1] * tm[4] + cm[3] * tm[5] + cm[5])

        page.extract_text(visitor_text=note)
        foot = 20 / 25.4 * 72
        lowest.append(min(y for y in places if y > foot) / float(page.mediabox.height))
    assert max(lowest) < 2 / 3, [round(one, 2) for one in lowest]


def test_sources_are_cited_in_runs_and_changes_are_a_click_away() -> None:
    """A block that rests on many sources cites them as `[1–9]`; each leads to what changed."""
    said = data("html", "en", "roadmap").decode()
    numbers = re.findall(r'<a href="#note-\d+">\[([^\]]+)\]</a>', said)
    assert any("–" in one for one in numbers)
    assert len(numbers) < 60
    block = brief("en", "roadmap").blocks[1]
    assert brief("en", "roadmap").since(block).replace("&", "&amp;") in said
    reader = pypdf.PdfReader(io.BytesIO(data("pdf", "en", "roadmap")))
    links = {
        a.get_object()["/A"].get("/URI")
        for page in reader.pages
        for a in page.get("/Annots", [])
        if "/A" in a.get_object()
    }
    assert {brief("en", "roadmap").since(b) for b in brief("en", "roadmap").blocks} <= links


@pytest.mark.parametrize("lang", LANGS)
def test_the_summary_of_a_node_says_what_was_found(lang: str) -> None:
    """Figures and findings; no heading that only names what a block shows."""
    one = brief(lang, "node:aktau")
    assert len(one.summary) >= 4
    assert all(re.search(r"\d", sentence) for sentence in one.summary)
    headings = {b.title for b in one.blocks if b.kind in ("map", "table", "lines")}
    assert not headings & set(one.summary)


def test_columns_of_a_table_hold_their_longest_words() -> None:
    """Ten columns across a page stood over one another, the first as narrow as a letter."""
    head = (
        "Ряд",
        "Год",
        "Обещано",
        "Факт",
        "Разрыв, %",
        "Итог",
        "Правило",
        "Заявлено",
        "Кто",
        "Учёт",
    )
    row = (
        "Железнодорожные перевозки Казахстан – Китай: грузы",
        "2018",
        "340 тыс. ДФЭ",
        "310 тыс. ДФЭ",
    )
    row += (
        "−9 %",
        "не выполнено",
        "сказано в течение года",
        "24 февр. 2018",
        "Азербайджанские",
        "КТЖ",
    )
    widths = choose_widths(Table(head, (row,)))
    assert all(width > 0 for width in widths)
    letters = 170 / 7 * 5.4  # across the page in small letters
    room = [width / sum(widths) * letters for width in widths]
    words = [max(map(len, cell.split())) for cell in row]
    assert all(has >= needs for has, needs in zip(room, words, strict=True))


def test_a_table_that_fits_gives_its_longest_column_the_rest() -> None:
    assert choose_widths(Table(("指标", "数值"), (("中欧班列（列）", "20,022"),))) == [1.0, 0.0]


@pytest.mark.parametrize(("lang", "end"), [("ru", "."), ("zh", "。")])
def test_sentences_under_a_figure_are_ended(lang: str, end: str) -> None:
    said = flat(pdf_text(lang))
    since = flat(text(lang, "brief-since"))
    assert since + end in said
    assert len(re.findall(f"[.。!?\\])）]{since}", said)) >= len(brief(lang).blocks) - 1
