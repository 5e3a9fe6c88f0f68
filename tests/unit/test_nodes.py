"""Rules and figures of the Nodes page: what they claim, and what they refuse to."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pandas as pd
import pytest

from corridor.charts.figure_words import NO_WORDS
from corridor.charts.theme import THEMES, TOKENS
from corridor.charts.year_bars import YearBars, draw_year_bars
from corridor.language import languages, text
from corridor.language.quantities import CARGO, Quantity
from corridor.map.camera import find_fixed_camera
from corridor.map.rivers import read_irtysh
from corridor.topics.nodes import rules
from corridor.topics.nodes.capacity_drawing import draw_ratings
from corridor.topics.nodes.disagreements import spell_spread
from corridor.topics.nodes.drawing import TONES, CargoYears, draw_cargo_years
from corridor.topics.status_claims import find_status_dispute
from corridor.warehouse import ask


def value(series: str, year: int, amount: float, **more: Any) -> dict[str, Any]:
    """A series_value row of a full year; ``more`` replaces its columns."""
    row: dict[str, Any] = {
        "series_id": series,
        "period": str(year),
        "period_kind": "year",
        "year": year,
        "period_start": dt.date(year, 1, 1),
        "period_end": dt.date(year, 12, 31),
        "value": amount,
        "low": amount,
        "high": amount,
        "unit": "t",
        "status": "actual",
        "qualifier": "exact",
        "attribution": "Port",
        "derivation": "",
    }
    return row | more


def rating(year: int, amount: float, series: str = "port-capacity") -> dict[str, Any]:
    day = dt.date(year, 5, 10)
    return value(
        series,
        year,
        amount,
        period=day.isoformat(),
        period_kind="stock",
        period_start=day,
        period_end=day,
        unit="t/year",
        status="capacity",
    )


def part(series: str, year: int, month: int, amount: float, **more: Any) -> dict[str, Any]:
    end = dt.date(year, month, 28)
    period = f"{year}-01-01/{end}"
    kind = {"period": period, "period_kind": "year-to-date", "period_end": end}
    return value(series, year, amount, **kind, **more)


def series(name: str, **more: Any) -> dict[str, Any]:
    """A row of node_series."""
    row: dict[str, Any] = {
        "series_id": name,
        "metric": "freight_volume",
        "direction": "total",
        "cargo": "all",
        "entity": "port",
        "unit": "t",
        "n_years": 4,
        "n_values": 6,
        "last_year": 2025,
        "planned": False,
        "rated": False,
    }
    return row | more


def table(*rows: dict[str, Any]) -> pd.DataFrame:
    return pd.DataFrame(list(rows))


PORT = table(value("port", 2010, 12e6), value("port", 2015, 6e6), value("port", 2022, 4e6))
PARTS = table(
    value("port-oil", 2010, 9e6),
    value("port-grain", 2010, 3e6),
    value("port-oil", 2022, 2e6),
    value("port-grain", 2022, 2.1e6),
)
CARGO_OF = {"port-oil": "oil", "port-grain": "grain"}


# ---- which series is the node's ----------------------------------------------------------------


def test_tonnes_come_before_trains_when_both_have_their_years() -> None:
    rows = table(series("trains", metric="trains", n_years=9), series("tonnes", n_years=3))
    assert rules.choose_main_series(rows) == "tonnes"


def test_years_count_when_no_measure_has_enough() -> None:
    rows = table(series("tonnes", n_years=1), series("trains", metric="trains", n_years=2))
    assert rules.choose_main_series(rows) == "trains"


@pytest.mark.parametrize(
    "wrong",
    [
        {"planned": True},
        {"rated": True},
        {"n_years": 0},
        {"cargo": "oil"},
        {"metric": "share"},
        {"direction": "eastbound"},
        {"last_year": 2020},
    ],
)
def test_what_is_no_count_of_all_that_passes_is_not_the_main_series(wrong: dict[str, Any]) -> None:
    rows = table(series("tonnes", **wrong), series("teu", metric="container_volume", n_years=3))
    assert rules.choose_main_series(rows) == "teu"


def test_a_node_with_ratings_only_has_no_main_series() -> None:
    assert (
        rules.choose_main_series(table(series("capacity", metric="capacity_freight", rated=True)))
        is None
    )


def test_parts_are_one_cargo_of_the_same_count() -> None:
    rows = table(
        series("port"),
        series("port-oil", cargo="oil"),
        series("port-oil-plan", cargo="oil"),
        series("port-oil-to-baku", cargo="oil"),
        series("other-grain", cargo="grain"),
    )
    assert rules.find_cargo_parts("port", rows) == {"oil": "port-oil"}


def test_parts_that_do_not_add_up_are_not_stacked() -> None:
    assert rules.add_up_parts(PORT, PARTS) == {
        "2010": ["port-grain", "port-oil"],
        "2022": ["port-grain", "port-oil"],
    }
    thin = PARTS.assign(value=PARTS["value"] * 0.9)
    assert rules.add_up_parts(PORT, thin) == {}


def test_a_part_of_a_part_is_not_counted_twice() -> None:
    """Aktau 2015: oil 3.5 and dry 2.4 are the 5.9 Mt; 0.34 of other cargo is in the dry one."""
    total = table(value("port", 2015, 5.9e6))
    parts = table(
        value("port-oil", 2015, 3.5e6),
        value("port-dry", 2015, 2.4e6),
        value("port-other", 2015, 0.34e6),
    )
    assert rules.add_up_parts(total, parts) == {"2015": ["port-dry", "port-oil"]}


def test_a_bar_is_as_wide_as_a_year_whatever_is_missing_beside_it() -> None:
    """Altynkol has 2019 and 2025 only: plotly alone would draw bars of four years."""
    rows = table(value("port", 2019, 4.2e6), value("port", 2025, 16.1e6))
    made = draw_year_bars(YearBars(rows, "plain"), "en", "light")
    assert [trace.width for trace in made.data if trace.type == "bar"] == [0.74, 0.74]


# ---- what may be said --------------------------------------------------------------------------


def test_the_cargo_that_was_lost() -> None:
    found = rules.find_lost_cargo(PORT, PARTS, CARGO_OF)
    assert found is not None
    assert found.key == "nodes-found-lost"
    assert found.values["cargo"] == Quantity("oil", CARGO)
    assert found.values["fall"] == Quantity(7e6, "t")
    said = words_of(found)
    assert (said["peak_year"], said["year"]) == ("2010", "2022")
    assert found.rests_on[:2] == (("port-oil", "2022"), ("port-oil", "2010"))


@pytest.mark.parametrize("lang", languages())
def test_every_cargo_of_a_figure_has_its_word(lang: str) -> None:
    assert all(
        Quantity(cargo, CARGO).words(lang) == text(lang, f"cargo-{cargo}") for cargo in TONES
    )


def test_a_fall_shared_by_the_cargos_names_none() -> None:
    even = PARTS.assign(value=[6e6, 6e6, 2e6, 2e6])
    assert rules.find_lost_cargo(PORT, even, CARGO_OF) is None
    assert rules.find_lost_cargo(PORT.assign(value=[12e6, 11e6, 10e6]), PARTS, CARGO_OF) is None


def words_of(found: Any) -> dict[str, Any]:
    """What a finding says, in English."""
    return {name: quantity.words("en") for name, quantity in found.values.items()}


def test_a_capacity_is_used_in_the_year_of_its_rating() -> None:
    """3.8 Mt of 2022 over 12 Mt of 2023, not over the 15 Mt of 2025."""
    port = PORT.assign(value=[12e6, 6e6, 3.8e6])
    found = rules.find_use(port, table(rating(2020, 21e6), rating(2023, 12e6), rating(2025, 15e6)))
    assert found and found.key == "nodes-found-use"
    said = words_of(found)
    assert said == {"year": "2022", "rated": "2023", "share": "32\u00a0%", "bound": "exact"}
    assert found.rests_on == (("port", "2022"), ("port-capacity", "2023-05-10"))


def test_a_year_counted_as_more_than_used_at_least_so_much() -> None:
    port = PORT.assign(qualifier="more-than")
    found = rules.find_use(port, table(rating(2022, 6e6)))
    assert found and words_of(found)["bound"] == "least"


def test_ratings_that_differ_widely_make_a_range() -> None:
    found = rules.find_use(PORT, table(rating(2021, 21e6), rating(2023, 12e6)))
    assert found and found.key == "nodes-found-use-range"
    said = words_of(found)
    assert (said["low"], said["high"], said["rated"]) == ("19\u00a0%", "33\u00a0%", "2021–2023")
    assert len(found.rests_on) == 3


def test_a_rating_two_years_away_says_nothing() -> None:
    """Dostyk: 18 Mt in 2024 and a report of 2016 that it can take 20."""
    assert rules.find_use(PORT, table(rating(2024, 15e6))) is None
    assert rules.find_use(PORT, table(rating(2003, 1e6)).head(0)) is None


def test_an_estimate_decides_neither_the_use_of_a_rating_nor_a_disagreement() -> None:
    guessed = pd.concat([PORT, table(value("port", 2023, 20e6, status="estimate"))])
    found = rules.find_use(guessed, table(rating(2023, 15e6)))
    assert found and found.rests_on[0] == ("port", "2022")
    other = table(value("other", 2022, 4e6), value("other", 2023, 1e6))
    assert rules.compare_two_counts(guessed, other) is None


def test_a_use_that_was_published_is_the_newest_that_was_counted() -> None:
    shares = table(
        value("use", 2020, 20.0, unit="percent"),
        part("use", 2025, 9, 30.0, unit="percent", status="estimate"),
    )
    found = rules.find_published_use(shares)
    assert found and words_of(found) == {"share": "20\u00a0%", "period": "2020"}
    assert rules.find_published_use(shares.tail(1)) is None


def test_the_highest_year_and_the_fall() -> None:
    rising = PORT.assign(value=[4e6, 6e6, 12e6])
    found = rules.find_course(rising)
    assert found and (found.key, found.values["year"].value) == ("nodes-found-record", "2022")
    fallen = rules.find_course(PORT)
    assert fallen and (fallen.key, fallen.values["peak"].value) == ("nodes-found-fell", 12e6)
    assert rules.find_course(rising.tail(2)) is None


def test_no_record_when_a_later_part_of_a_year_is_above_it() -> None:
    rising = table(
        *[value("port", y, y - 2000) for y in (2013, 2014, 2016)], part("port", 2025, 9, 900.0)
    )
    assert rules.find_course(rising) is None


def test_a_lower_bound_is_no_fall() -> None:
    rows = PORT.assign(qualifier=["exact", "exact", "more-than"])
    assert rules.find_course(rows) is None


def test_a_step_of_capacity() -> None:
    step = rules.find_step(table(rating(2024, 12.0), rating(2025, 60.0)))
    assert step and (step.before.value, step.after.value) == (12, 60)
    assert step.finding.key == "nodes-step-rated-rated"
    assert step.finding.rests_on[0] == ("port-capacity", "2025-05-10")
    assert rules.find_step(table(rating(2024, 12.0))) is None
    assert rules.find_step(table(rating(2023, 9.0), rating(2024, 12.0), rating(2025, 60.0))) is None


def test_a_step_says_which_of_its_values_is_planned() -> None:
    """Jetisu: 57 thousand TEU planned, 115 as opened; Altynkol: 18 pairs, 33 planned."""
    planned = rating(2024, 57.0) | {"status": "plan", "series_id": "port-capacity-plan"}
    step = rules.find_step(table(planned, rating(2025, 115.0)))
    assert step and step.finding.key == "nodes-step-planned-rated"
    year = {"period": "2026-12-31", "period_end": dt.date(2026, 12, 31)}
    later = rating(2026, 33.0) | {"status": "plan"} | year
    step = rules.find_step(table(rating(2025, 18.0), later))
    assert step and step.finding.key == "nodes-step-rated-planned"
    assert (
        words_of(step.finding)["after"] == "2026"
    )  # the last day of a year is none that was named


def test_a_plan_that_names_no_date_has_that_of_its_statement() -> None:
    """Saryagash: 36 pairs rated, 40 planned, both said on 24 February 2026."""
    said = rating(2026, 40.0) | {"status": "plan", "stated": "2026-02-24", "target": ""}
    step = rules.find_step(table(rating(2025, 36.0), said))
    assert step and step.finding.key == "nodes-step-rated-stated"
    assert words_of(step.finding)["after"] == "24 February 2026"
    step = rules.find_step(table(rating(2025, 36.0), said | {"target": "2027-09"}))
    assert step and step.finding.key == "nodes-step-rated-planned"
    assert words_of(step.finding)["after"] == "September 2027"


def test_the_newest_step_of_a_series() -> None:
    rows = table(rating(2019, 14.0), rating(2021, 18.0), rating(2024, 14.0), rating(2025, 28.0))
    step = rules.find_newest_step(rows)
    assert step and (step.before.value, step.after.value) == (14, 28)
    assert rules.find_newest_step(table(rating(2024, 12.0), rating(2025, 13.0))) is None
    assert rules.find_newest_step(table(rating(2024, 12.0, "a"), rating(2025, 60.0, "b"))) is None


def test_ratings_wander_when_they_rise_and_fall() -> None:
    """16.5, 16, 21, 12, 11 and 15 Mt of Aktau are what sources said, no course of the port."""
    aktau = [rating(2013 + n, v) for n, v in enumerate((16.5, 16.0, 21.0, 12.0, 11.0, 15.0))]
    assert rules.do_ratings_wander(table(*aktau))
    assert not rules.do_ratings_wander(
        table(rating(2013, 4.0), rating(2014, 4.0), rating(2015, 6.0))
    )
    assert not rules.do_ratings_wander(table(rating(2013, 4.0)))


def test_sources_agree_only_where_there_are_two_of_one_figure() -> None:
    counted = table(value("port", 2024, 4e6) | {"n_sources": 2})
    one = table(series("port", mode="sea"))
    assert rules.may_sources_agree(counted, one)
    assert not rules.may_sources_agree(counted.assign(n_sources=1), one)
    # two counts of one thing (the ministry's and the carriers' on the rivers)
    both = table(series("port", mode="sea"), series("carriers", mode="sea"))
    assert not rules.may_sources_agree(counted, both)
    # a capacity told with two values (57 and 115 thousand TEU of Jetisu)
    rated = table(
        *(rating(year, v) | {"n_sources": 2} for year, v in ((2024, 57.0), (2025, 115.0)))
    )
    kinds = table(
        series("port", mode="sea"),
        series("port-capacity", metric="capacity_freight", rated=True, mode="sea"),
    )
    assert not rules.may_sources_agree(pd.concat([counted, rated]), kinds)


def test_the_level_of_the_sea_and_its_forecasts() -> None:
    level = table(value("sea", 1977, -29.01, unit="m"), value("sea", 2025, -29.21, unit="m"))
    coming = table(
        value("sea-f", 2030, -30.2, unit="m", status="forecast"),
        value("sea-f", 2050, -32.4, unit="m", status="forecast"),
        value("sea-f-low", 2050, -34.0, unit="m", status="forecast"),
    )
    found = rules.find_level(level, coming)
    assert found
    said = words_of(found)
    assert (said["level"], said["rank"]) == ("−29.21", "lowest")
    assert (said["then"], said["high"], said["low"]) == ("2050", "−32.4", "−34")
    assert rules.find_level(level, coming.head(0)) is None


def status_claims(*rows: tuple[str, str]) -> pd.DataFrame:
    return table(
        *(
            {"field": "status", "value": v, "note": f"as of {day}", "attribution": "P"}
            for v, day in rows
        )
    )


def test_a_status_told_otherwise_on_a_later_day_is_told_beside_it() -> None:
    """Aktau's hub: under construction in November 2025, completed in February 2026."""
    told = status_claims(
        ("operating", "2026-02-25"),
        ("under-construction", "2025-11-25"),
        ("announced", "2022-10-19"),
    )
    stands, other = find_status_dispute(told, "under-construction")
    assert stands and other
    assert (stands.as_of, other.status, other.as_of) == ("2025-11-25", "operating", "2026-02-25")
    # what was told before the status that stands is no dispute, but its past
    assert find_status_dispute(told, "operating") == (None, None)
    assert find_status_dispute(told.head(1), "operating") == (None, None)


