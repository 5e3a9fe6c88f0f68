"""The sparkline of a card: one hue, gaps dotted, end dot, first and last year only.

A picture of some hundred bytes: five of them as charts would hold up the first view by half a
second. It stretches with its card; its strokes and dots do not, and its years are page text.
"""

from __future__ import annotations

from base64 import b64encode
from html import escape

import pandas as pd

from corridor.charts.part_years import PART_KINDS
from corridor.charts.theme import TOKENS, Theme, blend
from corridor.evidence.statuses import UNCERTAIN

_WIDE, _HIGH, _SIDE, _TOP, _FLOOR = 200.0, 42.0, 14.0, 6.0, 38.0
#: bars that may each carry their year
_NAMED = 4
#: of the picture's width a year takes in the narrowest card
_YEAR = 40.0


def draw_sparkline(history: pd.DataFrame, tone: str, theme: Theme, words: str) -> str:
    """The sparkline as HTML, ``words`` its text alternative. ``history``: series_value rows in
    order, with year, value, period_kind and status. Full years make a line (bars when fewer than
    four); rows of equal part-years make hatched bars."""
    years = [int(y) for y in history["year"]]
    parts = bool(history["period_kind"].isin(PART_KINDS).all())
    barred = parts or len(history) < 4
    first, last = (min(years[0], years[-1] - 3) if barred else years[0]), years[-1]
    room = 0.5 if barred else 0.0
    step = (_WIDE - 2 * _SIDE) / max(last - first + 2 * room, 1)
    xs = [_SIDE + (y - first + room) * step for y in years]
    top = float(history["value"].max()) or 1.0
    ys = [_FLOOR - max(v, 0.0) / top * (_FLOOR - _TOP) for v in history["value"]]
    colour, page = TOKENS[theme][tone], TOKENS[theme]["page"]
    if barred:
        body = "".join(
            _draw_bar(x, y, step * 0.7, colour, hatched=parts) for x, y in zip(xs, ys, strict=True)
        )
        named = years if len(years) <= _NAMED and step >= _YEAR else [years[0], years[-1]]
        named = named if xs[-1] - xs[0] >= _YEAR else named[-1:]
    else:
        pale = [s in UNCERTAIN for s in history["status"]]
        body = _draw_line(years, xs, ys, pale, colour, blend(colour, page))
        named = [years[0], years[-1]]
    picture = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDE:g} {_HIGH:g}" '
        f'preserveAspectRatio="none" fill="none" stroke-linecap="round">'
        f"<style>*{{vector-effect:non-scaling-stroke}}</style>{body}</svg>"
    )
    at = dict(zip(years, xs, strict=True))
    labels = "".join(f'<i style="left:{at[y] / _WIDE:.1%}">{y}</i>' for y in named)
    image = b64encode(picture.encode()).decode()
    return (
        f'<div class="spark"><img alt="{escape(words)}" src="data:image/svg+xml;base64,{image}">'
        f'<span aria-hidden="true">{labels}</span></div>'
    )


def _draw_line(
    years: list[int], xs: list[float], ys: list[float], pale: list[bool], colour: str, inside: str
) -> str:
    """Strokes between neighbouring years, dots across a gap, a dot a year, the last the largest."""
    elements = []
    for a, b in zip(range(len(xs)), range(1, len(xs)), strict=False):
        near = years[b] - years[a] <= 1
        kind = 'stroke-width="1.8"' if near else 'stroke-width="1.6" stroke-dasharray="1 5"'
        elements.append(f'<path d="M{xs[a]:.1f} {ys[a]:.1f}L{xs[b]:.1f} {ys[b]:.1f}" {kind}/>')
    for i, (x, y) in enumerate(zip(xs, ys, strict=True)):
        size = 9 if i == len(xs) - 1 else 6
        elements.append(_draw_dot(x, y, size))
        if pale[i]:
            elements.append(_draw_dot(x, y, size - 3, inside))
    return f'<g stroke="{colour}">{"".join(elements)}</g>'


def _draw_dot(x: float, y: float, size: float, colour: str = "") -> str:
    """A round end of a stroke of no length: it keeps its shape when the picture stretches."""
    stroke = f' stroke="{colour}"' if colour else ""
    return f'<path d="M{x:.1f} {y:.1f}h.01" stroke-width="{size:g}"{stroke}/>'


def _draw_bar(x: float, y: float, wide: float, colour: str, *, hatched: bool) -> str:
    left, right = x - wide / 2, x + wide / 2
    shape = f'd="M{left:.1f} {_FLOOR:g}V{y:.1f}H{right:.1f}V{_FLOOR:g}z"'
    if not hatched:
        return f'<path {shape} fill="{colour}"/>'
    rises = []
    for start in range(int(y - wide), int(_FLOOR), 6):  # rising strokes, cut at the bar's edges
        low, high = min(start + wide, _FLOOR), max(float(start), y)
        if low > high:
            a, b = left + (start + wide - low), right - (high - start)
            rises.append(f"M{a:.1f} {low:.1f}L{b:.1f} {high:.1f}")
    return (
        f'<g stroke="{colour}"><path {shape} stroke-width="1.6"/>'
        f'<path d="{"".join(rises)}" stroke-width="1.2"/></g>'
    )
