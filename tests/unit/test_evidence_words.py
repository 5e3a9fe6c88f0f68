"""What the evidence says is said in every language; what is English only says so."""

from __future__ import annotations

import csv
import re
from functools import cache

import pytest

from corridor.language import evidence_text, publisher, remark, spell_note, text, translations
from corridor.language.note_phrases import BETWEEN, mark_numbers
from corridor.topics.claims import read_note
from tests.source import ROOT

#: family of translations -> (table, column of the key, languages whose text the table holds)
FAMILIES = {
    "entity": ("entities", "entity", {"ru"}),
    "metric": ("metrics", "metric", {"ru"}),
    "error": ("known_errors", "error", {"ru"}),
    "project": ("projects", "slug", {"ru"}),
    "promise": ("proposals", "slug", {"ru"}),
    "missing": ("proposals", "slug", {"ru"}),
    "asked": ("proposals", "slug", {"ru"}),
    "cause": ("conflicts", "likely_cause", set()),
    "source-note": ("sources", "note", set()),
}
OTHERS = ("ru", "kk", "zh")
#: languages of longer texts that the evidence has columns of
TEXTS = ("en", "ru")


@cache
def rows(table: str) -> tuple[dict[str, str], ...]:
    """Rows of an evidence table as text."""
    with (ROOT / f"data/evidence/{table}.csv").open(encoding="utf-8", newline="") as file:
        return tuple(csv.DictReader(file))


@pytest.mark.parametrize("family", FAMILIES)
def test_every_text_of_the_evidence_is_translated(family: str) -> None:
    table, column, own = FAMILIES[family]
    wanted = {row[column] for row in rows(table) if row[column]}
    for lang in set(OTHERS) - own:
        known = {key: said for (of, key), said in translations(lang).items() if of == family}
        assert sorted(wanted - set(known)) == [], lang
        assert sorted(set(known) - wanted) == [], f"{lang}: left over"
        assert all(known.values()), lang


def test_notes_of_releases_are_translated() -> None:
    """In each language, in feeds and in the list of vintages; what is next may be there already."""
    with (ROOT / "data/releases/releases.csv").open(encoding="utf-8", newline="") as file:
        notes = {row["note"] for row in csv.DictReader(file)}
    for lang in OTHERS:
        rows_of = translations(lang).items()
        known = {key: said for (of, key), said in rows_of if of == "release-note"}
        assert sorted(notes - set(known)) == [], f"{lang}: add release-note to evidence.csv"
        assert all(known.values())


def test_numbers_of_a_translation_are_those_of_the_text() -> None:
    """Four figures and more in a row (a year, a count) stand in every language."""
    english = {("project", r["slug"]): r["description_en"] for r in rows("projects")}
    english |= {("error", r["error"]): r["statement_en"] for r in rows("known_errors")}
    english |= {("cause", r["likely_cause"]): r["likely_cause"] for r in rows("conflicts")}
    for key, words in english.items():
        years = set(re.findall(r"\b(?:19|20)\d\d\b", words))
        for lang in ("kk", "zh"):
            said = translations(lang)[key] if key[1] else ""
            assert not key[1] or years <= set(re.findall(r"(?:19|20)\d\d", said)), (key, lang)


@pytest.mark.parametrize("lang", ["kk", "zh"])
def test_the_script_is_the_languages_own(lang: str) -> None:
    script = {"kk": r"[а-яәғқңөұүһі]", "zh": r"[\u4e00-\u9fff]"}[lang]
    for key, said in translations(lang).items():
        assert re.search(script, said, re.IGNORECASE), key


@pytest.mark.parametrize("lang", OTHERS)
def test_a_series_says_what_it_counts(lang: str) -> None:
    """Its title, then the definitions of what is counted and of the measure."""
    series = next(r for r in rows("series") if r["series_id"] == "kz-china-rail-tonnes")
    said = evidence_text({**series, "definition_ru": "по-русски"}, "definition", lang)
    assert said and said != series["definition_en"]
    if lang != "ru":
        assert said.startswith(series[f"title_{lang}"])
        assert translations(lang)["entity", "kz-china-rail"] in said
        assert translations(lang)["metric", "freight_volume"] in said