def test_two_counts_apart_in_an_equal_period() -> None:
    airlines = table(value("airlines", 2023, 23.8e3), part("airlines", 2025, 10, 23.8e3))
    airports = table(value("airports", 2025, 173e3), part("airports", 2025, 10, 140e3))
    found = rules.compare_two_counts(airlines, airports)
    assert found and found.values["times"].value == pytest.approx(5.88, abs=0.01)
    assert [series for series, _ in found.rests_on] == ["airports", "airlines"]
    assert rules.compare_two_counts(airlines, airports.head(1)) is None


def test_equal_months_stand_beside_each_other() -> None:
    rows = table(
        part("port", 2023, 7, 2.6),
        part("port", 2024, 7, 2.8),
        part("port", 2024, 3, 1.0),
        part("port", 2025, 7, 3.1),
    )
    assert list(rules.select_same_part(rows, rows.iloc[-1])["year"]) == [2023, 2024, 2025]
    # the end of February is its end in a leap year too
    trains = ask("series_values", series=["china-europe-trains"])
    two_months = rules.select_same_part(trains, trains.iloc[-1])
    assert list(two_months["year"]) == [2021, 2024, 2026]
    assert rules.select_same_part(rows.head(0), rows.iloc[-1]).empty


def test_months_that_do_not_rise_with_the_bars_are_said() -> None:
    """Aktobe: 140 thousand t in ten months of 2025 after 141.7; the year 173 after about 150."""
    rows = ask("series_values", series=["kz-air-tonnes-airports"])
    parts = rows[rows["period_kind"] == "year-to-date"]
    assert rules.go_apart(rows, parts)
    assert not rules.go_apart(rows.assign(growth=0.1), parts), "a change of the year is named then"
    assert not rules.go_apart(rows, parts.head(1))


