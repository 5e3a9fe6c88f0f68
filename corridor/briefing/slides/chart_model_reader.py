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
    ChartModel,
    ChartSeries,
    Overlay,
    PointLabel,
    PointLook,
    read_bar_look,
    read_series_code,
)
from corridor.briefing.slides.chart_model_grid import Grid, build_grid
from corridor.briefing.slides.chart_model_labels import find_labelled_point
from corridor.charts.svg.axes import Axis, round_step_up
from corridor.charts.svg.paint import as_list, pick_setting
from corridor.charts.svg.plotly_dict import PlotlyFigure

#: a mark of a trace
Mark = tuple[Any, int]


def read_chart_model(
    figure: go.Figure, names: dict[str, str], width: float, height: float, lang: str
) -> ChartModel | None:
    """The chart of a figure for a plot of these pixels; None when it has no such form.

    ``names``: series -> its name in words.
    """
    content = PlotlyFigure(figure)
    places = _list_places(content)
    if not _can_be_chart(content, places):
        return None
    step = _find_step(content, height)
    x, y = content.layout.xaxis.range, content.layout.yaxis.range
    # ticks are counted from the lower end: it must be one of them
    low = math.floor(float(y[0]) / step) * step
    grid = build_grid(places, list(x), [low, float(y[1])], lang)
    return None if grid is None else _Reader(content, names, width, grid).read(step)


def _list_places(figure: PlotlyFigure) -> list[Any]:
    """Where bars and markers stand on the axis of categories."""
    return [
        x
        for trace in figure.data
        if trace.type == "bar" or "markers" in (trace.mode or "")
        for x in as_list(trace.x)
        if x is not None
    ]


def _can_be_chart(figure: PlotlyFigure, places: list[Any]) -> bool:
    """Whether everything stands upright on one pair of axes with numbers and fixed ranges."""
    if not places or not all(isinstance(x, (int, float)) for x in places):
        return False
    x, y = figure.layout.xaxis, figure.layout.yaxis
    for trace in figure.data:
        axes = trace.settings.get("xaxis", "x"), trace.settings.get("yaxis", "y")
        if trace.type not in ("bar", "scatter") or trace.orientation == "h" or axes != ("x", "y"):
            return False
    return not (x.range is None or y.range is None or y.visible is False or x.type == "date")


def _find_step(figure: PlotlyFigure, height: float) -> float:
    """From one tick of the axis of values to the next."""
    low, high = (float(v) for v in figure.layout.yaxis.range)
    axis = Axis("y", figure.layout.yaxis, 0.0, height, low=low, high=high)
    ticks = [value for value, _ in axis.list_ticks()]
    return ticks[1] - ticks[0] if len(ticks) > 1 else round_step_up((high - low) / 5)


