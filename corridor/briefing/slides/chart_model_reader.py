"""A figure read as a chart that can be edited: columns, lines, labels; the rest laid over it.

Read from the plotly figure itself, so the slide shows the page's numbers. Bars on whole years or
on months become columns stacked as the figure stacks them, markers become lines, texts at a
value its label. What has no place in such a chart (a band of missing years, the name of a side)
is laid over it at its own place.
"""

from __future__ import annotations

import math
import re
from itertools import pairwise
from typing import Any

import plotly.graph_objects as go

from corridor.briefing.slides.chart_model import (
    Label,
    Laid,
    Look,
    Native,
    Series,
    bar_look,
    code_of,
)
from corridor.briefing.slides.chart_model_grid import grid
from corridor.briefing.slides.chart_model_labels import point
from corridor.charts.svg.axes import Axis, round_step_up
from corridor.charts.svg.paint import as_list, pick_setting
from corridor.charts.svg.plotly_dict import PlotlyFigure


def native(
    figure: go.Figure, names: dict[str, str], wide: float, high: float, lang: str
) -> Native | None:
    """The chart of a figure for a plot of these pixels; None when it has no such form."""
    return _Reading(PlotlyFigure(figure), names, wide, high, lang).result()


class _Reading:
    def __init__(
        self, plain: PlotlyFigure, names: dict[str, str], wide: float, high: float, lang: str
    ) -> None:
        self.plain, self.names, self.lang = plain, names, lang
        self.wide, self.high = wide, high
        self.series: dict[Any, Series] = {}
        self.laid: list[Laid] = []
        self.pending: list[tuple[int, float, int, float, str]] = []
        self.stacks: dict[int, list[tuple[float, float, Any]]] = {}

    def result(self) -> Native | None:
        """Read everything; None where something has no place."""
        layout = self.plain.layout
        x, y = layout.xaxis, layout.yaxis
        if any(t.type not in ("bar", "scatter") or t.orientation == "h" for t in self.plain.data):
            return None
        if any(
            t.settings.get("xaxis", "x") != "x" or t.settings.get("yaxis", "y") != "y"
            for t in self.plain.data
        ):
            return None
        if x.range is None or y.range is None or y.visible is False or x.type == "date":
            return None
        spots = [v for t in self.plain.data for v in self._places(t)]
        if not spots or not all(isinstance(v, (int, float)) for v in spots):
            return None
        low, high = (float(v) for v in y.range)
        axis = Axis("y", y, 0.0, self.high, low=low, high=high)
        steps = [v for v, _ in axis.list_ticks()]
        step = steps[1] - steps[0] if len(steps) > 1 else round_step_up((high - low) / 5)
        # ticks are counted from the lower end: it must be one of them
        found = grid(spots, list(x.range), [math.floor(low / step) * step, high], self.lang)
        if found is None:
            return None
        self.grid = found
        for trace in self.plain.data:
            if trace.type == "bar":
                self._bar(trace)
        self._settle()
        for trace in self.plain.data:
            if trace.type != "bar":
                self._scatter(trace)
        if not self.series:
            return None
        for shape in self.plain.shapes:
            self._shape(shape)
        for note in self.plain.annotations:
            self._note(note)
        margin = float(layout.margin.r or 60)
        ordered = sorted(self.series.values(), key=lambda s: s.kind != "bar")
        return Native(
            found.words,
            ordered,
            found.low,
            found.top,
            step,
            str(y.tickformat or "").endswith("%"),
            found.every,
            self.laid,
            margin,
        )

    # ---- categories ------------------------------------------------------------------------

    def _places(self, trace: Any) -> list[Any]:
        if trace.type == "bar" or "markers" in (trace.mode or ""):
            return [v for v in as_list(trace.x) if v is not None]
        return []

    # ---- bars ------------------------------------------------------------------------------

    def _bar(self, trace: Any) -> None:
        for i, (x, y) in enumerate(zip(as_list(trace.x), as_list(trace.y), strict=False)):
            cell = self.grid.cell(x)
            if cell is not None and isinstance(y, (int, float)):
                base = float(pick_setting(trace.base, i, 0) or 0)
                self.stacks.setdefault(cell, []).append((base, float(y), (trace, i)))

    def _settle(self) -> None:
        """Stacks as columns: a whole drawn under its parts goes, a part's base is a part."""
        for cell, bars in self.stacks.items():
            grounds = [b for b in bars if b[0] == 0]
            uppers = sorted((b for b in bars if b[0] != 0), key=lambda b: b[0])
            if self.plain.layout.barmode in ("stack", "relative"):
                grounds, uppers = grounds[:1], [*grounds[1:], *uppers]
            elif grounds:
                grounds = grounds[-1:]
            for base, value, source in grounds:
                shown = min(value, uppers[0][0]) if uppers and base == 0 and uppers[0][0] else value
                self._column(cell, shown, source, lower=shown != value)
            for _, value, source in uppers:
                self._column(cell, value, source)

    def _column(self, cell: int, value: float, source: Any, lower: bool = False) -> None:
        trace, i = source
        look = bar_look(trace, i)
        colour = str(look.hatch or look.fill or look.edge)
        code = code_of(trace, i)
        key = ("bar", code, "lower" if lower else "", colour if not code else "")
        name = (
            self.names.get(code, "") or self.names.get("", "") or code or f"{len(self.series) + 1}"
        )
        if key not in self.series:
            self.series[key] = Series(name, "bar", [None] * len(self.grid.cells), colour=colour)
        self.series[key].values[cell] = value
        self.series[key].looks[cell] = look

    # ---- markers and lines -----------------------------------------------------------------

    def _scatter(self, trace: Any) -> None:
        mode = trace.mode or "lines"
        xs, ys = as_list(trace.x), as_list(trace.y)
        cells = [self.grid.cell(x) for x in xs]
        if "markers" in mode and all(c is not None for c in cells):
            self._markers(trace, cells, ys)
            return
        flat = len(set(ys)) == 1 and len(xs) == 2
        middle = self.grid.cell(sum(xs) / len(xs)) if flat else None
        if middle is not None and None in cells:
            key = ("line", code_of(trace, 0) or "rating", "dash")
            own = self._line(
                key, self.names.get(code_of(trace, 0), code_of(trace, 0)), trace.line.color
            )
            own.values[middle] = ys[0]
            own.looks[middle] = Look(fill=trace.line.color, symbol="dash", size=22)
            return
        for (x0, y0), (x1, y1) in pairwise(zip(xs, ys, strict=False)):
            a, b = self.grid.cell(x0), self.grid.cell(x1)
            if a is not None and b is not None and a != b and trace.line.color:
                kind = "solid" if trace.line.dash in (None, "solid") else "dot"
                self.pending.append((a, y0, b, y1, kind))
            else:
                self._lay_line(x0, y0, x1, y1, trace)

    def _line(self, key: Any, name: str, colour: Any) -> Series:
        if key not in self.series:
            said = name or f"{len(self.series) + 1}"
            self.series[key] = Series(
                said, "line", [None] * len(self.grid.cells), colour=str(colour)
            )
        return self.series[key]

    def _markers(self, trace: Any, cells: list[Any], ys: list[Any]) -> None:
        code = code_of(trace, 0)
        edge = pick_setting(trace.marker.line.color, 0) or pick_setting(trace.marker.color, 0)
        symbol = str(pick_setting(trace.marker.symbol, 0, "circle"))
        single = len(cells) == 1
        key = ("line", code if code or not single else edge, symbol, None if single else id(trace))
        own = self._line(key, self.names.get(code, "") or self._sided(edge) or code, edge)
        page = str(self.plain.layout.hoverlabel.bgcolor or "#FFFFFF")
        for i, (cell, y) in enumerate(zip(cells, ys, strict=False)):
            own.values[cell] = y
            if symbol == "diamond" and pick_setting(trace.marker.color, i) == page:
                # a hollow marker without its outline would vanish: a shape of its own is sure
                self.laid.append(
                    Laid(
                        "sign",
                        self._middle(cell),
                        self.grid.y(y),
                        colour=str(edge),
                        fill=page,
                        size=float(pick_setting(trace.marker.size, i, 10) or 10),
                    )
                )
                own.looks[cell] = Look(symbol="none")
                continue
            own.looks[cell] = Look(
                pick_setting(trace.marker.color, i),
                pick_setting(trace.marker.line.color, i, edge),
                None,
                symbol,
                float(pick_setting(trace.marker.size, i, 8) or 8),
            )
        for a, y0, b, y1, kind in self.pending:
            if own.values[a] == y0 and own.values[b] == y1:
                if kind == "solid" and b == a + 1:
                    own.links[b] = kind
                else:
                    self.laid.append(
                        Laid(
                            "line",
                            self._middle(a),
                            self.grid.y(y0),
                            self._middle(b),
                            self.grid.y(y1),
                            colour=own.colour,
                            dash=kind != "solid",
                            width=1.6,
                        )
                    )
        if not single:
            self.pending = []

    def _sided(self, colour: Any) -> str:
        """The name written in a series' colour, where its points carry no code."""
        for note in self.plain.annotations:
            words = str(note.text or "")
            if note.font.color == colour and re.fullmatch(r"<b>[^\d<]+</b>(<br>.*)?", words):
                return re.sub(r"<br>.*|<[^>]+>", "", words)
        return ""

    def _middle(self, cell: int) -> float:
        return self.grid.x(self.grid.cells[cell])

    # ---- what lies over it -----------------------------------------------------------------

    def _lay_line(self, x0: Any, y0: Any, x1: Any, y1: Any, trace: Any) -> None:
        if None in (x0, y0, x1, y1):
            return
        self.laid.append(
            Laid(
                "line",
                self.grid.x(x0),
                self.grid.y(y0),
                self.grid.x(x1),
                self.grid.y(y1),
                colour=str(trace.line.color or "#98A3AD"),
                width=float(trace.line.width or 1.5),
                dash=trace.line.dash not in (None, "solid"),
            )
        )

    def _shape(self, shape: Any) -> None:
        paper_y, paper_x = shape.yref == "paper", shape.xref == "paper"
        x0, x1 = (v if paper_x else self.grid.x(float(v)) for v in (shape.x0, shape.x1))
        y0, y1 = (1 - v if paper_y else self.grid.y(float(v)) for v in (shape.y0, shape.y1))
        x0, x1 = max(0.0, x0), min(1.0, x1)
        if x1 < x0:
            return
        if shape.type == "rect":
            top, low = min(y0, y1), max(y0, y1)
            self.laid.append(Laid("band", x0, top, x1, low, fill=str(shape.fillcolor)))
        elif shape.type == "line":
            self.laid.append(
                Laid(
                    "line",
                    x0,
                    y0,
                    x1,
                    y1,
                    colour=str(shape.line.color),
                    dash=bool(shape.line.dash),
                    width=float(shape.line.width or 1),
                )
            )

    def _names_sign(self, note: Any) -> bool:
        """Whether a note stands beside a diamond, which is laid over the chart as it is."""
        if note.xref == "paper" or note.yref == "paper":
            return False
        x, y = self.grid.x(float(note.x)), self.grid.y(float(note.y))
        return any(
            one.kind == "sign" and abs(one.x0 - x) < 1e-6 and abs(one.y0 - y) < 1e-6
            for one in self.laid
        )

    def _note(self, note: Any) -> None:
        words = str(note.text or "")
        size, colour = float(note.font.size or 14), note.font.color or self.plain.layout.font.color
        named = self._names_sign(note)
        if note.xref in (None, "x") and note.yref in (None, "y") and not named:
            found = point(self.series, self.grid, note)
            if found is not None:
                own, cell, place = found
                own.labels[cell] = Label(words, place, size, str(colour))
                return
        x = note.x if note.xref == "paper" else self.grid.x(float(note.x))
        y = 1 - note.y if note.yref == "paper" else self.grid.y(float(note.y))
        if not -0.05 <= x <= 1.3:
            return
        anchor = note.xanchor or "center"
        aside = float(note.xshift or 0)
        column = self.grid.cell(note.x) if note.xref in (None, "x") else None
        if aside and column in self.stacks and not named:
            # beside a column, which is wider here than on the page
            least = self.wide / len(self.grid.cells) * 0.37 + 4
            aside = math.copysign(max(abs(aside), least), aside)
        self.laid.append(
            Laid(
                "text",
                x,
                y,
                words=words,
                size=size,
                colour=str(colour),
                anchor=anchor if anchor != "auto" else "center",
                dx=aside,
                dy=-float(note.yshift or 0),
                turn=float(note.textangle or 0),
                fill=str(note.bgcolor or ""),
            )
        )
