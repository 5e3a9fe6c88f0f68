"""Screen mode on the map: the years of the corridors, and the flight from node to node."""

from __future__ import annotations

import pandas as pd
import plotly.graph_objects as go

from corridor.charts.screen import LOW, NARROW, Column, Group, columns
from corridor.language import number, period_text, quantity, unit_name
from corridor.topics.message import Message, Number, said
from corridor.topics.view import View

#: nodes of the flight, from the Chinese border to the west
FLIGHT = ("dostyk", "altynkol", "almaty-jetisu", "moiynty", "aktobe-airport", "aktau", "kuryk")
#: the flows whose years are drawn beside the map
PLAYED = ("china-europe", "china-central-asia")
#: units of a capacity that a hall is told, the most telling first
_RATED = ["t/year", "pairs/day", "teu/year"]


def played(view: View) -> pd.DataFrame:
    """Trains of full years by flow (columns flow, year and those of series_values): what the
    play button runs through."""
    flows = view.ask("map_flows").set_index("series_id")["flow"]
    rows = view.ask("series_values", series=sorted(flows.index), kinds=["year"])
    rows = rows[rows["status"].isin(["actual", "preliminary"])]
    return rows.assign(flow=rows["series_id"].map(flows)).sort_values(["year", "flow"])


def played_figure(view: View, rows: pd.DataFrame, year: int, most: int = 3) -> go.Figure:
    """The series up to a year, on the scale of all years: it grows together with the map."""
    top = float(rows["value"].max())
    groups = []
    for flow in PLAYED:
        own = rows[(rows["flow"] == flow) & (rows["year"] <= year)].tail(most)
        now = own[own["year"] > year - most]
        made = tuple(
            Column(
                str(r.period),
                float(r.value),
                number(r.value, view.lang, 0),
                "full" if r.year == year else "pale",
            )
            for r in now.itertuples()
        )
        missing = Column(str(year), 0.0, "–")
        groups.append(Group(view.say(f"screen-name-{flow}"), flow, made or (missing,)))
    alt = said(view.say("screen-years", first=str(year), last=str(year)), groups, view.lang)
    return columns(groups, view.lang, view.theme, alt=alt, top=top, wide=NARROW, high=LOW)


def years(view: View) -> Message:
    """The message whose years are played on the map and in the series."""
    rows = played(view)
    first, last = int(rows["year"].min()), int(rows["year"].max())
    words = {"first": str(first), "last": str(last)}
    return Message(
        "years",
        view.say("screen-years", **words),
        view.say("screen-years-sub"),
        (),
        rows,
        played=True,
    )


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
