"""What Traffic and the Overview may claim of years: only what was counted decides it."""

from __future__ import annotations

import pandas as pd
import pytest

from corridor.topics.balance import find_balance
from corridor.topics.traffic.rules import find_over_rating, find_passed_mark, rank_by_last_year


def years(series: str, *values: tuple[str, float, str]) -> pd.DataFrame:
    """Full years of a series: period, value, status."""
    rows = pd.DataFrame(values, columns=["period", "value", "status"])
    return rows.assign(
        series_id=series, period_kind="year", unit="teu", period_end=pd.to_datetime(rows["period"])
    )


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


def test_a_mark_is_passed_by_what_was_counted() -> None:
    rows = years("teu", ("2023", 1.9e6, "actual"), ("2024", 2.2e6, "preliminary"))
    found = find_passed_mark(rows, 1e6, "traffic-passed-china-europe")
    assert found is not None
    assert (found.values["mark"].amount, found.rests_on) == (2e6, (("teu", "2024"),))
    more = pd.concat([rows, years("teu", ("2025", 3.1e6, "estimate"))])
    assert find_passed_mark(more, 1e6, "traffic-passed-china-europe") == found
    assert find_passed_mark(years("teu", ("2024", 9e5, "actual")), 1e6, "k") is None


def test_a_rating_is_used_up_by_what_was_counted() -> None:
    rows = years("border", ("2024", 27, "actual"), ("2025", 40, "estimate"))
    ratings = years("rating", ("2020", 20, "capacity"), ("2023", 28, "capacity"))
    assert find_over_rating(rows, ratings) is None
    found = find_over_rating(years("border", ("2024", 35, "actual")), ratings)
    assert found is not None
    assert found.values["share"].amount == pytest.approx(1.25)
    assert find_over_rating(rows, ratings.head(0)) is None


def test_series_are_ranked_by_their_own_last_year() -> None:
    rows = {
        "a": years("a", ("2023", 9, "actual"), ("2024", 1, "actual")),
        "b": years("b", ("2022", 5, "actual")),
        "c": years("c", ("2024", 3, "plan")),
    }
    assert rank_by_last_year(rows) == ["b", "a"]
