"""`ask`: the only way in. What it refuses, in which words, and that callers never mix."""

from __future__ import annotations

import datetime as dt
import threading
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest

from corridor import warehouse
from corridor.spelling import nearest_titled
from corridor.warehouse import UnknownParameter, UnknownQuery, WrongParameterType, ask, tables


def test_an_unknown_query_offers_the_nearest() -> None:
    with pytest.raises(UnknownQuery, match="no query 'serie_values'; nearest: series_values"):
        ask("serie_values")


@pytest.mark.parametrize(
    ("words", "first"),
    [
        ("Достык", "dostyk-tonnes"),
        ("ДОСТЫК", "dostyk-tonnes"),
        ("Достық", "dostyk-tonnes"),
        ("多斯特克", "dostyk-tonnes"),
        ("Dostyk", "dostyk-tonnes"),
        ("Курык", "kuryk-tonnes"),
        ("Құрық", "kuryk-tonnes"),
        ("库雷克港", "kuryk-tonnes"),
        ("Актау", "aktau-tonnes"),
        ("阿克套", "aktau-tonnes"),
        ("Алтынколь", "altynkol-tonnes"),
        ("阿腾科里", "altynkol-tonnes"),
        ("霍尔果斯", "horgos-cn-trains"),
        ("china-europe-train", "china-europe-trains"),
        ("dostik tonnes", "dostyk-tonnes"),
    ],
)
def test_the_name_of_a_place_offers_its_longest_line_first(words: str, first: str) -> None:
    assert nearest_titled(words, ask("series_catalogue", group="all"))[0] == first


@pytest.mark.parametrize("name", ["", "../LICENSE", "build/40_series_value", "a" * 10_000, "ф\0"])
def test_a_query_is_a_name_and_no_path(name: str) -> None:
    with pytest.raises(UnknownQuery):
        ask(name)


def test_an_unknown_parameter_names_those_there_are() -> None:
    with pytest.raises(UnknownParameter, match=r"no parameter 'node'; it takes: series, kinds"):
        ask("series_values", node="aktau")


def test_a_missing_parameter_is_named_with_its_type() -> None:
    with pytest.raises(UnknownParameter, match=r"needs the parameter 'series' \(texts\)"):
        ask("series_values")


@pytest.mark.parametrize(
    ("query", "given", "words"),
    [
        ("series_row", {"series": 5}, "'series' takes text, not int 5"),
        ("series_row", {"series": ["a"]}, "'series' takes text, not list"),
        ("series_row", {"series": None}, "'series' takes text, not NoneType"),
        ("series_values", {"series": "china-europe-trains"}, "'series' takes texts, not str"),
        ("series_values", {"series": ["a", 1]}, "'series' takes texts, not list"),
        ("series_values", {"series": ["a"], "start": "2024"}, "'start' takes integer, not str"),
        ("series_values", {"series": ["a"], "start": 2024.0}, "'start' takes integer, not float"),
        ("series_values", {"series": ["a"], "start": True}, "'start' takes integer, not bool"),
        ("projects", {"summit": 1}, "'summit' takes boolean, not int"),
    ],
)
def test_a_value_of_another_type_is_refused(query: str, given: dict[str, Any], words: str) -> None:
    with pytest.raises(WrongParameterType) as refused:
        ask(query, **given)
    assert words in str(refused.value)


def test_words_are_values_and_never_statements() -> None:
    rows = ask("series_row", series="x' OR '1'='1")
    assert rows.empty
    assert ask("observations_search", words="'; DROP TABLE series; --").empty
    assert len(ask("series_catalogue", group="all")) >= 699


def test_the_served_tables_reach_no_file_and_cannot_be_changed() -> None:
    cursor = tables.connection(warehouse.current().path).cursor()
    for statement in (
        "SELECT * FROM read_csv('README.md')",
        "SELECT * FROM read_text('README.md')",
        "ATTACH ':memory:' AS other; ATTACH 'x.duckdb' AS y",
        "COPY series TO 'series.csv'",
        "INSERT INTO release VALUES ('2030-01-01', '')",
        "SET enable_external_access = true",
        "INSTALL httpfs",
    ):
        with pytest.raises(Exception, match=r"(?i)permission|disabled|locked|read-only"):
            cursor.execute(statement).fetchall()
    cursor.close()


def test_missing_values_are_empty_and_dates_are_dates() -> None:
    row = ask("series_values", series=["china-europe-trains"], kinds=["year"], start=2025).iloc[0]
    assert row["period_start"] == dt.date(2025, 1, 1)
    assert row["flags"] == row["parents"] == []
    assert row["observation_id"] == "o31bf0aa034"


THREADS, CALLS = 16, 25


def test_many_callers_at_once_each_get_their_own_rows() -> None:
    """Every thread asks another series again and again, all starting together."""
    names = ask("series_catalogue", group="all")["series_id"].tolist()
    asked = [n for n in names if n.startswith(("china", "dostyk", "aktau", "kz-", "titr"))]
    asked = asked[: THREADS * 4]
    alone = {
        n: ask("series_values", series=[n])[["period", "value"]].values.tolist() for n in asked
    }
    assert len({str(rows) for rows in alone.values()}) > THREADS
    gate = threading.Barrier(THREADS)

    def work(turn: int) -> list[str]:
        gate.wait()
        wrong = []
        for call in range(CALLS):
            name = asked[(turn * 7 + call) % len(asked)]
            rows = ask("series_values", series=[name])
            if set(rows["series_id"]) != {name}:
                wrong.append(f"{name}: rows of {set(rows['series_id'])}")
            if rows[["period", "value"]].values.tolist() != alone[name]:
                wrong.append(f"{name}: other rows")
        return wrong

    with ThreadPoolExecutor(THREADS) as pool:
        wrong = [w for found in pool.map(work, range(THREADS)) for w in found]
    assert wrong == []
