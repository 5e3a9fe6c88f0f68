"""What the coverage of a group of series allows to say."""

from __future__ import annotations

import pandas as pd


def longest_gap(rows: pd.DataFrame, newest: int) -> tuple[str, int] | None:
    """The series of places whose last full year lies furthest back: (series, year).

    ``rows``: query `coverage`; only series of nodes that have later part-years count, so the
    traffic goes on and the yearly figure alone is missing. None when all are up to ``newest``.
    """
    places = rows[rows["group"].str.startswith("node-")]
    full = places[places["full_year"]].groupby("series_id")["year"].max()
    seen = places.groupby("series_id")["year"].max()
    late = full[(full < newest - 1) & (seen.reindex(full.index) > full)]
    if late.empty:
        return None
    series = str(late.sort_index().idxmin())
    return series, int(late[series])


def is_page(said: str) -> bool:
    """Whether a text is the number of a page of observations."""
    return said.isascii() and said.isdigit() and 1 <= int(said[:4]) <= 999 and len(said) <= 3
