"""Answers of the tables, kept for whoever asks the same of the same vintage again.

They are kept pickled and packed, and each who asks gets rows of its own: nobody's change reaches
another, and bytes are a fortieth of the tables of pandas, which also remember each use of a column
of theirs.
"""

from __future__ import annotations

import pickle
import zlib

import pandas as pd

from corridor.bounded import Bounded
from corridor.warehouse.queries import Key, ask_key

#: hash of the vintage, name of the query, its parameters -> rows, pickled and packed
KEPT: Bounded[tuple[str, str, Key], bytes] = Bounded(3_000_000, len)


def ask_kept(name: str, key: Key, *, vintage: str) -> pd.DataFrame:
    """Rows as `ask_key` gives them; ``vintage`` is a hash, so that an answer stays right."""
    place = (vintage, name, key)
    packed = KEPT.get(place)
    if packed is not None:
        rows: pd.DataFrame = pickle.loads(zlib.decompress(packed))
        return rows
    rows = ask_key(name, key, vintage=vintage)
    KEPT.put(place, zlib.compress(pickle.dumps(rows, pickle.HIGHEST_PROTOCOL), 1))
    return rows
