"""The hall screen: the flight over the map from node to node."""

from __future__ import annotations

from collections.abc import Callable

import pandas as pd

from corridor.evidence.comparison import USE_YEARS
from corridor.evidence.statuses import CAPACITY
from corridor.language import number, period_text, quantity, unit_name
from corridor.topics.programme import FLIGHT
from corridor.topics.screen import Number, Screen
from corridor.topics.view import View

#: units of a capacity that a hall is told, the most telling first
_UNITS = ["t/year", "pairs/day", "teu/year"]


def build_flight(view: View) -> list[Screen]:
    """One screen for each node of the flight."""
    nodes = view.ask("map_nodes").set_index("slug")
    return [_build_screen(view, nodes.loc[slug], slug) for slug in FLIGHT if slug in nodes.index]


def _build_screen(view: View, node: pd.Series, slug: str) -> Screen:
    """The newest year of a node and what it can take, with who counted both."""
    numbers, values = [], []
    if pd.notna(node.value):
        words = quantity(node.value, node.unit, view.lang)
        numbers.append(Number(words, view.say("screen-node-year"), str(node.period), "plain"))
        values.append({"attribution": node.attribution, "series_id": node.series_id})
    capacity = _find_capacity(view, node, slug)
    if capacity is not None:
        numbers.append(_write_capacity(view, capacity))
        values.append({"attribution": capacity.latest_attribution})
    subtitle = view.say("screen-node-sub" if numbers else "screen-node-none")
    rows = pd.DataFrame(values, columns=["attribution", "series_id"])
    return Screen(f"node-{slug}", view.name(node), subtitle, tuple(numbers), rows, node=slug)


def _find_capacity(view: View, node: pd.Series, slug: str) -> pd.Series | None:
    """The newest rated capacity in the most telling unit, beside a figure only one of at most a
    year before or after it; a row of the query `node_status`."""
    series = view.ask("node_status", node=slug)
    rated = series[series["latest_status"].eq(CAPACITY) & series["unit"].isin(_UNITS)]
    if pd.notna(node.value):  # a terminal beside the crossing has a capacity of its own
        entities = series.loc[series["series_id"] == node.series_id, "entity"]
        years = rated["latest_period"].str[:4].astype(int)
        near = (years - int(node.period)).abs() <= USE_YEARS
        rated = rated[rated["entity"].isin(entities) & near]
    if rated.empty:
        return None
    order = rated.assign(at=rated["unit"].map(_UNITS.index))
    return order.sort_values(["at", "latest_period"], ascending=[True, False]).iloc[0]


def _write_capacity(view: View, row: pd.Series) -> Number:
    if row.unit == "t/year":
        words, per = quantity(row.latest_value, "t", view.lang), view.say("screen-a-year")
    else:
        words, per = number(row.latest_value, view.lang), unit_name(row.unit, view.lang)
    name = view.say("screen-node-capacity", unit=per)
    return Number(words, name, period_text(row.latest_period, view.lang, short=True), "capacity")


#: programme of the hall screen -> its screens
PROGRAMMES: dict[str, Callable[[View], list[Screen]]] = {"nodes": build_flight}
