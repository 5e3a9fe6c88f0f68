"""The deck: charts and tables that can be edited, with the page's numbers, sources in the notes."""

from __future__ import annotations

import io
import re
from typing import Any

import pytest
import zxingcpp
from PIL import Image
from pptx.enum.dml import MSO_FILL
from pptx.enum.shapes import MSO_SHAPE_TYPE
from pptx.opc.constants import RELATIONSHIP_TYPE as RT
from pptx.util import Inches

from corridor.briefing.blocks import open_view
from corridor.briefing.provenance import read_definition
from corridor.briefing.slides import foot
from corridor.briefing.source_words import describe_dissent, describe_sources
from corridor.language import attribution_text, speaker, text
from corridor.topics.claim_words import spell_amount
from corridor.warehouse import ask
from tests.briefing.conftest import LANGS, brief, deck


def charts(slide: Any) -> list[Any]:
    return [s.chart for s in slide.shapes if s.has_chart]


def words(slide: Any) -> str:
    return "\n".join(s.text_frame.text for s in slide.shapes if s.has_text_frame)


def numbers(chart: Any) -> list[float]:
    return [v for p in chart.plots for s in p.series for v in s.values if v is not None]


def slides(lang: str = "en", topic: str = "corridors") -> list[Any]:
    """The first slide of each block, without the cover, the rest of long tables and those that
    carry on their feet."""
    made = list(deck(lang, topic).slides)[1:]
    rest = [s for s in made if re.search(r"\([2-9]/\d\)$", s.shapes.title.text_frame.text)]
    return [s for s in made if s not in rest][: len(brief(lang, topic).blocks)]


def test_a_title_slide_and_one_for_each_block() -> None:
    made = deck()
    titles = [s.shapes.title.text_frame.text for s in list(made.slides)[1:]]
    own = [b.title for b in brief().blocks]
    assert len(own) == 6
    assert titles[: len(own)] == own
    assert set(titles[len(own) :]) <= {text("en", "brief-sources-of")}
    assert (made.slide_width, made.slide_height) == (12191695, 6858000)


def test_columns_hold_the_series_of_the_tables() -> None:
    chart = charts(deck().slides[3])[0]
    years = list(chart.plots[0].categories)
    stacked = {
        year: sum(s.values[i] or 0 for s in chart.plots[0].series) for i, year in enumerate(years)
    }
    rows = ask("series_values", series=["china-europe-trains"], kinds=["year"])
    table = dict(zip(rows["period"], rows["value"], strict=True))
    assert {y: v for y, v in stacked.items() if y in table} == table
    assert table["2025"] == 20022
    assert stacked["2026"] == 3501  # January and February
    both = {s.name: s.values[years.index("2025")] for s in chart.plots[0].series}
    assert sorted(v for v in both.values() if v) == [9898, 10124]


def test_a_part_of_a_year_is_hatched_and_a_year_is_not() -> None:
    chart = charts(deck().slides[3])[0]
    years = list(chart.plots[0].categories)
    looks = {
        years[i]: s.points[i].format.fill.type
        for s in chart.plots[0].series
        for i, v in enumerate(s.values)
        if v
    }
    assert looks.pop("2026") == MSO_FILL.PATTERNED
    assert set(looks.values()) == {MSO_FILL.SOLID}


def test_plans_are_hollow_and_in_the_charts_table() -> None:
    slide = deck().slides[4]
    plans = ask("series_values", series=["titr-tonnes-plan"], kinds=["year"])
    held = numbers(charts(slide)[0])
    assert {5.2, 10.0, 11.0} <= {round(v, 3) for v in held}
    assert set(plans["value"]) >= {5.2e6}
    diamonds = [
        s
        for s in slide.shapes
        if s.shape_type == MSO_SHAPE_TYPE.AUTO_SHAPE and s.auto_shape_type == 4
    ]
    assert diamonds
    assert all(str(d.fill.fore_color.rgb) == "FFFFFF" for d in diamonds)


def test_tables_can_be_edited_and_say_the_cards_values() -> None:
    grid = next(s.table for s in deck().slides[1].shapes if s.has_table)
    values = [row.cells[2].text for row in list(grid.rows)[1:]]
    assert values == ["20,022", "14,254", "35.6", "33", "4.12"]


@pytest.mark.parametrize("lang", LANGS)
def test_every_slide_has_source_vintage_and_live_view(lang: str) -> None:
    for slide, block in zip(slides(lang), brief(lang).blocks, strict=True):
        said = words(slide)
        assert brief(lang).vintage in said
        assert brief(lang).dated in said
        assert describe_sources(block, lang) in said
        codes = [
            found.text
            for s in slide.shapes
            if s.shape_type == MSO_SHAPE_TYPE.PICTURE
            for found in zxingcpp.read_barcodes(Image.open(io.BytesIO(s.image.blob)).convert("L"))
        ]
        assert brief(lang).since(block) in codes
        assert f"lang={lang}&v={brief(lang).vintage}" in brief(lang).since(block)
        assert brief(lang).live(block) in slide.notes_slide.notes_text_frame.text


@pytest.mark.parametrize("lang", LANGS)
def test_notes_hold_all_sources_and_what_others_say(lang: str) -> None:
    for slide, block in zip(slides(lang), brief(lang).blocks, strict=True):
        said = slide.notes_slide.notes_text_frame.text
        assert block.sources
        for source in block.sources:
            assert attribution_text(source.publisher, lang) in said
            assert source.url in said
        for dissent in block.dissents:
            assert dissent.dissenting in said
            assert dissent.preferred in said
            assert speaker(dissent.publisher, lang) in said


