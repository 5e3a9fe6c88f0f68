"""Headings, findings and cards say no more than their rows hold, in every language.

The words of the catalogues are held to it as they stand; what the whole evidence makes of them, as
it is said to a visitor.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

import pytest

from corridor.briefing.blocks import build_block, open_view
from corridor.briefing.types import Block
from corridor.language import LANGUAGES, quantity
from corridor.language.attribution import speaker
from corridor.language.spans import plain
from corridor.map.tooltips import describe_node
from corridor.paths import LOCALES
from corridor.topics import registry
from corridor.topics.card import spell_period
from corridor.topics.chart import list_publishers
from corridor.topics.editions import count_months, find_edition
from corridor.topics.finding import Finding, mark_reprints, spell_headline, spell_sentence
from corridor.topics.overview.cards import build_cards
from corridor.topics.overview.rules import find_changes
from corridor.topics.overview.screen import build_corridors
from corridor.topics.overview.series import load_values
from corridor.topics.overview.tables import describe_places
from corridor.topics.view import View
from corridor.warehouse import ask, current

#: files of the catalogue whose words stand over figures
TOPICS = (
    *("overview", "traffic", "nodes", "trade", "roadmap", "screen", "map"),
    *("bridges", "ladder", "plausibility", "promises", "routes", "scenarios", "scorecard"),
)
#: files whose words are no finding: of programs, and of what is asked of who counts
NO_FINDINGS = ("api", "assistant", "catalog", "quality", "sdmx")
#: what is said of today; no figure of this evidence is that young
OF_TODAY = {
    "en": r"\bnow\b|\bso far\b|\btoday\b|\bcurrently\b|\bthis year\b|\balready\b",
    "ru": r"\bсейчас\b|\bтеперь\b|\bсегодня\b|\bуже\b|\bв этом году\b|\bпока\b",
    "kk": r"\bқазір\b|\bбүгін|\bбиыл\b|\bенді\b",
    "zh": r"现在|目前|当前|今年|至今|已多于",
}
#: what nobody can know: that a figure was never published
NEVER = {
    "en": r"\b(not|never|nothing|nobody|no one|no[^.,;]{0,24}figure)\b[^.;:]{0,24}\bpublished\b"
    r"|could publish",
    "ru": r"не публик|не опубликов|могл[аи] бы опубликовать",
    "kk": r"жарияланбаған|жарияламаған|жариялай алар",
    "zh": r"未公布|从未公布|没有公布|可公布|可以公布",
}
#: the day of the evidence
TODAY = current().date
VIEWS = {lang: View(lang, "light", False, ask) for lang in LANGUAGES}


def messages(lang: str, files: Iterable[str] = TOPICS) -> dict[str, str]:
    """Key -> its text without names of values, of the files over figures."""
    found: dict[str, str] = {}
    for name in files:
        text = (LOCALES / lang / f"{name}.ftl").read_text(encoding="utf-8")
        for key, words in re.findall(r"^([\w-]+) = ?(.*(?:\n[ \t]+.*)*)", text, re.M):
            found[key] = re.sub(r"\{ ?\$[\w-]+", "{", words)
    return found


def breaking(lang: str, rule: str, files: Iterable[str] = TOPICS) -> dict[str, str]:
    return {k: w for k, w in messages(lang, files).items() if re.search(rule, w, re.IGNORECASE)}


@pytest.mark.parametrize("lang", list(LANGUAGES))
def test_no_word_says_that_a_figure_is_of_today(lang: str) -> None:
    assert breaking(lang, OF_TODAY[lang]) == {}


@pytest.mark.parametrize("lang", list(LANGUAGES))
def test_what_was_not_found_is_not_said_to_be_unpublished(lang: str) -> None:
    everywhere = {path.stem for path in (LOCALES / lang).glob("*.ftl")} - set(NO_FINDINGS)
    assert breaking(lang, NEVER[lang], sorted(everywhere)) == {}


def years(finding: Finding) -> set[str]:
    return {period[:4] for _, period in finding.rests_on}


@pytest.mark.parametrize("lang", list(LANGUAGES))
def test_a_finding_names_the_year_of_its_first_figure(lang: str) -> None:
    for one in find_changes(load_values(VIEWS[lang])):
        said = plain(spell_sentence(VIEWS[lang], one))
        assert one.rests_on[0][1][:4] in said, (one.key, said)


@pytest.mark.parametrize("lang", list(LANGUAGES))
def test_a_screen_names_the_period_of_its_numbers(lang: str) -> None:
    for one in build_corridors(VIEWS[lang]):
        assert re.search(r"20\d\d", one.title), one.title


def test_part_of_a_year_stands_beside_equal_parts_alone() -> None:
    view = VIEWS["en"]
    (newest,) = [f for f in find_changes(load_values(view)) if f.key.startswith("finding-newest")]
    assert plain(spell_sentence(view, newest)) == (
        "January–February 2026: 3,501 China–\u2060Europe trains, +32\u00a0% on the same months of "
        "2025 as printed (the number itself was not found); 2,928 in those of 2024."
    )
    (screen,) = [s for s in build_corridors(view) if s.key == newest.key]
    assert "3,501" in screen.title
    assert list(screen.values["period"]) == ["2024-01-01/2024-02-29", "2026-01-01/2026-02-28"]


def test_a_claim_that_leans_on_the_press_alone_says_so() -> None:
    """Directions of 2025 are CRCT's count, whoever printed it; the first half of 2023 is not."""
    view = VIEWS["en"]
    rows = load_values(view)
    (balance,) = [f for f in find_changes(rows) if f.key == "finding-return"]
    assert plain(spell_sentence(view, balance)) == (
        "In 2025 more China–\u2060Europe trains returned to China than left it: "
        "10,124 against 9,898."
    )
    # one figure that the claim needs is enough
    press = ("china-europe-trains", "2023-01-01/2023-06-30")
    some = Finding("x", rests_on=(press, ("china-europe-trains", "2025")))
    none = Finding("x", rests_on=(("china-europe-trains", "2025"),))
    assert [f.reprint for f in mark_reprints([some, none], rows)] == [True, False]


