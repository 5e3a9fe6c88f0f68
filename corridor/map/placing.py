"""Where names stand around their signs: places are looked for together, not one after another.

Nothing in the browser keeps names apart. Each name has places around its sign, near and further
off; the set chosen covers no sign and no other name, little of the corridors, and leaves each
name nearer to its own sign than to another. Every name looks again, given where the others stand,
until none moves; of several beginnings the best is taken, the same ones each time.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from corridor.charts.text_width import Box, estimate_width

#: a value stands this far under its name
UNDER = 15
#: pixels between a sign and its name: the nearest places first
GAPS = (4, 14, 26, 40)
#: what it costs to lie on a name or a sign, to reach out of a narrow and of a wide map, to stand
#: nearer to another sign than to one's own, a point of a corridor, a pixel further off, no place
_ON, _NARROW, _OUT, _STRANGE, _POINT, _FAR, _NONE = 1000.0, 45.0, 1000.0, 60.0, 8.0, 0.7, 90.0
#: pixels that names keep from each other, aside and under, and from a corridor
_BETWEEN, _BESIDE = (9.0, 1.0), 3.0
#: half a side of a sign without a figure: a larger one takes a name from its neighbour more
_COMMON = 5.0
#: how often all names look again, and in how many other orders they begin
_ROUNDS, _TRIES = 6, 12


class Place(NamedTuple):
    """Anchor (start, middle, end) and offset in pixels of a name's middle line."""

    anchor: str
    dx: float
    dy: float


class Name(NamedTuple):
    """A name to be placed: pixels of its sign from the middle of the map, the sign's half, its
    lines (text, size); ``must``: it stands whatever it lies on."""

    x: float
    y: float
    reach: float
    lines: tuple[tuple[str, float], ...]
    must: bool


class Ground(NamedTuple):
    """What names keep clear of: signs (x, y, half a side), boxes taken by something else, points
    on the corridors; and the frames of a narrow and a wide map."""

    signs: Sequence[tuple[float, float, float]]
    taken: Sequence[Box]
    tracks: Sequence[tuple[float, float]]
    frames: tuple[Box, Box]


def measure_label(x: float, y: float, place: Place, lines: Sequence[tuple[str, float]]) -> Box:
    """The rectangle of a label: lines (text, size) under each other, the first at the place."""
    wide = max(estimate_width(line, size) for line, size in lines)
    start = x + place.dx - {"start": 0.0, "middle": wide / 2, "end": wide}[place.anchor]
    top = y + place.dy - lines[0][1] * 0.55
    bottom = y + place.dy + UNDER * (len(lines) - 1) + lines[-1][1] * 0.55
    return Box(start, top, start + wide, bottom)


def list_places(reach: float, lines: int) -> list[Place]:
    """Places around a sign of this reach (pixels), the best first at each distance."""
    tall = UNDER * (lines - 1)
    places = []
    for gap in GAPS:
        far, low = reach + gap, reach + gap + 6
        over, beside = -low - tall, -tall / 2
        places += [
            Place("start", far, beside),
            Place("end", -far, beside),
            Place("start", far * 0.7, over * 0.85),
            Place("start", far * 0.7, low * 0.85),
            Place("end", -far * 0.7, over * 0.85),
            Place("end", -far * 0.7, low * 0.85),
            Place("middle", 0, over),
            Place("middle", 0, low),
            Place("start", -reach, over),
            Place("start", -reach, low),
            Place("end", reach, over),
            Place("end", reach, low),
        ]
    return places


def place_names(names: Sequence[Name], ground: Ground) -> list[Place | None]:
    """A place for each name; None for one that finds none and may wait for a nearer camera."""
    if not names:
        return []
    places = [list_places(name.reach, len(name.lines)) for name in names]
    boxes = [_measure(name, own) for name, own in zip(names, places, strict=True)]
    costs = [_weigh(name, own, ground) for name, own in zip(names, boxes, strict=True)]
    starts = np.cumsum([0, *(len(own) for own in places)])
    clash = _ON * _find_clashes(np.vstack(boxes))
    rng, orders = np.random.default_rng(1), [np.arange(len(names))]
    orders += [rng.permutation(len(names)) for _ in range(_TRIES)]
    sets = [_settle(order, names, costs, clash, starts) for order in orders]
    _, chosen = min(sets, key=lambda one: one[0])
    return [None if at is None else own[at] for at, own in zip(chosen, places, strict=True)]