def test_the_dissenting_count_of_2025_is_in_the_notes() -> None:
    said = deck().slides[3].notes_slide.notes_text_frame.text
    assert "shown 20,022\u00a0trains; GWL says" in said
    assert "21,000" in said


def test_letters_of_each_language_have_a_face() -> None:
    """Cambria and Calibri for Latin and Cyrillic, a Chinese face for Chinese."""
    made = deck("zh")
    theme = made.slide_master.part.part_related_by(RT.THEME).blob.decode()
    assert theme.count('ea typeface="Microsoft YaHei"') == 2
    xml = made.slides[1].shapes.title._element.xml
    assert 'lang="zh-CN"' in xml
    assert 'ea typeface="+mj-ea"' in xml


def test_pictures_have_a_text_alternative() -> None:
    for slide in deck().slides:
        for shape in slide.shapes:
            if shape.shape_type == MSO_SHAPE_TYPE.PICTURE:
                assert shape._element.xpath(".//p:cNvPr")[0].get("descr") is not None


def test_what_no_chart_holds_is_drawn_in_shapes() -> None:
    slide = slides("en", "roadmap")[1]
    groups = [s for s in slide.shapes if s.shape_type == MSO_SHAPE_TYPE.GROUP]
    said = [s.text_frame.text for g in groups for s in g.shapes if s.has_text_frame]
    assert any("second track" in t for t in said)


@pytest.mark.parametrize("lang", LANGS)
def test_claims_that_contradict_stand_in_the_notes(lang: str) -> None:
    """Each with who says it and where; what agrees with the record (`2026`, `2026-12`) does not."""
    block = next(b for b in brief(lang, "roadmap").blocks if b.ref.endswith("#register"))
    claims, record = ask("project_claims"), ask("projects").set_index("slug")
    expected = {
        ("anaklia", "planned_completion"): {"2027-05-14"},
        ("almaty-jetisu", "capacity"): {"57000"},
        ("darbaza-maktaaral", "planned_completion"): {"2025", "2027"},
        ("kalzhat", "start"): {"2026", "2028"},
    }
    for (slug, field), values in expected.items():
        name = f"{open_view(lang).name(record.loc[slug])} – {text(lang, f'roadmap-field-{field}')}"
        told = [d for d in block.dissents if d.subject == name]
        own = claims[(claims["slug"] == slug) & (claims["field"] == field)]
        said = {
            spell_amount(open_view(lang), r.value, r.unit)
            for r in own.itertuples()
            if r.value in values
        }
        assert {d.dissenting for d in told} == said
        assert {d.url for d in told} <= set(own[own["value"].isin(values)]["url"])
        assert all(bool(d.preferred) == (slug != "kalzhat") for d in told)
    notes = next(
        s.notes_slide.notes_text_frame.text
        for s in slides(lang, "roadmap")
        if s.shapes.title.text_frame.text == block.title
    )
    others = notes[notes.index(text(lang, "brief-dissents")) :]
    for one in block.dissents:
        assert f"– {describe_dissent(one, lang)} {one.url}".rstrip() in others


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("topic", ["corridors", "node:aktau"])
def test_no_source_note_or_definition_is_cut(lang: str, topic: str) -> None:
    """Each stands whole at the foot of its slide or on one of the last; none under 11 points."""
    whole = "\n".join(words(s) for s in deck(lang, topic).slides)
    for slide, block in zip(slides(lang, topic), brief(lang, topic).blocks, strict=True):
        assert describe_sources(block, lang) in words(slide)
        assert block.note in whole
        assert block.definition in whole
        foot = [s for s in slide.shapes if s.has_text_frame and s.top > Inches(6.1)]
        sizes = [r.font.size.pt for s in foot for p in s.text_frame.paragraphs for r in p.runs]
        assert min(sizes) >= 11
    own = [s.text_frame.text for s in _boxes(lang, topic)]
    assert not [said for said in own if said.rstrip(" .。").endswith("…")]


def test_slides_of_sources_are_evenly_full() -> None:
    """Eight entries of four lines: four and four, not seven and one."""
    entries = [foot.Carried(n, f"Figure {n}", ("word " * 60,)) for n in range(8)]
    assert [len(slide) for slide in foot._fill_slides(entries)] == [4, 4]
    assert [len(slide) for slide in foot._fill_slides(entries[:1])] == [1]
    assert foot._fill_slides([]) == []


def _boxes(lang: str, topic: str) -> list[Any]:
    """Text boxes of all slides that are not part of a chart or map."""
    return [s for slide in deck(lang, topic).slides for s in slide.shapes if s.has_text_frame]


def test_few_figures_fill_their_slide() -> None:
    """The headline figures: five rows over more than half of the room between title and foot."""
    slide = slides()[0]
    frame = next(s for s in slide.shapes if s.has_table)
    assert frame.height > 0.5 * Inches(7.5)
    assert frame.table.cell(1, 2).text_frame.paragraphs[0].runs[0].font.size.pt >= 14


def test_definitions_hold_no_codes() -> None:
    series = ask("series_titles", series=["alashankou-trains", "horgos-cn-trains"])
    assert len(series) == 2
    for code in series["series"]:
        for lang in LANGS:
            said = read_definition(open_view(lang), code)
            assert said
            assert "=" not in said