class _Reader:
    def __init__(
        self, figure: PlotlyFigure, names: dict[str, str], width: float, grid: Grid
    ) -> None:
        self.figure, self.names, self.width, self.grid = figure, names, width, grid
        self.series: dict[Any, ChartSeries] = {}
        self.overlays: list[Overlay] = []
        #: pieces of lines whose points have not come yet: category and value of both ends, kind
        self.links: list[tuple[int, float, int, float, str]] = []
        #: category -> base, value and mark of its bars
        self.stacks: dict[int, list[tuple[float, float, Mark]]] = {}

    def read(self, step: float) -> ChartModel | None:
        """Read everything; None where nothing of it is a series."""
        for trace in self.figure.data:
            if trace.type == "bar":
                self._read_bars(trace)
        self._stack_columns()
        for trace in self.figure.data:
            if trace.type != "bar":
                self._read_scatter(trace)
        if not self.series:
            return None
        for shape in self.figure.shapes:
            self._read_shape(shape)
        for note in self.figure.annotations:
            self._read_note(note)
        layout, grid = self.figure.layout, self.grid
        return ChartModel(
            grid.words,
            sorted(self.series.values(), key=lambda s: s.kind != "bar"),
            grid.low,
            grid.top,
            step,
            str(layout.yaxis.tickformat or "").endswith("%"),
            grid.every,
            self.overlays,
            float(layout.margin.r or 60),
        )

    # ---- bars ------------------------------------------------------------------------------

    def _read_bars(self, trace: Any) -> None:
        for i, (x, y) in enumerate(zip(as_list(trace.x), as_list(trace.y), strict=False)):
            category = self.grid.find_category(x)
            if category is not None and isinstance(y, (int, float)):
                base = float(pick_setting(trace.base, i, 0) or 0)
                self.stacks.setdefault(category, []).append((base, float(y), (trace, i)))

    def _stack_columns(self) -> None:
        """Stacks as columns: a whole drawn under its parts goes, a part's base is a part."""
        for category, bars in self.stacks.items():
            grounds = [b for b in bars if b[0] == 0]
            uppers = sorted((b for b in bars if b[0] != 0), key=lambda b: b[0])
            if self.figure.layout.barmode in ("stack", "relative"):
                grounds, uppers = grounds[:1], [*grounds[1:], *uppers]
            elif grounds:
                grounds = grounds[-1:]
            for base, value, mark in grounds:
                seen = min(value, uppers[0][0]) if uppers and base == 0 and uppers[0][0] else value
                self._add_column(category, seen, mark, lower=seen != value)
            for _, value, mark in uppers:
                self._add_column(category, value, mark)

    def _add_column(self, category: int, value: float, mark: Mark, lower: bool = False) -> None:
        look = read_bar_look(*mark)
        colour = str(look.hatch or look.fill or look.edge)
        code = read_series_code(*mark)
        key = ("bar", code, "lower" if lower else "", colour if not code else "")
        name = self.names.get(code, "") or self.names.get("", "") or code
        series = self._find_or_add(key, name, "bar", colour)
        series.values[category] = value
        series.looks[category] = look

    def _find_or_add(self, key: Any, name: str, kind: str, colour: Any) -> ChartSeries:
        if key not in self.series:
            values: list[float | None] = [None] * len(self.grid.middles)
            name = name or f"{len(self.series) + 1}"
            self.series[key] = ChartSeries(name, kind, values, colour=str(colour))
        return self.series[key]

    # ---- markers and lines -----------------------------------------------------------------

    def _read_scatter(self, trace: Any) -> None:
        mode = trace.mode or "lines"
        xs, ys = as_list(trace.x), as_list(trace.y)
        categories = [self.grid.find_category(x) for x in xs]
        if "markers" in mode and all(c is not None for c in categories):
            self._read_markers(trace, categories, ys)
            return
        flat = len(set(ys)) == 1 and len(xs) == 2
        middle = self.grid.find_category(sum(xs) / len(xs)) if flat else None
        if middle is not None and None in categories:
            self._add_rating(trace, middle, ys[0])
            return
        for (x0, y0), (x1, y1) in pairwise(zip(xs, ys, strict=False)):
            a, b = self.grid.find_category(x0), self.grid.find_category(x1)
            if a is not None and b is not None and a != b and trace.line.color:
                kind = "solid" if trace.line.dash in (None, "solid") else "dot"
                self.links.append((a, y0, b, y1, kind))
            else:
                self._lay_line(x0, y0, x1, y1, trace)

    def _add_rating(self, trace: Any, category: int, value: float) -> None:
        """A short line over one category: the point of a series whose marker is a dash."""
        code = read_series_code(trace, 0)
        colour = trace.line.color
        name = self.names.get(code, code)
        series = self._find_or_add(("line", code or "rating", "dash"), name, "line", colour)
        series.values[category] = value
        series.looks[category] = PointLook(fill=colour, symbol="dash", size=22)

    def _read_markers(self, trace: Any, categories: list[Any], ys: list[Any]) -> None:
        code, marker = read_series_code(trace, 0), trace.marker
        edge = pick_setting(marker.line.color, 0) or pick_setting(marker.color, 0)
        symbol = str(pick_setting(marker.symbol, 0, "circle"))
        single = len(categories) == 1
        key = ("line", code if code or not single else edge, symbol, None if single else id(trace))
        name = self.names.get(code, "") or self._name_by_colour(edge) or code
        series = self._find_or_add(key, name, "line", edge)
        page = str(self.figure.layout.hoverlabel.bgcolor or "#FFFFFF")
        for i, (category, y) in enumerate(zip(categories, ys, strict=False)):
            series.values[category] = y
            if symbol == "diamond" and pick_setting(marker.color, i) == page:
                # a hollow marker without its outline would vanish: a shape of its own is sure
                size = float(pick_setting(marker.size, i, 10) or 10)
                self._lay_sign(category, y, str(edge), page, size)
                series.looks[category] = PointLook(symbol="none")
                continue
            series.looks[category] = PointLook(
                pick_setting(marker.color, i),
                pick_setting(marker.line.color, i, edge),
                None,
                symbol,
                float(pick_setting(marker.size, i, 8) or 8),
            )
        self._link_points(series)
        if not single:
            self.links = []

    def _link_points(self, series: ChartSeries) -> None:
        """The pieces of lines that join points of a series: its own, or laid over a gap."""
        for a, y0, b, y1, kind in self.links:
            if series.values[a] != y0 or series.values[b] != y1:
                continue
            if kind == "solid" and b == a + 1:
                series.links[b] = kind
                continue
            self.overlays.append(
                Overlay(
                    "line",
                    self._middle_share(a),
                    self.grid.y_share(y0),
                    self._middle_share(b),
                    self.grid.y_share(y1),
                    colour=series.colour,
                    dash=kind != "solid",
                    width=1.6,
                )
            )

    def _name_by_colour(self, colour: Any) -> str:
        """The name written in a series' colour, where its points carry no code."""
        for note in self.figure.annotations:
            words = str(note.text or "")
            if note.font.color == colour and re.fullmatch(r"<b>[^\d<]+</b>(<br>.*)?", words):
                return re.sub(r"<br>.*|<[^>]+>", "", words)
        return ""

    def _middle_share(self, category: int) -> float:
        return self.grid.x_share(self.grid.middles[category])

    # ---- what lies over it -----------------------------------------------------------------

    def _lay_sign(self, category: int, y: float, edge: str, fill: str, size: float) -> None:
        x, y = self._middle_share(category), self.grid.y_share(y)
        self.overlays.append(Overlay("sign", x, y, colour=edge, fill=fill, size=size))

    def _lay_line(self, x0: Any, y0: Any, x1: Any, y1: Any, trace: Any) -> None:
        if None in (x0, y0, x1, y1):
            return
        self.overlays.append(
            Overlay(
                "line",
                self.grid.x_share(x0),
                self.grid.y_share(y0),
                self.grid.x_share(x1),
                self.grid.y_share(y1),
                colour=str(trace.line.color or "#98A3AD"),
                width=float(trace.line.width or 1.5),
                dash=trace.line.dash not in (None, "solid"),
            )
        )

    def _read_shape(self, shape: Any) -> None:
        paper_y, paper_x = shape.yref == "paper", shape.xref == "paper"
        x0, x1 = (v if paper_x else self.grid.x_share(float(v)) for v in (shape.x0, shape.x1))
        y0, y1 = (1 - v if paper_y else self.grid.y_share(float(v)) for v in (shape.y0, shape.y1))
        x0, x1 = max(0.0, x0), min(1.0, x1)
        if x1 < x0:
            return
        if shape.type == "rect":
            top, low = min(y0, y1), max(y0, y1)
            self.overlays.append(Overlay("band", x0, top, x1, low, fill=str(shape.fillcolor)))
        elif shape.type == "line":
            self.overlays.append(
                Overlay(
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
        x, y = self.grid.x_share(float(note.x)), self.grid.y_share(float(note.y))
        return any(
            overlay.kind == "sign" and abs(overlay.x0 - x) < 1e-6 and abs(overlay.y0 - y) < 1e-6
            for overlay in self.overlays
        )

    def _read_note(self, note: Any) -> None:
        names_sign = self._names_sign(note)
        if note.xref in (None, "x") and note.yref in (None, "y") and not names_sign:
            point = find_labelled_point(self.series, self.grid, note)
            if point is not None:
                series, category, place = point
                series.labels[category] = PointLabel(str(note.text or ""), place, *self._font(note))
                return
        self._lay_note(note, names_sign)

    def _font(self, note: Any) -> tuple[float, str]:
        """Size and colour of a note."""
        return float(note.font.size or 14), str(note.font.color or self.figure.layout.font.color)

    def _lay_note(self, note: Any, names_sign: bool) -> None:
        x = note.x if note.xref == "paper" else self.grid.x_share(float(note.x))
        y = 1 - note.y if note.yref == "paper" else self.grid.y_share(float(note.y))
        if not -0.05 <= x <= 1.3:
            return
        aside = float(note.xshift or 0)
        category = self.grid.find_category(note.x) if note.xref in (None, "x") else None
        if aside and category in self.stacks and not names_sign:
            # beside a column, which is wider here than on the page
            least = self.width / len(self.grid.middles) * 0.37 + 4
            aside = math.copysign(max(abs(aside), least), aside)
        size, colour = self._font(note)
        self.overlays.append(
            Overlay(
                "text",
                x,
                y,
                words=str(note.text or ""),
                size=size,
                colour=colour,
                anchor="center" if note.xanchor in (None, "", "auto") else note.xanchor,
                dx=aside,
                dy=-float(note.yshift or 0),
                turn=float(note.textangle or 0),
                fill=str(note.bgcolor or ""),
            )
        )
