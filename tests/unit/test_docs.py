"""Documentation that is made from the code is as the code says."""

from __future__ import annotations

import pytest

from corridor.paths import ROOT
from corridor.warehouse import current, names
from corridor.warehouse.dictionary import read_dictionary
from tools.docs.__main__ import MEND, build_all, find_drift, put_between


def test_documentation_is_as_the_code_says() -> None:
    assert find_drift() == [], MEND


def test_every_table_and_query_is_in_the_documentation() -> None:
    made = build_all()
    tables = {one.name: one for one in read_dictionary(current().path)}
    assert {"observation", "series_value", "trade_side", "status"} <= set(tables)
    for one in tables.values():
        assert f"## {one.name}\n" in made["docs/tables.md"]
        assert all(column.meaning for column in one.columns)
    assert all(f"## {name}\n" in made["docs/queries.md"] for name in names())
    assert "`freight_volume`" in made["docs/metrics.md"]
    assert "`corridor_requests`" in made["docs/metrics.md"]
    assert "`CORRIDOR_API_RATE`" in made["README.md"]
    for name in ("series/{id}", "series.{suffix}", "observations.{suffix}", "nodes.{suffix}"):
        assert f"## {name}\n" in made["docs/files.md"]
    assert "| `growth` | double | change on the equal period" in made["docs/files.md"]


def test_a_dictionary_says_what_a_column_holds() -> None:
    columns = {
        column.name: column
        for one in read_dictionary(current().path)
        if one.name == "node_status"
        for column in one.columns
    }
    assert columns["utilisation"].type == "DOUBLE"
    assert "more than a year away" in columns["utilisation"].meaning


def test_a_guide_without_markers_is_refused() -> None:
    with pytest.raises(ValueError, match="no markers"):
        put_between("words", "settings", "table")


def test_the_documentation_is_linked() -> None:
    guides = (ROOT / "README.md").read_text(encoding="utf-8")
    for name in ("tables", "queries", "metrics", "files"):
        assert f"docs/{name}.md" in guides
