"""Signals by day or month that stand in no series: their rows, their tables, whose they are."""

from __future__ import annotations

from typing import Any

import pandas as pd

from corridor.language import number, period_text
from corridor.topics.chart import Rows
from corridor.topics.view import View


def read_signal(
    view: View, signal: str, span: str, start: int | None = None
) -> tuple[pd.DataFrame, Rows]:
    """Rows of the query `signal_periods` by `month` or `year` from a year on, and where they are
    from."""
    question: dict[str, Any] = {"signal": signal, "span": span, "start": start}
    rows = view.ask("signal_periods", **question)
    return rows, Rows(rows, [("signal_periods", question)])


def make_signal_table(view: View, rows: pd.DataFrame, column: str, digits: int) -> pd.DataFrame:
    """Periods and their values; ``column``: mean or total."""
    return pd.DataFrame(
        {
            view.say("table-period"): [period_text(p, view.lang) for p in rows["period"]],
            view.say("table-value"): [number(float(v), view.lang, digits) for v in rows[column]],
        }
    )
