"""Whether more trains return to China than leave it: one rule, for whichever topic asks.

On it rest the Overview's sentence "More China–Europe trains returned to China than left it"
(`finding-return` of the catalogue), that screen of the hall, and the title of Traffic's
main figure (`traffic-return-…`).
"""

from __future__ import annotations

import pandas as pd

from corridor.evidence.statuses import COUNTED, full_years
from corridor.language.quantities import COUNT, NAME, Quantity
from corridor.topics.finding import Finding


def find_balance(
    west: pd.DataFrame,
    east: pd.DataFrame,
    *,
    tone: str,
    if_more_return: str = "finding-return",
    if_more_leave: str = "finding-leave",
) -> Finding | None:
    """Which direction had more trains in the last full year that both have; None without one.

    ``west``, ``east``: series_value rows of the trains from China and of those to China. An
    estimate decides nothing here. ``if_more_return``, ``if_more_leave``: key of the sentence for
    either case; its values are ``year``, ``west`` and ``east``. As many of both is no return.
    """
    both = full_years(west, COUNTED).merge(
        full_years(east, COUNTED), on="period", suffixes=("", "_east")
    )
    if both.empty:
        return None
    last = both.iloc[-1]
    values = {
        "year": Quantity(last.period, NAME),
        "west": Quantity(last.value, COUNT),
        "east": Quantity(last.value_east, COUNT),
    }
    figures = [(last.series_id, last.period), (last.series_id_east, last.period)]
    if last.value_east > last.value:
        figures.reverse()
        return Finding(if_more_return, values, (values["east"],), tuple(figures), tone)
    return Finding(if_more_leave, values, (values["west"],), tuple(figures), tone)
