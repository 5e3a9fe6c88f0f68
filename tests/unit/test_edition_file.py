"""An edition as one file: DuckDB since 1.4 reads it, every question runs on it as it is shown."""

from __future__ import annotations

import errno
import os
import struct
from collections.abc import Iterator
from pathlib import Path

import duckdb
import pandas as pd
import pytest

from corridor import warehouse
from corridor.exports import bind_query
from corridor.exports.database import find_database, make_database
from corridor.warehouse import edition_file, tables
from corridor.warehouse.build import BuildFailed
from corridor.warehouse.queries import TABLES

#: the first release
OLD = "5f0527ea858f"


@pytest.fixture(scope="module")
def path() -> Path:
    """The file of the edition served now."""
    return make_database(warehouse.current().hash)


@pytest.fixture
def home(path: Path) -> Iterator[duckdb.DuckDBPyConnection]:
    """A database elsewhere that has attached it by the statement that is shown."""
    with duckdb.connect() as con:
        con.execute(warehouse.attach(str(path)))
        yield con


def test_its_head_names_the_version_that_duckdb_reads_since_1_4(path: Path) -> None:
    """The number stands after checksum and mark; the tables served here have a later one."""
    checksum, mark, number = struct.unpack("<8s4sQ", path.read_bytes()[:20])
    assert (mark, number) == (b"DUCK", edition_file.STORAGE_NUMBER)
    served = struct.unpack("<8s4sQ", warehouse.current().path.read_bytes()[:20])
    assert served[2] > number
    assert path.stat().st_size < warehouse.current().path.stat().st_size / 2


@pytest.mark.parametrize("name", warehouse.names())
def test_a_shown_question_runs_on_it_as_it_is(name: str, home: duckdb.DuckDBPyConnection) -> None:
    query = warehouse.query(name)
    given = query.example.get("given") or {}
    rows = home.execute(bind_query(name, given)).fetchall()
    with tables.reading(warehouse.current().path) as cursor:
        assert rows == cursor.execute(bind_query(name, given)).fetchall()
    assert rows


def test_every_table_and_column_says_what_it_is(home: duckdb.DuckDBPyConnection) -> None:
    said = dict(home.execute("SELECT table_name, comment FROM duckdb_tables()").fetchall())
    assert {*TABLES, "about", "series_choice", "status"} <= set(said)
    assert all(said.values())
    silent = "SELECT table_name, column_name FROM duckdb_columns() WHERE comment IS NULL"
    assert home.execute(f"{silent} AND NOT internal").fetchall() == []
    about = dict(home.execute("FROM about").fetchall())
    assert about["vintage"] == warehouse.current().hash
    assert about["licence"].startswith("CC BY 4.0")
    assert "ODbL 1.0" in about["terms of leg.km_computed"]


def test_two_editions_stand_side_by_side(path: Path) -> None:
    """Dated files are all editions in one: no extension is needed, and no network."""
    old = make_database(OLD)
    shown = warehouse.ask("figures_shown", vintage=OLD)
    with duckdb.connect() as con:
        con.execute(f"ATTACH '{old}' AS earlier (READ_ONLY); ATTACH '{path}' AS later (READ_ONLY)")
        both = con.execute(
            "SELECT e.value, l.value FROM earlier.series_value AS e "
            "JOIN later.series_value AS l USING (series_id, period) "
            "WHERE series_id = 'china-europe-trains' AND period = '2025'"
        ).fetchall()
        kept = con.execute("SELECT series_id, period, value FROM earlier.series_value").df()
    assert both == [(20022.0, 20022.0)]
    merged = shown[shown["series_id"] != ""].merge(kept, on=["series_id", "period"])
    assert len(merged) == len(kept)
    assert (merged["value_x"] == merged["value_y"]).all()


def test_a_file_that_is_there_is_not_made_again(path: Path) -> None:
    before = path.stat().st_mtime_ns
    assert make_database(warehouse.current().hash) == find_database(warehouse.current()) == path
    assert path.stat().st_mtime_ns == before


def test_a_file_is_whole_or_is_not(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def stop(source: Path, target: Path) -> None:
        raise OSError(errno.ENOSPC, "No space left on device", str(target))

    found = warehouse.current()
    monkeypatch.setattr(os, "replace", stop)
    with pytest.raises(BuildFailed, match="No space left"):
        edition_file.make_edition_file(found, {"title": "another"})
    assert not edition_file.find_edition_file(found, {"title": "another"}).exists()
    assert not list(tables.BUILD.glob(".writing-*"))


def test_files_are_bounded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The newest stay; of one edition only the last."""
    monkeypatch.setattr(tables, "BUILD", tmp_path)
    monkeypatch.setattr(edition_file, "KEPT", 3)
    for second, name in enumerate(["a-1", "b-1", "c-1", "d-1", "d-2"]):
        made = tmp_path / f"edition-{name}.duckdb"
        made.touch()
        os.utime(made, (second, second))
    edition_file._prune(made)
    kept = {one.name for one in tmp_path.iterdir()}
    assert kept == {f"edition-{name}.duckdb" for name in ("b-1", "c-1", "d-2")}


def test_words_with_quotes_are_words(tmp_path: Path) -> None:
    found = pd.Series({"title": "Corridor's “own”"})
    assert duckdb.sql(f"SELECT {edition_file._quote(found['title'])}").fetchall() == [
        (found["title"],)
    ]
