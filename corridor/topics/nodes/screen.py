"""Screen mode: the flight over the map from node to node."""

from __future__ import annotations

from collections.abc import Callable

import pandas as pd

from corridor.language import number, period_text, quantity, unit_name
from corridor.topics.message import Message, Number
from corridor.topics.programme import FLIGHT
from corridor.topics.view import View

#: units of a capacity that a hall is told, the most telling first
_RATED = ["t/year", "pairs/day", "teu/year"]


def flight(view: View) -> list[Message]:
    """One message for each node of the flight."""
    nodes = view.ask("map_nodes").set_index("slug")
    return [_node(view, nodes.loc[slug], slug) for slug in FLIGHT if slug in nodes.index]


def _rated(view: View, row: pd.Series) -> str:
    if row.unit == "t/year":
        return quantity(row.latest_value, "t", view.lang)
    return number(row.latest_value, view.lang)


def _per(view: View, unit: str) -> str:
    return view.say("screen-a-year") if unit == "t/year" else unit_name(unit, view.lang)


def _node(view: View, node: pd.Series, slug: str) -> Message:
    name = view.name(node)
    known = pd.notna(node.value)
    numbers: list[Number] = []
    if known:
        words = quantity(node.value, node.unit, view.lang)
        numbers.append(Number(words, view.say("screen-node-year"), str(node.period), "plain"))
    found = view.ask("node_status", node=slug)
    rated = found[found["latest_status"].eq("capacity") & found["unit"].isin(_RATED)]
    if known:  # a terminal beside the crossing has a capacity of its own
        own = found.loc[found["series_id"] == node.series_id, "entity"]
        rated = rated[rated["entity"].isin(own)]
    if len(rated):
        order = rated.assign(at=rated["unit"].map(_RATED.index)).sort_values(
            ["at", "latest_period"], ascending=[True, False]
        )
        row = order.iloc[0]
        numbers.append(
            Number(
                _rated(view, row),
                view.say("screen-node-capacity", unit=_per(view, row.unit)),
                period_text(row.latest_period, view.lang, short=True),
                "capacity",
            )
        )
    shown = pd.DataFrame(
        {"publisher": [node.publisher] if known else [], "series_id": node.series_id}
    )
    if len(rated):
        shown = pd.concat([shown, pd.DataFrame({"publisher": [row.latest_publisher]})])
    subtitle = view.say("screen-node-sub" if numbers else "screen-node-none")
    return Message(f"node-{slug}", name, subtitle, tuple(numbers[:2]), shown, node=slug)


#: programme of the hall screen -> its messages
PROGRAMMES: dict[str, Callable[[View], list[Message]]] = {"nodes": flight}
