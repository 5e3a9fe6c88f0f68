"""Names of publishers and measures as a reader sees them."""

from __future__ import annotations

import csv
import re

import pytest

from corridor.language import languages, publisher, publisher_name
from corridor.topics.series_titles import drop_unit
from corridor.topics.view import View
from tests.source import ROOT


@pytest.mark.parametrize(
    ("name", "lang", "said"),
    [
        ("China News Service (reprint)", "ru", "Агентство «Чжунго синьвэнь» (перепечатка)"),
        ("CCTV (mirror)", "zh", "CCTV（镜像）"),
        ("CCTV (mirror)", "en", "CCTV (mirror)"),
        ("unidentified (mirror)", "kk", "аталмаған (көшірме сайт)"),
        ("Xinhua (LINE Today)", "ru", "Синьхуа (LINE Today)"),
        (None, "en", ""),
    ],
)
def test_notes_on_publishers_are_words(name: str | None, lang: str, said: str) -> None:
    assert publisher(name, lang) == said


@pytest.mark.parametrize(
    ("lang", "measure", "said"),
    [
        ("en", "Freight, tonnes (grain, to Iran)", "Freight (grain, to Iran)"),
        ("en", "Container capacity, TEU a year (existing)", "Container capacity (existing)"),
        ("en", "Transit time, days, Baku", "Transit time, Baku"),
        ("en", "Ships", "Ships"),
        ("en", "Rate, USD per kg, Hong Kong – Europe", "Rate, USD per kg, Hong Kong – Europe"),
        ("ru", "Грузы, тонн (нефть)", "Грузы (нефть)"),
        ("ru", "Число поездов, Чэнду", "Число поездов, Чэнду"),
        ("kk", "Жүк, тонна (астық)", "Жүк (астық)"),
        ("zh", "货运量（吨）（粮食）", "货运量（粮食）"),
        ("zh", "车皮（KTZ口径、合计）", "车皮（KTZ口径、合计）"),
    ],
)
def test_a_unit_is_said_once(lang: str, measure: str, said: str) -> None:
    assert drop_unit(View(lang, "light", False), measure) == said


@pytest.mark.parametrize("lang", languages())
def test_no_name_of_a_series_has_a_bracket_in_a_bracket(lang: str) -> None:
    with (ROOT / "data/evidence/series.csv").open(encoding="utf-8") as rows:
        titles = [row[f"title_{lang}"] for row in csv.DictReader(rows)]
    assert len(titles) > 500
    assert not [one for one in titles if re.search(r"[(（][^()（）]*[(（]", one)]


def test_a_name_is_spelled_one_way() -> None:
    """The railway and the operator of the containers, in Russian and Kazakh."""
    text = "".join(
        path.read_text(encoding="utf-8")
        for folder in ("data/evidence", "locales/ru", "locales/kk")
        for path in (ROOT / folder).iterdir()
        if path.suffix in (".csv", ".ftl")
    )
    assert not re.findall("«Казахстан темир жолы»", text)
    assert {publisher_name("utlc-era", lang) for lang in ("ru", "kk")} == {"ОТЛК ЕРА"}
