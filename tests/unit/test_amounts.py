"""Amounts of a table: words on paper; sign, number and unit in cells of their own on a page."""

from __future__ import annotations

import pandas as pd
import pytest

from corridor.language.amounts import Amount
from corridor.ui.amount_columns import spell_numbers, split_amounts


@pytest.mark.parametrize(
    ("lang", "words", "number", "unit"),
    [
        ("en", "3.8\u00a0Mt", 3.8, "Mt"),
        ("ru", "3,8\u00a0млн\u00a0т", 3.8, "млн т"),
        ("kk", "3,8\u00a0млн\u00a0т", 3.8, "млн т"),
        ("zh", "380万吨", 380, "万吨"),
    ],
)
def test_an_amount_is_words_or_a_number_with_its_unit(lang, words, number, unit) -> None:
    one = Amount(3_800_000, "t", lang)
    assert (str(one), one.number, one.sign) == (words, number, "")
    assert one.unit_name.replace("\u00a0", " ") == unit


@pytest.mark.parametrize(
    ("qualifier", "status", "sign"),
    [
        ("exact", "actual", ""),
        ("rounded", "actual", ""),
        ("about", "actual", "≈"),
        ("exact", "estimate", "≈"),
        ("more-than", "estimate", ">"),
        ("min", "actual", "≥"),
        ("max", "plan", "≤"),
    ],
)
def test_what_is_not_exact_has_its_sign_apart(qualifier, status, sign) -> None:
    one = Amount(15_000_000, "t", "en", qualifier, status)
    assert (one.sign, one.number, one.unit_name) == (sign, 15, "Mt")


def test_a_column_of_amounts_becomes_sign_number_and_unit() -> None:
    cells = pd.DataFrame(
        {
            "Series": ["a", "b", "c"],
            "Value": [Amount(2e7, "t", "en", "about"), Amount(20022, "trains", "en"), "no figure"],
            "Publisher": ["x", "y", "z"],
        }
    )
    split = split_amounts(cells)
    assert list(split) == ["Series", " ", "Value", "Unit", "Publisher"]
    assert split["Value"].dtype == float
    assert split["Value"].tolist()[:2] == [20, 20022]
    assert pd.isna(split["Value"][2])
    assert split["Unit"].tolist() == ["Mt", "trains", "no figure"]
    assert split[" "].tolist() == ["≈", "", ""]


def test_columns_of_one_unit_share_it_and_others_do_not() -> None:
    def amounts(*values: float, unit: str = "teu") -> list[Amount]:
        return [Amount(value, unit, "en", largest=25_000) for value in values]

    cells = pd.DataFrame({"Low": amounts(17_000), "High": amounts(25_000), "Cause": ["?"]})
    split = split_amounts(cells)
    assert list(split) == ["Low", "High", "Unit", "Cause"]
    assert split.iloc[0].tolist() == [17, 25, "thousand TEU", "?"]
    cells = pd.DataFrame({"Cost": amounts(2, unit="usd"), "Trains": amounts(3, unit="trains")})
    assert list(split_amounts(cells)) == ["Cost", "Unit", "Trains", "Unit "]
    bare = pd.DataFrame({"Years": [Amount(12, "", "en", bare=True)]})
    assert list(split_amounts(bare)) == ["Years"]


def test_a_plain_table_has_numbers_as_texts() -> None:
    cells = pd.DataFrame({"Value": [Amount(20022, "trains", "ru"), "–"]})
    split = spell_numbers(cells, lambda one: f"{one:.0f}")
    assert split["Value"].tolist() == ["20022", "–"]
    assert len(split.columns) == 2
