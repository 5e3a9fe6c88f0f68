"""The warehouse: build the tables, open them, ask them. The only room that knows DuckDB."""

from corridor.warehouse.catalogue import (
    TABLES,
    UnknownParameter,
    UnknownQuery,
    WrongParameterType,
    ask,
    names,
    nearest,
    query,
    table,
)
from corridor.warehouse.explain import UnknownPeriod, UnknownSeries, explain
from corridor.warehouse.tables import (
    TablesBroken,
    TablesMissing,
    Vintage,
    WarehouseError,
    current,
)

__all__ = [
    "TABLES",
    "TablesBroken",
    "TablesMissing",
    "UnknownParameter",
    "UnknownPeriod",
    "UnknownQuery",
    "UnknownSeries",
    "Vintage",
    "WarehouseError",
    "WrongParameterType",
    "ask",
    "current",
    "explain",
    "names",
    "nearest",
    "query",
    "table",
]
