"""What stands beside the figures: breaks are breaks, doubts are said, bounds are drawn."""

from __future__ import annotations

import pandas as pd
import pytest

from corridor.briefing.blocks import open_view
from corridor.topics.nodes import altimetry, tanker_calls
from corridor.topics.nodes.node import load_node
from corridor.topics.trade import context_charts
from corridor.topics.traffic import mode_charts

LANGS = ("en", "ru", "kk", "zh")


def lines_of(figure: object) -> list[tuple[float, float]]:
    """Ends of every drawn piece of line."""
    traces = figure.to_plotly_json()["data"]  # type: ignore[attr-defined]
    return [(min(t["x"]), max(t["x"])) for t in traces if t.get("mode") == "lines"]


@pytest.mark.parametrize(
    ("place", "last", "first", "before", "after"),
    [(0, 2013, 2014, 293_700_000, 390_700_000), (1, 2020, 2021, 3_287_000_000, 217_100_000)],
)
def test_no_line_is_drawn_over_a_break(
    place: int, last: int, first: int, before: float, after: float
) -> None:
    chart = mode_charts.draw_modes(open_view("en"))[place]
    assert chart.values is not None
    years = chart.values.set_index("year")["value"]
    assert years[last] == pytest.approx(before, rel=1e-3)
    assert years[first] == pytest.approx(after, rel=1e-3)
    assert not [ends for ends in lines_of(chart.figure) if ends[0] <= last and ends[1] >= first]
    assert str(first) in chart.note


def test_kyrgyz_railways_have_eighteen_years() -> None:
    chart = mode_charts.draw_modes(open_view("ru"))[2]
    assert chart.values is not None
    years = chart.values.set_index("year")["value"]
    assert (len(years), years[2007]) == (18, 848_900_000)


def test_the_sea_by_satellite_and_by_gauges_are_changes_since_one_year() -> None:
    """Half a metre lies between the two zeros; the changes of 1995 to 2020 agree."""
    view = open_view("en")
    chart = altimetry.draw_sea_change(view, load_node(view, "aktau"))
    assert chart is not None
    satellite, gauges = chart.figure.to_plotly_json()["data"]
    of = {int(y): v for y, v in zip(satellite["x"], satellite["y"], strict=True)}
    own = {int(y): v for y, v in zip(gauges["x"], gauges["y"], strict=True)}
    assert of[1995] == own[1995] == 0
    assert of[2020] == pytest.approx(-1.60, abs=0.01)
    assert own[2020] == pytest.approx(-1.61, abs=0.01)
    assert max(of) == 2022, "2023 ends in July"
    assert gauges["mode"] == "markers", "never one line"
    assert "2.07" in chart.words.title
    assert altimetry.draw_sea_change(view, load_node(view, "dostyk")) is None


def test_a_mean_of_half_a_year_is_no_year() -> None:
    means = pd.DataFrame({"period": ["1995", "1996"], "mean": [1.0, 0.5], "n_values": [36, 21]})
    gauges = pd.DataFrame({"year": [1995, 1996], "value": [-26.0, -26.4]})
    changes = altimetry.find_changes(means, gauges)
    assert changes is not None
    assert list(changes.satellite["year"]) == [1995]
    assert altimetry.find_changes(means.iloc[1:], gauges) is None


@pytest.mark.parametrize("lang", LANGS)
def test_october_2025_is_doubtful_and_says_so(lang: str) -> None:
    chart = tanker_calls.draw_tanker_calls(open_view(lang), "aktau")
    assert chart is not None and chart.others is not None
    bars = chart.figure.to_plotly_json()["data"]
    hatched = [i for i, bar in enumerate(bars) if "pattern" in bar["marker"]]
    assert [chart.others.rows["period"].iloc[i] for i in hatched] == ["2025-10", "2026-04"]
    assert bars[hatched[0]]["y"] == [6]
    assert "6" in chart.note and "23" in chart.note
    assert chart.note in chart.words.alt


def test_places_that_cannot_be_told_apart_are_not_ranked() -> None:
    chart = context_charts.draw_places(open_view("en"))
    assert chart is not None
    assert "77 (2016) and 71 (2018)" in chart.words.title
    bars = [t for t in chart.figure.to_plotly_json()["data"] if t.get("mode") == "lines"]
    assert {(t["x"][0], *t["y"]) for t in bars} >= {(2016, 68, 101), (2018, 56, 90)}
    apart = pd.DataFrame(
        {"year": [2016, 2018], "value": [77, 40], "low": [68, 35], "high": [101, 50]}
    )
    assert context_charts.find_same_places(apart) is None


def test_oil_and_supply_chains_are_months_of_their_own() -> None:
    oil, pressure = context_charts.draw_context(open_view("kk"))
    assert oil.others is not None and pressure.others is not None
    assert oil.others.rows["mean"].iloc[-1] == 83.76
    assert pressure.others.rows["mean"].iloc[-1] == pytest.approx(0.677)
