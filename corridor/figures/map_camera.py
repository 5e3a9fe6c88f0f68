"""Cameras of the map: where it looks, how close, how high it stands on the page."""

from __future__ import annotations

import math
from dataclasses import dataclass

TILE = 512
#: from this zoom on names of small countries and all nodes are shown
NEAR = 4.0
#: width of the map column at 1920 px for which labels are placed by rule
NODE_WIDTH = 700


@dataclass(frozen=True)
class Camera:
    """Longitude and latitude of the middle, zoom, height on the page in pixels.

    ``name`` picks the table of hand-placed labels; ``rule`` when labels are placed by rule.
    """

    name: str
    lon: float
    lat: float
    zoom: float
    height: int

    @property
    def near(self) -> bool:
        """Close enough for every node and the names of small countries."""
        return self.zoom >= NEAR

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


OVERVIEW = Camera("overview", 64.6, 46.6, 3.16, 588)
PHONE = Camera("phone", 65.4, 46.3, 2.36, 300)
AKTAU = Camera("aktau", 51.6, 42.35, 4.55, 440)
AKTAU_PHONE = Camera("aktau", 51.6, 42.35, 4.2, 260)
_NAMED = {
    "overview": (OVERVIEW, PHONE),
    "aktau": (AKTAU, AKTAU_PHONE),
    "kuryk": (AKTAU, AKTAU_PHONE),
}
NODE_ZOOM = 5.0


def camera(name: str, *, phone: bool = False) -> Camera | None:
    """A named camera: ``overview`` or the slug of a node with its own; None without one."""
    found = _NAMED.get(name)
    return found[phone] if found else None


def at(lon: float, lat: float, *, phone: bool = False) -> Camera:
    """The camera of a node without its own."""
    return Camera("rule", lon, lat, NODE_ZOOM - 0.4 * phone, 260 if phone else 440)
