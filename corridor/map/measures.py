"""Widths, offsets and opacities of lines: one number for a picture, an expression for a browser.

MapLibre works such numbers out in the browser, for each feature at each zoom; a picture has none,
so each kind knows both: what MapLibre writes, and what it means.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Protocol

from corridor.map.band_widths import THINNEST

#: all widths and offsets grow with zoom: (zoom, times)
GROWTH = ((2, 0.7), (3.2, 1.0), (6, 1.5), (9, 2.0))

Properties = Mapping[str, Any]


class Measure(Protocol):
    """A width, an offset or an opacity of a line."""

    def measure(self, zoom: float, properties: Properties) -> float:
        """Its number for a feature at a zoom."""
        ...

    def expression(self) -> Any:
        """The same as MapLibre writes it."""
        ...


@dataclass(frozen=True)
class Constant:
    """The same number at every zoom."""

    value: float

    def measure(self, zoom: float, properties: Properties) -> float:
        """The number."""
        return self.value

    def expression(self) -> Any:
        """The number."""
        return self.value


@dataclass(frozen=True)
class Steps:
    """A number for some zooms (zoom, number), straight between them, constant beyond."""

    stops: tuple[tuple[float, float], ...]

    @classmethod
    def grow(cls, pixels: float) -> Steps:
        """Pixels at zoom 3.2 that grow with zoom."""
        return cls(tuple((zoom, round(pixels * times, 2)) for zoom, times in GROWTH))

    def measure(self, zoom: float, properties: Properties) -> float:
        """The number at a zoom."""
        return interpolate(self.stops, zoom)

    def expression(self) -> Any:
        """`interpolate` over the zoom."""
        return ["interpolate", ["linear"], ["zoom"], *(n for stop in self.stops for n in stop)]


@dataclass(frozen=True)
class BandWidth:
    """Pixels of a band: its flow's at zoom 3.2 times the feature's `share`, at least ``THINNEST``;
    ``more`` for the casing. It grows with zoom."""

    full: float
    more: float = 0.0

    def measure(self, zoom: float, properties: Properties) -> float:
        """Pixels of a feature at a zoom."""
        own = max(min(self.full, THINNEST), self.full * properties["share"]) + self.more
        return interpolate([(at, own * times) for at, times in GROWTH], zoom)

    def expression(self) -> Any:
        """`interpolate` over the zoom of what the feature's `share` gives."""
        own: Any = ["max", min(self.full, THINNEST), ["*", self.full, ["get", "share"]]]
        own = ["+", own, self.more] if self.more else own
        steps = [n for zoom, times in GROWTH for n in (zoom, ["*", own, times])]
        return ["interpolate", ["linear"], ["zoom"], *steps]


@dataclass(frozen=True)
class Fading:
    """An opacity between two numbers by the feature's `fade`, from 0 to 1."""

    least: float
    more: float

    def measure(self, zoom: float, properties: Properties) -> float:
        """The opacity of a feature."""
        return self.least + self.more * float(properties["fade"])

    def expression(self) -> Any:
        """A sum with the feature's `fade`."""
        return ["+", self.least, ["*", self.more, ["get", "fade"]]]


def interpolate(stops: Iterable[tuple[float, float]], zoom: float) -> float:
    """The number at a zoom, straight between (zoom, number) pairs."""
    before: tuple[float, float] | None = None
    value = 0.0
    for at, value in stops:
        if zoom <= at:
            if before is None:
                return value
            return before[1] + (value - before[1]) * (zoom - before[0]) / (at - before[0])
        before = (at, value)
    return value
