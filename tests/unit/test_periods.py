"""Period codes and the rules of their kinds."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corridor.evidence.periods import BadPeriod, code, month_end, parse, year_before
from corridor.evidence.rules import period_problem

DAYS = st.dates(dt.date(1991, 1, 1), dt.date(2060, 12, 31))
MONTHS = st.tuples(st.integers(1991, 2060), st.integers(1, 12))


def day(text: str) -> dt.date:
    return dt.date.fromisoformat(text)


@pytest.mark.parametrize(
    ("start", "end", "written"),
    [
        ("2025-01-01", "2025-12-31", "2025"),
        ("2025-01-01", "2025-03-31", "2025-Q1"),
        ("2025-10-01", "2025-12-31", "2025-Q4"),
        ("2025-05-01", "2025-05-31", "2025-05"),
        ("2024-02-01", "2024-02-29", "2024-02"),
        ("2025-01-01", "2025-06-30", "2025-01-01/2025-06-30"),
        ("2025-01-01", "2025-08-31", "2025-01-01/2025-08-31"),
        ("2024-09-01", "2025-08-31", "2024-09-01/2025-08-31"),
        ("2025-02-01", "2025-04-30", "2025-02-01/2025-04-30"),
        ("2025-06-17", "2025-06-17", "2025-06-17"),
    ],
)
def test_a_period_is_written_one_way(start: str, end: str, written: str) -> None:
    assert code(day(start), day(end)) == written
    assert parse(written) == (day(start), day(end))


@pytest.mark.parametrize(
    ("written", "short"),
    [
        ("2025-01-01/2025-03-31", "2025-Q1"),
        ("2025-01-01/2025-12-31", "2025"),
        ("2025-05-01/2025-05-31", "2025-05"),
        ("2025-06-17/2025-06-17", "2025-06-17"),
        ("2025-q2", "2025-Q2"),
    ],
)
def test_the_long_way_means_the_same(written: str, short: str) -> None:
    assert code(*parse(written)) == short


@given(DAYS, DAYS)
def test_what_is_written_can_be_read(one: dt.date, other: dt.date) -> None:
    start, end = min(one, other), max(one, other)
    assert parse(code(start, end)) == (start, end)


@given(DAYS, DAYS, DAYS, DAYS)
def test_two_periods_never_share_a_code(a: dt.date, b: dt.date, c: dt.date, d: dt.date) -> None:
    first, second = (min(a, b), max(a, b)), (min(c, d), max(c, d))
    assert (code(*first) == code(*second)) == (first == second)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "25",
        "2025-13",
        "2025-00",
        "2025-Q5",
        "2025-H1",
        "2025-02-30",
        "2025-06-17/",
        "2025-08-31/2025-01-01",
        "2025-01/2025-08",
        "last year",
        "2025 ",
        "٢٠٢٥-13",
        "0000",
        "2025-01-01/2025-13-01",
        "2025;2024",
    ],
)
def test_another_form_is_refused_with_the_five_that_are(text: str) -> None:
    with pytest.raises(BadPeriod) as refused:
        parse(text)
    for form in ("2025,", "2025-Q1", "2025-05", "2025-01-01/2025-08-31", "2025-06-17"):
        assert form in str(refused.value)


@given(MONTHS, st.integers(0, 11))
def test_a_year_before_is_the_equal_period(first: tuple[int, int], more: int) -> None:
    year, month = first
    last = min(12, month + more)
    start, end = dt.date(year, month, 1), month_end(year, last)
    before = year_before(start, end)
    assert before == (dt.date(year - 1, month, 1), month_end(year - 1, last))
    said, earlier = code(start, end), code(*before)
    assert said[4:].split("/")[0] == earlier[4:].split("/")[0]


def test_a_leap_day_has_a_year_before() -> None:
    assert code(*year_before(day("2024-02-01"), day("2024-02-29"))) == "2023-02"
    assert code(*year_before(day("2025-02-01"), day("2025-02-28"))) == "2024-02"
    assert code(*year_before(day("2024-01-01"), day("2024-07-10"))) == "2023-01-01/2023-07-10"


@pytest.mark.parametrize(
    ("kind", "start", "end"),
    [
        ("year", "2025-01-01", "2025-12-31"),
        ("half", "2025-07-01", "2025-12-31"),
        ("quarter", "2025-04-01", "2025-06-30"),
        ("month", "2024-02-01", "2024-02-29"),
        ("year-to-date", "2025-01-01", "2025-07-10"),
        ("day", "2025-06-17", "2025-06-17"),
        ("stock", "2025-06-17", "2025-06-17"),
        ("since-start", "2019-04-16", "2020-04-15"),
        ("multi-year", "2024-09-01", "2025-08-31"),
        ("week", "2021-04-01", "2021-04-07"),
    ],
)
def test_dates_that_fit_their_kind(kind: str, start: str, end: str) -> None:
    assert period_problem(kind, day(start), day(end)) is None


@pytest.mark.parametrize(
    ("kind", "start", "end", "why"),
    [
        ("year", "2025-01-01", "2025-11-30", "1 January to 31 December"),
        ("year", "2024-01-01", "2025-12-31", "1 January to 31 December"),
        ("half", "2025-02-01", "2025-07-31", "six whole months"),
        ("half", "2025-01-01", "2025-06-29", "six whole months"),
        ("half", "2024-01-01", "2025-06-30", "six whole months"),
        ("quarter", "2025-02-01", "2025-04-30", "three whole months"),
        ("quarter", "2024-01-01", "2025-03-31", "three whole months"),
        ("month", "2025-05-01", "2025-05-30", "first to its last day"),
        ("month", "2025-05-01", "2025-06-30", "first to its last day"),
        ("year-to-date", "2025-02-01", "2025-07-31", "from 1 January"),
        ("year-to-date", "2024-01-01", "2025-07-31", "from 1 January"),
        ("day", "2025-06-17", "2025-06-18", "one date"),
        ("stock", "2025-06-17", "2025-06-18", "one date"),
        ("week", "2025-06-17", "2025-06-01", "ends before it starts"),
    ],
)
def test_dates_that_do_not_are_refused_in_words(kind: str, start: str, end: str, why: str) -> None:
    assert why in (period_problem(kind, day(start), day(end)) or "")
