"""Money: the currency printed is the figure, dollars follow from it at a rate that is named."""

from __future__ import annotations

import math

import pytest

from corridor.evidence import releases
from corridor.warehouse import ask
from corridor.warehouse.queries import table

#: yuan of both flows of 2024 as China Customs printed them, and its own dollars of the total
CUSTOMS = {
    "KAZ": (198_969_900_000, 112_827_630_000, 43.82e9),
    "KGZ": (141_660_640_000, 19_980_750_000, 22.71e9),
    "UZB": (83_757_970_000, 14_306_760_000, 13.78e9),
    "TKM": (7_326_050_000, 68_451_620_000, 10.65e9),
    "TJK": (24_988_910_000, 2_476_510_000, 3.86e9),
}


@pytest.mark.parametrize("partner", CUSTOMS)
def test_dollars_of_china_customs_add_up_to_its_own(partner: str) -> None:
    """The World Bank's yearly average gave totals 1.1 % below what the office itself prints."""
    sold, bought, printed = CUSTOMS[partner]
    years = table("trade_year")
    years = years[(years["reporter"] == "CHN") & (years["partner"] == partner)]
    years = years[years["rate_id"] == "cny-usd-2024-customs"].set_index("flow")
    dollars = 0.0
    for flow, yuan in (("export", sold), ("import", bought)):
        row = years.loc[flow]
        assert (row.value, row.unit, row.derivation) == (yuan, "cny", "conversion")
        assert list(row.parents) == [f"CHN-{partner}-{flow}@2024", "cny-usd-2024-customs"]
        dollars += row.value_usd
    assert dollars == pytest.approx(printed, rel=0.0005)


def test_the_rate_stands_beside_what_was_converted() -> None:
    row = ask("mirror", a="CHN", b="KAZ", flow="export", start=2024, finish=2024).iloc[0]
    assert (row.value, row.unit, row.value_usd) == (CUSTOMS["KAZ"][0], "cny", 27_960_526_131)
    assert (row.rate, row.rate_kind) == (7.1161, "implied")


def test_a_month_printed_in_dollars_stays_and_the_others_are_converted() -> None:
    months = ask("trade_months", a="CHN", b="KAZ", flow="export").set_index("month")
    assert "2024-03" not in months.index, "missing for every partner"
    assert months.loc["2024-09", "unit"] == "usd"
    assert months.loc["2024-09", "value_usd"] == 2_567_439_000
    assert months.loc["2024-09", "rate_id"] == ""
    assert months.loc["2024-01", "value"] == 18_627_180_000
    assert months.loc["2024-01", "value_usd"] == round(18_627_180_000 / 7.1161)


def test_a_year_with_a_month_missing_is_no_sum_of_its_months() -> None:
    """Eleven months of China's exports are there; the year is what was printed of the year."""
    months = ask("trade_months", a="CHN", b="KAZ", flow="export")
    year = ask("mirror", a="CHN", b="KAZ", flow="export", start=2024, finish=2024).iloc[0]
    assert len(months) == 11
    assert year.derivation == "conversion"
    assert year.value_usd > months["value_usd"].sum() + 1.5e9, "March is in the year alone"


def test_a_year_that_nobody_prints_is_all_its_twelve_months() -> None:
    year = ask("mirror", a="RUS", b="CHN", flow="export", start=2011, finish=2011)
    year = year[year["reporter"] == "RUS"].iloc[0]
    months = ask("trade_months", a="RUS", b="CHN", flow="export", start="2011", finish="2011")
    months = months[months["reporter"] == "RUS"]
    assert year.derivation == "sum"
    assert len(months) == len(year.parents) == 12
    assert math.isclose(year.value_usd, months["value_usd"].sum())


def test_euros_are_euros() -> None:
    rows = ask("mirror", a="EU27", b="CHN", flow="export", start=2023, finish=2023)
    row = rows[rows["reporter"] == "EU27"].iloc[0]
    assert (row.value, row.unit) == (223_485_764_189, "eur")
    assert row.value_usd == 241_648_145_499
    assert (row.rate_kind, row.rate_source) == ("average", "world-bank>world-bank>")


