"""Answers of the tables, kept for whoever asks the same of the same vintage again.

They are kept pickled, and each who asks gets rows of its own: nobody's change reaches another, and
bytes are a tenth of the tables of pandas, which also remember each use of a column of theirs.
"""

from __future__ import annotations

import pickle

import pandas as pd

from corridor.bounded import Bounded
from corridor.warehouse.queries import Key, ask_key

#: hash of the vintage, name of the query, its parameters -> rows, pickled
KEPT: Bounded[tuple[str, str, Key], bytes] = Bounded(8_000_000, len)


def ask_kept(name: str, key: Key, *, vintage: str) -> pd.DataFrame:
    """Rows as `ask_key` gives them; ``vintage`` is a hash, so that an answer stays right."""
    place = (vintage, name, key)
    packed = KEPT.get(place)
    if packed is not None:
        rows: pd.DataFrame = pickle.loads(packed)
        return rows
    rows = ask_key(name, key, vintage=vintage)
    KEPT.put(place, pickle.dumps(rows, pickle.HIGHEST_PROTOCOL))
    return rows
