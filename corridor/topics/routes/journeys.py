"""The ways from one place to another with their staircases, for figures, tables and findings."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd

from corridor.network import ways
from corridor.network.graph import Network
from corridor.network.parameters import ASSUMPTION, Parameter
from corridor.network.spread import Band, draw, measure
from corridor.network.staircase import Route, Step, climb
from corridor.network.ways import Way
from corridor.topics.model import find_day, load_network
from corridor.topics.view import View


@dataclass(frozen=True)
class Journey:
    """A way with its staircase as draws; ``days``, ``usd``, ``border_hours`` and ``co2e`` (kg) as
    their middle and the band of four draws in five. ``assumed``: share of its hours that rest on
    an assumption.
    """

    way: Way
    drawn: Route
    days: Band
    usd: Band
    border_hours: Band
    co2e: Band
    km: float
    assumed: float


def list_journeys(view: View, start: str, end: str) -> list[Journey]:
    """The ways between two places with what they take, in the order of their corridors."""
    network, day = load_network(view), find_day(view)
    if network.is_empty():
        return []
    return [build_journey(network, way, day) for way in ways.find_ways(network, start, end, day)]


def build_journey(network: Network, way: Way, day: dt.date) -> Journey:
    """A way as it is on a day."""
    drawn = climb(network, way.start, way.sections, ways.ask_of(way.corridor, day), draw)
    return Journey(
        way,
        drawn,
        measure(drawn.days),
        measure(drawn.usd),
        measure(drawn.border_hours),
        measure(drawn.co2e),
        measure(drawn.km).middle,
        _measure_assumed(drawn.steps),
    )


#: what the hours on the move and standing rest on
_MOVING, _STANDING = ("time_hours", "speed_km_day"), ("dwell_hours", "wait_hours")


def _measure_assumed(steps: Sequence[Step]) -> float:
    assumed = hours = 0.0
    for step in steps:
        for taken, names in ((step.run_hours, _MOVING), (step.wait_hours, _STANDING)):
            middle = measure(taken).middle
            used = [step.uses[name] for name in names if name in step.uses]
            hours += middle
            assumed += middle if any(one.status == ASSUMPTION for one in used) else 0.0
    return assumed / hours if hours else 0.0


def name_way(view: View, way: Way, places: dict[str, str]) -> str:
    """`Middle Corridor (Altynkol, Aktau, Kars)`; the corridor alone where nothing marks it."""
    corridor = view.say(f"routes-corridor-{way.corridor}")
    marks = [places[mark] for mark in way.marks if mark != way.start]
    if not marks:
        return corridor
    return view.say("routes-way", corridor=corridor, places=view.say("routes-join").join(marks))


def name_briefly(view: View, way: Way, others: Sequence[Way], places: dict[str, str]) -> str:
    """A way by the last place that no other of its corridor passes, for little room; by its
    corridor where there is no other."""
    beside = [one for one in others if one.corridor == way.corridor and one != way]
    elsewhere = {mark for one in beside for mark in one.marks}
    own = [mark for mark in way.marks if mark not in elsewhere and mark != way.start]
    return places[own[-1]] if beside and own else view.say(f"routes-corridor-{way.corridor}")


@dataclass(frozen=True)
class Trial:
    """A published value of a whole route beside what the model says: ``error`` as a share of the
    published middle; ``holds``: within a fifth of it, or of the published range."""

    route: str
    via: tuple[str, ...]
    metric: str
    period: str
    published: float
    low: float | None
    high: float | None
    model: Band
    error: float
    holds: bool
    publisher: str
    url: str
    note: str


#: how far the model may be off before it misses
TOLERANCE = 0.2
_MEASURES = {"time_days": "days", "cost_usd_per_feu": "usd", "length_km": "km"}


def try_network(view: View) -> list[Trial]:
    """Every published time, price and length of a whole route, with the model's at that time."""
    network = load_network(view)
    routes = view.ask("network_routes").set_index("route")
    trials = []
    for row in view.ask("network_route_values").itertuples():
        if row.metric not in _MEASURES or row.status == "plan":
            continue
        route = routes.loc[row.route]
        question = ways.ask_of(str(route["corridor"]), _end_of(str(row.period)))
        drawn = climb(network, route["via"][0], list(route["sections"]), question, draw)
        model = measure(getattr(drawn, _MEASURES[row.metric]))
        trials.append(_compare(row, tuple(route["via"]), model))
    return trials


def _compare(row: Any, via: tuple[str, ...], model: Band) -> Trial:
    value = float(row.value)
    low, high = (None if pd.isna(end) else float(end) for end in (row.low, row.high))
    error = model.middle / value - 1
    within = (low or value) <= model.middle <= (high or value)
    return Trial(
        row.route,
        via,
        row.metric,
        row.period,
        value,
        low,
        high,
        model,
        error,
        within or abs(error) <= TOLERANCE,
        row.publisher or "",
        row.url or "",
        row.note or "",
    )


def _end_of(period: str) -> dt.date:
    """The last day of `2025`, `2025H1` or `2025-06`."""
    year = int(period[:4])
    if period[4:] == "H1":
        return dt.date(year, 6, 30)
    month = int(period[5:7]) if len(period) >= 7 else 12
    after = dt.date(year + month // 12, month % 12 + 1, 1)
    return after - dt.timedelta(days=1)


def list_parameters(journeys: Sequence[Journey]) -> list[Parameter]:
    """What the journeys rest on, each once."""
    found = {one.id: one for journey in journeys for one in journey.drawn.parameters}
    return list(found.values())
