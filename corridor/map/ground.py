"""What lies under the signs: land, water, borders, railways and the corridor bands.

Each area and line is described once, as wide as the figures say: trains a day over the period
that was counted. `style.py` writes it for the browser, `picture.py` draws it.
"""

from __future__ import annotations

import tomllib
from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace

import pandas as pd

from corridor.charts.theme import TOKENS, Theme
from corridor.map.band_widths import (
    CORRIDORS,
    FLOWS,
    GATES,
    OTHER_GATES,
    count_daily,
    offset,
    widths,
)
from corridor.map.measures import BandWidth, Constant, Fading, Measure, Properties, Steps
from corridor.paths import GEOGRAPHY

SETTINGS = GEOGRAPHY / "settings.toml"
#: a casing is this much wider than its band
CASING = 2.2
#: lines of the bands by zoom: generalised, smoothed, the real tracks
DETAIL = {"bands-coarse": (0, 5), "bands": (5, 7), "bands-fine": (7, 24)}

#: what a visitor may take off the map -> beginnings of the names of its layers
PARTS = {
    "corridors": ("casing-", "band-", "sea-", "second-track-", "lanes"),
    "railways": ("railways", "other"),
    "planned": ("building",),
}


@dataclass(frozen=True)
class Layer:
    """Features of a file of `static/geo/` drawn alike: those with the properties of ``where``,
    from zoom ``nearest`` to below ``farthest``; ``colour`` as #RRGGBB."""

    key: str
    source: str
    colour: str
    where: tuple[tuple[str, str], ...] = ()
    nearest: float | None = None
    farthest: float | None = None

    def takes(self, properties: Properties) -> bool:
        """Whether a feature is one of these."""
        return all(properties.get(name) == value for name, value in self.where)

    def shows(self, zoom: float) -> bool:
        """Whether it is drawn at a zoom."""
        farthest = 99 if self.farthest is None else self.farthest
        return (self.nearest or 0) <= zoom < farthest


@dataclass(frozen=True)
class Area(Layer):
    """A filled area."""


@dataclass(frozen=True)
class Line(Layer):
    """A line; ``dash`` in widths of the line, ``offset`` in pixels right of travel."""

    width: Measure = Constant(1.0)
    dash: tuple[float, ...] = ()
    offset: Measure | None = None
    opacity: Measure | None = None
    round_ends: bool = False


@dataclass(frozen=True)
class Ground:
    """Colour of the water and what is drawn on it, the lowest first."""

    water: str
    layers: tuple[Layer, ...]

    def without(self, beginnings: Collection[str]) -> Ground:
        """The same without layers whose keys begin so."""
        gone = tuple(beginnings)
        return replace(self, layers=tuple(x for x in self.layers if not x.key.startswith(gone)))


def read_presentation() -> str:
    """How disputed stretches are drawn: `dashed`, `solid` or `hidden` (settings.toml)."""
    return str(tomllib.loads(SETTINGS.read_text(encoding="utf-8"))["borders"]["disputed"])


def build_ground(theme: Theme, flows: pd.DataFrame) -> Ground:
    """The ground in a theme. ``flows``: columns flow, value (trains of a period) and days."""
    token, sizes, counted = TOKENS[theme], widths(flows), set(count_daily(flows))
    layers: list[Layer] = [*_land(token), *_borders(token), _railways(token), *_lines(token)]
    for source, (nearest, farthest) in DETAIL.items():
        lines = [*_bands(token, sizes, source, counted), *_second_track(token, sizes, source)]
        layers += [replace(one, nearest=nearest, farthest=farthest) for one in lines]
    return Ground(token["water"], tuple(layers))


def build_year_ground(theme: Theme, rows: pd.DataFrame) -> Ground:
    """The ground of one year: bands as wide as its trains, grey ones where none were found.

    ``rows``: columns flow, value (trains of the year) and days. A gate that was not counted is
    part of the corridors there; what was opened lately is no line of an earlier year.
    """
    counted, grey = set(count_daily(rows)), TOKENS[theme]["line"]
    empty = [flow for flow in FLOWS if flow not in counted and flow != "south"]
    pale = tuple(f"band-{flow}-" for flow in empty)
    if "middle-corridor" in empty:
        pale += ("sea-",)
    whole = build_ground(theme, rows)
    layers = [replace(x, colour=grey) if x.key.startswith(pale) else x for x in whole.layers]
    return replace(whole, layers=tuple(layers)).without(
        ["band-south-", "casing-south-", "second-track"]
    )