def test_transit_grew_by_the_printed_rate() -> None:
    view = VIEWS["en"]
    (transit,) = [f for f in find_changes(load_values(view)) if "transit" in f.key]
    assert "grew 19.9\u00a0%" in plain(spell_sentence(view, transit))


@pytest.mark.parametrize("lang", list(LANGUAGES))
def test_a_card_says_how_old_its_number_is(lang: str) -> None:
    view = VIEWS[lang]
    edition = find_edition(view)
    for card in build_cards(view, load_values(view)):
        months = count_months(card.row.period_end, edition)
        assert months > 3, "a figure as young as this may say now"
        assert str(months) in spell_period(view, card)


def test_a_change_is_said_no_more_precisely_than_it_is_known() -> None:
    rows = ask("series_values", series=["kz-china-rail-tonnes", "china-europe-trains"])
    row = rows.set_index(["series_id", "period"])
    # 35.6 Mt after "more than 32": the printed rate or none
    border = row.loc[("kz-china-rail-tonnes", "2025")]
    assert border.growth_printed or border.growth != border.growth
    view = VIEWS["en"]
    (faster,) = [f for f in find_changes(load_values(view)) if f.key == "finding-faster"]
    said = plain(spell_sentence(view, faster))
    assert "+19.6\u00a0% against +3.2\u00a0%" in said


#: nodes and pairs whose figures stand for all: ports, crossings, lines, an airport, rivers
OF_NODES = ("aktau", "kuryk", "moiynty", "dostyk", "altynkol", "almaty-jetisu", "aktobe", "rivers")
WHOLE = ("corridors", "roadmap", *(f"node:{slug}" for slug in OF_NODES), "pair:CHN-KAZ")


@cache
def blocks(lang: str) -> tuple[Block, ...]:
    """The blocks of whole briefings: the figures of pages, slides and documents."""
    view = open_view(lang)
    refs: list[str] = []
    for code in WHOLE:
        topic = registry.WHOLE_BRIEFINGS[code.partition(":")[0]]
        refs += registry.load(topic, "briefing").list_refs(code)
    made = (build_block(view, ref, TODAY) for ref in dict.fromkeys(refs))
    return tuple(one for one in made if one is not None)


@pytest.mark.parametrize("lang", list(LANGUAGES))
def test_no_heading_of_a_block_speaks_of_today(lang: str) -> None:
    for block in blocks(lang):
        for said in (block.title, block.measure, *(line.sentence for line in block.lines)):
            assert not re.search(OF_TODAY[lang], said, re.IGNORECASE), (block.ref, said)


