"""A plotly figure of the house as SVG, without a browser.

Draws what the figures use: bars (hatched, outlined, stacked), lines, areas, markers, text,
annotations, shapes, several axes. What it cannot draw raises CannotDraw, and an export shows the
table in the figure's place; a test compares its pictures with plotly's own.
"""

from __future__ import annotations

from html import escape
from typing import Any

import plotly.graph_objects as go

from corridor.charts.svg import bars, marks, notes
from corridor.charts.svg.axes import Axis, is_date
from corridor.charts.svg.font_metrics import SANS, SERIF
from corridor.charts.svg.paint import paint
from corridor.charts.svg.plotly_dict import PlainFigure
from corridor.charts.svg.text import Words
from corridor.charts.theme import SERIF as SERIF_STACK
from corridor.errors import CorridorError

DRAWN = ("bar", "scatter", "scattergl")


class CannotDraw(CorridorError):
    """A figure holds something this drawing does not know."""

    key = "brief-cannot-draw"


def figure_svg(
    figure: go.Figure,
    width: float,
    height: float | None = None,
    *,
    words: Words | None = None,
    background: str = "",
) -> str:
    """The figure as an SVG document of these pixels (its own height unless given)."""
    words = words or Words()
    high = height or float(figure.layout.height or 450)
    body = figure_body(figure, width, high, words)
    paper = f'<rect width="{width:g}" height="{high:g}" fill="{background}"/>' if background else ""
    return document(paper + body, width, high, words)


def document(body: str, width: float, height: float, words: Words, title: str = "") -> str:
    """An SVG document around a body; ``title`` is read aloud."""
    said = f"<title>{escape(title)}</title>" if title else ""
    outlines = words.definitions()
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width:g}" height="{height:g}" '
        f'viewBox="0 0 {width:g} {height:g}" role="img">{said}'
        f"{f'<defs>{outlines}</defs>' if outlines else ''}{body}</svg>"
    )


def figure_body(figure: go.Figure, width: float, height: float, words: Words) -> str:
    """The figure's marks as SVG elements; CannotDraw for an unknown kind of trace."""
    unknown = sorted({t.type for t in figure.data} - set(DRAWN))
    if unknown:
        raise CannotDraw(f"no drawing of {', '.join(unknown)}", kinds=", ".join(unknown))
    sheet = Sheet(figure, width, height, words)
    return sheet.draw()


