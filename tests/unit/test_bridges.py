"""Bridges between definitions and ratios of figures, as the Evidence page says them."""

from __future__ import annotations

import pandas as pd
import pytest

from corridor import warehouse
from corridor.language import languages
from corridor.topics import bridge_charts, bridge_rules, bridge_words, plausibility_tables
from corridor.topics.view import View
from corridor.warehouse.plausibility import report

EN = View("en", "light", False, warehouse.ask)


def describe(case: str, valuation: str = "reported") -> str:
    """The paragraphs of a case as one text."""
    periods = bridge_charts.ask_periods(EN, case, valuation)
    lines = [
        bridge_words.describe_bridge(EN, row, periods[periods["bridge"] == row.bridge])
        for row in bridge_charts.ask_bridges(EN, case, valuation).itertuples()
    ]
    return "\n".join("".join(span.text for span in line) for line in lines)


@pytest.mark.parametrize("case", bridge_rules.CASES)
@pytest.mark.parametrize("lang", languages())
def test_every_case_has_a_figure_in_every_language(case: str, lang: str) -> None:
    chart = bridge_charts.draw_bridge(View(lang, "dark", True, warehouse.ask), case)
    assert chart is not None
    assert chart.words.title
    assert len(chart.words.alt) > len(chart.words.title)


def test_the_middle_corridor_by_ministry_and_association() -> None:
    """926,000 t against 2.3 million t in the first half of 2025."""
    chart = bridge_charts.draw_bridge(EN, "middle")
    assert chart is not None
    assert "association: 60\u00a0% less than the transport ministry" in chart.words.title
    said = describe("middle")
    assert "Azerbaijan Railways" in said
    assert "No period is covered by both" in said, "nine months of 2025 have no equal"


def test_ktz_and_china_at_the_border_stay_apart() -> None:
    assert "The gap stays: in all 3 common periods" in describe("border")


def test_a_published_part_is_named_and_so_is_what_is_left() -> None:
    """2019: 19.4 million t by all modes, 1.93 by road; 17.6 by rail are published."""
    said = describe("kz-transit-tonnes-all..kz-transit-tonnes-road")
    assert "Published between them (2019)" in said
    assert "17.6" in said


def test_years_are_drawn_where_there_are_two() -> None:
    rows = bridge_charts.ask_periods(EN, "containers")
    chosen = bridge_rules.choose_periods(rows, most=2)
    first = chosen[chosen["bridge"] == "kz-transit-teu..utlc-era-teu-transit"]
    assert first["period"].tolist() == ["2022", "2021"]
    assert set(chosen["period_kind"]) == {"year"}


def test_freight_is_taken_out_at_a_rate_that_is_published() -> None:
    rows = pd.DataFrame({"value": [6.0, 4.0], "period_end": ["2017-12-31", "2004-12-31"]})
    assert bridge_rules.find_freight(rows) == (1.06, 1.04, 1.06)
    assert bridge_rules.find_freight(rows.head(0)) is None
    said = bridge_charts.spell_freight(EN, "fob")
    assert "divided by 1.06" in said
    assert "Gaulier and Zignago (2010)" in said
    plain, without = (
        bridge_charts.ask_bridges(EN, "customs", one).set_index("bridge").loc["chn-kaz-export"]
        for one in ("reported", "fob")
    )
    assert without["value_other"] == pytest.approx(plain["value_other"] / 1.06)


def test_three_ratios_lie_outside() -> None:
    """100,000 TEU on 1,702 trains, 6,942 on 149, 32,609 on 464."""
    rows = plausibility_tables.ask_ratios(EN)
    outside = rows[rows["outside"]]
    assert set(outside["value"]) == {100_000, 6_942, 32_609}
    cells = plausibility_tables.make_outside_table(EN, outside)
    assert set(cells["Used"]) == {"estimate", "left out", "shown"}
    said = report(warehouse.current().hash)
    assert "6,942 / 149 = 46.59" in said
    assert said.count("\n") == len(outside)