def test_dollars_converted_by_the_press_stand_in_no_line() -> None:
    """Yuan of January to July 2025 are in their own series as printed."""
    start, end = "2025-01-01", "2025-07-31"
    values = table("series_value")
    both = values[values["series_id"].str.startswith("trade-cn-eu-gacc-total-")]
    of = both[both["period"] == f"{start}/{end}"].set_index("unit")["value"]
    assert dict(of) == {"cny": 3.35e12}


def test_releases_that_know_dollars_alone_open() -> None:
    first = releases.as_tables(releases.contents(releases.index()[0]))
    trade = first["trade_totals"]
    assert set(trade["unit"]) == {"usd"}
    row = trade[
        (trade["reporter_iso3"] == "CHN")
        & (trade["partner_iso3"] == "KAZ")
        & (trade["year"] == "2024")
        & (trade["flow"] == "export")
    ].iloc[0]
    assert row["value"] == "27644341204", "as it was released"
    assert first["rates"].empty


#: projects whose cost is printed in tenge: when it was said, the rate, dollars that follow
COSTS = {
    # the source itself prints 545 million dollars beside its tenge
    "darbaza-maktaaral": ("2025-01-06", "kzt-usd-2025-01-01-nbk", 286e9 / 525.11),
    # likewise about 38 million
    "aktau-container-hub": ("2025-08", "kzt-usd-2025-08-01-nbk", 20.7e9 / 540.78),
    # the year alone is known: the mean of its twelve first days
    "dredging-aktau": ("2025", "kzt-usd-2025-mean", 21e9 / 521.7567),
}


@pytest.mark.parametrize("slug", COSTS)
def test_the_dollars_of_a_cost_follow_from_the_rate_of_when_it_was_said(slug: str) -> None:
    said, rate, dollars = COSTS[slug]
    row = ask("projects", project=slug).iloc[0]
    assert (row.cost_unit, row.cost_said, row.cost_rate_id) == ("kzt", said, rate)
    assert row.cost_usd == pytest.approx(dollars, rel=1e-6)
    assert row.cost_parents[-1] == rate and len(row.cost_parents) == 2
    assert row.cost_usd == round(row.cost / row.rate)


def test_a_cost_without_a_date_or_a_rate_of_its_time_has_no_dollars() -> None:
    rows = ask("projects").set_index("slug")
    assert rows.loc["khorgos-dry-port", "cost_said"] == "2015", "no rate of 2015 is held"
    assert rows.loc["tobol-dry-port", "cost_said"] == ""
    for slug in ("khorgos-dry-port", "tobol-dry-port"):
        assert rows.loc[slug, "cost"] > 0 and math.isnan(rows.loc[slug, "cost_usd"])
        assert rows.loc[slug, "cost_rate_id"] == "" and not len(rows.loc[slug, "cost_parents"])


def test_a_cost_printed_in_dollars_stays_as_printed() -> None:
    row = ask("projects", project="cku").iloc[0]
    assert (row.cost, row.cost_unit, row.cost_usd, row.cost_rate_id) == (4.7e9, "usd", 4.7e9, "")


def test_a_year_has_a_mean_of_rates_only_when_all_twelve_months_are_there() -> None:
    rates = table("rate").set_index("rate_id")
    first = [f"kzt-usd-2025-{month:02}" for month in range(1, 13)]
    mean = rates.loc["kzt-usd-2025-mean"]
    assert [parent[:15] for parent in mean.parents] == first
    assert mean.rate == pytest.approx(rates.loc[list(mean.parents), "rate"].mean())
    assert "kzt-usd-2021-mean" not in rates.index, "begins in May"
    assert "kzt-usd-2026-mean" not in rates.index, "ends in September"
    assert "usd-eur-2015-mean" not in rates.index, "an average is printed"


def test_freight_is_taken_out_of_what_is_bought_and_not_of_a_total() -> None:
    """Kazakhstan's imports from China hold freight, China's exports do not: 1.06 by the IMF."""
    asked = {"a": "CHN", "b": "KAZ", "start": 2024, "finish": 2024}
    for flow, divided in (("export", "b"), ("import", "a"), ("total", "")):
        reported = ask("mirror", **asked, flow=flow).set_index("side")["value_usd"]
        without = ask("mirror", **asked, flow=flow, factor=1.06).set_index("side")["value_usd"]
        for side in "ab":
            factor = 1.06 if side == divided else 1
            assert without[side] == pytest.approx(reported[side] / factor), (flow, side)
