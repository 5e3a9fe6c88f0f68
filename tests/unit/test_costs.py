"""What a project costs, in words: as printed, beside it the dollars, or why there are none."""

from __future__ import annotations

import pytest

from corridor.topics.costs import spell_cost, spell_cost_note
from corridor.topics.view import View
from corridor.warehouse import ask

SAID = {
    ("darbaza-maktaaral", "en"): "286 bn tenge (≈ $544.6m, derived, rate of Jan 2025)",
    ("dredging-aktau", "ru"): "21 млрд тенге (≈ 40,2 млн долл., пересчёт, курс: 2025)",
    ("khorgos-dry-port", "kk"): "25 млрд теңге (есептелмеген: 2015 жылғы бағам жоқ)",
    ("tobol-dry-port", "zh"): "640亿坚戈（不折算：造价日期不明）",
    ("cku", "en"): "$4.7bn",
    ("aktobe-air-hub", "en"): "",
}


@pytest.mark.parametrize(("slug", "lang"), SAID)
def test_a_cost_with_its_dollars_and_the_year_of_the_rate(slug: str, lang: str) -> None:
    row = next(ask("projects", project=slug).itertuples())
    said = " ".join(spell_cost(row, lang).split())
    assert said == SAID[slug, lang]


def test_the_note_names_whose_rate_it_is_and_nobody_where_nothing_was_converted() -> None:
    view, rows = View("en", "light", False, ask), ask("projects")
    assert "National Bank of KZ" in spell_cost_note(view, rows)
    assert spell_cost_note(view, rows[rows["cost_unit"] == "usd"]) == ""
