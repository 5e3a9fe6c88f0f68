"""A chart that can be edited: categories, columns and lines with their looks, what lies over it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from corridor.charts.svg.paint import pick_setting


@dataclass
class PointLook:
    """How a point is drawn: fill, outline, hatched or not; of a marker its symbol and size."""

    fill: str | None = None
    edge: str | None = None
    hatch: str | None = None
    symbol: str = "circle"
    size: float = 7.0


@dataclass
class PointLabel:
    """Words at a point: where they stand, how large, in which colour."""

    words: str
    place: str  # above | middle | right | left
    size: float
    colour: str


@dataclass
class ChartSeries:
    """One column of the chart's table. ``links``: the line from the point before: `solid`,
    `dot` or none."""

    name: str
    kind: str  # bar | line
    values: list[float | None]
    looks: dict[int, PointLook] = field(default_factory=dict)
    labels: dict[int, PointLabel] = field(default_factory=dict)
    links: dict[int, str] = field(default_factory=dict)
    colour: str = "#33475B"


@dataclass
class Overlay:
    """Something laid over the chart, in shares of the plot from its upper left corner: a `text`,
    a `band`, a `line` or a `sign` (a hollow diamond)."""

    kind: str
    x0: float
    y0: float
    x1: float = 0.0
    y1: float = 0.0
    words: str = ""
    size: float = 13.0
    colour: str = "#5B6975"
    anchor: str = "center"
    dx: float = 0.0
    dy: float = 0.0
    turn: float = 0.0
    dash: bool = False
    width: float = 1.0
    fill: str = ""


@dataclass
class ChartModel:
    """The whole chart: categories, series from the lowest of a stack, axis, what lies over it."""

    categories: list[str]
    series: list[ChartSeries]
    low: float
    high: float
    step: float
    percent: bool
    every: int
    overlays: list[Overlay]
    right: float


def read_series_code(trace: Any, i: int) -> str:
    """The series that a mark carries for its passport; empty without one."""
    data = trace.customdata
    if not data or i >= len(data) or not data[i]:
        return ""
    return str(data[i][0] or "")


def read_bar_look(trace: Any, i: int) -> PointLook:
    """How a bar is drawn."""
    marker = trace.marker
    fill = str(pick_setting(marker.color, i, "#888888"))
    edge = pick_setting(marker.line.color, i) if pick_setting(marker.line.width, i) else None
    hatched = pick_setting(marker.pattern.shape, i) if marker.pattern.settings else None
    if hatched:
        return PointLook(None, edge, str(pick_setting(marker.pattern.fgcolor, i, edge)))
    empty = fill.startswith("rgba") and fill.rstrip(")").endswith(",0")
    return PointLook(None if empty else fill, edge)
