"""What figures allow to say of each other: each rule at the value it turns on."""

from __future__ import annotations

import datetime as dt

import pytest

from corridor.evidence import comparison


def day(text: str) -> dt.date:
    return dt.date.fromisoformat(text)


@pytest.mark.parametrize(
    ("one", "other", "equal"),
    [
        ("2026-01-01/2026-02-28", "2024-01-01/2024-02-29", True),
        ("2025-01-01/2025-12-31", "2024-01-01/2024-12-31", True),
        ("2025-01-01/2025-09-30", "2024-01-01/2024-06-30", False),
        ("2025-04-01/2025-09-30", "2024-01-01/2024-09-30", False),
        ("2024-01-01/2025-12-31", "2023-01-01/2023-12-31", False),
    ],
)
def test_equal_parts_are_the_same_days_of_their_years(one: str, other: str, equal: bool) -> None:
    dates = [day(text) for period in (one, other) for text in period.split("/")]
    assert comparison.are_equal_parts(*dates) is equal


@pytest.mark.parametrize(
    ("period", "month"),
    [
        ("2024-01-01/2024-02-29", 2),
        ("2026-01-01/2026-02-28", 2),
        ("2024-01-01/2024-02-27", None),
        ("2025-02-01/2025-02-28", None),
        ("2024-01-01/2025-02-28", None),
    ],
)
def test_parts_from_january_group_by_the_month_they_close(period: str, month: int | None) -> None:
    start, end = (day(text) for text in period.split("/"))
    assert comparison.find_last_month(start, end) == month
    beside = (day("2023-01-01"), day("2023-02-28"))
    assert comparison.are_equal_parts(start, end, *beside) is (month == 2)


def test_a_change_is_computed_from_counts_of_a_known_time_only() -> None:
    assert comparison.may_change("actual", "rounded", [])
    assert not comparison.may_change("estimate", "exact", [])
    assert not comparison.may_change("actual", "more-than", [])
    assert not comparison.may_change("actual", "exact", ["date-approximate"])


def test_a_change_is_no_more_precise_than_its_coarser_operand() -> None:
    # 20,022 trains after 19,392: exact to the train
    assert comparison.choose_digits(comparison.bound_change(20_022, 19_392)) == 1
    # 33 Mt after 27.5 Mt: two points of doubt, no digit of +20.0 % stands
    error = comparison.bound_change(33_000_000, 27_500_000)
    assert error == pytest.approx(0.0204, abs=1e-3)
    assert comparison.choose_digits(error) is None
    assert comparison.is_certain(33 / 27.5 - 1, error)
    # 1.5 Mt after 1.6 Mt: rounding alone makes as much
    assert not comparison.is_certain(1.5 / 1.6 - 1, comparison.bound_change(1.5e6, 1.6e6))


def test_use_is_of_a_rating_at_most_a_year_from_the_count() -> None:
    assert comparison.find_use([(2022, 3.8)], [(2025, 15.0)]) is None
    use = comparison.find_use([(2022, 3.8), (2024, 4.0)], [(2023, 10.0), (2025, 10.5)])
    assert use is not None
    assert (use.year, use.rating_year, use.is_range) == (2024, 2025, False)
    assert use.low == pytest.approx(4 / 10.5)


def test_ratings_far_apart_are_a_range() -> None:
    use = comparison.find_use([(2025, 4.4)], [(2025, 11.0), (2024, 21.0)])
    assert use is not None
    assert use.is_range
    assert (round(use.low, 3), round(use.high, 3)) == (0.21, 0.4)
