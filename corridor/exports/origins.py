"""Whose rows these are: the sources behind rows of any query."""

from __future__ import annotations

from collections.abc import Callable

import pandas as pd

COLUMNS = ("publisher", "title", "url", "published", "tier", "source_id")


def sources_of(ask: Callable[..., pd.DataFrame], rows: pd.DataFrame) -> pd.DataFrame:
    """Sources of rows, each once: those they name (``source_id``, ``source_ids``, ``url``), those
    of the values they name (``series_id`` with a period), and publishers that are only named.

    Columns: publisher, title, url, published, tier, source_id; empty text where not known.
    """
    every = ask("sources")
    ids = {str(i) for i in rows.get("source_id", ())}
    ids |= {str(i) for several in rows.get("source_ids", ()) for i in several}
    ids |= _of_values(ask, rows)
    known = every["source_id"].isin(ids)
    if "url" in rows:
        known |= every["url"].isin(set(rows["url"]) - {""})
    made = every.loc[known, list(COLUMNS)]
    return pd.concat([made, _only_named(rows)]).fillna("").reset_index(drop=True)


def _of_values(ask: Callable[..., pd.DataFrame], rows: pd.DataFrame) -> set[str]:
    period = next((c for c in ("period", "last_period", "latest_period") if c in rows), None)
    if period is None or "series_id" not in rows or "source_id" in rows or "url" in rows:
        return set()
    named = set(zip(rows["series_id"], rows[period], strict=True))
    series = sorted({s for s, _ in named if isinstance(s, str) and s})
    values = ask("series_values", series=series)
    keys = zip(values["series_id"], values["period"], strict=True)
    return {str(i) for i in values["source_id"][[key in named for key in keys]]}


def _only_named(rows: pd.DataFrame) -> pd.DataFrame:
    """Publishers of rows that have no address: what the row says of its source is the title."""
    if "source_note" not in rows:
        return pd.DataFrame(columns=list(COLUMNS))
    noted = rows[rows["source_note"] != ""][["publisher", "source_note"]].drop_duplicates()
    return noted.rename(columns={"source_note": "title"}).reindex(columns=list(COLUMNS))