def _land(token: Mapping[str, str]) -> list[Layer]:
    def area(key: str, source: str, colour: str, *where: tuple[str, str]) -> Area:
        return Area(key, source, token[colour], where)

    def line(key: str, source: str, width: Measure, *where: tuple[str, str]) -> Line:
        return Line(key, source, token["coast"], where, width=width)

    return [
        line("coast", "land", Constant(1.4), ("kind", "land")),
        area("land", "land", "land", ("kind", "land")),
        area("kazakhstan", "land", "kazakhstan", ("kind", "kazakhstan")),
        line("rivers", "rivers", Steps(((3, 0.5), (6, 1.2)))),
        area("lakes", "lakes", "water"),
        line("shores", "lakes", Constant(0.8)),
    ]


def _borders(token: Mapping[str, str]) -> list[Layer]:
    def line(kind: str, colour: str, width: float, dash: tuple[float, ...] = ()) -> Line:
        where = (("kind", kind),)
        return Line(
            f"border-{kind}", "borders", token[colour], where, width=Constant(width), dash=dash
        )

    borders: list[Layer] = [
        line("border", "border", 0.9),
        line("kazakhstan", "kazakhstan-border", 1.5),
    ]
    presentation = read_presentation()
    if presentation != "hidden":
        borders.append(
            line("disputed", "border", 0.9, (3, 2.5) if presentation == "dashed" else ())
        )
    return borders


def _railways(token: Mapping[str, str]) -> Line:
    return Line(
        "railways",
        "railways",
        token["railway"],
        width=Steps(((3, 0.8), (6, 1.2))),
        opacity=Fading(0.08, 0.72),
    )


def _lines(token: Mapping[str, str]) -> list[Layer]:
    """Lines that are no band: tracks beside the corridors, lanes at sea, lines being built."""

    def line(key: str, kind: str, colour: str, width: float, dash: tuple[float, ...] = ()) -> Line:
        where = (("kind", kind),)
        return Line(key, "lines", token[colour], where, width=Steps.grow(width), dash=dash)

    return [
        line("other", "other", "railway", 1.2),
        replace(line("lanes", "lane", "middle-2", 1.4, (3.0, 2.0)), nearest=4),
        line("building", "building", "voice2", 2.0, (1.2, 1.4)),
    ]


def _bands(
    token: Mapping[str, str], sizes: Mapping[str, float], source: str, counted: Collection[str]
) -> list[Layer]:
    """The corridors, the gates beside Kazakhstan, and the gates that count both traffics, whose
    band stands in the place of the corridors' on their sections."""
    gates = {gate: colour for gate, colour in GATES.items() if gate in counted}
    replaced = (("gate", ""),) if gates else ()
    bands: list[Layer] = [
        Line(
            f"{part}-{flow}-{source}",
            source,
            token["land"] if part == "casing" else token[colour],
            (("flow", flow), ("mode", "rail"), *(replaced if flow in CORRIDORS else ())),
            width=BandWidth(sizes[flow], CASING if part == "casing" else 0.0),
            offset=Steps.grow(offset(flow, sizes)),
            round_ends=True,
        )
        for part in ("casing", "band")
        for flow, colour in {**OTHER_GATES, **CORRIDORS, **gates}.items()
    ]
    sea = Line(
        f"sea-{source}",
        source,
        token["middle"],
        (("mode", "sea"),),
        width=Steps.grow(2.4),
        dash=(3, 1.2),
    )
    return [*bands, sea]


def _second_track(token: Mapping[str, str], sizes: Mapping[str, float], source: str) -> list[Layer]:
    """The second track of Dostyk–Moiynty, outside the China–Europe band."""
    beside = offset("china-europe", sizes) + sizes["china-europe"] / 2 + 1.2 + 0.6
    kind = source.replace("bands", "second-track")
    return [
        Line(
            f"{kind}-{part}",
            "lines",
            token[colour],
            (("kind", kind),),
            width=Steps.grow(width),
            offset=Steps.grow(beside),
            round_ends=True,
        )
        for part, colour, width in (("halo", "land", 4.4), ("track", "text", 2.4))
    ]
