"""A name with mistakes finds the names that are most like it, in any script."""

from __future__ import annotations

import pandas as pd
import pytest

from corridor.spelling import nearest, nearest_titled, spellings_of

PLACES = pd.DataFrame(
    {
        "slug": ["aktau", "dostyk", "kuryk"],
        "name_en": ["Port of Aktau", "Dostyk", "Port of Kuryk"],
        "name_ru": ["Порт Актау", "Достык", "Порт Курык"],
        "name_zh": ["阿克套港", "多斯特克", "库雷克港"],
        "lat": [43.6, 45.3, 43.2],
    }
)


@pytest.mark.parametrize(
    ("words", "first"), [("Aktua", "aktau"), (" достик ", "dostyk"), ("库雷克", "kuryk")]
)
def test_a_place_is_found_by_any_of_its_names(words: str, first: str) -> None:
    assert nearest(words, spellings_of(PLACES))[0] == first


def test_what_is_unlike_is_not_offered() -> None:
    assert nearest("zzzz", ["aktau", "dostyk"]) == []
    assert nearest("", ["aktau", "dostyk"]) == []
    assert nearest("a" * 100_000, ["aktau"], least=90) == []


def test_of_those_alike_the_order_given_stays_unless_ranked() -> None:
    names = ["series-b", "series-a", "series-c"]
    assert nearest("series", names, count=2) == ["series-b", "series-a"]
    assert nearest("series", names, rank=lambda name: name)[0] == "series-a"


def test_a_title_that_bears_the_name_comes_first_then_what_happened_then_the_longest() -> None:
    rows = pd.DataFrame(
        {
            "series_id": ["aktau-plan", "aktau-teu", "aktau-tonnes", "kuryk-tonnes"],
            "title_en": [
                "Port of Aktau: cargo, plan",
                "Port of Aktau: containers",
                "Port of Aktau: cargo",
                "Port of Kuryk: cargo, Aktau included",
            ],
            "n_years": [9, 3, 8, 9],
        }
    )
    found = nearest_titled("Aktau", rows)
    assert found == ["aktau-tonnes", "aktau-teu", "aktau-plan", "kuryk-tonnes"]