def _settle(
    order: np.ndarray,
    names: Sequence[Name],
    costs: Sequence[np.ndarray],
    clash: np.ndarray,
    starts: np.ndarray,
) -> tuple[float, list[int | None]]:
    """Every name looks for its place in this order, and again until none moves: what the set
    costs, and the place of each."""
    chosen: list[int | None] = [None] * len(names)
    total = 0.0
    for _ in range(_ROUNDS):
        before, total = list(chosen), 0.0
        for i in order:
            own = slice(starts[i], starts[i + 1])
            others = [starts[j] + at for j, at in enumerate(chosen) if at is not None and j != i]
            cost = costs[i] + clash[own][:, others].sum(axis=1)
            best = int(np.argmin(cost))
            chosen[i] = best if names[i].must or cost[best] < _NONE else None
            total += float(cost[best]) if chosen[i] is not None else _NONE
        if chosen == before:
            break
    return total, chosen


def _find_clashes(boxes: np.ndarray) -> np.ndarray:
    """Whether each two boxes meet, or stand so near that they read as one."""
    left, top, right, bottom = boxes.T
    aside, under = _BETWEEN
    met: np.ndarray = (
        (left[:, None] < right + aside)
        & (left < right[:, None] + aside)
        & (top[:, None] < bottom + under)
        & (top < bottom[:, None] + under)
    )
    return met


def _measure(name: Name, places: list[Place]) -> np.ndarray:
    """Boxes of a name at its places: a row each of left, top, right, bottom."""
    boxes = (measure_label(name.x, name.y, place, name.lines) for place in places)
    return np.array([(box.left, box.top, box.right, box.bottom) for box in boxes])


def _meet(boxes: np.ndarray, other: np.ndarray, gap: float) -> np.ndarray:
    met: np.ndarray = (
        (boxes[:, 0] < other[2] + gap)
        & (other[0] < boxes[:, 2] + gap)
        & (boxes[:, 1] < other[3] + gap)
        & (other[1] < boxes[:, 3] + gap)
    )
    return met


def _weigh(name: Name, boxes: np.ndarray, ground: Ground) -> np.ndarray:
    """What each place of a name costs whatever the other names do."""
    many = len(boxes) // len(GAPS)
    cost = np.array([gap * _FAR + turn for gap in GAPS for turn in range(many)], dtype=float)
    for box in ground.taken:
        cost += _ON * _meet(boxes, np.array([box.left, box.top, box.right, box.bottom]), 0)
    narrow, wide = ground.frames
    cost += _NARROW * _leaves(boxes, narrow) + _OUT * _leaves(boxes, wide)
    to_own = _reach(boxes, name.x, name.y) - name.reach
    for x, y, half in ground.signs:
        if (x, y) == (name.x, name.y):
            cost += _ON * _meet(boxes, np.array([x - half, y - half, x + half, y + half]), 0)
            continue
        cost += _ON * _meet(boxes, np.array([x - half, y - half, x + half, y + half]), 1)
        cost += _STRANGE * (_reach(boxes, x, y) - half < to_own) * (half / _COMMON) ** 2
    if len(ground.tracks):
        xs, ys = np.array(ground.tracks).T
        inside = (
            (xs > boxes[:, :1] - _BESIDE)
            & (xs < boxes[:, 2:3] + _BESIDE)
            & (ys > boxes[:, 1:2] - _BESIDE)
            & (ys < boxes[:, 3:] + _BESIDE)
        )
        cost += _POINT * inside.sum(axis=1)
    return cost


def _leaves(boxes: np.ndarray, frame: Box) -> np.ndarray:
    return (
        (boxes[:, 0] < frame.left)
        | (boxes[:, 2] > frame.right)
        | (boxes[:, 1] < frame.top)
        | (boxes[:, 3] > frame.bottom)
    )


def _reach(boxes: np.ndarray, x: float, y: float) -> np.ndarray:
    """Pixels from a point to the nearest edge of each box; zero inside."""
    dx = np.maximum(np.maximum(boxes[:, 0] - x, x - boxes[:, 2]), 0)
    dy = np.maximum(np.maximum(boxes[:, 1] - y, y - boxes[:, 3]), 0)
    return np.hypot(dx, dy)