def test_the_nearest_names_in_any_script() -> None:
    names = table(
        {
            "slug": "aktau",
            "name_en": "Port of Aktau",
            "name_ru": "Порт Актау",
            "name_kk": "Ақтау порты",
            "name_zh": "阿克套港",
        },
        {
            "slug": "dostyk",
            "name_en": "Dostyk",
            "name_ru": "Достык",
            "name_kk": "Достық",
            "name_zh": "多斯特克",
        },
    )
    assert rules.find_nearest_nodes("aktua", names) == ["aktau"]
    assert rules.find_nearest_nodes("ДОСТЫК", names) == ["dostyk"]
    assert rules.find_nearest_nodes("阿克套港口", names) == ["aktau"]
    assert rules.find_nearest_nodes("xxxxxxxx", names) == []


# ---- what is drawn -----------------------------------------------------------------------------


def drawn(lang: str = "en", theme: Any = "light", ratings: pd.DataFrame | None = None) -> Any:
    rated = table(rating(2013, 16.5e6), rating(2025, 15e6)) if ratings is None else ratings
    total = pd.concat([PORT, table(part("port", 2025, 7, 3.1e6))])
    years = CargoYears(
        total, PARTS, PORT.head(0), rated, rules.add_up_parts(total, PARTS), CARGO_OF
    )
    return draw_cargo_years(years, lang, theme, words=NO_WORDS)


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("lang", ["en", "ru"])
def test_cargos_stand_on_one_another_and_the_rest_is_an_outline(lang: str, theme: Any) -> None:
    made = drawn(lang, theme)
    bars = {(t.customdata[0][0], t.customdata[0][1]): t for t in made.data if t.type == "bar"}
    assert bars["port-oil", "2010"].base == 0
    assert bars["port-grain", "2010"].base == pytest.approx(9)  # million tonnes
    assert bars["port", "2015"].marker.color == "rgba(0,0,0,0)"
    hatched = bars["port", "2025-01-01/2025-07-28"]
    assert hatched.marker.pattern.shape == "/"


