"""Which figures and lists of findings of the pages show which series (`tools/list_figures.py`).

As geography it is not versioned: what shows a series is so today, whatever the edition.
"""

from __future__ import annotations

import pandas as pd

from corridor.paths import DATA

TABLE = DATA / "figures.csv"
COLUMNS = {
    "series_id": {"description": "code of the series"},
    "block": {"description": "name of the figure or list of findings, as in a briefing"},
}


def read_figures() -> pd.DataFrame:
    """Rows of the file: series_id, block."""
    return pd.read_csv(TABLE, dtype=str)[list(COLUMNS)]
