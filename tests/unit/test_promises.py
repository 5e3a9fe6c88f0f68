"""Plans stand beside counts of their own scope, and a gap is said of equal years alone."""

from __future__ import annotations

import datetime as dt
from functools import cache

import pandas as pd
import pytest

from corridor.briefing.blocks import open_view
from corridor.language import languages
from corridor.topics import promises_charts
from corridor.topics.chart import Chart
from corridor.topics.promises import (
    PROMISES,
    choose_versions,
    find_border_use,
    judge_promise,
    list_doubted,
)


@cache
def drawn(lang: str = "en") -> dict[str, Chart]:
    return {chart.key: chart for chart in promises_charts.draw_promises(open_view(lang))}


def plain(words: str) -> str:
    return words.replace("\u00a0", " ").replace("\u202f", " ").replace("\u2060", "")


def marks(chart: Chart) -> set[tuple[str, str, float]]:
    """Series, period and height of what can be clicked."""
    found = set()
    for trace in chart.figure.data:
        data = trace.customdata if trace.customdata is not None else ()
        for mark, y in zip(data, trace.y, strict=False):
            found.add((mark[0], mark[1], round(float(y), 3)))
    return found


def test_where_transit_by_rail_is() -> None:
    rail = drawn()["promise_rail"]
    assert plain(rail.words.title) == (
        "Transit by rail: 33 Mt in 2025; 33 Mt were expected (stated Aug 2025)"
    ), "what is stated in August of its year is no plan that was kept"
    assert plain(promises_charts.spell_lead(open_view("en"))) == (
        "Kazakhstan’s rail transit: 33 Mt in 2025; for later years: "
        "67 Mt planned (2029), 100 Mt forecast (2035)"
    ), "what others forecast is nobody's plan"
    plans = {(period, y) for series, period, y in marks(rail) if series == "kz-transit-plan"}
    # 54 Mt for 2026 are doubtful: all modes together carried 36.9 in 2025
    assert plans == {("2018", 17.1), ("2025", 33), ("2029", 67), ("2029", 35), ("2035", 100)}
    labels = [plain(note.text) for note in rail.figure.layout.annotations]
    assert "<b>67</b><br>Aug 2025" in labels


def test_plans_by_rail_never_stand_beside_all_modes() -> None:
    named = {key: {series for series, _, _ in marks(chart)} for key, chart in drawn().items()}
    assert named["promise_rail"] == {"kz-transit-tonnes-rail", "kz-transit-plan"}
    assert named["promise_all"] == {"kz-transit-tonnes-all", "kz-transit-plan-all"}
    tops = {drawn()[key].figure.layout.yaxis.range[1] for key in ("promise_rail", "promise_all")}
    assert len(tops) == 1, "one scale"


def test_gaps_are_of_equal_years() -> None:
    assert "2023: 26.1 Mt expected, 28 Mt counted; 2024: 27.8 Mt planned" in plain(
        drawn()["promise_border"].note
    )
    everything = plain(drawn()["promise_all"].note)
    assert plain(drawn()["promise_all"].words.title) == "Transit by all modes: 36.9 Mt in 2025"
    assert "30 Mt for 2025 is set against no count" in everything, "its mode is not printed"
    assert "2029" not in everything
    middle = drawn()["promise_middle"]
    assert plain(middle.words.title) == "Middle Corridor: 4.12 Mt in 2025"
    assert "different definitions" in middle.note


def test_versions_of_the_hub_are_a_slope() -> None:
    hub = drawn()["promise_hub"]
    assert {y for _, _, y in marks(hub)} == {200, 215, 240, 250, 300}
    assert plain(hub.words.title) == (
        "Aktau container hub: 200 to 300 thousand TEU a year planned, by version of the plan"
    )


@pytest.mark.parametrize("lang", languages())
def test_every_mark_stands_in_the_table(lang: str) -> None:
    for chart in drawn(lang).values():
        assert chart.values is not None
        rows = set(zip(chart.values["series_id"], chart.values["period"], strict=True))
        assert {(series, period) for series, period, _ in marks(chart)} <= rows
        assert chart.words.title
        assert set(chart.values["attribution"]) - {""}


def years(*rows: tuple[int, float, str]) -> pd.DataFrame:
    """Rows of full years: year, value, status."""
    return pd.DataFrame(
        [
            {
                "series_id": "a",
                "year": year,
                "period": str(year),
                "period_kind": "year",
                "period_end": dt.date(year, 12, 31),
                "stated": "",
                "flag": "",
                "value": value,
                "unit": "t",
                "qualifier": "exact",
                "status": status,
                "role": "preferred",
            }
            for year, value, status in rows
        ]
    )


