"""Signs of the map as SVG: a shape for each kind of node, its area by the tonnes of a year."""

from __future__ import annotations

import math
from functools import lru_cache
from urllib.parse import quote

import pandas as pd

from corridor.charts.theme import TOKENS, Theme

#: pixels of a side for one million tonnes a year: the area, not the side, follows the tonnes
SIDE = 6.4
#: side of a sign without a figure
SMALL = 10.0
SHAPES = ("circle", "square", "hexagon", "triangle")
_BOX = 64


def measure_side(tonnes: float | None) -> float:
    """Side of a sign in pixels for tonnes a year; a small one when there is no figure."""
    if tonnes is None or pd.isna(tonnes) or tonnes <= 0:
        return SMALL
    return max(SMALL, SIDE * math.sqrt(tonnes / 1e6))


def draw_outline(shape: str, box: float, stroke: float) -> str:
    """The SVG element of a shape in a square box, its stroke inside the box."""
    edge, middle = stroke / 2, box / 2
    if shape == "circle":
        return f'<circle cx="{middle:g}" cy="{middle:g}" r="{middle - edge:g}"/>'
    if shape == "square":
        near = edge + box * 0.06
        return f'<rect x="{near:g}" y="{near:g}" width="{box - 2 * near:g}" height="{box - 2 * near:g}" rx="{box * 0.05:g}"/>'  # noqa: E501
    far = box - edge
    if shape == "hexagon":
        aside = (middle - edge) * 0.5
        points = [
            *((edge, middle), (middle - aside, box * 0.07 + edge)),
            *((middle + aside, box * 0.07 + edge), (far, middle)),
            *((middle + aside, far - box * 0.07), (middle - aside, far - box * 0.07)),
        ]
    elif shape == "triangle":
        points = [(middle, edge * 1.5), (far, far - box * 0.06), (edge, far - box * 0.06)]
    else:
        raise ValueError(f"no sign of the shape {shape!r}")
    return '<path d="M' + "L".join(f"{x:g} {y:g}" for x, y in points) + 'z"/>'


@lru_cache(maxsize=256)
def draw_icon(shape: str, size: float, theme: Theme, *, known: bool, chosen: bool = False) -> str:
    """A sign as a ``data:`` address. ``known``: it has a figure; ``chosen``: the node looked at.

    The stroke is 2 px on the screen whatever the size of the sign.
    """
    token = TOKENS[theme]
    stroke = round((2.6 if chosen else 2.1 if known else 1.7) * _BOX / size, 1)
    line = token["primary"] if chosen else token["text"] if known else token["voice2"]
    shape_svg = draw_outline(shape, _BOX, stroke)
    svg = (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{_BOX}" height="{_BOX}" '
        f'viewBox="0 0 {_BOX} {_BOX}" fill="{token["page"]}" stroke="{line}" '
        f'stroke-width="{stroke:g}" stroke-linejoin="round">{shape_svg}</svg>'
    )
    return "data:image/svg+xml;charset=utf-8," + quote(svg, safe="")