@pytest.mark.parametrize("lang", OTHERS)
def test_definitions_hold_no_codes(lang: str) -> None:
    """Who reads a passport does not know the columns of the tables."""
    codes = r"\w=\w|\bvariant\b|\boperator (?:column|value)|колонке operator|\bwtt\b"
    defined = [*rows("entities"), *rows("metrics")]
    said = [row[f"definition_{code}"] for row in defined for code in TEXTS]
    said += [text for (family, _), text in translations(lang).items() if family in FAMILIES]
    assert [text for text in said if re.search(codes, text)] == []


@pytest.mark.parametrize("lang", OTHERS)
def test_notes_of_claims_are_translated(lang: str) -> None:
    """Part by part: what is not translated is left out of a page."""
    notes = [read_note(row["note"]).rest for row in rows("project_claims")]
    parts = {part.strip() for rest in notes for part in rest.split(";") if part.strip()}
    known = {key for family, key in translations(lang) if family == "claim-note"}
    assert sorted(parts - known) == []


@pytest.mark.parametrize("lang", OTHERS)
def test_notes_on_figures_are_in_the_language(lang: str) -> None:
    """Phrase by phrase; what has none is told to stand on the English page, and is not shown."""
    notes = {row["note"] for row in rows("observations") if row["note"]}
    phrases = {mark_numbers(phrase) for note in notes for phrase in note.split(BETWEEN)}
    known = {key for family, key in translations(lang) if family == "note"}
    assert sorted(known - phrases) == [], "left over"
    said = " ".join(spell_note(note, lang) for note in notes)
    assert set(re.findall(r"\b[a-z]{3,}\b", said)) == set()
    beside = [row["note"] for row in rows("observations") if row["note"]]
    ends = (text(lang, "note-elsewhere"), text(lang, "note-all-elsewhere"))
    whole = [note for note in beside if not spell_note(note, lang).endswith(ends)]
    assert len(whole) > 0.75 * len(beside)


def test_a_note_on_a_figure_keeps_its_numbers() -> None:
    assert spell_note("more than; +25.4% y/y", "en") == "more than; +25.4% y/y"
    assert spell_note("more than; +25.4% y/y", "ru") == (
        "в источнике «более»; +25,4 % к тому же периоду годом ранее"
    )
    assert spell_note("about; words nobody wrote before", "kk") == (
        "дереккөзде «шамамен»; ескертудің қалғаны ағылшын тіліндегі бетте"
    )


@pytest.mark.parametrize("lang", OTHERS)
def test_offices_bear_their_names_in_the_language(lang: str) -> None:
    named = {row["publisher"] for t in ("trade_totals", "trade_monthly") for row in rows(t)}
    own = re.compile(r"[\u0400-\u04ff\u4e00-\u9fff]")
    assert [name for name in named if not own.search(publisher(name, lang))] == []
    every = named | {row["publisher"] for row in rows("sources")}
    parts = every | {part for name in every for part in re.split(r" / | \(|\)|, ", name)}
    known = {key for family, key in translations(lang) if family == "publisher"}
    assert sorted(known - parts) == []


def test_an_office_inside_a_name_is_named_too() -> None:
    assert publisher("Rail-news.kz (Ministry of Transport)", "zh") == "Rail-news.kz (交通部)"
    assert publisher("General Administration of Customs of China", "zh") == "中国海关总署"
    assert publisher("Kazinform (KTZ)", "ru") == "«Казинформ» (КТЖ)"
    assert publisher("Kazinform (KTZ)", "en") == "Qazinform (KTZ)"  # one agency, one spelling
    assert publisher("Xinhua (mirror)", "ru") == "Синьхуа (зеркало)"


def test_a_note_that_is_english_only_says_so() -> None:
    assert remark("before the hub", "en") == "before the hub"
    assert remark("before the hub", "ru") == "before the hub (на англ.)"
    assert remark("rounded", "kk") == "дөңгелектелген"
    assert remark("", "zh") == ""
    assert remark("First release of the evidence", "ru") == "Первый выпуск данных"
    assert remark("Поезда 2026 года", "kk") == "Поезда 2026 года"
