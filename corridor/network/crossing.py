"""Posts of the border as queues: what an hour less, a wider green channel or more traffic does.

A model's answer, never a count. A post rests on parameters of the network with their ranges; each
draw takes one number of every range, and the answer is the middle and the band of all draws.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, fields, replace

import numpy as np
from numpy.typing import NDArray

from corridor.network.graph import Network
from corridor.network.parameters import Parameter, Question
from corridor.network.queue import DAY, Post, mix_services, rate
from corridor.network.spread import DRAWS, QUANTILES, Band, draw, measure
from corridor.network.staircase import TEU_OF_FEU, Number, Read

#: days of a year; the least hours a service lasts, whatever is saved of it
YEAR, LEAST_HOURS = 365.0, 0.1
_TRAIN, _VALUE = ("class:container-train-ce",), ("class:container",)


@dataclass(frozen=True)
class Crossing:
    """A post: the place it is called by, the section where it works, the one whose traffic it takes
    under the parameter ``traffic``, in a direction; ``by_road``: trucks, some of which go by the
    green channel, unlooked at."""

    place: str
    section: str
    counted: str
    traffic: str
    direction: str
    by_road: bool = False

    @property
    def targets(self) -> tuple[str, ...]:
        """Where its parameters are looked for."""
        return (self.section, "class:border-road-cn") if self.by_road else (self.section,)


#: posts whose channels, hours and traffic are known, by the place they are called by
CROSSINGS = {
    one.place: one
    for one in (
        Crossing(
            "altynkol",
            "altynkol-1435--altynkol",
            "altynkol-1435--altynkol",
            "capacity_used",
            "westbound",
        ),
        Crossing(
            "dostyk", "dostyk-1435--dostyk", "alashankou--dostyk-1435", "capacity_used", "westbound"
        ),
        Crossing(
            "nur-zholy",
            "khorgos-road-cn--nur-zholy",
            "khorgos-road-cn--nur-zholy",
            "capacity_effective",
            "eastbound",
            by_road=True,
        ),
    )
}


@dataclass(frozen=True)
class Change:
    """What is tried at a post: hours less in a channel, traffic times ``demand``, and the share
    that goes by the green channel (None: as it is)."""

    hours_saved: float = 0.0
    demand: float = 1.0
    green: float | None = None


@dataclass(frozen=True)
class Inputs:
    """Numbers of a post: arrivals a day, channels, hours in a channel and of work, forty-foot
    containers a train or truck, dollars a day of one; of a road post the green share and the hours
    of the green channel and of the rest."""

    arrivals: float
    channels: float
    service_hours: float
    hours_of_work: float
    feu: float
    value: float
    green: float
    green_hours: float
    other_hours: float


@dataclass(frozen=True)
class State:
    """A post under a change, over the draws: what arrives and what can pass in a day, the share of
    draws in which all that arrive can pass (``holds``), the hours waited and those spent in it:
    infinite in draws where more arrive, and None where that is the middle of them. ``posts``: the
    post of every draw."""

    posts: tuple[Post, ...]
    arrivals: float
    limit: Band
    holds: float
    wait: Band | None
    hours: Band | None

    @property
    def use(self) -> float:
        """Arrivals as a share of what can pass, both in the middle."""
        return self.arrivals / self.limit.middle


@dataclass(frozen=True)
class Worth:
    """A post as it is and under a change; ``usd_a_year``: what the hours saved are worth to all
    containers that pass it today, None where its queue has no end then. ``kept``: the share of
    draws in which the post passes the traffic that it did pass, the others are refused; ``uses``:
    the parameters it rests on."""

    before: State
    after: State
    usd_a_year: Band | None
    kept: float
    uses: tuple[Parameter, ...]


def weigh(network: Network, crossing: Crossing, day: dt.date, change: Change) -> Worth:
    """A post beside itself under a change, both under the same draws.

    Raises LookupError where no draw passes the traffic that the post did pass.
    """
    question = Question(day, crossing.direction)
    uses: dict[str, Parameter] = {}
    drawn = read_inputs(network, crossing, question, uses, draw, DRAWS)
    kept = [one for one in drawn if build_post(one, Change()).use < 1]
    if not kept:
        raise LookupError(f"{crossing.place}: no draw passes its traffic")
    before, hours_before = _rate_state(kept, Change())
    after, hours_after = _rate_state(kept, change)
    usd = None
    if after.hours:
        carried = np.array([one.arrivals * one.feu * one.value / DAY * YEAR for one in kept])
        usd = _measure_finite((hours_before - hours_after) * carried)
    return Worth(before, after, usd, len(kept) / len(drawn), tuple(uses.values()))


def read_inputs(
    network: Network,
    crossing: Crossing,
    question: Question,
    uses: dict[str, Parameter],
    read: Read,
    draws: int,
) -> list[Inputs]:
    """The numbers of a post on a day, of each draw; the parameters found are added to ``uses``.

    Raises LookupError, naming it, where one that it cannot do without is not known.
    """

    def ask(targets: tuple[str, ...], *names: str, default: float | None = None) -> Number:
        for name in names:
            if found := network.parameters.find(targets, name, question):
                uses[found.id] = found
                return read(found)
        if default is None:
            raise LookupError(f"{crossing.place}: {' or '.join(names)}")
        return default

    own, by_road = crossing.targets, crossing.by_road
    feu = 1.0 if by_road else ask(_TRAIN, "teu_per_train") / TEU_OF_FEU
    traffic = ask((crossing.counted,), crossing.traffic)
    numbers: dict[str, Number] = {
        "arrivals": _count_arrivals(network, crossing, question, traffic, feu),
        "channels": ask(own, "channels"),
        "service_hours": ask(own, "service_hours", "dwell_hours"),
        "hours_of_work": ask((crossing.section, crossing.counted), "hours_of_work", default=DAY),
        "feu": feu,
        "value": ask(_VALUE, "value_of_time_usd_feu_day"),
        "green": ask(own, "green_share") if by_road else 0.0,
        "green_hours": ask(own, "service_hours_green") if by_road else 1.0,
        "other_hours": ask(own, "service_hours_yellow") if by_road else 1.0,
    }
    columns = [np.broadcast_to(numbers[one.name], draws).tolist() for one in fields(Inputs)]
    return [Inputs(*row) for row in zip(*columns, strict=True)]


def _count_arrivals(
    network: Network, crossing: Crossing, question: Question, traffic: Number, feu: Number
) -> Number:
    """Trains or trucks a day that a post works. Of trains counted both ways half: each side reloads
    what it receives. TEU of a year are all a yard's own."""
    found = network.parameters.find((crossing.counted,), crossing.traffic, question)
    unit = found.unit if found else ""
    if unit == "teu/year":
        return traffic / YEAR / (feu * TEU_OF_FEU)
    return traffic / 2 if unit == "trains/day" else traffic


