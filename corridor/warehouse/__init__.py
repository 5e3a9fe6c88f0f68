"""The warehouse: build the tables, open them, ask them. The only room that knows DuckDB."""

from corridor.warehouse.dictionary import describe_table
from corridor.warehouse.diff import changes
from corridor.warehouse.edition_file import attach
from corridor.warehouse.explain import UnknownPeriod, UnknownSeries, explain
from corridor.warehouse.kept_answers import ask_kept
from corridor.warehouse.queries import (
    TABLES,
    Key,
    UnknownParameter,
    UnknownQuery,
    WrongParameterType,
    as_key,
    ask,
    column_types,
    names,
    query,
    table,
)
from corridor.warehouse.tables import TablesBroken, TablesMissing, Vintage, WarehouseError, current
from corridor.warehouse.vintage import (
    UnknownVintage,
    VintageDamaged,
    VintageWithdrawn,
    find_earlier,
    find_vintage,
    ready,
    vintages,
)

__all__ = [
    "TABLES",
    "Key",
    "TablesBroken",
    "TablesMissing",
    "UnknownParameter",
    "UnknownPeriod",
    "UnknownQuery",
    "UnknownSeries",
    "UnknownVintage",
    "Vintage",
    "VintageDamaged",
    "VintageWithdrawn",
    "WarehouseError",
    "WrongParameterType",
    "as_key",
    "ask",
    "ask_kept",
    "attach",
    "changes",
    "column_types",
    "current",
    "describe_table",
    "explain",
    "find_earlier",
    "find_vintage",
    "names",
    "query",
    "ready",
    "table",
    "vintages",
]
