"""The canvas of a picture: the plot's place, its axes, what is defined once for many marks.

It knows no mark: those that draw (bars, marks, notes, axis_lines) take it, `draw` calls them.
"""

from __future__ import annotations

import math
from typing import Any

import plotly.graph_objects as go

from corridor.charts.svg.axes import Axis, is_date
from corridor.charts.svg.font_metrics import SANS, SERIF
from corridor.charts.svg.paint import as_list, pick_setting
from corridor.charts.svg.plotly_dict import PlotlyFigure
from corridor.charts.svg.text import TextWriter
from corridor.charts.theme import SERIF as SERIF_STACK


class Canvas:
    """One picture being drawn.

    ``left``, ``top``, ``width``, ``height``: the plot in pixels; ``size``: the whole picture.
    """

    def __init__(self, figure: go.Figure, width: float, height: float, writer: TextWriter) -> None:
        self.figure = PlotlyFigure(figure)
        self.layout, self.writer = self.figure.layout, writer
        margin = self.layout.margin
        self.left = float(80 if margin.l is None else margin.l)
        self.top = float(100 if margin.t is None else margin.t)
        self.width = width - self.left - float(80 if margin.r is None else margin.r)
        self.height = height - self.top - float(80 if margin.b is None else margin.b)
        self.size = (width, height)
        self.serial = f"{abs(hash((id(figure), width))) % 99999:x}"
        self.definitions: list[str] = []
        self.traces = [t for t in self.figure.data if t.visible in (None, True)]
        used = {_axis_name(t, letter) for t in self.traces for letter in "xy"}
        self.axes = {name: self._build_axis(name) for name in sorted({*used, "x", "y"})}

    def axes_of(self, trace: Any) -> tuple[Axis, Axis]:
        """Both axes of a trace."""
        return self.axes[_axis_name(trace, "x")], self.axes[_axis_name(trace, "y")]

    def axis_across(self, axis: Axis) -> Axis:
        """The axis that another stands on."""
        anchor = axis.settings.anchor
        across = self.axes.get(anchor) if anchor and anchor != "free" else None
        return across or self.axes["y" if axis.letter == "x" else "x"]

    def place(self, value: Any, ref: str | None, letter: str) -> float:
        """Pixels of a value that refers to the paper, to an axis, or to an axis' domain."""
        ref = ref or letter
        if ref == "paper":
            share = float(value)
            if letter == "x":
                return self.left + share * self.width
            return self.top + (1 - share) * self.height
        axis = self.axes.get(ref.split(" ")[0]) or self.axes[letter]
        if ref.endswith("domain"):
            share = float(value)
            return axis.start + (share if letter == "x" else 1 - share) * axis.length
        return axis.to_pixel(value) or 0.0

    def define(self, element: str) -> str:
        """Keep a definition (`{id}` in it is named) and return its name."""
        name = f"d{self.serial}-{len(self.definitions)}"
        self.definitions.append(element.replace("{id}", name))
        return name

    def define_clip(self, x: Axis, y: Axis) -> str:
        """The name of the clip at the edges of two axes, defined once."""
        rect = f'<rect x="{x.start:g}" y="{y.start:g}" width="{x.length:g}" height="{y.length:g}"/>'
        for i, definition in enumerate(self.definitions):
            if rect in definition and definition.startswith("<clipPath"):
                return f"d{self.serial}-{i}"
        return self.define(f'<clipPath id="{{id}}">{rect}</clipPath>')

    def font(self, settings: Any) -> tuple[float, str, str]:
        """Size, colour and family of a font of the figure; what it leaves out is the layout's."""
        base = self.layout.font
        family = settings.family if settings is not None and settings.family else base.family or ""
        size = float((settings.size if settings is not None else None) or base.size or 12)
        colour = (settings.color if settings is not None else None) or base.color or "#444444"
        return size, str(colour), SERIF if family == SERIF_STACK else SANS

    def separate(self, number: str) -> str:
        """A number of a tick with the separators of the figure's language."""
        separators = str(self.layout.separators or ".,")
        decimal, thousands = separators[0], separators[1]
        swap = {".": decimal, ",": thousands}
        return "".join(swap.get(c, c) for c in number)

    # ---- axes ------------------------------------------------------------------------------

    def _build_axis(self, name: str) -> Axis:
        letter, number = name[0], name[1:]
        settings = self.layout[f"{letter}axis{number}"]
        domain = settings.domain or (0, 1)
        if letter == "x":
            start = self.left + domain[0] * self.width
            length = (domain[1] - domain[0]) * self.width
        else:
            start = self.top + (1 - domain[1]) * self.height
            length = (domain[1] - domain[0]) * self.height
        axis = Axis(letter, settings, start, length)
        values = [
            v for t in self.traces if _axis_name(t, letter) == name for v in as_list(t[letter])
        ]
        _set_kind(axis, values)
        bars = [t for t in self.traces if t.type == "bar" and _axis_name(t, letter) == name]
        _set_range(axis, values, bars)
        return axis


def _axis_name(trace: Any, letter: str) -> str:
    """The axis a trace refers to: `x`, `y2`."""
    name = trace.settings.get(f"{letter}axis")
    return str(name) if name else letter


def _set_kind(axis: Axis, values: list[Any]) -> None:
    kind = axis.settings.type
    filled = [v for v in values if v is not None]
    if kind in ("linear", "date", "category"):
        axis.kind = kind
    elif filled and all(is_date(v) for v in filled):
        axis.kind = "date"
    elif filled and any(isinstance(v, str) for v in filled):
        axis.kind = "category"
    if axis.kind == "category":
        axis.categories = list(dict.fromkeys([*as_list(axis.settings.categoryarray), *filled]))


def _set_range(axis: Axis, values: list[Any], bars: list[Any]) -> None:
    """The range of the settings, else the one plotly would choose for values and bars."""
    if axis.settings.range is not None:
        low, high = (axis.to_number(v) for v in list(axis.settings.range))
        axis.low, axis.high = low or 0.0, high or 0.0
        return
    numbers = [n for v in values if (n := axis.to_number(v)) is not None] or [0.0, 1.0]
    along = {"x": "v", "y": "h"}[axis.letter]
    if axis.kind == "category":
        axis.low, axis.high = -0.5, len(axis.categories) - 0.5
    elif any((t.orientation or "v") == along for t in bars):
        axis.low, axis.high = min(numbers) - 0.5, max(numbers) + 0.5
    else:
        tops = [end for t in bars for end in _bar_ends(t)] or numbers
        bottom, top = min(*numbers, *tops), max(*numbers, *tops)
        room = (top - bottom or 1) * 0.06
        zero = bool(bars) or axis.settings.rangemode == "tozero"
        axis.low = 0.0 if zero and bottom >= 0 else bottom - room
        axis.high = top + room
    if axis.settings.autorange == "reversed":
        axis.low, axis.high = axis.high, axis.low


def _bar_ends(trace: Any) -> list[float]:
    """Where the bars of a trace end, on the axis of values."""
    along = trace.x if (trace.orientation or "v") == "h" else trace.y
    ends = []
    for i, value in enumerate(as_list(along)):
        if isinstance(value, (int, float)) and not math.isnan(value):
            base = pick_setting(trace.base, i, 0) or 0
            ends.append(float(value) + (float(base) if isinstance(base, (int, float)) else 0.0))
    return ends
