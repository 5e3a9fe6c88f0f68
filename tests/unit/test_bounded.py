"""What is kept stays within its bytes, and nobody's change of it reaches another."""

from __future__ import annotations

import shutil
from pathlib import Path

import pandas as pd
import pytest

from corridor import warehouse
from corridor.bounded import Bounded
from corridor.warehouse import kept_answers, tables


def test_the_least_used_goes_first() -> None:
    kept: Bounded[str, bytes] = Bounded(100, len)
    for key in "abc":
        kept.put(key, bytes(30))
    assert kept.get("a") is not None
    kept.put("d", bytes(30))
    assert [kept.get(key) is not None for key in "abcd"] == [True, False, True, True]
    assert kept.size == 90


def test_what_is_half_of_all_is_not_kept() -> None:
    kept: Bounded[str, bytes] = Bounded(100, len)
    kept.put("small", bytes(10))
    kept.put("large", bytes(51))
    assert kept.get("large") is None and kept.get("small") is not None
    kept.clear()
    assert (kept.size, kept.get("small")) == (0, None)


def test_answers_are_kept_in_a_bounded_number_of_bytes(monkeypatch: pytest.MonkeyPatch) -> None:
    """Many questions, one after another: the newest are known, all take no more than the bound."""
    kept: Bounded[tuple[str, str, warehouse.Key], bytes] = Bounded(20_000, len)
    monkeypatch.setattr(kept_answers, "KEPT", kept)
    vintage = warehouse.current().hash
    for code in warehouse.table("series")["series_id"][:40]:
        key = warehouse.as_key({"series": [code]})
        warehouse.ask_kept("series_titles", key, vintage=vintage)
        assert 0 < kept.size <= kept.most
    assert kept.get((vintage, "series_titles", key)) is not None


def test_each_has_rows_of_its_own() -> None:
    key, vintage = warehouse.as_key({}), warehouse.current().hash
    rows = warehouse.ask_kept("map_nodes", key, vintage=vintage)
    again = warehouse.ask_kept("map_nodes", key, vintage=vintage)
    pd.testing.assert_frame_equal(again, rows)
    again["slug"] = "changed"
    assert "changed" not in set(warehouse.ask_kept("map_nodes", key, vintage=vintage)["slug"])


def test_only_the_files_last_asked_stay_open(tmp_path: Path) -> None:
    """Old releases that somebody looked at, and tables built since, are closed again."""
    files = [tmp_path / f"{number}.duckdb" for number in range(5)]
    for file in files:
        shutil.copy(warehouse.current().path, file)
        with tables.reading(file) as held:
            assert held.execute("SELECT count(*) FROM series").fetchall()[0][0] > 0
    assert list(tables._open) == files[-tables.MOST_OPEN :]
    with tables.reading(files[2]) as held:
        for file in (files[0], files[1], files[3]):
            tables.connection(file)
        assert files[2] not in tables._open
        assert held.execute("SELECT count(*) FROM series").fetchall()[0][0] > 0
    for file in files:
        tables._forget(file)
