"""Cells of a table as files take them: lists as text, no text that a spreadsheet would run."""

from __future__ import annotations

import pandas as pd

#: a text that begins with one of these is a formula to a spreadsheet
FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")


def flatten_lists(rows: pd.DataFrame) -> pd.DataFrame:
    """The rows with lists as text parted by `;` and times without zone, as CSV and XLSX need."""
    flat = rows.copy()
    for column in flat:
        if flat[column].map(_is_list).any():
            flat[column] = [
                ";".join(map(str, value)) if _is_list(value) else value for value in flat[column]
            ]
    for column in flat.select_dtypes("datetimetz"):
        flat[column] = flat[column].dt.tz_localize(None)
    return flat


def quote_formulas(rows: pd.DataFrame) -> pd.DataFrame:
    """The rows with an apostrophe before texts that would be formulas; numbers stay numbers."""
    quoted = rows.copy()
    for column in quoted:
        if any(_is_formula(value) for value in quoted[column]):
            quoted[column] = [
                "'" + value if _is_formula(value) else value for value in quoted[column]
            ]
    return quoted


def _is_list(value: object) -> bool:
    return hasattr(value, "__len__") and not isinstance(value, str)


def _is_formula(value: object) -> bool:
    return isinstance(value, str) and value.startswith(FORMULA_STARTS)
