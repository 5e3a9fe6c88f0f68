"""What must never be said: the rules of the domain, against the tables as they are built."""

from __future__ import annotations

import re
from itertools import pairwise

import pandas as pd
import pytest

from corridor.evidence.files import EVIDENCE
from corridor.evidence.publishers import read_attributions
from corridor.warehouse import UnknownPeriod, ask, explain, table

#: pairs that must stay two series, each tied to the other by `compare_with` somewhere
APART = [
    ("china-europe-trains", "china-central-asia-trains"),
    ("utlc-era-teu-transit", "utlc-era-teu-all"),
    ("kz-china-rail-tonnes", "xinjiang-ports-tonnes"),
    ("kz-transit-tonnes-rail", "kz-transit-tonnes-all"),
    ("titr-trains-dispatched", "titr-trains-received"),
    ("trade-cn-kz-gacc-total-usd", "trade-cn-kz-bns-export-usd"),
]
ACTUAL = {"actual", "preliminary", "estimate"}


@pytest.fixture(scope="module")
def values() -> pd.DataFrame:
    return table("series_value")


@pytest.fixture(scope="module")
def series() -> pd.DataFrame:
    return table("series").set_index("series_id")


def test_transit_teu_of_2023_is_empty_on_purpose() -> None:
    with pytest.raises(UnknownPeriod, match="no value for '2023'"):
        explain("kz-transit-teu", "2023")
    errors = ask("known_errors").set_index("error")
    assert errors.loc["transit-teu-2023", "printed"] == 1_028_000
    assert "1.129 × 1.135 = 1.281" in errors.loc["transit-teu-2023", "statement_en"]
    assert explain("kz-transit-teu", "2024")["growth"] is None, "growth over the gap"


@pytest.mark.parametrize(("one", "other"), APART)
def test_two_definitions_are_two_series(one: str, other: str) -> None:
    points = table("series_point")
    owned = {s: set(points.loc[points["series_id"] == s, "observation_id"]) for s in (one, other)}
    assert owned[one] and owned[other]
    assert not owned[one] & owned[other]


@pytest.mark.parametrize(("one", "other"), APART[1:5])
def test_what_is_apart_is_tied_to_be_compared(one: str, other: str, series: pd.DataFrame) -> None:
    def tied(name: str) -> set[str]:
        return set(series.loc[name, "compare_with"])

    assert other in tied(one) or one in tied(other), f"{one} and {other}"


def test_an_observation_stands_in_one_series() -> None:
    points = table("series_point")
    assert points["observation_id"].is_unique


def test_plans_have_series_of_their_own(values: pd.DataFrame) -> None:
    """A line never goes on from what happened into what is hoped for or could be handled."""
    kinds = values.assign(
        kind=[
            "fact" if s in ACTUAL else "capacity" if s == "capacity" else "plan"
            for s in values["status"]
        ]
    )
    mixed = kinds.groupby("series_id")["kind"].agg(set)
    assert mixed[mixed.map(len) > 1].to_dict() == {}


def test_every_value_has_a_source_or_parents_that_exist(values: pd.DataFrame) -> None:
    known = set(values["series_id"] + "@" + values["period"])
    for row in values.itertuples():
        where = f"{row.series_id}@{row.period}"
        if row.derivation:
            assert len(row.parents) >= 2, where
            assert set(row.parents) <= known, where
        else:
            assert row.observation_id and row.source_id and row.publisher, where


def test_a_month_of_two_printers_of_one_counter_is_known(values: pd.DataFrame) -> None:
    """China Railway's trains to March 2024 by AzerNews, to April by Xinhua: 4,541 and 6,184."""
    rows = values.set_index(["series_id", "period"])
    april = rows.loc[("china-europe-trains", "2024-04")]
    assert (april.value, april.derivation) == (1_643, "difference")
    assert april.attribution == "china-railway>azernews>menafn|china-railway>xinhua>shine"
    derived = values[values["derivation"] == "difference"].set_index("series_id")
    assert "titr-teu" not in derived.index, "two and a half times the mean month of its year"
    assert "trade-cn-eu-gacc-total-usd" not in derived.index, "revised between TASS and Xinhua"


