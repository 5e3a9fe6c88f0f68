"""What the Overview's map shows, as tables and in words."""

from __future__ import annotations

import pandas as pd

from corridor.language import listed, named, quantity
from corridor.topics.view import View


def describe_places(view: View, nodes: pd.DataFrame) -> str:
    """What the map says in words: places with their volume and its year."""
    places = (
        named(view.name(r), f"{quantity(r.value, r.unit, view.lang)} ({r.period})", view.lang)
        for r in nodes.itertuples()
    )
    return listed(places, view.lang, ";")


def build_flows_table(view: View, flows: pd.DataFrame) -> pd.DataFrame:
    """The corridors of the map with their trains of the last full year."""
    return pd.DataFrame(
        {
            view.say("map-flows"): [view.say(f"map-flow-{flow}") for flow in flows["flow"]],
            view.say("table-value"): [_spell_value(view, v, "trains") for v in flows["value"]],
            view.say("table-period"): flows["period"],
        }
    )


def build_nodes_table(view: View, nodes: pd.DataFrame) -> pd.DataFrame:
    """The signs of the map: those with a figure first, the largest before."""
    rows = nodes.assign(name=view.names(nodes))
    rows = rows.sort_values(["value", "name"], ascending=[False, True])
    return pd.DataFrame(
        {
            view.say("map-nodes"): rows["name"],
            view.say("map-kind"): [view.say(f"legend-{shape}") for shape in rows["shape"]],
            view.say("table-value"): [
                _spell_value(view, row.value, row.unit) for row in rows.itertuples()
            ],
            view.say("table-period"): rows["period"].fillna(""),
            view.say("table-publisher"): [view.publisher(p) for p in rows["publisher"].fillna("")],
        }
    )


def _spell_value(view: View, value: float, unit: str) -> str:
    return quantity(value, unit, view.lang) if pd.notna(value) else view.say("no-figure")
