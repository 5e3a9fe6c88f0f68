"""All that the page shows of two places, from one reckoning of the ways between them.

The ways themselves, thousands of draws of each step, take a megabyte a pair and are not kept.
"""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from corridor.topics.chart import Chart
from corridor.topics.model import load_places
from corridor.topics.model_tables import make_assumption_table, select_assumptions
from corridor.topics.routes import charts, tables, words
from corridor.topics.routes.journeys import list_journeys, list_parameters, name_way
from corridor.topics.view import View


@dataclass(frozen=True)
class Pair:
    """Two places: figures of days and of dollars, the ways side by side, from what a day is worth
    the faster is chosen (``break_even``, lines), each way by its name with its steps, and what is
    assumed."""

    time: Chart | None
    price: Chart | None
    ways: pd.DataFrame
    break_even: list[str]
    steps: list[tuple[str, pd.DataFrame]]
    assumptions: pd.DataFrame


def describe_pair(view: View, start: str, end: str) -> Pair:
    """The pair in the visitor's language and theme; empty tables where nothing leads there."""
    found, places = list_journeys(view, start, end), load_places(view)
    assumed = select_assumptions(list_parameters(found))
    return Pair(
        charts.draw_time(view, start, end, found),
        charts.draw_price(view, start, end, found),
        tables.make_way_table(view, found, places),
        words.list_break_even(view, found, places),
        [
            (name_way(view, one.way, places), tables.make_step_table(view, one, places))
            for one in found
        ],
        make_assumption_table(view, assumed, places),
    )
