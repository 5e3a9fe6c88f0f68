"""Names of publishers and measures as a reader sees them."""

from __future__ import annotations

import pytest

from corridor.language import publisher
from corridor.topics.series_titles import drop_unit
from corridor.topics.view import View


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
