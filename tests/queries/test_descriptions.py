"""What a `.yml` says of a question, and that languages are in no query one by one."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from corridor.evidence import contracts, releases
from corridor.evidence.check import load
from corridor.evidence.contracts import LANGS, WRITTEN
from corridor.warehouse import build, descriptions, names, queries, tables
from corridor.warehouse.descriptions import BadDescription, columns
from corridor.warehouse.tables import connection
from tests.queries.given_rows import database, schema
from tests.source import files, read

ONE = {"type": "text", "description": "words of its own"}


def described(**said: Any) -> dict[str, Any]:
    return dict(columns("some_query", said))


# ---- how a description is read -----------------------------------------------------------------


def test_words_written_once_are_taken_and_replaced_one_by_one() -> None:
    shared = described(value=None)["value"]
    assert (shared["type"], shared["unit"]) == ("number", "unit column")
    own = described(value={"unit": "trains"})["value"]
    assert own == {**shared, "unit": "trains"}


def test_a_table_stands_for_its_columns_in_their_order() -> None:
    said = list(dict(columns("some_query", {"series_value.*": None, "url": None})))
    assert said == [*schema()["series_value"], "url"]


def test_a_family_stands_for_a_column_a_language() -> None:
    said = described(**{"title_*": None, "definition_*": None})
    assert list(said) == [f"title_{c}" for c in LANGS] + [f"definition_{c}" for c in WRITTEN]
    assert said["title_kk"]["language"] == "kk"
    assert "written" not in said["definition_ru"]


@pytest.mark.parametrize(
    "said",
    [{"nobody_knows": None}, {"mine": {"type": "text"}}, {"mine": {"description": "no type"}}],
)
def test_a_column_nobody_describes_is_refused(said: dict[str, Any]) -> None:
    with pytest.raises(BadDescription, match="queries/some_query.yml: '(nobody_knows|mine)' has"):
        described(**said)


def test_a_table_nobody_describes_is_refused() -> None:
    with pytest.raises(BadDescription, match="no table 'nowhere'"):
        dict(columns("some_query", {"nowhere.*": None}))


@pytest.mark.parametrize("name", names())
def test_no_description_only_repeats_the_name(name: str) -> None:
    said = queries.query(name)
    for column, meta in said.columns.items():
        words = re.findall(r"\w+", meta["description"].lower())
        own = set(column.lower().split("_"))
        assert set(words) - own - {"the", "a", "of", "in", "this", "language"}, column
        assert len(meta["description"]) >= 4, column
        assert set(meta) <= {"type", "unit", "description", "language"}, column


@pytest.mark.parametrize("name", names())
def test_every_parameter_is_described(name: str) -> None:
    said = yaml.safe_load(read(f"queries/{name}.yml"))["parameters"]
    for parameter, meta in said.items():
        assert set(meta) <= {"type", "default", "description"}, parameter
        assert len(meta["description"]) >= 4, parameter


def test_no_shared_description_is_left_over() -> None:
    raw = "".join(read(p) for p in files(r"queries/[^/]+\.yml$"))
    for column in descriptions._shared()["columns"]:
        assert raw.count(f" {column}:") > 1, f"columns.yml describes {column}; nobody takes it"


# ---- a language more ---------------------------------------------------------------------------


@pytest.mark.parametrize("path", files(r"queries/.*\.sql$"))
def test_no_statement_names_a_language(path: str) -> None:
    """English is named where it is the one language there is, or what an order goes by; the
    Russian definition of a series is made of its parts in one place."""
    found = set(re.findall(r"\b([a-z]+)_(en|ru|kk|zh)\b", read(path)))
    allowed = {("title", "en")}
    if path == "queries/build/10_tables.sql":
        allowed = {("title", "ru"), ("definition", "ru")}
    assert found <= allowed


@pytest.mark.parametrize("name", names())
def test_no_description_names_languages_one_by_one(name: str) -> None:
    said = yaml.safe_load(read(f"queries/{name}.yml"))["columns"]
    stems = [re.sub(r"_(en|ru|kk|zh)$", "", c) for c in said if re.search(r"_(en|ru|kk|zh)$", c)]
    assert len(stems) == len(set(stems))
    assert not [c for c in said if re.search(r"_(ru|kk|zh)$", c)]


@pytest.fixture
def fifth(monkeypatch: pytest.MonkeyPatch) -> str:
    """A fifth language in the one list of them."""
    five = (*LANGS, "qq")
    monkeypatch.setattr(descriptions, "LANGS", five)
    monkeypatch.setattr(contracts, "LANGS", five)
    descriptions.read.cache_clear()
    queries.query.cache_clear()
    yield "qq"
    monkeypatch.undo()
    descriptions.read.cache_clear()
    queries.query.cache_clear()


def with_fifth(table: dict[str, str]) -> dict[str, str]:
    """Columns of a table with one more after each Chinese one."""
    made: dict[str, str] = {}
    for column, kind in table.items():
        made[column] = kind
        if column.endswith("_zh"):
            made[column.removesuffix("zh") + "qq"] = kind
    return made


@pytest.mark.parametrize("name", names())
def test_a_fifth_language_is_answered_without_a_change(name: str, fifth: str) -> None:
    tables_of_five = {table: with_fifth(own) for table, own in schema().items()}
    query = queries.query(name)
    with database({}, tables_of_five) as con:
        rows = queries.answer(con, query, query.example.get("given") or {})
    assert list(rows.columns) == list(query.columns)


def test_a_fifth_language_is_built_without_a_change(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tables, "BUILD", tmp_path)
    sheets = {}
    for table, rows in load().items():
        order = with_fifth(dict.fromkeys(rows.columns, ""))
        for column in set(order) - set(rows.columns):
            rows = rows.assign(**{column: "qq " + rows[column.removesuffix("qq") + "en"]})
        sheets[table] = rows[list(order)]
    made = build.make("0123456789ab", sheets, releases.present())
    cursor = connection(made.path).cursor()
    for table, column in {
        "node": "name",
        "entity": "name",
        "metric": "name",
        "project": "name",
        "map_node": "name",
        "series": "title",
        "event": "title",
    }.items():
        own = cursor.execute(f"SELECT {column}_qq, {column}_en FROM {table}").fetchall()
        assert own and all(qq == f"qq {en}" for qq, en in own), table
    found = queries.answer(cursor, queries.query("series_list"), {"words": "qq China–Europe"})
    assert len(found)
    cursor.close()
