"""Lines and areas of the map on a plane: projected, cut to the picture, set aside from the track.

What MapLibre does in a browser, for pictures that have none.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from functools import lru_cache
from typing import Any, NamedTuple

from corridor.geography.layers import read_served_shapes
from corridor.map.camera import Camera

#: pixels beyond the picture's edge that are still drawn
MARGIN = 40.0
#: points nearer than this fall together
FINE = 0.35

Point = tuple[float, float]
Points = tuple[Point, ...]


class Feature(NamedTuple):
    """Properties and rings or lines in pixels from the middle of the map."""

    properties: Mapping[str, Any]
    parts: tuple[Points, ...]
    area: bool


@lru_cache(maxsize=64)
def project_features(name: str, camera: Camera, width: float) -> tuple[Feature, ...]:
    """The features of a layer in a camera's picture of this width."""
    half = (width / 2 + MARGIN, camera.height / 2 + MARGIN)
    projected = []
    for own, area, lines in read_served_shapes(name):
        parts: list[Points] = []
        for line in lines:
            places = _thin([camera.pixel(lon, lat) for lon, lat in line])
            parts += [_cut_area(places, half)] if area else _cut_line(places, half)
        kept = tuple(part for part in parts if len(part) > 1)
        if kept:
            projected.append(Feature(own, kept, area))
    return tuple(projected)


def _thin(places: list[Point]) -> list[Point]:
    thinned = places[:1]
    for place in places[1:-1]:
        if math.dist(place, thinned[-1]) >= FINE:
            thinned.append(place)
    return thinned + places[-1:] if len(places) > 1 else thinned


def _cut_line(places: list[Point], half: Point) -> list[tuple[Point, ...]]:
    """The stretches of a line inside the frame, each with its neighbours outside."""
    stretches: list[list[Point]] = []
    was = False
    for a, b in zip(places, places[1:], strict=False):
        near = not (
            min(a[0], b[0]) > half[0]
            or max(a[0], b[0]) < -half[0]
            or min(a[1], b[1]) > half[1]
            or max(a[1], b[1]) < -half[1]
        )
        if near:
            if not was:
                stretches.append([a])
            stretches[-1].append(b)
        was = near
    return [tuple(stretch) for stretch in stretches]


def _cut_area(ring: list[Point], half: Point) -> tuple[Point, ...]:
    """A ring cut to the frame, one edge after the other (Sutherland and Hodgman)."""
    for axis, sign in ((0, 1), (0, -1), (1, 1), (1, -1)):
        edge, kept = half[axis], []
        for i, b in enumerate(ring):
            a = ring[i - 1]
            in_a, in_b = a[axis] * sign <= edge, b[axis] * sign <= edge
            if in_a != in_b:
                share = (edge * sign - a[axis]) / (b[axis] - a[axis])
                kept.append((a[0] + share * (b[0] - a[0]), a[1] + share * (b[1] - a[1])))
            if in_b:
                kept.append(b)
        ring = kept
        if not ring:
            return ()
    return (*ring, ring[0])


def offset_line(line: Points, offset: float) -> Points:
    """A line set aside by pixels, to the right of travel where positive."""
    if not offset or len(line) < 2:
        return line
    normals = []
    for (ax, ay), (bx, by) in zip(line, line[1:], strict=False):
        long = math.hypot(bx - ax, by - ay) or 1.0
        normals.append((-(by - ay) / long, (bx - ax) / long))
    moved = []
    for i, (x, y) in enumerate(line):
        first, second = normals[max(0, i - 1)], normals[min(i, len(normals) - 1)]
        nx, ny = first[0] + second[0], first[1] + second[1]
        size = nx * nx + ny * ny
        if size < 0.5:  # a hairpin: keep to the leg it comes from
            nx, ny, size = *first, 2.0
        moved.append((x + 2 * nx / size * offset, y + 2 * ny / size * offset))
    return tuple(moved)
