"""Bridges, promises and ratios as programs ask for them: values of the evidence taken by hand."""

from __future__ import annotations

import pytest

from tests.api.conftest import Get


def test_the_border_by_ktz_and_by_china(get: Get) -> None:
    found = get("/bridges/kz-china-rail-tonnes..xinjiang-ports-tonnes").json()
    assert found["data"]["verdict"] == "persistent"
    years = {one["period"]: one for one in found["periods"]}
    assert (years["2024"]["value_one"], years["2024"]["value_other"]) == (32e6, 27.5e6)
    assert years["2025"]["gap"] == pytest.approx(-3.5e6)
    assert years["2025"]["gap_share"] == pytest.approx(32.1 / 35.6 - 1)


def test_freight_in_imports_goes_out_where_it_is_asked_for(get: Get) -> None:
    """Kazakhstan imports what China sells: its value alone holds freight and insurance."""
    plain, without = (
        get("/bridges/chn-kaz-export", factor=factor).json()["periods"][-1] for factor in (1, 1.06)
    )
    assert without["value_one"] == plain["value_one"]
    assert without["value_other"] == pytest.approx(plain["value_other"] / 1.06)
    total = get("/bridges/chn-kaz-total", factor=1.06).json()["periods"][-1]
    assert (
        total["value_other"] == get("/bridges/chn-kaz-total").json()["periods"][-1]["value_other"]
    )


def test_road_and_rail_make_the_transit_of_all_modes(get: Get) -> None:
    found = get("/bridges/kz-transit-tonnes-all..kz-transit-tonnes-road").json()["periods"]
    year = next(one for one in found if one["period"] == "2019")
    assert year["steps"] == ["kz-transit-tonnes-rail"]
    assert year["published_between"] == 17.6e6
    assert year["unexplained"] == 0


def test_a_bridge_nobody_knows_offers_the_nearest(get: Get) -> None:
    answer = get("/bridges/kz-china-rail-tonnes..xinjiang-port-tonnes")
    assert answer.status_code == 404
    assert "kz-china-rail-tonnes..xinjiang-ports-tonnes" in answer.text


def test_an_expectation_of_350_thousand_boxes_was_missed_by_a_year(get: Get) -> None:
    """Said in the year itself: "expects to transport … this year"."""
    rows = get("/promises", series="utlc-era-teu-transit").json()["data"]
    year = next(one for one in rows if one["period"] == "2019")
    assert (year["stated"], year["plan"], year["counted"]) == ("2019", 350e3, 333e3)
    assert (year["rule"], year["outcome"], year["reached"]) == ("expected", "missed", 2020)


def test_an_aim_of_a_scope_in_doubt_is_no_promise(get: Get) -> None:
    """1.7 million boxes in 2020, of three directions at once, in boxes of no named size."""
    rows = get("/promises", series="kz-transit-teu").json()["data"]
    assert [(one["period"], one["plan"]) for one in rows] == [("2021", 1e6)]
    kept = get("/series/kz-transit-teu-plan").json()["data"]
    year = next(one for one in kept if one["period"] == "2020")
    assert (year["value"], year["flags"]) == (1.7e6, ["unit-unclear", "scope-unclear"])


def test_what_the_association_plans_is_no_promise_of_the_ministry(get: Get) -> None:
    rows = get("/promises", series="titr-tonnes-ministry").json()["data"]
    assert "titr" in {one["promised_by"] for one in rows}
    for one in rows:
        own = one["promised_by"] == one["counted_by"]
        assert (one["rule"] == "unlike") is not own, "a corridor that several count"


def test_59_boxes_a_train_lie_outside(get: Get) -> None:
    rows = get("/plausibility", outside="true").json()["data"]
    year = next(
        one for one in rows if (one["series"], one["period"]) == ("china-europe-teu", "2016")
    )
    assert year["quotient"] == pytest.approx(100_000 / 1702)
    assert year["quotient"] < year["low"]
    assert all(one["outside"] for one in rows)
