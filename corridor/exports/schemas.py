"""The types of the columns that leave the dashboard, each written down once.

Columns of an answer have the types of its model, columns of a query those of its `.yml`, columns of
a table its own: a column keeps its type in files where it holds no value, so that files of many
series are read as one.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Mapping
from functools import cache
from types import NoneType
from typing import TYPE_CHECKING, Any, Literal, get_args, get_origin, get_type_hints

import pandas as pd
from pydantic import BaseModel

from corridor import warehouse

if TYPE_CHECKING:  # a server without downloads does without its 12 MB
    import pyarrow as pa

#: what a column holds; `texts` are several in one cell, `counts` numbers by name
Kind = Literal["text", "integer", "number", "boolean", "date", "time", "texts", "counts"]
#: column -> what it holds, in order
Schema = Mapping[str, Kind]

_OF_PYTHON: dict[Any, Kind] = {
    str: "text",
    bool: "boolean",
    int: "integer",
    float: "number",
    dt.date: "date",
    dt.datetime: "time",
    list: "texts",
    dict: "counts",
}
_OF_QUERIES: dict[str, Kind] = {
    "text": "text",
    "integer": "integer",
    "number": "number",
    "boolean": "boolean",
    "date": "date",
    "list": "texts",
}
_OF_TABLES: dict[str, Kind] = {
    "VARCHAR": "text",
    "INTEGER": "integer",
    "BIGINT": "integer",
    "DOUBLE": "number",
    "BOOLEAN": "boolean",
    "DATE": "date",
    "TIMESTAMP": "time",
    "VARCHAR[]": "texts",
}


@cache
def schema_of_rows(row: type[BaseModel]) -> Schema:
    """Columns of the rows of an answer, by the types of their fields."""
    hints = get_type_hints(row)
    return {name: _OF_PYTHON[_plain_type(hints[name])] for name in row.model_fields}


def schema_of_queries(names: Iterable[str]) -> Schema:
    """Columns of all these queries; where two have one of the same name, that of the first."""
    known: dict[str, Kind] = {}
    for name in names:
        for column, said in warehouse.query(name).columns.items():
            known.setdefault(column, _OF_QUERIES[said["type"]])
    return known


def schema_of_table(name: str, vintage: str) -> Schema:
    """Columns of a whole table as a vintage has them."""
    types = warehouse.column_types(name, vintage=vintage)
    return {column: _OF_TABLES[kind] for column, kind in types.items()}


def complete(schema: Schema, rows: pd.DataFrame) -> Schema:
    """The columns of rows: those of a schema, others by what they hold."""
    return {str(name): schema.get(str(name)) or _guess(rows[name]) for name in rows}


def to_cells(rows: pd.DataFrame, schema: Schema) -> dict[str, list[Any]]:
    """Column -> its values as plain Python of the type it has; what is missing is None."""
    full = complete(schema, rows)
    return {str(name): [_READ[full[str(name)]](one) for one in rows[name]] for name in rows}


def to_arrow(rows: pd.DataFrame, schema: Schema) -> pa.Table:
    """The rows as Arrow, each column of its type also where it holds nothing."""
    import pyarrow as pa

    full = complete(schema, rows)
    cells = to_cells(rows, full)
    arrays = [
        pa.array([list(one.items()) for one in values] if full[name] == "counts" else values, kind)
        for (name, values), kind in zip(cells.items(), _arrow_types(full), strict=True)
    ]
    return pa.Table.from_arrays(arrays, schema=arrow_schema(full))


def arrow_schema(schema: Schema) -> pa.Schema:
    """The same schema in Arrow's words."""
    import pyarrow as pa

    return pa.schema(list(zip(schema, _arrow_types(schema), strict=True)))


def cast_known(table: pa.Table, schema: Schema) -> pa.Table:
    """An Arrow table with the columns that a schema names in its types, the others as they are."""
    for place, field in enumerate(table.schema):
        if field.name in schema:
            to = arrow_schema({field.name: schema[field.name]}).field(0)
            table = table.set_column(place, to, table.column(place).cast(to.type))
    return table


def _arrow_types(schema: Schema) -> list[pa.DataType]:
    import pyarrow as pa

    known: dict[Kind, pa.DataType] = {
        "text": pa.string(),
        "integer": pa.int64(),
        "number": pa.float64(),
        "boolean": pa.bool_(),
        "date": pa.date32(),
        "time": pa.timestamp("us"),
        "texts": pa.list_(pa.string()),
        "counts": pa.map_(pa.string(), pa.int64()),
    }
    return [known[kind] for kind in schema.values()]


def _plain_type(hint: Any) -> Any:
    """`float | None` is float, `list[str]` is list."""
    some = [one for one in get_args(hint) if one is not NoneType]
    if NoneType in get_args(hint) and len(some) == 1:
        hint = some[0]
    return get_origin(hint) or hint


def _guess(column: pd.Series) -> Kind:
    """What a column holds that no schema names, by its first value; text where it has none."""
    first = next((one for one in column if not _is_missing(one)), "")
    if isinstance(first, str):
        return "text"
    if hasattr(first, "__len__"):
        return "counts" if isinstance(first, dict) else "texts"
    if pd.api.types.is_bool(first):
        return "boolean"
    if isinstance(first, dt.date):  # a moment is one too
        return "time" if isinstance(first, dt.datetime) else "date"
    whole = all(_is_missing(one) or float(one).is_integer() for one in column)
    return "integer" if whole and not pd.api.types.is_float_dtype(column) else "number"


def _is_missing(value: Any) -> bool:
    nothing = value is None or value is pd.NA or value is pd.NaT
    return nothing or (isinstance(value, float) and value != value)


def _unless_missing(read: Callable[[Any], Any]) -> Callable[[Any], Any]:
    return lambda value: None if _is_missing(value) else read(value)


def _read_date(value: Any) -> dt.date:
    return value.date() if isinstance(value, dt.datetime) else value


def _read_time(value: Any) -> dt.datetime:
    """A moment without its zone, in UTC: neither CSV nor XLSX has zones."""
    moment = pd.Timestamp(value)
    plain: dt.datetime = (moment.tz_convert(None) if moment.tz else moment).to_pydatetime()
    return plain


#: what a column holds -> how its values become plain Python
_READ: dict[Kind, Callable[[Any], Any]] = {
    "text": _unless_missing(str),
    "integer": _unless_missing(int),
    "number": _unless_missing(float),
    "boolean": _unless_missing(bool),
    "date": _unless_missing(_read_date),
    "time": _unless_missing(_read_time),
    "texts": lambda value: list(map(str, value)) if hasattr(value, "__len__") else [],
    "counts": lambda value: dict(value) if isinstance(value, dict) else {},
}
