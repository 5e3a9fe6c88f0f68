"""Which annotation of a figure is the label of a point."""

from __future__ import annotations

from typing import Any

from corridor.briefing.slides.chart_model import Series
from corridor.briefing.slides.chart_model_grid import Grid


def point(series: dict[Any, Series], grid: Grid, note: Any) -> tuple[Series, int, str] | None:
    """The point whose label an annotation is, and where the label stands; None when it is none."""
    cell = grid.cell(note.x)
    if cell is None or not isinstance(note.y, (int, float)):
        return None
    shift, aside = float(note.yshift or 0), float(note.xshift or 0)
    room = (grid.top - grid.low) * 0.004
    stack, found = 0.0, None
    for own in series.values():
        value = own.values[cell]
        if value is None or cell in own.labels:
            continue
        if own.kind == "line" and abs(value - note.y) < room:
            if note.xanchor in ("left", "right") or abs(aside) > 12:
                return own, cell, "right" if aside >= 0 else "left"
            return own, cell, "above" if shift >= 0 else "below"
    for own in (s for s in series.values() if s.kind == "bar"):
        value = own.values[cell]
        if value is None:
            continue
        if abs(stack + value / 2 - note.y) < room and not shift and not aside:
            return (own, cell, "middle") if cell not in own.labels else None
        stack += value
        found = own
    alone = (
        found is not None
        and sum(s.kind == "bar" and s.values[cell] is not None for s in series.values()) == 1
    )
    if found is not None and alone and abs(stack - note.y) < room and not aside:
        negative = stack < 0 or shift < 0
        return (found, cell, "below" if negative else "above") if cell not in found.labels else None
    return None
