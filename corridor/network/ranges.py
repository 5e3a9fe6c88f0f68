"""How sure an answer is: every parameter of it is drawn from its range and the flow solved anew.

Draws are those of :mod:`corridor.network.spread`: one parameter has one draw wherever it is used,
so that scenarios are compared under the same luck.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from corridor.network.answer import list_binding, list_carried, list_sections, sum_up
from corridor.network.first import AIMS, apply
from corridor.network.flow import build_model
from corridor.network.inputs import Inputs
from corridor.network.parameters import ASSUMPTION, Parameter
from corridor.network.result import Totals
from corridor.network.scenario import Scenario
from corridor.network.setting import Setting, build_setting
from corridor.network.spread import DRAWS, draw
from corridor.network.staircase import Number

Progress = Callable[[int, int, str], None]
#: quantiles of the ends of the bands of 80 and 50 % and of the middle
_QUANTILES = (0.1, 0.25, 0.5, 0.75, 0.9)
#: of what bands are told
TOLD = ("teu", "tonnes", "teu_unmet", "tonnes_unmet", "kz_teu", "kz_tonnes", "usd", "days", "unmet")
#: draws told of at once to whoever waits
_OFTEN = 10
#: parameters that a tornado names, the part of the draws at each end it compares, and how many
#: times the chance error of the difference it has to be
LONGEST, END, SURE = 12, 0.2, 3.0


@dataclass(frozen=True)
class Bands:
    """The middle of the draws, between what half of them lie, and four fifths."""

    middle: float
    low50: float
    high50: float
    low80: float
    high80: float


@dataclass(frozen=True)
class Weight:
    """How much a parameter matters: the mean answer over the fifth of draws in which it is least,
    and in which it is greatest. ``low`` and ``high``: what it may be."""

    parameter: str
    target: str
    name: str
    unit: str
    low: float
    high: float
    at_low: float
    at_high: float
    is_assumption: bool

    @property
    def length(self) -> float:
        """How far it moves the answer."""
        return abs(self.at_high - self.at_low)


@dataclass(frozen=True)
class Ranges:
    """An answer as draws: ``totals`` by name, use of sections (share of their fullest limit),
    ``binds``: limit -> share of draws in which it binds, most often first; ``weights`` by the total
    that is asked of, longest first."""

    key: str
    vintage: str
    draws: int
    totals: dict[str, Bands]
    sections: dict[str, Bands]
    binds: dict[str, float]
    weights: dict[str, tuple[Weight, ...]]
    is_model: bool = True

    @property
    def cache_key(self) -> tuple[str, int]:
        """All of it follows from the scenario, the number of draws and the edition."""
        return self.key, self.draws


def draw_ranges(
    inputs: Inputs, scenario: Scenario, draws: int = DRAWS, progress: Progress | None = None
) -> Ranges:
    """The answer to a scenario in draws; ``progress(done, of, "draws")`` is told how far it is."""
    setting = build_drawn(inputs, scenario, draws)
    totals: list[Totals] = []
    uses: dict[str, list[float]] = {}
    binds: Counter[str] = Counter()
    for number in range(draws):
        model = build_model(setting, number)
        found = model.solve()
        totals.append(sum_up(model, found, list_carried(model, found)))
        for code, one in list_sections(model, found).items():
            if one.share is not None:
                uses.setdefault(code, []).append(one.share)
        binds.update(use.limit.code for use in list_binding(model, found))
        if progress and number % _OFTEN == 0:
            progress(number, draws, "draws")
    columns = {name: np.array([getattr(one, name) for one in totals]) for name in TOLD}
    return Ranges(
        key=scenario.key,
        vintage=inputs.vintage,
        draws=draws,
        totals={name: measure(values) for name, values in columns.items()},
        sections={code: measure(np.array(values)) for code, values in uses.items()},
        binds={code: count / draws for code, count in binds.most_common()},
        weights={name: list_weights(setting, values, draws) for name, values in columns.items()},
    )


def build_drawn(inputs: Inputs, scenario: Scenario, draws: int) -> Setting:
    """The setting of a scenario with every number in draws."""

    def read(parameter: Parameter) -> Number:
        return draw(parameter, draws)

    def read_share(code: str, low: float, middle: float, high: float) -> Number:
        return draw(_share(code, low, middle, high), draws)

    return build_setting(inputs, scenario, read, read_share)


def _share(code: str, low: float, middle: float, high: float) -> Parameter:
    """The share of a commodity as a parameter."""
    named = ("share", "", "", None, None, middle, low, high, "share", ASSUMPTION)
    return Parameter(f"share {code}", code, *named)


def measure(values: NDArray[np.float64]) -> Bands:
    """The bands of draws."""
    low80, low50, middle, high50, high80 = (float(v) for v in np.quantile(values, _QUANTILES))
    return Bands(middle, low50, high50, low80, high80)


def list_weights(setting: Setting, values: NDArray[np.float64], draws: int) -> tuple[Weight, ...]:
    """What moves an answer most: parameters with a range, and shares of demand; what chance alone
    may have made is left out."""
    shares = [
        _share(one.commodity.code, one.commodity.low, one.commodity.share, one.commodity.high)
        for one in setting.wanted
    ]
    count = max(int(draws * END), 1)
    weights = []
    sources = setting.list_sources()
    known = [one for code, one in setting.uses.items() if code in sources]
    for parameter in (*known, *shares):
        if parameter.low == parameter.high:
            continue
        order = np.argsort(np.asarray(draw(parameter, draws)))
        weights.append(
            Weight(
                parameter.id,
                parameter.target,
                parameter.name,
                parameter.unit,
                parameter.low,
                parameter.high,
                float(np.mean(values[order[:count]])),
                float(np.mean(values[order[-count:]])),
                parameter.status == ASSUMPTION,
            )
        )
    chance = float(np.std(values)) * (2 / count) ** 0.5
    sure = [one for one in weights if one.length > SURE * chance]
    return tuple(sorted(sure, key=lambda one: -one.length)[:LONGEST])


@dataclass(frozen=True)
class FirstOften:
    """A project or measure in draws: what it brings of the aim alone, and the share of draws in
    which it brings most of all."""

    code: str
    gain: Bands
    first: float


def draw_first(
    inputs: Inputs,
    scenario: Scenario,
    codes: Sequence[str],
    aim: str = "usd",
    draws: int = 100,
    *,
    measures: Mapping[str, Scenario] | None = None,
    progress: Progress | None = None,
) -> tuple[FirstOften, ...]:
    """How often each candidate comes first, most often first; none does in a draw where nothing
    brings anything."""
    settings = {
        code: build_drawn(inputs, apply(scenario, {code} - {""}, measures or {}), draws)
        for code in ("", *codes)
    }
    gains: dict[str, list[float]] = {code: [] for code in codes}
    firsts: Counter[str] = Counter()
    for number in range(draws):
        totals = {code: _total(setting, number) for code, setting in settings.items()}
        won = {code: AIMS[aim](totals[""], totals[code]) for code in codes}
        for code, gain in won.items():
            gains[code].append(gain)
        best = max(codes, key=lambda code: won[code], default="")
        if best and won[best] > 0:
            firsts[best] += 1
        if progress:
            progress(number, draws, "draws")
    found = [
        FirstOften(code, measure(np.array(values)), firsts[code] / draws)
        for code, values in gains.items()
    ]
    return tuple(sorted(found, key=lambda one: (-one.first, -one.gain.middle)))


def _total(setting: Setting, number: int) -> Totals:
    model = build_model(setting, number)
    found = model.solve()
    return sum_up(model, found, list_carried(model, found))
