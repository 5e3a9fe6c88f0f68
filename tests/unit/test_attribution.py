"""Who counted, as printed by whom, whose copy was read: in four languages, from the evidence."""

from __future__ import annotations

import csv
import re

import pytest

from corridor import warehouse
from corridor.evidence import releases
from corridor.evidence.publishers import read_names
from corridor.evidence.tiers import rate
from corridor.language import attribution_text, languages, publisher, source_line, speaker
from corridor.topics.counters import spell_counters
from corridor.topics.view import View
from tests.source import ROOT

TRAINS, TRANSIT = "china-europe-trains", "kz-transit-teu"
#: the trains of 2025: Yicai printed what CRCT counts, from the website of the trains
OF_2025 = {
    "en": "CRCT, as printed by Yicai Global",
    "ru": "CRCT, опубликовано: Yicai Global",
    "kk": "CRCT, жариялаған: Yicai Global",
    "zh": "中铁集装箱，第一财经刊发",
}


def value(series: str, period: str) -> dict[str, str]:
    rows = warehouse.ask("series_values", series=[series])
    return dict(rows[rows["period"] == period].iloc[0])


@pytest.mark.parametrize("lang", languages())
def test_who_counted_the_trains_of_2025(lang: str) -> None:
    row = value(TRAINS, "2025")
    assert (row["counted_by"], row["printed_by"], row["via"]) == ("crct", "yicai", "")
    assert (row["relation"], row["publisher"]) == (
        "agency-report",
        "Yicai Global (China-Europe Railway Express website)",
    )
    assert publisher(row["attribution"], lang) == OF_2025[lang]


@pytest.mark.parametrize(
    ("attribution", "brief", "whole"),
    [
        ("ktz>ktz>", "KTZ", "KTZ"),
        (">yicai>", "Yicai Global", "Yicai Global (not seen to name a counter)"),
        (
            "china-railway>xinhua>peoples-daily-online",
            "China Railway, as printed by Xinhua",
            "China Railway, as printed by Xinhua (copy: People's Daily Online)",
        ),
        (
            "gacc>xinhua>unidentified-mirror",
            "China Customs, as printed by Xinhua",
            "China Customs, as printed by Xinhua (copy at another address)",
        ),
        ("Xinhua (reprint)", "Xinhua (reprint)", "Xinhua (reprint)"),
        ("", "", ""),
    ],
)
def test_equal_parts_are_left_out(attribution: str, brief: str, whole: str) -> None:
    assert publisher(attribution, "en") == brief
    assert attribution_text(attribution, "en") == whole


def test_full_names_stand_in_documents() -> None:
    said = attribution_text("ktz>kazinform>", "ru", full=True)
    assert said.startswith("«Қазақстан темір жолы» (КТЖ), опубликовано: ")
    assert speaker("ktz>kazinform>", "ru") == "КТЖ"
    assert speaker(">kazinform>", "kk") == "Қазинформ"


def test_a_line_of_sources_names_each_counter_and_each_printer_once() -> None:
    found = ["ktz>ktz>", "ktz>kazinform>", "ktz>trend>menafn", ">trend>", ">kazinform>x", "Old"]
    assert source_line(found, "en") == (
        "Source: KTZ, as printed by Kazinform, Trend; "
        "not seen to name a counter: Trend, Kazinform; Old."
    )
    assert source_line(["ktz>ktz>", "gacc>gacc>"], "en") == "Source: KTZ, China Customs."
    assert source_line([], "en") == ""
    many = [f"ktz>{one}>" for one in ("kazinform", "trend", "xinhua", "tass")]
    assert source_line(many, "en") == "Source: KTZ, as printed by Kazinform, Trend and 2 more."


def test_a_counter_of_its_own_row_wins_over_its_source() -> None:
    """A row of counter_overrides.csv with a counter, and one with none."""
    with (ROOT / "data/evidence/counter_overrides.csv").open(encoding="utf-8", newline="") as file:
        own = {row["observation_id"]: row["counted_by"] for row in csv.DictReader(file)}
    found = warehouse.ask("observations_list", limit=100_000).drop_duplicates("id")
    rows = found.set_index("id")["counted_by"].fillna("")
    assert {code: rows[code] for code in own} == own
    assert "" in own.values()


def test_a_ministry_is_the_one_of_its_time() -> None:
    counters = {year: value(TRANSIT, year)["counted_by"] for year in ("2016", "2020", "2024")}
    assert counters == {"2016": "kz-mid", "2020": "kz-miid", "2024": "ktz"}


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("en", "MID Kazakhstan 2015–2017, MIID Kazakhstan 2019–2020, KTZ 2021–2024"),
        ("ru", "МИР РК 2015–2017, МИИР РК 2019–2020, КТЖ 2021–2024"),
    ],
)
def test_a_line_shows_where_its_counter_changes(lang: str, said: str) -> None:
    view = View(lang, "light", False, warehouse.ask)
    rows = warehouse.ask("series_values", series=[TRANSIT])
    assert said in spell_counters(view, rows)
    one = rows[rows["counted_by"] == "ktz"]
    assert spell_counters(view, one) == ""


def test_no_name_is_english_on_a_kazakh_page_unless_it_is_its_own() -> None:
    """Offices, customs, ministries and ports are called in the script of the reader; the press and
    firms bear their own names."""
    kinds = {"statistics-office", "customs", "ministry", "government", "port"}
    for lang, script in (("ru", "\u0400-\u04ff"), ("kk", "\u0400-\u04ff"), ("zh", "\u4e00-\u9fff")):
        latin = [
            row["publisher_id"]
            for row in read_names().values()
            if row["kind"] in kinds and not re.search(f"[{script}]", row[f"name_{lang}"])
        ]
        assert latin == [], lang


def test_codes_of_released_editions_keep_their_names() -> None:
    """Names are of today in every edition: a code that one has is never taken away."""
    for release in releases.index():
        files = releases.contents(release)
        if "publishers.csv" in files:
            codes = set(releases.read_table(files, "publishers")["publisher_id"])
            assert codes <= set(read_names()), release.hash


@pytest.mark.parametrize(
    ("printed_by", "kind", "relation", "counts", "named", "tier"),
    [
        ("ktz", "operator", "original", True, True, "A"),
        ("china-gov", "government", "original", False, False, "A"),
        ("erai", "research", "original", True, True, "A"),
        ("erai", "research", "original", False, False, "C"),
        ("xinhua", "agency", "agency-report", False, False, "B"),
        ("yicai", "press", "agency-report", False, True, "B"),
        ("yicai", "press", "agency-report", False, False, "C"),
        ("xinhua", "agency", "reprint", False, True, "B"),
        ("xinhua", "agency", "reprint", False, False, "C"),
        ("xinhua", "agency", "mirror", False, True, "C"),
        ("world-bank", "international-organisation", "data-copy", True, True, "B"),
        ("unidentified", "unknown", "agency-report", False, True, "D"),
    ],
)
def test_the_tier_follows_from_who_counted(
    printed_by: str, kind: str, relation: str, counts: bool, named: bool, tier: str
) -> None:
    assert rate(printed_by, kind, relation, counts=counts, names_counter=named) == tier