@pytest.mark.parametrize("lang", list(LANGUAGES))
def test_a_number_in_a_heading_has_its_year(lang: str) -> None:
    """A number, a share or a change over a figure is of a year that the words name; the number of
    rows of a table and the name of a place are not."""
    undated = []
    for block in blocks(lang):
        numbers = re.sub(r"(19|20)\d\d", "", block.title)
        if re.search(r"\d", numbers) and block.kind not in ("table", "map"):
            said = f"{block.title} {block.measure} {block.note}"
            if not re.search(r"(19|20)\d\d", said):
                undated.append((block.ref, block.title, block.measure))
    assert undated == []


def test_a_text_alternative_speaks_the_unit_of_its_axis() -> None:
    """No whole tonnes beside an axis of millions: `Mt a year` and then `4,119,000`."""
    found = [
        (block.ref, block.alt)
        for block in blocks("en")
        if "Mt" in block.measure and re.search(r"\d,\d{3},\d{3}", block.alt)
    ]
    assert found == []


def test_sources_stand_by_their_weight_in_the_figure() -> None:
    """Who gives most of the points first, of equals who gives the newest: a line that names six of
    twenty names those the figure rests on."""
    rows = ask("series_values", series=["kz-china-rail-tonnes"], kinds=["year"])
    names = list_publishers(rows)
    counts = rows["attribution"].value_counts()
    newest = rows.groupby("attribution")["period_end"].max()
    weights = [(counts[name], newest[name]) for name in names]
    assert len(names) == len(counts) > 6
    assert weights == sorted(weights, reverse=True)


@pytest.mark.parametrize("lang", list(LANGUAGES))
def test_a_lower_bound_is_said_as_one(lang: str) -> None:
    view = VIEWS[lang]
    (found,) = [
        one for one in find_changes(load_values(view)) if one.key.startswith("finding-crossings")
    ]
    bound = quantity(16.1e6, "t", lang, qualifier="more-than")
    assert bound in plain(spell_sentence(view, found))
    exact = quantity(16.1e6, "t", lang)
    assert spell_headline(view, found) == f">\u00a0{exact}"
    (screen,) = [one for one in build_corridors(view) if one.key == found.key]
    assert bound in screen.title


@pytest.mark.parametrize("lang", list(LANGUAGES))
def test_both_planners_of_the_middle_corridor_are_named(lang: str) -> None:
    """For 2025 AZCON expected 5.2 Mt, the association 2.5: nobody is "another source"."""
    view = VIEWS[lang]
    (middle,) = [one for one in find_changes(load_values(view)) if "middle" in one.key]
    assert middle.key.endswith("-plans")
    said = plain(spell_sentence(view, middle))
    assert all(speaker(code, lang) in said for code in ("azcon>report-az>", "titr>astana-times>"))


@pytest.mark.parametrize("lang", list(LANGUAGES))
def test_every_amount_of_a_finding_keeps_the_wording_of_its_figure(lang: str) -> None:
    rows = load_values(VIEWS[lang]).set_index(["series_id", "period"])
    for one in find_changes(load_values(VIEWS[lang])):
        value, first = one.values.get("value"), rows.loc[one.rests_on[0]]
        if value is not None and value.unit == first.unit:
            assert value.qualifier == first.qualifier, one.key


def test_the_map_says_a_lower_bound_as_one() -> None:
    places = describe_places(VIEWS["en"], ask("map_nodes").dropna(subset=["value"]))
    assert "Altynkol: more than 16.1\u00a0Mt (2025)" in places


@pytest.mark.parametrize("lang", list(LANGUAGES))
def test_text_alternatives_have_no_tags(lang: str) -> None:
    border = build_block(VIEWS[lang], "/roadmap?view=customs#before", TODAY)
    assert border is not None
    found = [one.ref for one in (*blocks(lang), border) if re.search(r"</?\w+>", one.alt)]
    assert found == []


def test_text_alternatives_keep_the_letters_of_units() -> None:
    said = " ".join(one.alt for one in blocks("en"))
    assert "(Thousand TEU a year)" in said
    assert re.findall(r"\bmt\b|\bteu\b|\bchina\b", said) == []


def test_why_sources_disagree_was_found_or_not() -> None:
    causes = [str(cause) for cause in ask("conflicts")["likely_cause"]]
    assert [cause for cause in causes if re.search(NEVER["en"], cause, re.IGNORECASE)] == []


def test_a_name_on_the_map_has_the_sign_of_a_bound() -> None:
    nodes = ask("map_nodes").set_index("slug")
    said = {slug: describe_node(nodes.loc[slug], "en").value for slug in ("altynkol", "dostyk")}
    assert said == {"altynkol": ">\u00a016.1\u00a0Mt, 2025", "dostyk": "18\u00a0Mt, 2024"}
