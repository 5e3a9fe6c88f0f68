"""Parts of years: which of a series stand beside its full years, and which are comparable."""

from __future__ import annotations

import pandas as pd

from corridor.evidence.comparison import find_last_month
from corridor.evidence.statuses import HAPPENED, full_years

#: kinds of period that cover a part of a year
PART_KINDS = ("year-to-date", "half", "quarter", "month")
#: days from 1 January on that make half a year
HALF_DAYS = 181


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


def find_longest_parts(rows: pd.DataFrame) -> pd.DataFrame:
    """Of each year without a full-year figure the longest part from 1 January, in order."""
    parts = find_parts(rows)
    parts = parts[~parts["year"].isin(full_years(rows)["year"])]
    return parts.sort_values(["year", "period_end"]).drop_duplicates("year", keep="last")


def find_newest_figures(rows: pd.DataFrame) -> pd.DataFrame:
    """The newest figure of a series, a full year or a part from 1 January; before it, when it
    covers less than half of its year, the newest that covers as much. Two rows at most, in order.
    """
    whole = pd.concat([full_years(rows), find_longest_parts(rows)]).sort_values("year")
    days = [(r.period_end - r.period_start).days + 1 for r in whole.itertuples()]
    newest = whole.tail(1)
    if not days or days[-1] >= HALF_DAYS:
        return newest
    return pd.concat([whole[[d >= HALF_DAYS for d in days]].tail(1), newest])


def list_shared_parts(rows: pd.DataFrame) -> list[int]:
    """Months (1 to 11) to whose end two years or more have a part from 1 January."""
    counts = _month_ends(rows).groupby("end")["year"].nunique()
    return sorted(int(month) for month in counts[counts > 1].index)


def find_newest_shared_part(rows: pd.DataFrame) -> int | None:
    """Of those months the one whose newest year is the newest; of several the longest part."""
    shared = list_shared_parts(rows)
    newest = _month_ends(rows).groupby("end")["year"].max()
    return max(shared, key=lambda month: (newest[month], month), default=None)


def find_equal_parts(rows: pd.DataFrame, month: int | None = None) -> pd.DataFrame:
    """Part-years to the end of ``month``; without one, of the month that most years have."""
    whole = _month_ends(rows)
    if whole.empty:
        return whole
    if month is None:
        counts = whole.groupby("end")["year"].nunique()
        month = counts[counts == counts.max()].index.max()
    return whole[whole["end"] == month].drop_duplicates("year", keep="last").sort_values("year")


def _month_ends(rows: pd.DataFrame) -> pd.DataFrame:
    """Parts from 1 January that end with a month: adds the column ``end``, its number."""
    parts = find_parts(rows)
    months = [find_last_month(one.period_start, one.period_end) for one in parts.itertuples()]
    return parts.assign(end=months).dropna(subset="end").astype({"end": "int64"})