@pytest.mark.parametrize(
    ("value", "key"), [(98.0, "met"), (102.0, "met"), (97.0, "below"), (103.0, "above")]
)
def test_what_became_of_a_plan(value: float, key: str) -> None:
    counted = years((2024, 50.0, "actual"), (2025, value, "actual"))
    finding = judge_promise(PROMISES[0], counted, years((2025, 100.0, "plan")))
    assert finding is not None
    assert finding.key == f"promises-{key}"


def test_what_is_stated_in_its_year_is_an_expectation() -> None:
    counted, planned = years((2025, 100.0, "actual")), years((2025, 100.0, "plan"))
    keys = [
        finding.key
        for stated in ("2024-12-30", "2025-01-10", "2026-02")
        if (finding := judge_promise(PROMISES[0], counted, planned.assign(stated=stated)))
    ]
    assert keys == ["promises-met", "promises-expected", "promises-expected"]


def test_a_forecast_is_kept_by_nobody_and_a_doubted_plan_judges_nothing() -> None:
    counted, planned = years((2025, 100.0, "actual")), years((2025, 80.0, "forecast"))
    planned = planned.assign(stated="2023-03")
    finding = judge_promise(PROMISES[0], counted, planned)
    assert finding is not None
    assert finding.key == "promises-expected"
    doubted = planned.assign(status="plan", flag="date-approximate;scope-unclear")
    finding = judge_promise(PROMISES[0], counted, doubted)
    assert finding is not None
    assert finding.key == "promises-newest"
    assert list_doubted(counted, doubted)["value"].tolist() == [80.0]


@pytest.mark.parametrize("lang", languages())
def test_other_plans_of_a_year_stand_beside_the_one_shown(lang: str) -> None:
    """67 Mt by rail for 2029 was 35 in November 2023."""
    table = promises_charts.make_plan_table(open_view(lang))
    first = [plain(str(cell)) for cell in table.iloc[0]]
    assert "2029" in first[0]
    assert "35" in first[2].replace(",", "")
    assert "2023" in first[2]


def test_a_plan_of_another_year_judges_nothing() -> None:
    counted = years((2025, 50.0, "actual"))
    finding = judge_promise(PROMISES[0], counted, years((2026, 100.0, "plan")))
    assert finding is not None
    assert finding.key == "promises-newest"
    unlike = judge_promise(PROMISES[3], counted, years((2025, 100.0, "plan")))
    assert unlike is not None
    assert unlike.key == "promises-newest"


def test_stages_of_one_page_are_one_version() -> None:
    rows = pd.DataFrame(
        {
            "source_id": ["one", "one", "two", "three"],
            "period_end": ["2025-12-31", "2026-12-31", "2025-12-31", "2025-12-31"],
            "value": [140.0, 240.0, 300.0, 200.0],
            "stated": ["2025-11-26", "2025-11-26", "2023-09", ""],
        }
    )
    assert choose_versions(rows)["value"].tolist() == [300.0, 240.0]


def test_several_ratings_are_a_range() -> None:
    rows = years((2024, 27e6, "actual"), (2025, 40e6, "estimate")).assign(series_id="border")
    one = years((2023, 28e6, "capacity"), (2025, 28e6, "capacity")).assign(series_id="rating")
    found = find_border_use(rows, one)
    assert found is not None
    assert found.key == "promises-one-rating"
    assert (found.values["year"].value, found.values["passed"].amount) == ("2024", 27e6)
    assert found.values["low"].amount == 28e6
    assert found.rests_on == (("border", "2024"), ("rating", "2025"))
    several = pd.concat([one, years((2024, 30e6, "capacity"))])
    ranged = find_border_use(rows, several)
    assert ranged is not None
    assert ranged.key == "promises-ratings"
    assert (ranged.values["low"].amount, ranged.values["high"].amount) == (28e6, 30e6)


def test_a_rating_of_years_ago_rates_nothing() -> None:
    rows = years((2024, 27e6, "actual"))
    assert find_border_use(rows, years((2016, 20e6, "capacity"))) is None
    assert find_border_use(rows, rows.head(0)) is None


def test_plans_that_do_not_fit_are_said() -> None:
    assert plain(promises_charts.spell_misfits(open_view("en"))) == (
        "By rail, 67 Mt are planned for 2029 after 33 Mt in 2025 (+103 %)."
    )


def test_the_plan_of_the_year_counted_has_its_own_value() -> None:
    labels = [plain(note.text) for note in drawn()["promise_middle"].figure.layout.annotations]
    assert any(label.startswith("<b>4.12</b>") and "◇ 5.2" in label for label in labels)
    border = drawn()["promise_border"]
    assert border.figure.layout.xaxis.range[1] < 2027, "no years after the last plan"
    assert "28 Mt a year (2023 and 2025); 35.6 Mt passed" in plain(border.note)
