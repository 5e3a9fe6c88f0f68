"""The question behind rows, as SQL that can be run again: text of the query, values bound."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping
from typing import Any

from corridor import warehouse


def bind_query(name: str, params: Mapping[str, Any]) -> str:
    """The SQL of ``queries/<name>.sql`` with the value of each parameter in its place.

    ``params``: those given; the others take their defaults. Raises UnknownQuery.
    """
    query = warehouse.query(name)
    values = {key: p.default for key, p in query.parameters.items()} | dict(params)
    parts = re.split(r"('(?:[^']|'')*'|--[^\n]*)", query.sql.strip())
    return f"-- queries/{name}.sql\n" + "".join(
        part if part.startswith(("'", "--")) else _bind_part(part, values) for part in parts
    )


def _bind_part(part: str, values: Mapping[str, Any]) -> str:
    return re.sub(r"\$(\w+)", lambda m: literal(values[m[1]]) if m[1] in values else m[0], part)


def literal(value: Any) -> str:
    """A value as DuckDB writes it: NULL, 2019, TRUE, 'text', DATE '2025-01-31', ['a', 'b']."""
    if value is None:
        return "NULL"
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, (int, float)):
        return repr(value)
    if isinstance(value, dt.date):
        return f"DATE '{value.isoformat()}'"
    if isinstance(value, (list, tuple)):
        return "[" + ", ".join(literal(v) for v in value) + "]"
    return "'" + str(value).replace("'", "''") + "'"
