"""Every query answers its own example, with the columns and the types its description says."""

from __future__ import annotations

import datetime as dt
import math
from typing import Any

import numpy as np
import pandas as pd
import pytest

from corridor.warehouse import ask, names, queries

KINDS: dict[str, tuple[type, ...]] = {
    "text": (str,),
    "integer": (int, np.integer),
    "number": (float, int, np.floating, np.integer),
    "boolean": (bool, np.bool_),
    "date": (dt.date,),
    "list": (list,),
}


def answer(name: str) -> pd.DataFrame:
    return ask(name, **(queries.query(name).example.get("given") or {}))


def same(found: Any, expected: Any) -> bool:
    if isinstance(expected, float) or isinstance(expected, int) and not isinstance(expected, bool):
        return math.isclose(float(found), float(expected), rel_tol=1e-9)
    return bool(found == expected)


@pytest.mark.parametrize("name", names())
def test_the_rows_expected_are_in_the_answer_in_their_order(name: str) -> None:
    expected = queries.query(name).example["expect"]
    assert expected, "an example that expects nothing can never fail"
    rows = iter(answer(name).to_dict("records"))
    for said in expected:
        assert said, "a row that says nothing can never fail"
        found = any(all(same(row[k], v) for k, v in said.items()) for row in rows)
        assert found, f"not there, or not after those before it: {said}"


@pytest.mark.parametrize("name", names())
def test_columns_are_those_described(name: str) -> None:
    said, rows = queries.query(name).columns, answer(name)
    assert list(rows.columns) == list(said)
    for column, meta in said.items():
        filled = [v for v in rows[column] if isinstance(v, list) or not pd.isna(v)]
        odd = [v for v in filled if not isinstance(v, KINDS[meta["type"]])]
        if meta["type"] == "integer":  # a column with gaps holds whole numbers as floats
            odd = [v for v in odd if not (isinstance(v, float) and v.is_integer())]
        assert odd[:3] == [], f"{column} is not {meta['type']}"
        if meta["type"] == "number":
            assert meta.get("unit"), f"the number {column} has no unit"


@pytest.mark.parametrize("name", names())
def test_every_parameter_is_described_and_used(name: str) -> None:
    query = queries.query(name)
    for parameter in query.parameters:
        assert f"${parameter}" in query.sql
