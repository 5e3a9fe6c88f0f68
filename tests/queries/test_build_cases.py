"""The statements that build tables, on a few given rows: what is chosen, summed, left out."""

from __future__ import annotations

from typing import Any

import duckdb
import pandas as pd
import pytest

from corridor.evidence.contracts import CONTRACTS
from corridor.geography import railway_lines, sections
from corridor.paths import QUERIES
from corridor.warehouse import figures
from tests.queries.given_rows import cases, database, differences, schema, statement

CASES = cases("build")
#: what a statement takes as it comes: columns named anew, dates and numbers read, keys added
NO_RULE = {"05_status", "40_series_value", "56_signals", "60_legs", "65_keys", "70_clean", "rows"}
_VERSION = (
    "series_id observation_id role period unit qualifier status flag source_id entity metric "
    "publisher url"
)


def given_types(made: set[str]) -> dict[str, dict[str, str]]:
    """What a statement may read: the evidence as text, the history, and the tables made before."""
    text = {f"in_{c.table}": dict.fromkeys(c.names, "VARCHAR") for c in CONTRACTS}
    text["in_observations"] |= {"value": "DOUBLE", "period": "VARCHAR"}
    text["in_observations"] |= dict.fromkeys(("period_start", "period_end"), "DATE")
    text["in_legs"] = dict.fromkeys(sections.COLUMNS, "VARCHAR")
    text["in_railway_lines"] = dict.fromkeys(railway_lines.COLUMNS, "VARCHAR")
    text["in_figures"] = dict.fromkeys(figures.COLUMNS, "VARCHAR")
    text["in_edition"] = {"n": "INTEGER", **dict.fromkeys(("hash", "date", "note"), "VARCHAR")}
    text["in_version"] = {"n": "INTEGER", "value": "DOUBLE"}
    text["in_version"] |= dict.fromkeys(_VERSION.split(), "VARCHAR")
    return text | {table: own for table, own in schema().items() if table not in made}


def rows_of(con: duckdb.DuckDBPyConnection, table: str) -> pd.DataFrame:
    found = con.table(table)
    return pd.DataFrame(found.fetchall(), columns=found.columns, dtype=object)


@pytest.mark.parametrize(("name", "case"), CASES, ids=[f"{n}: {c['name']}" for n, c in CASES])
def test_a_statement_makes_what_its_case_expects(name: str, case: dict[str, Any]) -> None:
    sql = statement("build", name)
    made = {table for table in [*schema(), "published"] if f"CREATE TABLE {table} " in sql}
    with database(case["tables"], given_types(made)) as con:
        con.execute(sql)
        for table, expected in case["expect"].items():
            assert differences(rows_of(con, table), expected) == [], table


def test_every_statement_with_a_rule_has_its_cases() -> None:
    every = {path.stem for path in (QUERIES / "build").glob("*.sql")}
    assert {name for name, _ in CASES} == every - NO_RULE
