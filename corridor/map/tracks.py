"""Points on the corridors as a camera sees them: what names keep clear of."""

from __future__ import annotations

import math
from collections.abc import Iterable
from functools import lru_cache

from corridor.geography.layers import read_served_features
from corridor.map.band_widths import SIDE
from corridor.map.camera import Camera
from corridor.map.ground import DETAIL
from corridor.map.measures import GROWTH, interpolate

#: pixels between points, and from the track to the middle of a band beside it at zoom 3.2
STEP, ASIDE = 6.0, 5.0
#: which side the lines lie on, in distances of a band: the second track is outside its band
_SECOND = "second-track"
_SIDES = {**SIDE, _SECOND: 1.8}

Point = tuple[float, float]


@lru_cache(maxsize=64)
def sample_tracks(camera: Camera, width: float) -> tuple[Point, ...]:
    """Points every ``STEP`` pixels along the bands and the second track in view, in pixels from the
    middle; a band of several corridors has those of each, side by side as they are drawn."""
    detail = next(name for name, (_, farthest) in DETAIL.items() if camera.zoom < farthest)
    aside = ASIDE * interpolate(GROWTH, camera.zoom)
    points: list[Point] = []
    for flow, line in _read_bands(detail):
        places = [camera.pixel(lon, lat) for lon, lat in line]
        shift = aside * _SIDES.get(flow, 0)
        for one, other in zip(places, places[1:], strict=False):
            points += _sample(one, other, shift)
    half, tall = width / 2 + 50, camera.height / 2 + 50
    return tuple((x, y) for x, y in points if abs(x) < half and abs(y) < tall)


def _sample(one: Point, other: Point, shift: float) -> Iterable[Point]:
    """Points from one place to another, pixels to the right of the way."""
    (x1, y1), (x2, y2) = one, other
    long = math.hypot(x2 - x1, y2 - y1)
    if not long:
        return
    right = (-(y2 - y1) / long * shift, (x2 - x1) / long * shift)
    parts = max(1, int(long / STEP))
    for k in range(parts):
        yield x1 + (x2 - x1) * k / parts + right[0], y1 + (y2 - y1) * k / parts + right[1]


@lru_cache(maxsize=len(DETAIL))
def _read_bands(detail: str) -> tuple[tuple[str, tuple[Point, ...]], ...]:
    """Flow and points (longitude, latitude) of each band of a layer, and of the second track as it
    is drawn beside them."""
    bands = [(own["flow"], tuple(line)) for own, line in read_served_features(detail)]
    second = detail.replace("bands", _SECOND)
    lines = read_served_features("lines")
    return (*bands, *((_SECOND, tuple(line)) for own, line in lines if own["kind"] == second))
