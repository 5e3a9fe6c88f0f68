"""What the evidence allows to say of itself, and which of its rows answer a search."""

from __future__ import annotations

import pandas as pd

from corridor.evidence.publishers import read_names
from corridor.evidence.statuses import COUNTED
from corridor.language import attribution_text, name_of
from corridor.language.quantities import NAME, Quantity
from corridor.topics.finding import Finding


def find_longest_gap(rows: pd.DataFrame) -> Finding | None:
    """The series of a place whose last full year lies furthest back; it rests on that year.

    ``rows``: query `coverage`; only series of nodes that have later part-years count, so the
    traffic goes on and the yearly figure alone is missing. None when all are up to the newest
    year of the rows. The sentence needs the ``name`` of the series.
    """
    newest = int(rows["year"].max())
    places = rows[rows["group"].str.startswith("node-")]
    full = places[places["full_year"]].groupby("series_id")["year"].max()
    seen = places.groupby("series_id")["year"].max()
    late = full[(full < newest - 1) & (seen.reindex(full.index) > full)]
    if late.empty:
        return None
    series = str(late.sort_index().idxmin())
    year = str(int(late[series]))
    return Finding(
        "evidence-coverage-gap", {"year": Quantity(year, NAME)}, rests_on=((series, year),)
    )


def choose_conflicts(rows: pd.DataFrame, *, counted: bool) -> pd.DataFrame:
    """Pairs of sources that differ (query `conflicts`) on a value that is shown; ``counted``: of
    what somebody counted, since an estimate or a plan beside a count contradicts nobody."""
    rows = rows[rows["shown"].notna()]
    return rows[rows["status"].isin(COUNTED)] if counted else rows


def choose_errors(rows: pd.DataFrame, words: str) -> pd.DataFrame:
    """Known errors (query `known_errors`) of the series whose code holds the words."""
    return rows[rows["series_id"].str.contains(words.lower(), regex=False)] if words else rows


def choose_claims(rows: pd.DataFrame, words: str, lang: str) -> pd.DataFrame:
    """Claims (query `project_claims` with the column ``name``) whose project or publisher holds
    the words, as it is printed or as it is called in the language."""
    if not words:
        return rows
    called = rows["attribution"].map(lambda one: attribution_text(one, lang, full=True))
    columns = (rows["name"], rows["publisher"], called, rows["slug"])
    searched = columns[0].str.cat(columns[1:], sep=" ").str.lower()
    return rows[searched.str.contains(words.lower(), regex=False)]


def choose_revisions(rows: pd.DataFrame, words: str, lang: str) -> pd.DataFrame:
    """Revisions (query `revisions`) of series whose code or title holds the words."""
    if not words:
        return rows
    searched = rows["series_id"] + " " + [name_of(row, lang, "title") for row in rows.itertuples()]
    return rows[searched.str.lower().str.contains(words.lower(), regex=False)]


def is_page(text: str) -> bool:
    """Whether a text is the number of a page of observations."""
    return text.isascii() and text.isdigit() and 1 <= int(text[:4]) <= 999 and len(text) <= 3


def is_publisher(code: str) -> bool:
    """Whether the text of an address is the code of somebody who counts or prints."""
    return code in read_names()
