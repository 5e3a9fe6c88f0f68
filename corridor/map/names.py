"""Names on the map: places, countries and seas in every language.

Countries come from CLDR (babel); seas and the short names of places from data/geography.
"""

from __future__ import annotations

import csv
import re
from dataclasses import dataclass
from functools import lru_cache

from corridor.language import translate_name
from corridor.language.countries import name_territory
from corridor.languages import ENGLISH, LANGUAGES
from corridor.paths import GEOGRAPHY


@dataclass(frozen=True)
class Spot:
    """A name without a sign: code, longitude and latitude of its middle, text."""

    code: str
    lon: float
    lat: float
    text: str


#: where a country's name stands (lon, lat): inside it, clear of the corridors
COUNTRIES: dict[str, tuple[float, float]] = {
    "KZ": (66.6, 49.35),
    "RU": (57.0, 59.4),
    "CN": (90.5, 39.2),
    "MN": (102.5, 46.6),
    "UZ": (62.2, 42.2),
    "TM": (59.7, 40.0),
    "IR": (55.0, 34.6),
    "TR": (33.6, 39.0),
}
#: more names for cameras close enough for them
NEAR_COUNTRIES: dict[str, tuple[float, float]] = {
    **COUNTRIES,
    "KZ": (70.8, 45.6),
    "RU": (48.5, 53.6),
    "KG": (74.8, 41.5),
    "TJ": (71.2, 38.7),
    "AZ": (47.7, 41.15),
    "GE": (43.9, 42.75),
    "AM": (44.8, 40.2),
    "UA": (31.5, 48.9),
    "BY": (28.0, 53.2),
    "PL": (19.3, 51.9),
    "DE": (10.2, 51.0),
    "RO": (24.8, 45.9),
    "BG": (25.2, 42.6),
    "HU": (19.4, 46.9),
    "RS": (20.9, 44.0),
    "AF": (66.0, 34.2),
}


#: waters that the map of the rivers names whatever stands near
RIVERS = ("irtysh", "ili")


@lru_cache
def _rows(name: str) -> tuple[dict[str, str], ...]:
    with (GEOGRAPHY / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return tuple(csv.DictReader(file))


@lru_cache
def _labels() -> dict[str, dict[str, str]]:
    return {row["slug"]: row for row in _rows("place_labels")}


def _word(row: dict[str, str], lang: str) -> str:
    return row.get(lang) or translate_name(row[ENGLISH], lang)


def place_name(slug: str, full: str, lang: str, *, phone: bool = False) -> str:
    """The short name of a place on the map; without one, ``full`` without what is in brackets."""
    row = _labels().get(slug)
    if row is None:
        return re.sub(r"\s*[(（].*$", "", full).strip() or full
    return (row.get(f"phone_{lang}") if phone else "") or _word(row, lang)


def country_name(code: str, lang: str) -> str:
    """A country's name by ISO code, in spaced capitals where the script has capitals."""
    name = name_territory(code, lang)
    if LANGUAGES[lang].wide:
        return name
    # English writes Türkiye, whose capital keeps its dot
    capitals = name.replace("i", "İ") if name == "Türkiye" else name
    return "\u2009".join(capitals.upper())


def list_countries(lang: str, *, near: bool = False) -> list[Spot]:
    """Names of countries; ``near`` gives more of them, placed for cameras from zoom 4 on."""
    spots = NEAR_COUNTRIES if near else COUNTRIES
    return [Spot(c, x, y, country_name(c, lang)) for c, (x, y) in spots.items()]


def list_seas(lang: str, *, near: bool = False) -> list[Spot]:
    """Names of seas, and with ``near`` of the great lakes; long ones on two lines."""
    spots = []
    for row in _rows("sea_names"):
        if near or row["code"] in ("caspian", "black"):
            name = _word(row, lang)
            lines = name.replace(" ", "\n", 1) if len(name) > 10 else name
            where = "near_" if near else ""
            spots.append(
                Spot(row["code"], float(row[f"{where}lon"]), float(row[f"{where}lat"]), lines)
            )
    return spots
