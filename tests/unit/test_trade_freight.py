"""Freight and insurance taken out of imports on the Trade page: declared, switched, as asked."""

from __future__ import annotations

import pytest

from corridor.topics.chart import Chart
from corridor.topics.choices import settle
from corridor.topics.trade import charts, params
from corridor.topics.view import View
from corridor.warehouse import ask

VIEW = View("en", "light", False, ask)


def draw(valuation: str, flow: str = "export") -> Chart:
    chart = charts.draw_trade(VIEW, "CHN-KAZ", flow, "years", "counts", valuation=valuation)
    assert chart is not None and chart.others is not None
    return chart


def test_as_reported_nothing_is_taken_out_and_nothing_said() -> None:
    chart = draw("reported")
    assert "Gaulier" not in chart.note and "freight" not in chart.words.subtitle
    assert "factor" not in chart.others.queries[0][1]


def test_without_freight_the_gap_the_words_and_the_rows_to_take_agree() -> None:
    """Of what China sold in 2025: 10.7 billion dollars as reported, 11.8 without freight."""
    reported, without = draw("reported"), draw("fob")
    assert "$10.7bn" in reported.words.title and "$11.8bn" in without.words.title
    assert without.words.subtitle.endswith("Imports without freight and insurance")
    assert "divided by 1.06" in without.note and "Gaulier and Zignago (2010)" in without.note
    assert "IMF" in without.note
    assert without.others.queries[0][1]["factor"] == pytest.approx(1.06)
    assert "factor=1.06" in without.others.api[0]


def test_a_total_stays_as_reported() -> None:
    assert draw("fob", "total").words == draw("reported", "total").words


@pytest.mark.parametrize("held", [{"pair": "KAZ-RUS"}, {"period": "months"}])
def test_of_another_pair_and_of_months_the_switch_does_nothing(held: dict[str, str]) -> None:
    values = {"valuation": "fob", **held}
    assert settle(params.CHOICES, values)["valuation"] == "reported"
    assert settle(params.CHOICES, {"valuation": "fob"})["valuation"] == "fob"
