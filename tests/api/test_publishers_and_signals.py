"""Who counts and prints, rates and signals: values from the evidence, counted by hand."""

from __future__ import annotations

import csv
from collections import Counter

import pytest

from corridor.evidence.files import EVIDENCE
from tests.api.conftest import Get


def rows(table: str) -> list[dict[str, str]]:
    with (EVIDENCE / f"{table}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_a_body_has_its_names_what_it_printed_and_what_it_counted(get: Get) -> None:
    (row,) = [one for one in get("/publishers", q="ktz").json()["data"] if one["id"] == "ktz"]
    (own,) = [one for one in rows("publishers") if one["publisher_id"] == "ktz"]
    for lang in ("en", "ru", "kk", "zh"):
        assert row[f"name_{lang}"] == own[f"name_{lang}"]
    printed = Counter(one["printed_by"] for one in rows("source_roles"))
    assert row["n_sources"] == printed["ktz"]
    tiers = [row[f"n_tier_{tier}"] for tier in "abcd"]
    assert row["n_observations"] == sum(tiers) > 100
    (kazakh,) = get("/publishers", q="ktz", lang="kk", limit=1).json()["data"]
    assert kazakh["name"] == own["name_kk"]


def test_every_body_is_there_and_may_be_chosen(get: Get) -> None:
    every = get("/publishers", limit=5000).json()["data"]
    assert len(every) == len(rows("publishers"))
    ports = get("/publishers", kind="port", country="KZ").json()["data"]
    assert ports and {(one["kind"], one["country"]) for one in ports} == {("port", "KZ")}
    assert get("/publishers", kind="bakery").status_code == 422


def test_rates_say_when_whose_and_from_what(get: Get) -> None:
    year = get("/rates", currency="kzt", **{"from": "2025", "to": "2025"}, limit=50).json()["data"]
    assert [one["period"] for one in year][:2] == ["2025", "2025-01-01"]
    mean, first = year[0], year[1]
    assert (mean["rate_kind"], len(mean["parents"])) == ("mean", 12)
    assert (first["rate"], first["currency"], first["per"]) == (525.11, "kzt", "usd")
    assert first["counted_by"] == "national-bank-of-kazakhstan" or first["attribution"]
    (implied,) = get("/rates", kind="implied").json()["data"]
    assert (implied["id"], implied["rate"]) == ("cny-usd-2024-customs", 7.1161)


@pytest.mark.parametrize(
    ("signal", "unit", "period", "field", "value"),
    [
        ("tanker-calls-kz", "calls", "2025-10", "total", 6),
        ("brent", "usd/bbl", "1987-05", "mean", None),
        ("gscpi", "sd", "2026-03", "mean", None),
    ],
)
def test_signals_have_unit_source_and_doubts(
    signal: str, unit: str, period: str, field: str, value: float | None, get: Get
) -> None:
    answer = get("/signals", signal=signal, limit=5000).json()["data"]
    (row,) = [one for one in answer if one["period"] == period]
    (source,) = [one["source_id"] for one in rows("signals") if one["signal"] == signal]
    assert (row["unit"], row["source"]) == (unit, source)
    assert row["licence"] and row["attribution"]
    if value is None:
        days = [one for one in rows("signal_values") if one["signal"] == signal]
        value = next(float(one["value"]) for one in days if one["date"].startswith(period))
    assert row[field] == pytest.approx(value)
    assert row["suspect"] == (period == "2025-10")


def test_signals_by_day_and_all_of_them(get: Get) -> None:
    days = get("/signals", signal="caspian-altimetry", span="day", to="1992").json()["data"]
    assert days[0]["period"] == "1992-09-28" and days[0]["mean"] == pytest.approx(-26.401)
    every = get("/signals", span="year", limit=5000).json()["data"]
    assert {one["signal"] for one in every} == {one["signal"] for one in rows("signals")}


def test_a_place_in_logistics_has_the_bounds_its_source_prints(get: Get) -> None:
    bounds = rows("printed_bounds")[-1]
    data = get(f"/observations/{bounds['observation_id']}").json()["data"]
    assert (data["bound_low"], data["bound_high"]) == (float(bounds["low"]), float(bounds["high"]))
    assert data["bound_low"] <= data["value"] <= data["bound_high"]
    assert data["unit"] and data["attribution"]
