"""What a claim was held against, as a table: figures, their gap, who counted."""

from __future__ import annotations

import pandas as pd

from corridor.claim_check.answer_types import Line
from corridor.topics.view import View

#: heads of the table, in their order: key of the catalogue -> field of a line
_COLUMNS = {
    "check-col-role": "role_words",
    "check-col-series": "name",
    "check-col-period": "period_words",
    "check-col-value": "in_words",
    "check-col-gap": "gap_words",
    "check-col-publisher": "publisher",
}


#: what a phone shows before it is pushed aside
_PHONE = ("check-col-value", "check-col-series", "check-col-period", "check-col-role")


def make_check_table(view: View, lines: tuple[Line, ...]) -> pd.DataFrame:
    """The figures beside a claim, one a row, in words; columns that say nothing are left out."""
    order = [*_PHONE, *(k for k in _COLUMNS if k not in _PHONE)] if view.phone else list(_COLUMNS)
    rows = [{view.say(k): getattr(one, _COLUMNS[k]) for k in order} for one in lines]
    cells = pd.DataFrame(rows)
    return cells[[name for name in cells if cells[name].astype(bool).any()]]


def name_figures(lines: tuple[Line, ...]) -> pd.DataFrame:
    """Series and period of each row, for its passport."""
    return pd.DataFrame([{"series_id": one.series, "period": one.period} for one in lines])
