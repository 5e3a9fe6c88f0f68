"""Whose rows these are: the sources behind rows of any query."""

from __future__ import annotations

from collections.abc import Callable

import pandas as pd

from corridor.exports.schemas import Schema

COLUMNS = (
    "publisher",
    "counted_by",
    "printed_by",
    "via",
    "relation",
    "title",
    "url",
    "published",
    "tier",
    "licence",
    "source_id",
)
SCHEMA: Schema = dict.fromkeys(COLUMNS, "text")
#: a row's period, under whichever of these names its query has it
_PERIODS = ("period", "last_period", "latest_period")


def find_sources(ask: Callable[..., pd.DataFrame], rows: pd.DataFrame) -> pd.DataFrame:
    """Sources of rows, each once: those they name (``source_id``, ``source_ids``, ``url``), those
    of the values they name (``series_id`` with a period), and publishers that are only named.

    Columns: :data:`COLUMNS`; empty text where not known.
    """
    sources = ask("sources")
    codes = {str(code) for code in rows.get("source_id", ())}
    codes |= {str(code) for several in rows.get("source_ids", ()) for code in several}
    codes |= _sources_of_values(ask, rows)
    cited = sources["source_id"].isin(codes)
    if "url" in rows:
        cited |= sources["url"].isin(set(rows["url"]) - {""})
    found = sources.loc[cited, list(COLUMNS)]
    return pd.concat([found, _only_named(rows)]).fillna("").reset_index(drop=True)


def _sources_of_values(ask: Callable[..., pd.DataFrame], rows: pd.DataFrame) -> set[str]:
    period = next((column for column in _PERIODS if column in rows), None)
    if period is None or "series_id" not in rows or "source_id" in rows or "url" in rows:
        return set()
    shown = set(zip(rows["series_id"], rows[period], strict=True))
    series = sorted({code for code, _ in shown if isinstance(code, str) and code})
    values = ask("series_values", series=series)
    keys = zip(values["series_id"], values["period"], strict=True)
    return {str(code) for code in values["source_id"][[key in shown for key in keys]]}


def _only_named(rows: pd.DataFrame) -> pd.DataFrame:
    """Publishers of rows that have no address: what the row says of its source is the title."""
    if "source_note" not in rows:
        return pd.DataFrame(columns=list(COLUMNS))
    known = [name for name in ("publisher", "counted_by", "via", "source_note") if name in rows]
    noted = rows[rows["source_note"] != ""][known].drop_duplicates()
    return noted.rename(columns={"source_note": "title"}).reindex(columns=list(COLUMNS))
