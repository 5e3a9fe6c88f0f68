"""Cameras of the map: where it looks, how close, how high it stands on the page."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd

TILE = 512
#: from this zoom on names of small countries and all nodes are shown
NEAR = 4.0
#: width of the map column of a node at 1920 px
NODE_WIDTH = 700
#: the same column at 1366 px, less a margin
NARROW = 496
#: the buttons for the zoom in the upper right corner, in pixels from there
BUTTONS = (46, 74)


@dataclass(frozen=True)
class Camera:
    """Longitude and latitude of the middle, zoom, height and least width on the page in pixels.

    ``name`` picks the nodes that a fixed camera shows; ``rule``: whatever it sees. ``narrow``: the
    width in a small window that names keep to while they can.
    """

    name: str
    lon: float
    lat: float
    zoom: float
    height: int
    width: int = NODE_WIDTH
    narrow: int = NARROW

    @property
    def near(self) -> bool:
        """Close enough for every node and the names of small countries."""
        return self.zoom >= NEAR

    @property
    def narrow_width(self) -> float:
        """Width in pixels of the map in a narrow window: names go inside it while they can."""
        return min(self.label_width, self.narrow)

    @property
    def label_width(self) -> float:
        """Width in pixels that names may use."""
        return 358.0 if self.height <= 300 else self.width - 10.0

    def pixel(self, lon: float, lat: float) -> tuple[float, float]:
        """Pixels right of and below the middle of the map (Web Mercator)."""
        scale = TILE * 2**self.zoom / (2 * math.pi)
        return scale * math.radians(lon - self.lon), scale * (_north(self.lat) - _north(lat))

    def sees(self, lon: float, lat: float, width: float = NODE_WIDTH, margin: float = 0) -> bool:
        """Whether a point lies in a map of this width, ``margin`` pixels from its edge."""
        x, y = self.pixel(lon, lat)
        return abs(x) <= width / 2 - margin and abs(y) <= self.height / 2 - margin


def _north(lat: float) -> float:
    return math.log(math.tan(math.pi / 4 + math.radians(lat) / 2))


#: the map of the Overview at 1920 px; at 1366 px it has the page's whole width; and in a window
#: that is narrower still
WIDE, HALF = 1170, 1030
OVERVIEW = Camera("overview", 66.3, 47.2, 2.66, 500, WIDE, HALF)
PHONE = Camera("phone", 64.9, 46.3, 2.36, 300)
AKTAU = Camera("aktau", 51.6, 42.35, 4.55, 440)
AKTAU_PHONE = Camera("aktau", 51.6, 42.35, 4.2, 260)
MOIYNTY = Camera("moiynty", 78.6, 46.7, 4.5, 440)
MOIYNTY_PHONE = Camera("moiynty", 77.9, 46.7, 4.1, 260)
RIVERS = Camera("rivers", 78.6, 48.9, 4.1, 440)
RIVERS_PHONE = Camera("rivers", 78.6, 48.9, 3.3, 260)
_NAMED = {
    "overview": (OVERVIEW, PHONE),
    "aktau": (AKTAU, AKTAU_PHONE),
    "kuryk": (AKTAU, AKTAU_PHONE),
    "moiynty": (MOIYNTY, MOIYNTY_PHONE),
    "rivers": (RIVERS, RIVERS_PHONE),
}
NODE_ZOOM = 5.0
#: parts of the corridor that the Overview offers: longitude, latitude, zoom
PARTS = {
    "whole": (66.3, 47.2, 2.66),
    "china-border": (80.4, 44.9, 5.5),
    "kazakhstan": (66.5, 47.6, 4.05),
    "caspian": (51.6, 42.35, 4.55),
    "europe": (30.0, 48.6, 3.7),
}
#: what a camera of an address may hold: longitude, latitude, zoom, from and to
LIMITS = ((-10.0, 150.0), (0.0, 75.0), (2.2, 9.0))


def find_fixed_camera(name: str, *, phone: bool = False) -> Camera | None:
    """A named camera: ``overview`` or the slug of a node with its own; None without one."""
    found = _NAMED.get(name)
    return found[phone] if found else None


def parse_camera(text: str) -> tuple[float, float, float] | None:
    """Longitude, latitude and zoom of `64.6,46.6,3.2`; None when it is no camera of this map."""
    parts = text.split(",")
    if len(parts) != 3 or not all(re.fullmatch(r"-?\d{1,3}(\.\d{1,6})?", p) for p in parts):
        return None
    lon, lat, zoom = (float(p) for p in parts)
    good = all(a <= v <= b for v, (a, b) in zip((lon, lat, zoom), LIMITS, strict=True))
    return (lon, lat, zoom) if good else None


def like_camera(text: str) -> bool:
    """Whether a text is a camera of this map, as :func:`parse_camera` reads it."""
    return parse_camera(text) is not None


def format_camera(at: Sequence[float]) -> str:
    """A camera as the address writes it, brought within the limits; empty when it is none."""
    if len(at) != len(LIMITS) or not all(math.isfinite(part) for part in at):
        return ""
    kept = [min(max(part, a), b) for part, (a, b) in zip(at, LIMITS, strict=True)]
    return ",".join(
        f"{round(part, digits):g}" for part, digits in zip(kept, (3, 3, 2), strict=True)
    )


def find_overview_camera(text: str, *, phone: bool = False) -> Camera:
    """The camera of the Overview for a part's code or a free one; the whole when it is neither."""
    if text in ("", "whole") or (text not in PARTS and parse_camera(text) is None):
        return PHONE if phone else OVERVIEW
    lon, lat, zoom = PARTS.get(text) or parse_camera(text) or PARTS["whole"]
    if phone and text in PARTS:
        zoom -= 0.9
    name = "aktau" if text == "caspian" and not phone else "rule"
    return Camera(name, lon, lat, zoom, *((300, 358) if phone else (OVERVIEW.height, WIDE, HALF)))


def move_camera(own: Camera, text: str) -> Camera:
    """The camera of a node's map: its ``own``, or where a free one of the address looks."""
    free = parse_camera(text)
    return Camera("rule", *free, own.height, own.width, own.narrow) if free else own


def find_camera(view: str, nodes: pd.DataFrame, *, phone: bool = False) -> Camera:
    """The camera of a name: a fixed one, or one centred on the node of that slug.

    ``nodes``: columns slug, lon, lat. KeyError when ``view`` is no known node.
    """
    if found := find_fixed_camera(view, phone=phone):
        return found
    row: Any = nodes.set_index("slug").loc[view]
    return centre_camera(float(row["lon"]), float(row["lat"]), phone=phone)


def centre_camera(lon: float, lat: float, *, phone: bool = False) -> Camera:
    """The camera of a node without its own."""
    return Camera("rule", lon, lat, NODE_ZOOM - 0.4 * phone, 260 if phone else 440)
