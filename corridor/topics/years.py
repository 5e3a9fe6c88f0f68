"""The years a page shows, from the first to the last, both included."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pandas as pd

Years = tuple[int, int]


def within(rows: pd.DataFrame, span: Years) -> pd.DataFrame:
    """The rows whose ``year`` lies in the span."""
    return rows[rows["year"].between(*span)]


def list_codes(whole: Years) -> tuple[str, ...]:
    """The years of a span as an address writes them."""
    return tuple(str(year) for year in range(whole[0], whole[1] + 1))


def read_years(query: Mapping[str, str], whole: Years) -> Years:
    """The span that `from` and `to` of an address name, in whichever order; what they leave out
    or get wrong is that of the ``whole``, as on the page."""
    known = list_codes(whole)
    ends = (query.get("from", ""), query.get("to", ""))
    first, last = (int(e) if e in known else w for e, w in zip(ends, whole, strict=True))
    return min(first, last), max(first, last)


def spell_years(values: Mapping[str, Any], whole: Years) -> list[str]:
    """`2019–2024` for the choices `from` and `to`; nothing for the ``whole`` span."""
    ends = {name: str(values.get(name) or "") for name in ("from", "to")}
    first, last = read_years(ends, whole)
    if (first, last) == whole:
        return []
    return [str(first) if first == last else f"{first}–{last}"]
