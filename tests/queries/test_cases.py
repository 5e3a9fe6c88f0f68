"""Every rule of a query on a few given rows: edges that the evidence may not have today."""

from __future__ import annotations

from typing import Any

import pytest

from corridor.warehouse import names, queries
from tests.queries.given_rows import cases, database, differences

CASES = cases("")
#: one table as it is: what decides was decided when it was built, and has its cases there
NO_RULE = {
    "map_flows",
    "map_nodes",
    "network_commodities",
    "network_demand",
    "network_effects",
    "network_parameters",
    "network_route_values",
    "network_routes",
    "network_sections",
}


@pytest.mark.parametrize(("name", "case"), CASES, ids=[f"{n}: {c['name']}" for n, c in CASES])
def test_a_query_answers_what_its_case_expects(name: str, case: dict[str, Any]) -> None:
    with database(case["tables"]) as con:
        found = queries.answer(con, queries.query(name), case.get("given") or {})
    assert differences(found, case["expect"]) == []


def test_every_query_with_a_rule_has_its_cases() -> None:
    assert {name for name, _ in CASES} == set(names()) - NO_RULE


@pytest.mark.parametrize("name", sorted({name for name, _ in CASES}))
def test_cases_have_names_of_their_own_and_try_every_parameter(name: str) -> None:
    own = [case for query, case in CASES if query == name]
    assert len({case["name"] for case in own}) == len(own)
    tried = {key for case in own for key in case.get("given") or {}}
    assert set(queries.query(name).parameters) - tried == set()
    assert any(case["expect"] for case in own), "cases that expect nothing can never fail"
