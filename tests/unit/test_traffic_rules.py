"""What Traffic and the Overview may claim: only what was counted, and only of equal periods."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pandas as pd
import pytest

from corridor.evidence.periods import code
from corridor.topics.balance import find_balance
from corridor.topics.traffic import rules


def years(series: str, *values: tuple[str, float, str]) -> pd.DataFrame:
    """Full years of a series: period, value, status."""
    rows = [row(series, f"{p}-01-01", f"{p}-12-31", value, status) for p, value, status in values]
    return pd.DataFrame(rows)


def row(
    series: str, start: str, end: str, value: float, status: str = "actual", **more: Any
) -> dict[str, Any]:
    first, last = dt.date.fromisoformat(start), dt.date.fromisoformat(end)
    whole = (first.month, first.day, last.month, last.day) == (1, 1, 12, 31)
    return {
        "series_id": series,
        "period": code(first, last),
        "period_kind": "year" if whole else "year-to-date",
        "period_start": first,
        "period_end": last,
        "year": last.year,
        "value": value,
        "unit": "teu",
        "status": status,
        "qualifier": "exact",
        "flags": [],
        **more,
    }


def test_the_balance_is_that_of_the_last_year_with_both() -> None:
    west = years("west", ("2023", 90, "actual"), ("2024", 80, "actual"), ("2025", 99, "actual"))
    east = years("east", ("2023", 70, "actual"), ("2024", 85, "preliminary"))
    found = find_balance(west, east, tone="china-europe")
    assert found is not None
    assert (found.key, found.values["year"].value) == ("finding-return", "2024")
    assert found.rests_on == (("east", "2024"), ("west", "2024"))
    assert found.headline == (found.values["east"],)


@pytest.mark.parametrize(("east", "key"), [(81, "finding-return"), (80, "finding-leave")])
def test_as_many_of_both_is_no_return(east: float, key: str) -> None:
    west = years("west", ("2024", 80, "actual"))
    found = find_balance(west, years("east", ("2024", east, "actual")), tone="plain")
    assert found is not None
    assert found.key == key


def test_an_estimate_turns_no_balance() -> None:
    west = years("west", ("2023", 90, "actual"), ("2024", 80, "actual"))
    east = years("east", ("2023", 70, "actual"), ("2024", 99, "estimate"))
    found = find_balance(west, east, tone="plain", if_more_leave="traffic-leave-china-europe")
    assert found is not None
    assert (found.key, found.values["year"].value) == ("traffic-leave-china-europe", "2023")
    assert find_balance(west, years("east", ("2024", 99, "forecast")), tone="plain") is None


def test_crossings_are_ranked_within_one_period_alone() -> None:
    newest = {"a": years("a", ("2024", 5, "actual")), "b": years("b", ("2024", 9, "actual"))}
    assert rules.rank_within_period(newest) == ["b", "a"]
    part = pd.DataFrame([row("b", "2024-01-01", "2024-12-15", 9)])
    assert rules.rank_within_period({**newest, "b": part}) == []
    assert rules.rank_within_period({**newest, "c": part.head(0)}) == []
    loose = newest["b"].assign(qualifier="more-than")
    assert rules.rank_within_period({**newest, "b": loose}) == []
    assert rules.rank_within_period({"a": newest["a"]}) == []


def test_trains_and_teu_are_compared_between_two_years_that_follow() -> None:
    trains = years("trains", ("2024", 19392, "actual"), ("2025", 20022, "actual"))
    teu = years("teu", ("2024", 2077216, "actual"), ("2025", 2050200, "actual"))
    found = rules.find_load(trains, teu, "key")
    assert found is not None
    words = {name: value.words("en") for name, value in found.values.items()}
    assert words == {
        "year": "2025",
        "trains": "+3.2\u00a0%",
        "teu": "−1.3\u00a0%",
        "before": "107",
        "now": "102",
    }
    assert set(found.rests_on) == {(s, y) for s in ("trains", "teu") for y in ("2024", "2025")}
    gap = teu.assign(period=["2023", "2025"], year=[2023, 2025])
    assert rules.find_load(trains, gap, "key") is None
    assert rules.find_load(trains, teu.assign(qualifier="about"), "key") is None
    assert rules.find_load(trains, teu.assign(status="estimate"), "key") is None


def parts(of_2025: float, of_2024: float, **more: Any) -> pd.DataFrame:
    whole = years("t", ("2024", 19392, "actual"), ("2025", 20022, "actual"))
    return pd.concat(
        [
            whole,
            pd.DataFrame(
                [
                    row("t", "2024-01-01", "2024-09-30", of_2024),
                    row("t", "2025-01-01", "2025-09-30", of_2025, **more),
                    row("t", "2025-01-01", "2025-02-28", 9999),
                ]
            ),
        ]
    )


def test_a_part_that_fell_in_a_year_that_rose_is_a_puzzle() -> None:
    found = rules.find_puzzle(parts(14500, 14689, qualifier="rounded"))
    assert found is not None
    assert found.key == "traffic-puzzle-rounded"
    words = {name: value.words("en") for name, value in found.values.items()}
    assert (words["part_change"], words["change"]) == ("−1\u00a0%", "+3.2\u00a0%")
    assert words["rest_change"] == "≈\u00a0+17\u00a0%"
    assert (words["months"], words["rest"]) == ("January–September 2025", "quarter 4 of 2025")
    exact = rules.find_puzzle(parts(14500, 14689))
    assert exact is not None
    assert exact.key == "traffic-puzzle"


def test_a_part_that_went_with_its_year_is_none() -> None:
    assert rules.find_puzzle(parts(14900, 14689)) is None
    # 14,700 rounded to hundreds may stand for more than 14,710
    assert rules.find_puzzle(parts(14700, 14710)) is None
    assert rules.find_puzzle(parts(14500, 14689, qualifier="about")) is None
    assert rules.find_puzzle(parts(14500, 14689).assign(period_kind="year-to-date")) is None


def since_start(*values: tuple[str, float]) -> pd.DataFrame:
    return pd.DataFrame(
        [row("c", day, day, value, period_kind="since-start") for day, value in values]
    )


def test_milestones_are_whole_ten_thousands_with_the_days_between() -> None:
    rows = since_start(
        ("2022-01-29", 50_000), ("2024-05-25", 90_000), ("2024-07-31", 93_000), ("2024-11-15", 1e5)
    )
    found = rules.find_milestones(rows)
    assert list(found["value"]) == [50_000, 90_000, 100_000]
    assert list(found["days"][1:]) == [847, 174]
    assert list(found["trains"][1:]) == [40_000, 10_000]
    last = rules.find_last_milestone(rows)
    assert last is not None
    assert (last.values["days"].amount, last.values["day"].value) == (174, dt.date(2024, 11, 15))
    assert rules.find_last_milestone(rows.head(2)) is None, "not one step apart"


def test_parts_add_up_exactly_or_are_no_parts() -> None:
    total = pd.DataFrame([row("all", "2023-01-01", "2023-03-31", 178_600)])
    own = [
        pd.DataFrame([row(name, "2023-01-01", "2023-03-31", value)])
        for name, value in (("a", 60_000), ("b", 69_700), ("c", 48_900))
    ]
    found = rules.find_exact_parts(total, own)
    assert list(found["value"]) == [178_600, 60_000, 69_700, 48_900]
    share = rules.find_share_of_parts(found, "key")
    assert share is not None
    assert share.values["share"].words("en") == "66\u00a0%"
    assert rules.find_exact_parts(total, [*own[:2], own[2].assign(value=48_800)]).empty
    assert rules.find_exact_parts(total, [*own[:2], own[2].assign(period="2023")]).empty
