"""Cells of a table as files take them: lists as text, no text that a spreadsheet would run."""

from __future__ import annotations

import pandas as pd

#: a text that begins with one of these is a formula to a spreadsheet
STARTS = ("=", "+", "-", "@", "\t", "\r")


def flat(rows: pd.DataFrame) -> pd.DataFrame:
    """The rows with lists as text parted by `;` and times without zone, as CSV and XLSX need."""
    made = rows.copy()
    for column in made:
        if made[column].map(lambda v: hasattr(v, "__len__") and not isinstance(v, str)).any():
            made[column] = [
                ";".join(map(str, v)) if hasattr(v, "__len__") and not isinstance(v, str) else v
                for v in made[column]
            ]
    for column in made.select_dtypes("datetimetz"):
        made[column] = made[column].dt.tz_localize(None)
    return made


def neutral(rows: pd.DataFrame) -> pd.DataFrame:
    """The rows with an apostrophe before texts that would be formulas; numbers stay numbers."""
    made = rows.copy()
    for column in made:
        if any(_formula(v) for v in made[column]):
            made[column] = ["'" + v if _formula(v) else v for v in made[column]]
    return made


def _formula(value: object) -> bool:
    return isinstance(value, str) and value.startswith(STARTS)
