"""The guard of known errors: which open records a newer figure allows to close."""

from __future__ import annotations

import pandas as pd

from corridor.warehouse.queries import ask

_LINE = (
    "Known error {error} can be closed: {series_id} {period} was printed as {printed:,.10g} and is"
    " {corrected_value:,.10g} by {corrected_publisher} ({corrected_id}, {corrected_url})."
)


def list_closable(vintage: str | None = None) -> pd.DataFrame:
    """Rows of the query `known_errors` whose record can be closed."""
    rows = ask("known_errors", vintage=vintage)
    return rows[rows["closable"]]


def spell_closable(vintage: str | None = None) -> list[str]:
    """The same as lines for a terminal, the last says what to do; none without such a record."""
    lines = [_LINE.format(**row) for row in list_closable(vintage).to_dict("records")]
    after = "Look at the figure; where it is right, set the record's status to retired."
    return [*lines, after] if lines else []
