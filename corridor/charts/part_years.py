"""Parts of years: which of a series stand beside its full years, and which are comparable."""

from __future__ import annotations

import pandas as pd

from corridor.evidence.statuses import HAPPENED, full_years

#: kinds of period that cover a part of a year
PART_KINDS = ("year-to-date", "half", "quarter", "month")


def find_parts(rows: pd.DataFrame) -> pd.DataFrame:
    """The rows of parts of years from 1 January on that happened."""
    return rows[
        rows["period_kind"].isin(PART_KINDS)
        & rows["status"].isin(HAPPENED)
        & rows["period_start"].map(lambda d: (d.month, d.day) == (1, 1))
    ]


def find_newest_part(rows: pd.DataFrame) -> pd.DataFrame:
    """The longest part from 1 January of the newest year without a full-year figure."""
    full = full_years(rows)
    last = int(full["year"].max()) if len(full) else 0
    parts = find_parts(rows)
    return parts[parts["year"] > last].sort_values(["year", "period_end"]).tail(1)


def find_equal_parts(rows: pd.DataFrame) -> pd.DataFrame:
    """Part-years that end on the same day of the year, for the day most years have."""
    parts = find_parts(rows).copy()
    if parts.empty:
        return parts
    parts["end"] = [f"{d.month:02d}" for d in parts["period_end"]]
    whole = parts[[(d.day >= 28) for d in parts["period_end"]]]
    counts = whole.groupby("end")["year"].nunique()
    best = counts[counts == counts.max()].index.max()
    return whole[whole["end"] == best].drop_duplicates("year", keep="last").sort_values("year")
