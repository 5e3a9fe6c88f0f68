"""The network under a scenario as a map: the numbers of the table, lines where railways run."""

from __future__ import annotations

import pytest

from tests.api.conftest import Get


def test_the_map_and_the_table_of_a_scenario_hold_one_number(get: Get) -> None:
    rows = {row["section"]: row for row in get("/network", limit=2000).json()["data"]}
    limits = get("/scenarios", limit=2000).json()["data"]
    for one in limits:
        row = rows[one["section"]]
        assert row["pairs_a_day"] == pytest.approx(one["pairs_a_day"], abs=0.06)
        assert row["used_share"] >= one["used_share"] - 0.01
        assert row["scenario"] == one["scenario"]
    assert rows["altynkol--zhetygen"]["used_share"] == pytest.approx(0.91, abs=0.02)


def test_the_map_is_geojson_over_the_tracks(get: Get) -> None:
    answer = get("/network", format="geojson", limit=2000, lang="ru")
    assert answer.headers["content-type"].startswith("application/geo+json")
    features = {one["id"]: one for one in answer.json()["features"]}
    line = features["altynkol--zhetygen"]
    assert line["properties"]["is_traced"]
    assert line["properties"]["full"] == "Алтынколь – Жетыген"
    assert len(line["geometry"]["coordinates"]) > 2
    assert all(70 < lon < 85 and 40 < lat < 50 for lon, lat in line["geometry"]["coordinates"])


def test_what_is_closed_carries_nothing_on_the_map(get: Get) -> None:
    closed = get("/network", closed="kuryk", limit=2000).json()["data"]
    ships = [row for row in closed if "kuryk-quay" in (row["from_place"], row["to_place"])]
    assert all(row["pairs_a_day"] == 0 for row in ships)
