"""The Overview says the evidence's numbers, in both languages."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from corridor.ui import frame
from corridor.ui.finding_rows import mark_unit
from tests.pages.reading import words
from tests.source import ROOT


def opened(lang: str, **query: str) -> AppTest:
    """The Overview in a language."""
    at = AppTest.from_file(str(ROOT / "app.py"), default_timeout=60)
    at.query_params["lang"] = lang
    for key, value in query.items():
        at.query_params[key] = value
    at.run()
    assert not at.exception
    assert not at.error
    return at


@pytest.mark.parametrize(
    ("big", "label"),
    [
        ("16,1\u00a0млн\u00a0т", "16,1 :small[млн\u00a0т]"),
        ("1610万吨", "1610 :small[万吨]"),
        ("12\u00a0→\u00a060", "12\u202f→\u202f60"),
        ("+20\u00a0%", "+20\u202f%"),
    ],
)
def test_the_unit_of_a_big_number_is_small(big: str, label: str) -> None:
    assert mark_unit(big) == label


NUMBERS = {
    "en": ["20,022", "14,254", "35.6", "33", "4.12"],
    "ru": ["20\u202f022", "14\u202f254", "35,6", "33", "4,12"],
}


@pytest.mark.parametrize("lang", ["en", "ru"])
def test_cards_say_the_last_full_year(lang: str) -> None:
    at = opened(lang)
    assert [m.value for m in at.metric] == NUMBERS[lang]


def test_cards_compare_with_the_equal_period() -> None:
    at = opened("en")
    deltas = [m.delta for m in at.metric]
    fixed = "\u00a0"
    assert deltas[0] == f"+3.2{fixed}% on 2024"  # 20,022 against 19,392
    assert deltas[1] == f"+19.6{fixed}% on 2024"  # 14,254 against 11,920
    assert deltas[4] == f"−8.1{fixed}% on 2024"  # 4.119 against 4.484 million t


@pytest.mark.parametrize("lang", ["en", "ru"])
def test_seven_findings(lang: str) -> None:
    at = opened(lang)
    big = [b.label for b in at.button if (b.key or "").startswith("finding_")]
    assert len(big) == 7
    assert big[1] == ("10,124" if lang == "en" else "10\u202f124")
    assert "12\u202f→\u202f60" in big
    assert (">\u202f16.1 :small[Mt]" if lang == "en" else ">\u202f16,1 :small[млн\u00a0т]") in big


def test_map_names_the_nodes_and_their_tonnes() -> None:
    at = opened("en")
    deck = at.get("deck_gl_json_chart")[0].proto
    assert "style-" in deck.json
    assert "Dostyk" in deck.json
    assert "18" in deck.json


def test_map_says_what_crosses_and_where_it_goes() -> None:
    at = opened("en")
    deck = json.loads(at.get("deck_gl_json_chart")[0].proto.json)
    texts = [row["text"] for x in deck["layers"] if x["@@type"] == "TextLayer" for row in x["data"]]
    assert {"6,402\u00a0trains China–\u2060Europe,", "Jan–Aug 2025"} <= set(texts)
    said = words(at)
    assert (
        "Container trains from China at Dostyk, January–May 2025: 1,622, to Europe 820, "
        "to Russia 595, to Kazakhstan 122, to Belarus 85"
    ) in said
    assert "Alashankou and Horgos count trains to Europe and to Central Asia together" in said


def test_ladder_says_what_binds() -> None:
    said = words(opened("en"))
    assert "Altynkol into China: 14 of 15 trains on an ordinary day (30 Sep 2025)" in said
    assert "Dostyk–Moiynty ran about 18 of 60 pairs" in said


def test_a_link_to_a_figure_opens_its_passport() -> None:
    at = opened("en", figure="dostyk-tonnes@2024")
    said = words(at)
    assert "index1520" in said or any("index1520" in str(t.value) for t in at.table)
    assert any(m.value.startswith("18") for m in at.metric)


def test_a_page_without_its_logo_is_a_page(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(frame, "STATIC", tmp_path)
    assert "20,022" in words(opened("en"))
