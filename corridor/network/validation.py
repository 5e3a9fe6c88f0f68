"""What the base case carries beside what was counted: where it holds and where it misses.

Some counts are what demand is made of (``is_input``): that the model meets them says only that
they fit through the network. The others are tests. How far off a model of this kind may be is
declared by the kind of element: crossings are inputs, the split between them and whole corridors
are not.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from corridor.network.demand import YEAR
from corridor.network.inputs import Inputs
from corridor.network.result import Result

#: kind of element -> part of the count by which the model may be off
ERRORS = {"crossing": 0.05, "split": 0.10, "line": 0.15, "corridor": 0.25}


@dataclass(frozen=True)
class Check:
    """A count and what the base case has for it, in ``unit``; ``allowed``: by which part it may be
    off; ``source``: the row of demand or the parameter that the count is. ``is_input``: the base
    case is made to meet it. ``low``, ``high``: what the count may be where that is known."""

    code: str
    kind: str
    unit: str
    counted: float
    low: float
    high: float
    model: float
    allowed: float
    source: str
    is_input: bool

    @property
    def error(self) -> float:
        """By which part of the count the model is off."""
        return self.model / self.counted - 1

    @property
    def holds(self) -> bool:
        """Whether the model is within what is allowed, of the count or of its range."""
        return self.low * (1 - self.allowed) <= self.model <= self.high * (1 + self.allowed)


@dataclass(frozen=True)
class _Target:
    code: str
    kind: str
    unit: str
    source: str
    read: Callable[[Result], float]
    is_input: bool = False
    #: demand of the direction that the count is of, and of both; an amount of the model is of both
    part: tuple[str, str] | None = None


def _sum(what: str, *sections: str, times: float = 1.0) -> Callable[[Result], float]:
    """An amount over sections together."""
    return lambda result: times * sum(getattr(result.sections[one], what) for one in sections)


def _of(what: str, *commodities: str) -> Callable[[Result], float]:
    """An amount of commodities together."""
    return lambda result: sum(
        getattr(one, what) for one in result.carried if one.commodity in commodities
    )


_DOSTYK, _ALTYNKOL = "alashankou--dostyk-1435", "khorgos-cn--altynkol-1435"
#: trains of a year in pairs a day
_TRAINS = 2 * YEAR

TARGETS: tuple[_Target, ...] = (
    _Target("both-crossings", "crossing", "t", "d032", _sum("tonnes", _DOSTYK, _ALTYNKOL), True),
    _Target("dostyk", "split", "t", "d050", _sum("tonnes", _DOSTYK)),
    _Target("altynkol", "split", "t", "d051", _sum("tonnes", _ALTYNKOL)),
    _Target(
        "alashankou-trains", "split", "trains", "d054", _sum("containers", _DOSTYK, times=_TRAINS)
    ),
    _Target(
        "khorgos-trains", "split", "trains", "d104", _sum("containers", _ALTYNKOL, times=_TRAINS)
    ),
    _Target("altynkol-zhetygen", "line", "pairs/day", "p0467", _sum("pairs", "altynkol--zhetygen")),
    _Target("dostyk-aktogay", "line", "pairs/day", "p0224", _sum("pairs", "dostyk--aktogay")),
    _Target(
        "saryagash", "crossing", "pairs/day", "p0469", _sum("pairs", "saryagash--tashkent"), True
    ),
    _Target("feeder", "corridor", "teu", "d074", _sum("teu", "aktau-quay--alat-quay"), True),
    _Target("alat", "corridor", "teu", "d076", _sum("teu", "alat-quay--alat"), True),
    _Target("poti", "corridor", "teu", "d080", _sum("teu", "poti--poti-quay"), True),
    _Target(
        "poland-westbound",
        "corridor",
        "teu",
        "d023",
        _sum("teu", "brest--malaszewicze-1520"),
        part=("d020", "d019"),
    ),
    _Target(
        "china-europe-kazakhstan", "corridor", "teu", "d012", _of("teu", "china-eu", "china-russia")
    ),
    _Target("utlc-era", "corridor", "teu", "d014", _of("teu", "china-eu", "china-russia")),
    _Target(
        "china-central-asia",
        "corridor",
        "teu",
        "d025",
        _of("teu", "china-tashkent", "china-almaty"),
    ),
)


def _find_part(inputs: Inputs, target: _Target) -> float:
    """The part of an amount that the count is of, by the counts of demand that say it."""
    if target.part is None:
        return 1.0
    own, whole = (inputs.demand[one].value for one in target.part)
    return own / whole


def check_base(inputs: Inputs, base: Result) -> list[Check]:
    """Each count beside the base case, in the order of the targets."""
    parameters = {row.id: row for row in inputs.network.parameters.rows}
    checks = []
    for one in TARGETS:
        if one.source in inputs.demand:
            row = inputs.demand[one.source]
            value = row.per_day * (1 if row.unit.endswith("/day") else YEAR)
            low = high = value
        else:
            parameter = parameters[one.source]
            value, low, high = parameter.value, parameter.low, parameter.high
        checks.append(
            Check(
                one.code,
                one.kind,
                one.unit,
                value,
                low,
                high,
                one.read(base) * _find_part(inputs, one),
                ERRORS[one.kind],
                one.source,
                one.is_input,
            )
        )
    return checks
