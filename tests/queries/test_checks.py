"""`queries/checks/`: nothing wrong in the tables, and each check finds what it is for."""

from __future__ import annotations

from typing import Any

import pytest

from corridor.warehouse import checks, current
from corridor.warehouse.tables import connection
from tests.queries.given_rows import cases, database, differences

CASES = cases("checks")


@pytest.mark.parametrize("name", checks.names())
def test_the_tables_hold_no_wrong_row(name: str) -> None:
    right, sql = checks.statement(name)
    cursor = connection(current().path).cursor()
    rows = cursor.execute(sql).df()
    cursor.close()
    assert rows.to_dict("records")[:5] == [], right


@pytest.mark.parametrize(("name", "case"), CASES, ids=[f"{n}: {c['name']}" for n, c in CASES])
def test_a_check_finds_the_wrong_rows_and_no_others(name: str, case: dict[str, Any]) -> None:
    assert case["expect"], "a check that finds nothing can never fail"
    with database(case["tables"]) as con:
        found = con.execute(checks.statement(name)[1]).df()
    assert differences(found, case["expect"]) == []


def test_every_check_is_tried_and_says_what_is_right() -> None:
    assert {name for name, _ in CASES} == set(checks.names())
    for name in checks.names():
        right, sql = checks.statement(name)
        assert sql.startswith("-- "), name
        assert right.endswith("."), name
        assert len(right) > 30, name


def test_a_failure_names_its_rows() -> None:
    nodes = [{"slug": f"n{i:02}", "lat": 100, "lon": 0} for i in range(12)]
    with database({"node": nodes}) as con:
        (failure,) = (f for f in checks.failures(con) if f.check == "nodes_are_on_the_earth")
    said = str(failure).splitlines()
    assert said[0].startswith("queries/checks/nodes_are_on_the_earth.sql: broken by 12 rows: ")
    assert said[1] == "  slug n00, lat 100.0, lon 0.0"
    assert said[-1] == "  and 2 more"
    assert len(said) == 2 + checks.MOST