def build_post(inputs: Inputs, change: Change) -> Post:
    """A post of single numbers under a change.

    A wider green channel shortens the mean by as much as the mean of both kinds becomes shorter.
    """
    shares = (inputs.green, 1 - inputs.green)
    mean, variation = mix_services(shares, (inputs.green_hours, inputs.other_hours))
    service = inputs.service_hours
    if change.green is not None:
        wider = (change.green, 1 - change.green)
        new_mean, variation = mix_services(wider, (inputs.green_hours, inputs.other_hours))
        service *= new_mean / mean
    return Post(
        inputs.arrivals * change.demand,
        max(1, round(inputs.channels)),
        max(LEAST_HOURS, service - change.hours_saved),
        variation,
        inputs.hours_of_work,
    )


def _rate_state(kept: list[Inputs], change: Change) -> tuple[State, NDArray[np.float64]]:
    """A post under a change, and its hours in every draw (infinite where the queue has no end)."""
    posts = tuple(build_post(one, change) for one in kept)
    waits = np.array([_find_wait(post) for post in posts])
    hours = waits + np.array([post.service_hours for post in posts])
    holds = float(np.mean(np.isfinite(waits)))
    wait, spent = (_measure_finite(one) for one in (waits, hours))
    limit = measure(np.array([post.limit for post in posts]))
    arrivals = float(np.median([post.arrivals for post in posts]))
    return State(posts, arrivals, limit, holds, wait, spent), hours


def measure_hours(state: State, times: float) -> float | None:
    """Hours spent in a post by so many times its traffic, in the middle of the draws; None where
    more arrive than can pass."""
    posts = [replace(one, arrivals=one.arrivals * times) for one in state.posts]
    band = _measure_finite(np.array([_find_wait(post) + post.service_hours for post in posts]))
    return None if band is None else band.middle


def _measure_finite(drawn: NDArray[np.float64]) -> Band | None:
    """The band of draws of which some are infinite; None where the middle is."""
    low, middle, high = np.quantile(drawn, QUANTILES, method="nearest")
    return Band(float(middle), float(low), float(high)) if np.isfinite(middle) else None


def _find_wait(post: Post) -> float:
    wait = rate(post).wait_hours
    return np.inf if wait is None else wait