class Sheet:
    """One picture being drawn: the plot's place, its axes, counters for names of patterns."""

    def __init__(self, figure: go.Figure, width: float, height: float, words: Words) -> None:
        self.plain = PlainFigure(figure)
        self.layout, self.words = self.plain.layout, words
        margin = self.layout.margin
        self.left = float(80 if margin.l is None else margin.l)
        self.top = float(100 if margin.t is None else margin.t)
        self.width = width - self.left - float(80 if margin.r is None else margin.r)
        self.height = height - self.top - float(80 if margin.b is None else margin.b)
        self.whole = (width, height)
        self.serial = f"{abs(hash((id(figure), width))) % 99999:x}"
        self.definitions: list[str] = []
        self.traces = [t for t in self.plain.data if t.visible in (None, True)]
        self.axes = {
            name: self._axis(name)
            for name in sorted(
                {
                    *(f"x{_ref(t, 'x')[1:]}" for t in self.traces),
                    *(f"y{_ref(t, 'y')[1:]}" for t in self.traces),
                    "x",
                    "y",
                }
            )
        }

    # ---- axes ------------------------------------------------------------------------------

    def _axis(self, name: str) -> Axis:
        letter, number = name[0], name[1:]
        own = self.layout[f"{letter}axis{number}"]
        domain = own.domain or (0, 1)
        if letter == "x":
            start = self.left + domain[0] * self.width
            length = (domain[1] - domain[0]) * self.width
        else:
            start = self.top + (1 - domain[1]) * self.height
            length = (domain[1] - domain[0]) * self.height
        axis = Axis(letter, own, start, length)
        values = [
            v
            for t in self.traces
            if _ref(t, letter) == name
            for v in (t[letter] if t[letter] is not None else ())
        ]
        self._kind(axis, values)
        self._range(axis, values, name)
        return axis

    def _kind(self, axis: Axis, values: list[Any]) -> None:
        told = axis.set.type
        filled = [v for v in values if v is not None]
        if told in ("linear", "date", "category"):
            axis.kind = told
        elif filled and all(is_date(v) for v in filled):
            axis.kind = "date"
        elif filled and any(isinstance(v, str) for v in filled):
            axis.kind = "category"
        if axis.kind == "category":
            listed = list(axis.set.categoryarray) if axis.set.categoryarray is not None else []
            axis.categories = list(dict.fromkeys([*listed, *filled]))

    def _range(self, axis: Axis, values: list[Any], name: str) -> None:
        if axis.set.range is not None:
            low, high = (axis.number(v) for v in list(axis.set.range))
            axis.low, axis.high = low or 0.0, high or 0.0
            return
        numbers = [n for v in values if (n := axis.number(v)) is not None] or [0.0, 1.0]
        own_bars = [t for t in self.traces if t.type == "bar" and _ref(t, axis.letter) == name]
        along = {"x": "v", "y": "h"}[axis.letter]
        if axis.kind == "category":
            axis.low, axis.high = -0.5, len(axis.categories) - 0.5
        elif any((t.orientation or "v") == along for t in own_bars):
            axis.low, axis.high = min(numbers) - 0.5, max(numbers) + 0.5
        else:
            tops = [e for t in own_bars for e in bars.bar_ends(t)] or numbers
            low, high = min(*numbers, *tops), max(*numbers, *tops)
            room = (high - low or 1) * 0.06
            zero = bool(own_bars) or axis.set.rangemode == "tozero"
            axis.low = 0.0 if zero and low >= 0 else low - room
            axis.high = high + room
        if axis.set.autorange == "reversed":
            axis.low, axis.high = axis.high, axis.low

    def of(self, trace: Any) -> tuple[Axis, Axis]:
        """Both axes of a trace."""
        return self.axes[_ref(trace, "x")], self.axes[_ref(trace, "y")]

    # ---- drawing ---------------------------------------------------------------------------

    def draw(self) -> str:
        """Everything from the back to the front."""
        shapes = [s for s in self.plain.shapes if s.visible is not False]
        below = [notes.shape(self, s) for s in shapes if s.layer == "below"]
        above = [notes.shape(self, s) for s in shapes if s.layer != "below"]
        ground = self.layout.plot_bgcolor
        plate = ""
        if ground and ground != "rgba(0,0,0,0)":
            wide, high = self.whole
            plate = f'<rect width="{wide:g}" height="{high:g}" {paint("fill", ground)}/>'
        made = [plate, *below, self._grid()]
        offsets: dict[Any, list[float]] = {}
        groups = [t for t in self.traces if t.type == "bar"]
        for trace in self.traces:
            if trace.type == "bar":
                made.append(bars.bars(self, trace, groups, offsets))
            else:
                made.append(marks.scatter(self, trace))
        made += [self._lines(), *above]
        made += [
            notes.annotation(self, a)
            for a in self.plain.annotations
            if a.visible is not False and (a.text or a.showarrow is not False)
        ]
        defs = f"<defs>{''.join(self.definitions)}</defs>" if self.definitions else ""
        return defs + "".join(made)

    def define(self, element: str) -> str:
        """Keep a definition (`{id}` in it is named) and return its name."""
        name = f"d{self.serial}-{len(self.definitions)}"
        self.definitions.append(element.replace("{id}", name))
        return name

    def font(self, own: Any) -> tuple[float, str, str]:
        """Size, colour and family of a font of the figure."""
        base = self.layout.font
        family = own.family if own is not None and own.family else base.family or ""
        size = float((own.size if own is not None else None) or base.size or 12)
        colour = (own.color if own is not None else None) or base.color or "#444444"
        return size, str(colour), SERIF if family == SERIF_STACK else SANS

    def said(self, words: str) -> str:
        """Ticks with the separators of the figure's language."""
        told = str(self.layout.separators or ".,")
        decimal, thousands = told[0], told[1]
        swap = {".": decimal, ",": thousands}
        return "".join(swap.get(c, c) for c in words)

    def _grid(self) -> str:
        made = []
        for axis in self.axes.values():
            own = axis.set
            if own.visible is False or own.showgrid is False:
                continue
            other = self._across(axis)
            width = own.gridwidth or 1
            for value, _ in axis.ticks():
                at = axis.at(value)
                end = other.start + other.length
                ends = f'y1="{at:.1f}" y2="{at:.1f}" x1="{other.start:.1f}" x2="{end:.1f}"'
                if axis.letter == "x":
                    ends = f'x1="{at:.1f}" x2="{at:.1f}" y1="{other.start:.1f}" y2="{end:.1f}"'
                ink = own.gridcolor or "#EEEEEE"
                made.append(f'<line {ends} stroke="{ink}" stroke-width="{width:g}"/>')
        return "".join(made)

    def _across(self, axis: Axis) -> Axis:
        anchor = axis.set.anchor
        found = self.axes.get(anchor) if anchor and anchor != "free" else None
        return found or self.axes["y" if axis.letter == "x" else "x"]

    def _lines(self) -> str:
        return "".join(
            notes.axis_lines(self, axis, self._across(axis)) for axis in self.axes.values()
        )


def _ref(trace: Any, letter: str) -> str:
    """The axis a trace refers to: `x`, `y2`."""
    told = trace.said.get(f"{letter}axis")
    return str(told) if told else letter
