"""Asking: every question is `queries/<name>.sql` beside `<name>.yml`, and `ask` the only way in."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import duckdb
import pandas as pd

from corridor.paths import QUERIES
from corridor.spelling import nearest
from corridor.warehouse import descriptions
from corridor.warehouse.tables import WarehouseError, reading
from corridor.warehouse.vintage import tables_of


class UnknownQuery(WarehouseError):
    """No query of this name; the nearest names are offered."""

    key = "unknown-query"


class UnknownParameter(WarehouseError):
    """The query has no such parameter, or misses one it needs."""

    key = "unknown-parameter"


class WrongParameterType(WarehouseError):
    """A parameter's value is not of its type."""

    key = "wrong-parameter-type"


@dataclass(frozen=True)
class Parameter:
    """A parameter: type (text, integer, number, date, boolean, texts) and default."""

    name: str
    type: str
    default: Any
    required: bool


@dataclass(frozen=True)
class Query:
    """A question: its words, statement, parameters and columns; the example on the evidence and
    the cases on a few given rows that tests run."""

    name: str
    question: str
    sql: str
    parameters: dict[str, Parameter]
    columns: dict[str, dict[str, Any]]
    example: dict[str, Any]
    cases: list[dict[str, Any]]


def names() -> list[str]:
    """Names of all queries."""
    return sorted(p.stem for p in QUERIES.glob("*.sql"))


@cache
def query(name: str) -> Query:
    """The question of this name; UnknownQuery offers the nearest."""
    if name not in names():
        offer = ", ".join(nearest(name, names())) or ", ".join(names())
        raise UnknownQuery(f"no query '{name}'; nearest: {offer}", name=name)
    said = descriptions.read(name)
    parameters = {
        key: Parameter(key, p["type"], p.get("default"), "default" not in p)
        for key, p in (said.get("parameters") or {}).items()
    }
    sql = (QUERIES / f"{name}.sql").read_text(encoding="utf-8")
    return Query(
        name,
        said["question"],
        sql,
        parameters,
        said["columns"],
        said.get("example") or {},
        said.get("cases") or [],
    )


def ask(name: str, *, vintage: str | None = None, **params: Any) -> pd.DataFrame:
    """Rows of ``queries/<name>.sql`` for named parameters, columns typed as its `.yml` says.

    ``vintage`` as :func:`corridor.warehouse.find_vintage` takes it, the evidence served now
    without it. Raises UnknownQuery, UnknownParameter, WrongParameterType, UnknownVintage,
    TablesMissing, TablesBroken.
    """
    return ask_file(tables_of(vintage), name, **params)


#: parameters of a question as a key of what is kept: in order, lists as tuples
Key = tuple[tuple[str, Any], ...]


def as_key(params: Mapping[str, Any]) -> Key:
    """The parameters of a question as a Key; :func:`ask_key` asks with it."""
    return tuple((k, tuple(v) if isinstance(v, list) else v) for k, v in sorted(params.items()))


def ask_key(name: str, key: Key, *, vintage: str | None = None) -> pd.DataFrame:
    """Rows as :func:`ask` gives them, for parameters that :func:`as_key` has made a Key."""
    given = {k: list(v) if isinstance(v, tuple) else v for k, v in key}
    return ask(name, vintage=vintage, **given)


def ask_file(path: Path, name: str, **params: Any) -> pd.DataFrame:
    """The same from a given file of tables."""
    with reading(path) as cursor:
        return answer(cursor, query(name), params)


def answer(
    cursor: duckdb.DuckDBPyConnection, found: Query, params: Mapping[str, Any]
) -> pd.DataFrame:
    """Rows of a query from whatever tables the cursor sees, columns typed as its `.yml` says."""
    rows = cursor.execute(found.sql, bind(found, params)).df()
    for column, meta in found.columns.items():
        if meta["type"] == "list":
            rows[column] = [[] if v is None or v is pd.NA else list(v) for v in rows[column]]
        elif meta["type"] == "date":
            rows[column] = pd.to_datetime(rows[column]).dt.date
        elif meta["type"] == "text":
            rows[column] = rows[column].fillna("").astype(str)
    return rows


#: tables a visitor may take whole
TABLES = (
    "observation",
    "series",
    "series_point",
    "series_value",
    "source",
    "entity",
    "metric",
    "node",
    "project",
    "project_claim",
    "event",
    "conflict",
    "known_error",
    "trade_year",
    "trade_month",
    "rate",
    "signal",
    "signal_value",
    "leg",
    "vocabulary",
    "revision",
)


def table(name: str, *, vintage: str | None = None) -> pd.DataFrame:
    """A whole table of a vintage for download; UnknownQuery when it is not one of TABLES."""
    with reading(tables_of(vintage)) as cursor:
        return _table(cursor, name).df()


def column_types(name: str, *, vintage: str | None = None) -> dict[str, str]:
    """Columns of one of TABLES in their order, with DuckDB's types; UnknownQuery likewise."""
    with reading(tables_of(vintage)) as cursor:
        found = _table(cursor, name)
        return dict(zip(found.columns, map(str, found.types), strict=True))


def _table(cursor: duckdb.DuckDBPyConnection, name: str) -> duckdb.DuckDBPyRelation:
    if name not in TABLES:
        raise UnknownQuery(f"no table '{name}'; there are: {', '.join(TABLES)}", name=name)
    return cursor.table(name)


def bind(found: Query, params: Mapping[str, Any]) -> dict[str, Any]:
    """All parameters of a query with checked values."""
    for key in params:
        if key not in found.parameters:
            known = ", ".join(found.parameters) or "none"
            raise UnknownParameter(f"{found.name} has no parameter '{key}'; it takes: {known}")
    made: dict[str, Any] = {}
    for key, parameter in found.parameters.items():
        if key in params:
            made[key] = _fit(found.name, parameter, params[key])
        elif parameter.required:
            raise UnknownParameter(f"{found.name} needs the parameter '{key}' ({parameter.type})")
        else:
            made[key] = parameter.default
    return made


_TYPES: dict[str, tuple[type, ...]] = {
    "text": (str,),
    "integer": (int,),
    "number": (int, float),
    "boolean": (bool,),
    "date": (dt.date,),
}


def _fit(name: str, parameter: Parameter, value: Any) -> Any:
    if value is None and not parameter.required:
        return None
    if parameter.type == "texts":
        if isinstance(value, (list, tuple)) and all(isinstance(v, str) for v in value):
            return list(value)
    elif isinstance(value, _TYPES[parameter.type]) and (
        parameter.type == "boolean" or not isinstance(value, bool)
    ):
        return value
    raise WrongParameterType(
        f"{name}: '{parameter.name}' takes {parameter.type}, not {type(value).__name__} {value!r}"
    )


def from_text(found: Query, key: str, said: str) -> Any:
    """A parameter written as text (command line) in its type."""
    if key not in found.parameters:
        known = ", ".join(found.parameters) or "none"
        raise UnknownParameter(f"{found.name} has no parameter '{key}'; it takes: {known}")
    kind = found.parameters[key].type
    try:
        if kind == "texts":
            return said.split(",")
        if kind == "boolean":
            return {"true": True, "1": True, "false": False, "0": False}[said.lower()]
        if kind == "date":
            return dt.date.fromisoformat(said)
        return {"text": str, "integer": int, "number": float}[kind](said)
    except (ValueError, KeyError):
        message = f"{found.name}: '{key}' takes {kind}, not '{said}'"
        raise WrongParameterType(message) from None
