"""What may be derived, what must be refused, and that every derived value keeps its parents."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corridor.evidence.comparison import bound_change, round_half
from corridor.evidence.periods import code, month_end
from corridor.warehouse.derive import (
    WORST,
    Value,
    derive,
    month_between,
    months,
    totals,
    with_growth,
)

AMOUNTS = st.lists(st.integers(1, 5_000_000), min_size=2, max_size=12)


def figure(value: float, start: dt.date, end: dt.date, **other: object) -> Value:
    """A published figure; what a test does not name is usual."""
    said: dict[str, object] = {
        "series_id": "line",
        "period_start": start,
        "period_end": end,
        "period_kind": "year-to-date",
        "value": value,
        "low": value,
        "high": value,
        "unit": "t",
        "status": "actual",
        "qualifier": "exact",
        "flags": (),
        "observation_id": "0123456789",
        "n_observations": 1,
        "n_sources": 1,
        "source_id": "page",
        "publisher": "Office",
        "tier": "A",
        "metric": "freight_volume",
        "aggregation": "sum",
    }
    return Value(**{**said, **other})  # type: ignore[arg-type]


def until(value: float, month: int, year: int = 2025, **other: object) -> Value:
    """A cumulative figure from 1 January to the end of a month."""
    return figure(value, dt.date(year, 1, 1), month_end(year, month), **other)


def running(amounts: list[int], **other: object) -> list[Value]:
    """Cumulative figures of monthly amounts from January."""
    return [until(sum(amounts[: n + 1]), n + 1, **other) for n in range(len(amounts))]


@pytest.mark.parametrize(
    ("value", "half"),
    [
        (23_600_000, 50_000),
        (20_022, 0.5),
        (1.25, 0.005),
        (500, 50),
        (69.7, 0.05),
        (0, 0.5),
        (-1200, 50),
        (14_254, 0.5),
    ],
)
def test_rounding_is_half_of_the_last_printed_digit(value: float, half: float) -> None:
    assert round_half(value) == pytest.approx(half)


@given(st.integers(1, 10**9), st.integers(0, 6))
def test_a_rounded_figure_stays_within_its_rounding(true: int, zeros: int) -> None:
    printed = round(true, -zeros)
    if printed:
        assert abs(true - printed) <= round_half(printed)


@given(AMOUNTS)
def test_a_month_is_the_difference_of_its_parents(amounts: list[int]) -> None:
    whole = running(amounts)
    printed = {f"line@{v.period}": v for v in whole}
    for month in months(whole):
        later, earlier = (printed[p] for p in month.parents)
        assert month.value == later.value - earlier.value == amounts[later.period_end.month - 1]
        assert month.derivation == "difference"
        assert month.observation_id is None
        assert month.period_kind == "month"
        assert month.period == f"2025-{later.period_end.month:02d}"
        assert later.period_end == month.period_end
        assert earlier.period_end + dt.timedelta(days=1) == month.period_start


@given(AMOUNTS, st.integers(0, 6))
def test_a_month_holds_the_truth_or_is_refused(amounts: list[int], zeros: int) -> None:
    rounded = [replace(v, value=float(round(int(v.value), -zeros))) for v in running(amounts)]
    for month in months([v for v in rounded if v.value]):
        true = amounts[month.period_start.month - 1]
        assert month.low <= true <= month.high
        assert abs(true - month.value) <= WORST * month.value * (1 + 1e-9)
        assert month.qualifier == "about"


@given(AMOUNTS)
def test_published_months_are_never_replaced(amounts: list[int]) -> None:
    whole = running(amounts)
    january = figure(amounts[1] + 7, dt.date(2025, 2, 1), dt.date(2025, 2, 28), period_kind="month")
    made = derive([*whole, january], {})
    assert [v.value for v in made if v.period == "2025-02"] == [amounts[1] + 7]
    assert len({v.period for v in made}) == len(made)


EARLIER, LATER = until(1_234_567, 4), until(1_834_562, 5)


def test_the_usual_month_is_derived() -> None:
    month = month_between(EARLIER, LATER)
    assert month is not None
    assert (month.period, month.value, month.low, month.high) == (
        "2025-05",
        599_995,
        599_994,
        599_996,
    )
    assert month.parents == ("line@2025-01-01/2025-05-31", "line@2025-01-01/2025-04-30")


def test_a_month_lies_between_figures_of_one_counter_whoever_printed_them() -> None:
    earlier = replace(EARLIER, publisher="Xinhua", attribution="ktz>xinhua>")
    later = replace(LATER, publisher="Kazinform", attribution="ktz>kazinform>")
    month = month_between(earlier, later)
    assert month is not None
    assert (month.value, month.attribution) == (599_995, "ktz>kazinform>|ktz>xinhua>")
    same = month_between(
        replace(EARLIER, attribution=">xinhua>menafn"), replace(LATER, attribution=">xinhua>menafn")
    )
    assert same is not None and same.attribution == ">xinhua>menafn"


@pytest.mark.parametrize(
    ("earlier", "later"),
    [
        pytest.param(replace(EARLIER, publisher="Agency"), LATER, id="other publisher"),
        pytest.param(
            replace(EARLIER, attribution="kz-bns>kazinform>"),
            replace(LATER, attribution="ktz>kazinform>"),
            id="other counter of one printer",
        ),
        pytest.param(
            replace(EARLIER, attribution=">kazinform>"),
            replace(LATER, attribution="ktz>kazinform>"),
            id="one counter not named",
        ),
        pytest.param(
            replace(EARLIER, attribution=">xinhua>", publisher="Xinhua"),
            replace(LATER, attribution=">kazinform>", publisher="Kazinform"),
            id="no counter named and another printer",
        ),
        pytest.param(
            replace(EARLIER, attribution="gacc>tass>", publisher="TASS", unit="usd"),
            replace(LATER, attribution="gacc>xinhua>", unit="usd"),
            id="money of two printers, revised between",
        ),
        pytest.param(
            until(1_034_567, 4, attribution="ktz>xinhua>", publisher="Xinhua"),
            replace(LATER, attribution="ktz>kazinform>"),
            id="two printers and a month twice the mean of its year",
        ),
        pytest.param(until(1_234_567, 3), LATER, id="two months apart"),
        pytest.param(until(1_234_567, 4, year=2024), LATER, id="other year"),
        pytest.param(until(1_000_000, 4), until(1_900_000, 5), id="both too coarse"),
        pytest.param(EARLIER, until(1_700_000, 5), id="the later too coarse"),
        pytest.param(until(1_400_000, 4), LATER, id="the earlier too coarse"),
        pytest.param(EARLIER, until(1_234_567, 5), id="nothing between"),
        pytest.param(until(1_934_567, 4), LATER, id="a fall"),
        pytest.param(replace(EARLIER, qualifier="more-than"), LATER, id="more than"),
        pytest.param(EARLIER, replace(LATER, qualifier="about"), id="about"),
        pytest.param(EARLIER, replace(LATER, status="plan"), id="plan"),
        pytest.param(replace(EARLIER, status="estimate"), LATER, id="estimate"),
        pytest.param(EARLIER, replace(LATER, flags=("scope-unclear",)), id="flag"),
        pytest.param(
            EARLIER,
            figure(1_834_562, dt.date(2025, 1, 1), dt.date(2025, 5, 30)),
            id="not to the end of the month",
        ),
    ],
)
def test_a_month_is_refused(earlier: Value, later: Value) -> None:
    assert month_between(earlier, later) is None


@pytest.mark.parametrize("aggregation", ["mean", "last", "none"])
def test_only_sums_have_differences(aggregation: str) -> None:
    whole = [replace(v, aggregation=aggregation) for v in (EARLIER, LATER)]
    assert months(whole) == []


def test_series_never_mix() -> None:
    assert months([replace(EARLIER, series_id="other"), LATER]) == []


def test_january_needs_no_difference_and_december_comes_from_the_year() -> None:
    november = until(10_234_567, 11)
    year = replace(until(11_234_568, 12), period_kind="year")
    assert [(v.period, v.value) for v in months([november, year])] == [("2025-12", 1_000_001)]
    assert months([until(1_234_567, 1)]) == []


PARTS = {"total": ["west", "east"]}
MODEL = until(7, 1, year=2001, series_id="total")


@given(st.lists(st.tuples(st.integers(1, 12), st.booleans(), st.booleans()), max_size=12))
def test_a_total_needs_all_its_parts(there: list[tuple[int, bool, bool]]) -> None:
    last = {month: (west, east) for month, west, east in there}
    values = [MODEL]
    for month, (west, east) in last.items():
        values += [until(100 + month, month, series_id="west")] if west else []
        values += [until(300 + month, month, series_id="east")] if east else []
    made = {v.period: v for v in totals(values, PARTS)}
    whole = {until(0, m).period: 400 + 2 * m for m, both in last.items() if all(both)}
    assert {p: v.value for p, v in made.items()} == whole
    for period, total in made.items():
        assert total.parents == (f"west@{period}", f"east@{period}")
        assert (total.series_id, total.derivation, total.observation_id) == ("total", "sum", None)
        assert total.low <= total.value <= total.high


def test_a_printed_total_is_never_replaced() -> None:
    values = [until(n, 5, series_id=s) for s, n in (("total", 9), ("west", 4), ("east", 4))]
    assert totals(values, PARTS) == []
    assert [v.value for v in derive(values, PARTS) if v.series_id == "total"] == [9]


@pytest.mark.parametrize(
    "doubt", [{"status": "plan"}, {"status": "capacity"}, {"flags": ("unit-unclear",)}]
)
def test_a_doubtful_part_gives_no_total(doubt: dict[str, object]) -> None:
    values = [MODEL, until(4, 5, series_id="west"), until(4, 5, series_id="east", **doubt)]
    assert totals(values, PARTS) == []


def test_a_total_is_no_firmer_than_its_weakest_part() -> None:
    parts = [
        until(40, 5, series_id="west", low=38, high=41),
        until(60, 5, series_id="east", status="preliminary", qualifier="rounded"),
    ]
    (total,) = totals([MODEL, *parts], PARTS)
    assert (total.value, total.low, total.high) == (100, 98, 101)
    assert (total.status, total.qualifier) == ("preliminary", "rounded")


@given(
    st.dictionaries(
        st.tuples(st.integers(2019, 2025), st.integers(1, 12)), st.integers(1, 10**6), max_size=30
    )
)
def test_growth_is_between_equal_periods(spots: dict[tuple[int, int], int]) -> None:
    values = [until(n, month, year) for (year, month), n in spots.items()]
    for (year, month), value in zip(spots, with_growth(values), strict=True):
        before = spots.get((year - 1, month))
        now = spots[year, month]
        if before is None or abs(now / before - 1) <= bound_change(now, before):
            assert (value.growth, value.prior_period, value.prior_value) == (None, None, None)
        else:
            assert value.prior_value == before
            assert value.prior_period == code(dt.date(year - 1, 1, 1), month_end(year - 1, month))
            assert value.growth == pytest.approx(value.value / before - 1)


def year(value: float, of: int, **other: object) -> Value:
    return figure(value, dt.date(of, 1, 1), dt.date(of, 12, 31), **{"period_kind": "year", **other})


@pytest.mark.parametrize(
    ("before", "now"),
    [
        pytest.param(year(51, 2024, status="plan"), year(67, 2025), id="actual on plan"),
        pytest.param(year(51, 2024), year(67, 2025, status="forecast"), id="forecast on actual"),
        pytest.param(year(0, 2024), year(67, 2025), id="nothing before"),
        pytest.param(year(51, 2023), year(67, 2025), id="two years"),
        pytest.param(until(51, 8, 2024), year(67, 2025), id="part of a year"),
        pytest.param(year(51, 2024, unit="rank"), year(67, 2025, unit="rank"), id="ranks"),
        pytest.param(year(51, 2024, series_id="other"), year(67, 2025), id="other series"),
        pytest.param(year(150, 2024, status="estimate"), year(173, 2025), id="on an estimate"),
        pytest.param(year(32e6, 2024, qualifier="more-than"), year(35.6e6, 2025), id="on a bound"),
        pytest.param(year(151, 2024, flags=("date-approximate",)), year(173, 2025), id="undated"),
        pytest.param(year(151, 2024, status="plan"), year(173, 2025, status="plan"), id="plans"),
        pytest.param(year(1.6e6, 2023), year(1.5e6, 2024), id="within the rounding"),
    ],
)
def test_no_growth(before: Value, now: Value) -> None:
    assert with_growth([before, now])[1].growth is None


def test_growth_of_the_well_known_year() -> None:
    grown = with_growth([year(19_392, 2024), year(20_022, 2025)])[1]
    assert grown.growth == pytest.approx(0.032488, abs=1e-6)
    assert grown.growth_error == pytest.approx(5.2e-5, abs=1e-6)


def test_a_printed_growth_stands_before_a_computed_one() -> None:
    grown = with_growth([year(27.5e6, 2024), year(33e6, 2025, growth_printed=0.199)])[1]
    assert (grown.growth, grown.growth_error) == (0.199, pytest.approx(0.0005))
    # also where none could be computed
    grown = with_growth([year(7e3, 2024, qualifier="more-than"), year(17e3, 2025)])[1]
    assert grown.growth is None
    before = year(7e3, 2024, qualifier="more-than")
    assert with_growth([before, year(17e3, 2025, growth_printed=1.34)])[1].growth == 1.34
