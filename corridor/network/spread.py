"""How sure a route is: its parameters drawn from their ranges.

Latin hypercube of triangular distributions (low, value, high), seeded: the same question has the
same answer. One parameter has one draw wherever it is used, so that routes are compared under the
same luck. numpy draws it: scipy would cost a server forty megabytes for twelve lines.
"""

from __future__ import annotations

import zlib
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from corridor.network.parameters import Parameter
from corridor.network.staircase import Number

DRAWS = 500
#: quantiles of the ends of a band of 80 % and of its middle
QUANTILES = (0.1, 0.5, 0.9)


@dataclass(frozen=True)
class Band:
    """The middle of the draws, and between what four fifths of them lie."""

    middle: float
    low: float
    high: float


def draw(parameter: Parameter, draws: int = DRAWS) -> Number:
    """Draws of a parameter from its range, in an order of its own; the value where it has none."""
    if parameter.low == parameter.high:
        return parameter.value
    chance = np.random.default_rng(zlib.crc32(parameter.id.encode()))
    strata = (chance.permutation(draws) + chance.random(draws)) / draws
    return _invert(strata, parameter.low, parameter.value, parameter.high)


def _invert(
    share: NDArray[np.float64], low: float, mode: float, high: float
) -> NDArray[np.float64]:
    """Quantiles of the triangular distribution."""
    turn = (mode - low) / (high - low)
    rising = low + np.sqrt(share * (high - low) * (mode - low))
    falling = high - np.sqrt((1 - share) * (high - low) * (high - mode))
    return np.where(share < turn, rising, falling)


def measure(drawn: Number) -> Band:
    """The band of draws; of a number itself."""
    low, middle, high = np.quantile(np.atleast_1d(drawn), QUANTILES)
    return Band(float(middle), float(low), float(high))
