"""What the status of a figure says: that it happened, that it was counted, that it is planned.

The only place that says so. Python takes the sets below; SQL joins the table ``status``, which the
build makes from :func:`as_table`. Every word of the dimension `status` in vocabulary.csv has its
meaning here, and a rule of the evidence refuses one that has none.

An estimate happened and was not counted. Both meanings are needed:

- *Happened* is what a chart of the past shows, marked as an estimate where it is one: bars and
  lines over years, headline cards, the size of a node on the map, what a node's whole and parts
  say, one side's trade, growth, totals of parts; and what cannot lie in the future.
- *Counted* is what a claim may stand on that an estimate must not decide: the month between two
  cumulative figures (an estimate's error has no bound, and the difference would carry it whole),
  the width of the map's bands and the years its play button runs through (the same years), the
  use of a rated capacity, a mark that was passed, and a disagreement shown as one of what was
  (an estimate beside a count contradicts nobody).
"""

from __future__ import annotations

from collections.abc import Collection
from typing import Literal

import pandas as pd

#: every status there is, as a type
Status = Literal["actual", "preliminary", "estimate", "plan", "target", "forecast", "capacity"]
#: it took place: counted, or estimated by someone
HAPPENED = frozenset({"actual", "preliminary", "estimate"})
#: it took place and somebody counted it
COUNTED = frozenset({"actual", "preliminary"})
#: it took place, and its figure may yet change or was never exact: drawn pale or hollow
UNCERTAIN = HAPPENED - {"actual"}
#: it is wanted or expected
PLANNED = frozenset({"plan", "target", "forecast"})
#: it says what could be handled, whether or not it ever was
CAPACITY = "capacity"
#: every status there is
ALL = HAPPENED | PLANNED | {CAPACITY}

#: what happened, the least certain first
_BY_CERTAINTY = ("estimate", "preliminary", "actual")


def weakest(statuses: Collection[str]) -> str:
    """The least certain of statuses that happened: what a figure made of them may be called.

    ValueError when none of them happened.
    """
    for status in _BY_CERTAINTY:
        if status in statuses:
            return status
    raise ValueError(f"none of {sorted(statuses)} happened")


def full_years(rows: pd.DataFrame, statuses: Collection[str] = HAPPENED) -> pd.DataFrame:
    """The rows of ``rows`` that are whole years and happened, in order of time.

    ``rows``: series_value rows of one series or more (period, period_kind, status). A figure of
    the past needs no more than that; one that claims something (a mark passed, the use of a
    rating, the bands of the map) passes ``statuses=COUNTED``, so that no estimate decides it; a
    figure of what is hoped for passes ``PLANNED``. Rows of one year keep their order.
    """
    years = rows[(rows["period_kind"] == "year") & rows["status"].isin(list(statuses))]
    return years.sort_values("period", kind="stable")


def as_table() -> pd.DataFrame:
    """The rows of the table ``status``: code, happened, counted, planned; one each, by code.

    A rated capacity is none of the three.
    """
    codes = sorted(ALL)
    return pd.DataFrame(
        {
            "code": codes,
            "happened": [code in HAPPENED for code in codes],
            "counted": [code in COUNTED for code in codes],
            "planned": [code in PLANNED for code in codes],
        }
    )