def rated_marks(made: Any) -> list[Any]:
    return [
        t
        for t in made.data
        if t.type == "scatter"
        and t.customdata is not None
        and t.customdata[0][0] == "port-capacity"
    ]


def test_ratings_that_rise_are_short_lines_with_their_numbers() -> None:
    made = drawn(ratings=table(rating(2013, 15e6), rating(2025, 16.5e6)))
    assert [(line.mode, line.y[0]) for line in rated_marks(made)] == [
        ("lines", 15),
        ("lines", 16.5),
    ]
    said = [note.text for note in made.layout.annotations]
    assert {"16.5", "15"} <= set(said)
    assert "capacity<br>as rated" in said


def test_ratings_that_wander_are_lines_of_their_own() -> None:
    made = drawn(ratings=table(rating(2013, 16e6), rating(2016, 21e6), rating(2025, 15e6)))
    lines = rated_marks(made)
    assert [(line.mode, line.y[0]) for line in lines] == [("lines", y) for y in (16, 21, 15)]
    assert all(line.x[1] - line.x[0] < 1 for line in lines)


def test_years_without_a_figure_are_pale() -> None:
    made = drawn(ratings=table(rating(2025, 15e6)))
    bands = [s for s in made.layout.shapes if s.type == "rect"]
    assert (2010.5, 2014.5) in [(s.x0, s.x1) for s in bands]


