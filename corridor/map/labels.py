"""Names on the map: their sizes, which nodes the fixed cameras show, notes beside lines."""

from __future__ import annotations

NAME, VALUE, PLACE, NOTE = 16.5, 13.5, 13.5, 13.0

_MAIN = ("dostyk", "altynkol", "aktau", "kuryk", "aktobe-airport", "almaty-jetisu", "moiynty")
_HALL = (
    *_MAIN,
    *("urumqi", "moscow", "tashkent", "alat", "poti", "constanta", "istanbul"),
    *("petropavl", "astana"),
)
_OVERVIEW = (*_HALL, "xian", "malaszewicze", "beineu", "manzhouli", "erenhot")
#: what the views of fixed cameras show
SHOWN = {
    "overview": frozenset(_OVERVIEW),
    "phone": frozenset((*_MAIN, "astana")),
    "aktau": frozenset(_OVERVIEW),
    "screen": frozenset(_HALL),
}
#: notes beside a line: key -> camera -> a point of the line (lon, lat)
NOTES: dict[str, dict[str, tuple[float, float]]] = {
    "second-track": {"overview": (75.0, 47.2), "moiynty": (77.2, 46.75)},
    "via-kazakhstan": {"overview": (70.4, 52.6)},
}
