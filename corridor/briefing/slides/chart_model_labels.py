"""Which annotation of a figure is the label of a point."""

from __future__ import annotations

from typing import Any

from corridor.briefing.slides.chart_model import ChartSeries
from corridor.briefing.slides.chart_model_grid import Grid

#: a series, the point's category, where the label stands
LabelledPoint = tuple[ChartSeries, int, str]


def find_labelled_point(
    series: dict[Any, ChartSeries], grid: Grid, note: Any
) -> LabelledPoint | None:
    """The point whose label an annotation is, and where the label stands; None when it is none."""
    category = grid.find_category(note.x)
    if category is None or not isinstance(note.y, (int, float)):
        return None
    room = (grid.top - grid.low) * 0.004
    lines = [s for s in series.values() if s.kind == "line"]
    columns = [s for s in series.values() if s.kind == "bar" and s.values[category] is not None]
    return _find_on_lines(lines, category, note, room) or _find_on_columns(
        columns, category, note, room
    )


def _find_on_lines(
    lines: list[ChartSeries], category: int, note: Any, room: float
) -> LabelledPoint | None:
    shift, aside = float(note.yshift or 0), float(note.xshift or 0)
    for line in lines:
        value = line.values[category]
        if value is None or category in line.labels or abs(value - note.y) >= room:
            continue
        if note.xanchor in ("left", "right") or abs(aside) > 12:
            return line, category, "right" if aside >= 0 else "left"
        return line, category, "above" if shift >= 0 else "below"
    return None


def _find_on_columns(
    columns: list[ChartSeries], category: int, note: Any, room: float
) -> LabelledPoint | None:
    """The middle of a part of a column, or the end of a column that is not stacked."""
    shift, aside, height = float(note.yshift or 0), float(note.xshift or 0), 0.0
    for column in columns:
        value = column.values[category] or 0.0
        if abs(height + value / 2 - note.y) < room and not shift and not aside:
            return (column, category, "middle") if category not in column.labels else None
        height += value
    if len(columns) != 1 or abs(height - note.y) >= room or aside:
        return None
    below = height < 0 or shift < 0
    if category in columns[0].labels:
        return None
    return columns[0], category, "below" if below else "above"