def test_ratings_are_lines_at_their_dates_and_plans_diamonds() -> None:
    rows = table(
        rating(2024, 12.0),
        rating(2025, 60.0),
        value("plan", 2027, 100.0, status="plan", unit="t/year"),
    )
    made = draw_ratings(rows, "en", "light", words=NO_WORDS)
    marks = [t for t in made.data if t.type == "scatter"]
    assert [t.marker.symbol for t in marks] == [None, None, "diamond"]
    assert [t.line.color for t in marks[:2]] == [TOKENS["light"]["capacity"]] * 2
    assert [round(sum(t.x) / len(t.x), 1) for t in marks] == [2024.4, 2025.4, 2028.0]


@pytest.mark.parametrize(
    ("low", "high", "said"),
    [(17, 25, "×\u00a01.5"), (3.11, 3.2, "+3\u00a0%"), (140, 300, "×\u00a02.1")],
)
def test_spreads_in_words(low: float, high: float, said: str) -> None:
    assert spell_spread(low, high, "en") == said


def test_plans_for_parts_that_exceed_the_plan_for_the_whole() -> None:
    """Rivers: 2.5 Mt for all of them in 2030, 3.6 for the transit of one."""
    whole = table(value("rivers", 2030, 2.5e6, status="target"))
    parts = table(value("irtysh", 2028, 2.5e6), value("irtysh", 2030, 3.6e6))
    found = rules.find_overrun(parts, whole)
    assert found and list(found[0]["value"]) == [3.6e6] and found[1].value == 2.5e6
    assert rules.find_overrun(parts.head(1), whole) is None


def test_the_irtysh_runs_from_china_past_zaysan_to_omsk() -> None:
    points = [p for piece in read_irtysh() for p in piece]
    assert len(read_irtysh()) == 4
    assert max(lon for lon, _ in points) > 90
    assert min(lon for lon, _ in points) < 74
    for phone in (False, True):
        seen = find_fixed_camera("rivers", phone=phone)
        assert seen is not None
        assert seen.sees(77.0, 52.3, 358 if phone else 700)  # Pavlodar on the Irtysh


def test_plans_of_parts_above_the_whole_do_not_fit() -> None:
    parts = table(rating(2028, 1e6), rating(2030, 3.6e6))
    whole = table(rating(2028, 2e6), rating(2030, 2e6))
    found = rules.find_overrun(parts, whole)
    assert found is not None
    assert (list(found[0]["value"]), found[1].year) == ([3.6e6], 2030)
    assert rules.find_overrun(parts.head(1), whole) is None
