"""A measurement and how it is written down."""

from __future__ import annotations

import statistics
from dataclasses import asdict, dataclass, field
from typing import Any


@dataclass
class Measured:
    """One number beside its target, at most or, with ``least``, at least; ``details`` say what it
    is made of."""

    name: str
    value: float
    unit: str
    target: float
    details: dict[str, Any] = field(default_factory=dict)
    least: bool = False

    @property
    def met(self) -> bool:
        """Whether the number keeps within its target."""
        return self.value >= self.target if self.least else self.value <= self.target

    def record(self) -> dict[str, Any]:
        """The measurement as it goes into bench.json."""
        return asdict(self) | {"met": self.met}

    def line(self) -> str:
        """The measurement as a line of the printed table."""
        word = "met" if self.met else "MISSED"
        sign = "≥" if self.least else "≤"
        return f"{self.name:44} {self.value:10.4g} {self.unit:6} {sign} {self.target:<6g} {word}"


def share(values: list[float], fraction: float) -> float:
    """The value that a fraction of the values does not exceed (nearest rank)."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, max(0, round(fraction * len(ordered) + 0.5) - 1))]


def median(values: list[float]) -> float:
    """The median."""
    return statistics.median(values)