def test_derived_months_are_differences_of_one_counter(values: pd.DataFrame) -> None:
    spot = {f"{r.series_id}@{r.period}": r for r in values.itertuples()}
    derived = values[values["derivation"] == "difference"]
    assert len(derived) >= 5
    for row in derived.itertuples():
        later, earlier = (spot[p] for p in row.parents)
        assert row.period_kind == "month"
        assert row.value == pytest.approx(later.value - earlier.value)
        assert later.series_id == earlier.series_id == row.series_id
        counters = [
            {one.counted_by for one in read_attributions(value.attribution)} - {""}
            for value in (later, earlier)
        ]
        assert counters[0] == counters[1]
        assert counters[0] or later.publisher == earlier.publisher
        assert (row.high - row.low) / 2 <= 0.1 * row.value * (1 + 1e-9)


def test_derived_totals_are_sums_of_all_their_parts(values: pd.DataFrame) -> None:
    spot = {f"{r.series_id}@{r.period}": r for r in values.itertuples()}
    parts = table_parts()
    summed = values[values["derivation"] == "sum"]
    assert len(summed)
    for row in summed.itertuples():
        assert {p.split("@")[0] for p in row.parents} == parts[row.series_id]
        assert row.value == pytest.approx(sum(spot[p].value for p in row.parents))


def table_parts() -> dict[str, set[str]]:
    rows = pd.read_csv(EVIDENCE / "totals.csv")
    return {t: set(part["part_series"]) for t, part in rows.groupby("total_series")}


def test_growth_is_between_equal_periods(values: pd.DataFrame) -> None:
    grown = values[values["growth"].notna()]
    assert len(grown) > 300
    for row in grown.itertuples():
        now, before = (re.sub(r"\d{4}", "y", p) for p in (row.period, row.prior_period))
        leap = {"y-01-01/y-02-29", "y-01-01/y-02-28"}
        assert now == before or {now, before} == leap, f"{row.series_id} {row.period}"
        assert int(row.period[:4]) - int(row.prior_period[:4]) == 1
        if not row.growth_printed:
            assert row.growth == pytest.approx(row.value / row.prior_value - 1)


def test_a_printed_growth_is_the_one_of_the_source(values: pd.DataFrame) -> None:
    printed = pd.read_csv(EVIDENCE / "printed_growth.csv", index_col="observation_id")["percent"]
    grown = values[values["growth_printed"]]
    assert len(grown) > 100
    for row in grown.itertuples():
        assert row.growth == pytest.approx(printed[row.observation_id] / 100)


def test_doubtful_observations_are_shown_nowhere(values: pd.DataFrame) -> None:
    for flag in ("suspect", "date-placeholder"):
        assert not values["flags"].map(lambda flags, f=flag: f in flags).any()


def test_part_years_are_cumulative(values: pd.DataFrame) -> None:
    """A later part of a year is no smaller than an earlier one, but for their rounding."""
    parts = values[
        values["period"].str.match(r"\d{4}-01-01/\d{4}-")
        & values["unit"].isin(["trains", "teu", "t"])
        & values["status"].isin(["actual", "preliminary"])
    ]
    for (name, year), own in parts.groupby(["series_id", "year"]):
        ordered = own.sort_values("period_end")["value"].tolist()
        for earlier, later in pairwise(ordered):
            assert later >= earlier * 0.98, f"{name} {year}: {later:g} after {earlier:g}"


def test_two_customs_are_never_averaged() -> None:
    rows = ask("mirror", a="CHN", b="KAZ", start=2025)
    said = dict(zip(rows["side"], rows["value_usd"], strict=True))
    assert said == {"a": 48_700_000_000, "b": pytest.approx(34_166_300_000)}
