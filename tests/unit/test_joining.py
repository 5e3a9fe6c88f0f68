"""Parts put together: each language has its own comma, semicolon, colon and stop."""

from __future__ import annotations

import pandas as pd
import pytest

from corridor.charts.theme import Theme
from corridor.language import approximate, joined, listed, named, quantity, sentences
from corridor.topics.view import View

THEME: Theme = "light"  # type: ignore[assignment]


@pytest.mark.parametrize(
    ("lang", "said"), [("en", "Aktau, Kuryk"), ("kk", "Aktau, Kuryk"), ("zh", "Aktau、Kuryk")]
)
def test_parts_in_a_row(lang: str, said: str) -> None:
    assert listed(["Aktau", "Kuryk"], lang) == said
    assert listed([], lang) == ""
    assert listed(["a", "b"], lang, ";") == ("a；b" if lang == "zh" else "a; b")


def test_sentences_end_once() -> None:
    assert sentences(["One.", "two", "", "three."], "en") == "One. two. three."
    assert sentences(["一。", "二"], "zh") == "一。二"
    assert sentences([], "ru") == ""
    assert named("2025年", "3列", "zh") == "2025年：3列"


def test_values_in_words() -> None:
    rows = pd.DataFrame({"period": ["2024", "2025"], "value": [2, 21.0], "unit": ["trains"] * 2})
    assert View("ru", THEME, False).spell_values(rows) == "2024: 2\u00a0поезда; 2025: 21\u00a0поезд"
    assert View("zh", THEME, False).spell_values(rows) == "2024年：2列；2025年：21列"


@pytest.mark.parametrize(
    ("value", "unit", "said"),
    [
        (32e6, "t", "32\u00a0млн\u00a0т-дан астам"),
        (20_000, "trains", "20\u202f000\u00a0пойыздан астам"),
        (7e3, "teu", "7\u202f000\u00a0ЖФЭ-ден астам"),
        (8e9, "usd", "8\u00a0млрд\u00a0доллардан астам"),
        (50, "wagons", "50\u00a0вагоннан астам"),
        (3, "km/day", "3\u00a0км/тәулік және одан көп"),
    ],
)
def test_more_than_takes_the_ending_of_the_unit(value: float, unit: str, said: str) -> None:
    """Kazakh puts the ablative on the unit, whose vowels choose its ending."""
    assert quantity(value, unit, "kk", qualifier="more-than") == said


def test_a_value_that_is_near() -> None:
    assert approximate("15 Mt", "en") == "≈\u00a015 Mt"
    assert quantity(15e6, "t", "zh", qualifier="about") == "≈1,500万吨"


@pytest.mark.parametrize(
    ("value", "unit", "said"),
    [
        (14.5e9, "usd", "$14.5bn"),
        (28.9e6, "usd", "$28.9m"),
        (2_783, "usd", "$2,783"),
        (393_200, "usd", "$393.2\u00a0thousand"),
        (1e9, "eur", "€1bn"),
        (3_289, "usd/feu", "$3,289 per 40-foot container"),
        (12_500, "usd/feu", "$12.5\u00a0thousand per 40-foot container"),
    ],
)
def test_english_money_begins_with_its_sign(value: float, unit: str, said: str) -> None:
    assert quantity(value, unit, "en") == said


def test_the_sign_of_a_difference_comes_before_that_of_the_currency() -> None:
    assert joined("+14.5", "$bn", "en") == "+$14.5bn"
    assert joined("−0.3", "$bn", "en") == "−$0.3bn"
    assert joined("14,5", "млрд\u00a0долл.", "ru") == "14,5\u00a0млрд\u00a0долл."
