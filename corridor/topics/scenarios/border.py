"""A post of the border under a change, for figures, tables and sentences."""

from __future__ import annotations

from dataclasses import dataclass

from corridor.network.crossing import (
    CROSSINGS,
    Change,
    Crossing,
    State,
    Worth,
    measure_hours,
    weigh,
)
from corridor.topics.model import find_day, load_network
from corridor.topics.scenarios.params import read_change
from corridor.topics.view import View


@dataclass(frozen=True)
class Trial:
    """A post, what is tried there, and what the model says of it."""

    crossing: Crossing
    change: Change
    worth: Worth


def try_post(view: View, post: str, saved: str, demand: str, green: str) -> Trial | None:
    """The codes of the page's choices weighed; None where the edition knows too little of it."""
    network, crossing = load_network(view), CROSSINGS[post]
    change = read_change(saved, demand, green if crossing.by_road else "now")
    try:
        return Trial(crossing, change, weigh(network, crossing, find_day(view), change))
    except LookupError:
        return None


#: points of a curve, up to so many times what can pass: there most draws have no end
_POINTS, _FAR = 48, 1.2


def list_hours(state: State) -> tuple[list[float], list[float]]:
    """Arrivals a day, and the hours spent in a post of them, up to where the queue has no end."""
    arrivals, hours = [], []
    for n in range(1, _POINTS + 1):
        times = _FAR / state.use * n / _POINTS
        spent = measure_hours(state, times)
        if spent is None:
            break
        arrivals.append(state.arrivals * times)
        hours.append(spent)
    return arrivals, hours
