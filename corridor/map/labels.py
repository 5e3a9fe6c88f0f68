"""Where names stand beside their signs: hand-placed at the fixed cameras, by rule elsewhere.

deck.gl has no placing of its own that keeps names apart, so the main views have tables (anchor,
pixels right, pixels down) and a node's view is placed
greedily: the important names first, each at the first of eight places that is free.
"""

from __future__ import annotations

from typing import NamedTuple

from corridor.charts.text_width import Box, estimate_width

NAME, VALUE, PLACE = 16.5, 13.5, 13.5
#: the value stands this far under its name
UNDER = 15
#: bands lie up to this far beside the track
BESIDE = 8


class Place(NamedTuple):
    """Anchor (start, middle, end) and offset in pixels of a name's middle line."""

    anchor: str
    dx: float
    dy: float


_OVERVIEW = {
    "dostyk": Place("start", 18, -20),
    "altynkol": Place("start", 4, 32),
    "aktau": Place("end", -14, -22),
    "kuryk": Place("start", 12, 6),
    "aktobe-airport": Place("end", -14, -10),
    "almaty-jetisu": Place("end", -10, -14),
    "moiynty": Place("end", -8, 12),
    "xian": Place("end", -8, 16),
    "urumqi": Place("start", 10, -4),
    "moscow": Place("middle", 0, -18),
    "tashkent": Place("end", -14, 10),
    "alat": Place("end", -10, -2),
    "poti": Place("end", -8, 0),
    "constanta": Place("middle", 6, -12),
    "istanbul": Place("middle", -6, 18),
    "malaszewicze": Place("start", -2, 18),
    "petropavl": Place("start", 10, -10),
    "astana": Place("start", 12, 0),
    "beineu": Place("start", 10, -8),
    "manzhouli": Place("start", 10, -4),
    "erenhot": Place("start", 10, 8),
}
_PHONE = {
    "aktobe-airport": Place("end", -10, -6),
    "aktau": Place("end", -10, -6),
    "kuryk": Place("start", 8, 16),
    "almaty-jetisu": Place("end", 2, 22),
    "altynkol": Place("middle", 22, 30),
    "dostyk": Place("middle", 6, -42),
    "moiynty": Place("end", -6, 18),
    "astana": Place("start", 8, 0),
}
_AKTAU = {
    **_OVERVIEW,
    "aktau": Place("end", -14, -16),
    "kuryk": Place("end", -30, 16),
    "poti": Place("middle", 8, -14),
    "alat": Place("end", -8, 12),
}
#: the whole on the screen of a hall: names only, the places that a listener needs
_SCREEN = {
    "dostyk": Place("start", 12, -14),
    "altynkol": Place("start", 6, 26),
    "almaty-jetisu": Place("end", 12, 24),
    "moiynty": Place("end", -8, 16),
    "aktobe-airport": Place("end", -10, -10),
    "aktau": Place("end", -12, -10),
    "kuryk": Place("start", 12, 12),
    "urumqi": Place("start", 8, -14),
    "moscow": Place("middle", 0, -16),
    "tashkent": Place("end", -12, 10),
    "alat": Place("end", -10, 12),
    "poti": Place("end", -4, 14),
    "constanta": Place("middle", 4, -13),
    "istanbul": Place("middle", 4, 16),
    "petropavl": Place("start", 10, -10),
    "astana": Place("start", 12, 0),
}
#: what the views of fixed cameras show
SHOWN = {
    "overview": frozenset(_OVERVIEW),
    "phone": frozenset(_PHONE),
    "aktau": frozenset(_AKTAU),
    "screen": frozenset(_SCREEN),
}
#: notes beside a line: key -> camera -> middle of the text (lon, lat) and place
NOTES: dict[str, dict[str, tuple[float, float, Place]]] = {
    "second-track": {
        "overview": (75.2, 47.6, Place("start", 4, -24)),
        "moiynty": (74.5, 47.25, Place("start", 0, -20)),
    },
    "via-kazakhstan": {"overview": (60.6, 52.4, Place("middle", 0, -10))},
}


def find_place(camera: str, slug: str) -> Place | None:
    """The hand-made place of a name at a fixed camera, None where there is none."""
    tables = {"phone": _PHONE, "aktau": _AKTAU, "screen": _SCREEN, "overview": _OVERVIEW}
    return tables.get(camera, {}).get(slug)


def measure_label(x: float, y: float, place: Place, lines: list[tuple[str, float]]) -> Box:
    """The rectangle of a label: lines (text, size) under each other, the first at the place."""
    wide = max(estimate_width(line, size) for line, size in lines)
    start = x + place.dx - {"start": 0.0, "middle": wide / 2, "end": wide}[place.anchor]
    top = y + place.dy - lines[0][1] * 0.55
    bottom = y + place.dy + UNDER * (len(lines) - 1) + lines[-1][1] * 0.55
    return Box(start, top, start + wide, bottom)


def list_places(reach: float, lines: int) -> list[Place]:
    """Eight places around a sign of this reach (pixels), the best first."""
    up = -UNDER * (lines - 1)
    far, low = reach + 4, reach + 10
    return [
        Place("start", far, up / 2),
        Place("end", -far, up / 2),
        Place("start", far * 0.8, -low * 0.9 + up),
        Place("end", -far * 0.8, -low * 0.9 + up),
        Place("start", far * 0.8, low * 0.9),
        Place("end", -far * 0.8, low * 0.9),
        Place("middle", 0, -low + up),
        Place("middle", 0, low),
    ]


def find_free_place(
    x: float,
    y: float,
    reach: float,
    lines: list[tuple[str, float]],
    taken: list[Box],
    frame: Box,
    tracks: list[tuple[float, float]],
) -> tuple[Place, Box] | None:
    """The place whose label meets nothing taken, stays inside the frame and covers the least of
    the corridors (``tracks``: points on them in pixels); None where every place is taken."""
    free = []
    for turn, place in enumerate(list_places(reach, len(lines))):
        box = measure_label(x, y, place, lines)
        inside = (
            box.left >= frame.left
            and box.right <= frame.right
            and box.top >= frame.top
            and box.bottom <= frame.bottom
        )
        if inside and not any(box.meets(other, 2) for other in taken):
            covered = sum(
                box.left - BESIDE < px < box.right + BESIDE
                and box.top - BESIDE < py < box.bottom + BESIDE
                for px, py in tracks
            )
            free.append((covered, turn, place, box))
    if not free:
        return None
    _, _, place, box = min(free, key=lambda f: f[:2])
    return place, box
