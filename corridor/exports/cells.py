"""Cells of a table as files take them: lists as text, no text that a spreadsheet would run."""

from __future__ import annotations

from typing import Any

import pandas as pd

#: a text that begins with one of these is a formula to a spreadsheet
FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")
#: from this size on a whole number is written as the computer has it: 1e+22
_MOST_WHOLE = 1e15


def flatten(value: Any) -> Any:
    """A value as one cell holds it: several texts parted by `;`, counts as `name=number`."""
    if isinstance(value, dict):
        return ";".join(f"{name}={count}" for name, count in value.items())
    return ";".join(map(str, value)) if is_list(value) else value


def flatten_lists(rows: pd.DataFrame) -> pd.DataFrame:
    """The rows with lists as text parted by `;` and times without zone, as GeoPackage needs."""
    flat = rows.copy()
    for column in flat:
        if flat[column].map(is_list).any():
            flat[column] = [flatten(value) for value in flat[column]]
    for column in flat.select_dtypes("datetimetz"):
        flat[column] = flat[column].dt.tz_localize(None)
    return flat


def quote_formula(value: Any) -> Any:
    """A value with an apostrophe before a text that would be a formula; numbers stay numbers."""
    return "'" + value if is_formula(value) else value


def write_number(value: float, decimal: str) -> str:
    """A number in the fewest digits that are itself, whole ones without decimals: `7600`, `3.5`."""
    if float(value).is_integer() and abs(value) < _MOST_WHOLE:
        return str(int(value))
    return repr(float(value)).replace(".", decimal)


def is_list(value: object) -> bool:
    """Whether a value is several."""
    return hasattr(value, "__len__") and not isinstance(value, str)


def is_formula(value: object) -> bool:
    """Whether a spreadsheet would run a value."""
    return isinstance(value, str) and value.startswith(FORMULA_STARTS)
