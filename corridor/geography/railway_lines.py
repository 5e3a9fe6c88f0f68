"""Railway lines that the evidence counts, with the nodes at their two ends.

Written by hand, as geography not versioned: where a line ends is so in every release.
"""

from __future__ import annotations

import pandas as pd

from corridor.paths import GEOGRAPHY

TABLE = GEOGRAPHY / "railway_lines.csv"
COLUMNS = {
    "entity": {"description": "code of the line, as in entities.csv (kind rail-section)"},
    "from_node": {"description": "slug of the node at one end; empty where the end is no node"},
    "to_node": {"description": "slug of the node at the other end, likewise"},
    "note": {"description": "why an end is empty, or which station a node stands for"},
}


def read_railway_lines() -> pd.DataFrame:
    """Rows of all lines: entity, from_node, to_node, note (NaN where empty)."""
    return pd.read_csv(TABLE, dtype=str)[list(COLUMNS)]
