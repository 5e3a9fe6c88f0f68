"""Get the data: every button of every page gives rows, sources, the API's address and the SQL."""

from __future__ import annotations

import io
from pathlib import Path

import geopandas as gpd
import openpyxl
import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from corridor import exports, warehouse
from corridor.ui import address, data_dialog
from corridor.warehouse.tables import connection
from tests.pages.opening import opened, sound

HOST = "http://127.0.0.1:8501"
Taken = list[tuple[exports.About, pd.DataFrame]]
#: pages with what is asked of them -> how many buttons there are at least
VIEWS = {
    ("overview", ""): 4,
    ("traffic", ""): 14,
    ("traffic", "flow=both&period=months"): 14,
    ("nodes", "node=dostyk"): 4,
    ("routes", ""): 2,
    ("scenarios", ""): 1,
    ("scenarios", "closed=kuryk&month=11"): 1,
    ("scenarios", "view=border"): 1,
    ("trade", ""): 3,
    ("trade", "period=months"): 3,
    ("roadmap", ""): 3,
    ("roadmap", "view=customs"): 8,
    ("evidence", "view=coverage"): 3,
    ("evidence", "view=catalogue"): 1,
    ("evidence", "view=observations"): 1,
    ("evidence", "view=disagreements"): 1,
    ("evidence", "view=errors"): 1,
    ("evidence", "view=sources"): 1,
    ("evidence", "view=claims"): 1,
}

#: what a button says that Excel opens, and what programs read
FILES = {
    "en": ["Excel (XLSX)", "CSV for Excel", "CSV for programs"],
    "ru": ["Excel (XLSX)", "CSV для Excel", "CSV для программ"],
    "kk": ["Excel (XLSX)", "Excel үшін CSV", "Бағдарламалар үшін CSV"],
    "zh": ["Excel（XLSX）", "CSV（Excel用）", "CSV（程序用）"],
}


@pytest.fixture
def taken(monkeypatch: pytest.MonkeyPatch) -> Taken:
    """What the dialogs were opened with."""
    seen: Taken = []
    monkeypatch.setattr(address, "find_base", lambda: HOST)
    monkeypatch.setattr(
        data_dialog,
        "open_dialog",
        lambda view, about, rows, *more: seen.extend([(about, rows), *more]),
    )
    return seen


@pytest.mark.parametrize(("page", "query"), VIEWS)
def test_every_button_gives_everything(page: str, query: str, taken: Taken) -> None:
    said = dict(one.split("=") for one in query.split("&") if one)
    at = opened(page, "en", **said)
    keys = [b.key for b in at.button if (b.key or "").startswith("get_")]
    assert len(keys) >= VIEWS[page, query], keys
    cursor = connection(warehouse.current().path).cursor()
    names: list[str] = []
    for key in keys:
        taken.clear()
        sound(at.button(key=key).click().run())
        assert len(taken) == (2 if key == "get_map" else 1), key
        for about, rows in taken:
            assert len(rows), key
            for sql in about.sql.split(";\n\n"):
                assert len(cursor.execute(sql).df()), f"{key}: {sql[:200]}"
            # signals (oil, the sea by satellite) are served in the edition's database alone
            served = about.api or [about.database] * ("FROM signal_value" in about.sql)
            assert served, key
            assert all(one.startswith(f"{HOST}/api/v1/") and about.hash in one for one in served)
            book = openpyxl.load_workbook(io.BytesIO(exports.download_xlsx(rows, about)))
            assert book["sources"].max_row > 1, f"{key}: no sources"
            assert book["data"].max_row == len(rows) + 1
            kinds = pq.read_schema(io.BytesIO(exports.download_parquet(rows, about))).types
            assert pa.null() not in kinds, f"{key}: a column without a type"
            names.append(exports.name_download(about, "xlsx"))
    assert len(set(names)) == len(names), "two figures under one name"


def test_the_register_is_asked_for_as_it_is_shown(taken: Taken) -> None:
    at = opened("roadmap", "en", kind="port", status="announced,operating")
    sound(at.button(key="get_projects").click().run())
    about, rows = taken[0]
    name, given = about.queries[0]
    again = warehouse.ask(name, **given)
    assert set(again["slug"]) == set(rows["slug"])
    assert set(rows["type"]) == {"port"}
    path = f"{HOST}/api/v1/projects?type=port&status=announced&status=operating"
    assert about.api == [f"{path}&v={about.hash}"]
    named = {i for ids in rows["source_ids"] for i in ids}
    assert named
    assert set(about.sources["source_id"]) == named


@pytest.mark.parametrize("lang", ["en", "ru", "kk", "zh"])
def test_the_map_offers_files_for_maps(lang: str) -> None:
    at = opened("overview", lang)
    sound(at.button(key="get_map").click().run())
    offered = [b.proto.label for b in at.get("download_button")]
    assert offered == [*FILES[lang], "Parquet", "GeoPackage", "GeoParquet"] * 2
    told = [c.value for c in at.caption if "GeoPackage" in c.value]
    assert len(told) == 2
    assert all("XLSX" in words and "QGIS" in words for words in told)


def test_files_for_maps_hold_what_the_map_shows(taken: Taken, tmp_path: Path) -> None:
    at = opened("overview", "en")
    sound(at.button(key="get_map").click().run())
    (nodes_about, nodes), (flows_about, flows) = taken
    package = tmp_path / "map.gpkg"
    package.write_bytes(exports.download_geopackage(nodes, nodes_about))
    places = gpd.read_file(package, layer="nodes").set_index("slug")
    shown = warehouse.ask("map_nodes").set_index("slug")
    assert places.loc["aktau", "value"] == shown.loc["aktau", "value"] == 3.8e6
    assert len(places) == len(shown)
    package.write_bytes(exports.download_geopackage(flows, flows_about))
    lines = gpd.read_file(package, layer="flows").set_index("flow")
    assert lines["value"].to_dict() == flows.set_index("flow")["value"].to_dict()
    assert len(gpd.read_file(package, layer="sections")) == 101
    parquet = io.BytesIO(exports.download_geoparquet(flows, flows_about))
    assert set(gpd.read_parquet(parquet).geom_type) <= {"LineString", "MultiLineString"}
    assert flows_about.as_dict(flows)["api"] == [
        f"{HOST}/api/v1/series/{code}?v={flows_about.hash}" for code in flows["series_id"]
    ]


def test_rows_without_a_place_offer_no_file_for_maps() -> None:
    at = opened("evidence", "en", view="sources")
    key = next(b.key for b in at.button if (b.key or "").startswith("get_"))
    sound(at.button(key=key).click().run())
    assert [b.proto.label for b in at.get("download_button")] == [*FILES["en"], "Parquet"]
