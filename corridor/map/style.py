"""The map's style: land, water, borders, railways and the corridor bands, for MapLibre.

One style a theme, written by the build of the tables because the widths of the bands are
figures: trains dispatched in the last full year, 2,500 trains a pixel. Sources are addresses of
this server; there are no tiles, glyphs or sprites, so nothing is asked of another host.
"""

from __future__ import annotations

import json
import tomllib
from collections.abc import Collection, Iterable
from itertools import combinations
from pathlib import Path
from typing import Any

import pandas as pd

from corridor.charts.theme import THEMES, TOKENS, Theme
from corridor.map import legend
from corridor.map.band_widths import FLOWS, THINNEST, offset, widths
from corridor.paths import GEOGRAPHY

SETTINGS = GEOGRAPHY / "settings.toml"
#: a casing is this much wider than its band
CASING = 2.2
#: lines of the bands by zoom: generalised, smoothed, the real tracks
DETAIL = {"bands-coarse": (0, 5), "bands": (5, 7), "bands-fine": (7, 24)}
#: all widths and offsets grow with zoom
GROWTH = ((2, 0.7), (3.2, 1.0), (6, 1.5), (9, 2.0))
LAYERS = ("land", "lakes", "rivers", "borders", "railways", "lines", *DETAIL)

#: what a visitor may take off the map -> beginnings of the names of its layers
PARTS = {
    "corridors": ("casing-", "band-", "sea-", "second-track-", "lanes"),
    "railways": ("railways", "other"),
    "planned": ("building",),
}

Json = dict[str, Any]


def read_presentation() -> str:
    """How disputed stretches are drawn: `dashed`, `solid` or `hidden` (settings.toml)."""
    return str(tomllib.loads(SETTINGS.read_text(encoding="utf-8"))["borders"]["disputed"])


def grow(pixels: Any) -> list[Any]:
    """A width or offset (number or expression) that grows with zoom."""
    steps: list[Any] = ["interpolate", ["linear"], ["zoom"]]
    for zoom, times in GROWTH:
        value = round(pixels * times, 2) if isinstance(pixels, float) else ["*", pixels, times]
        steps += [zoom, value]
    return steps


def build_style(theme: Theme, flows: pd.DataFrame, base_url: str = "/app/static/geo/") -> Json:
    """The style as a MapLibre style object (version 8).

    ``flows`` has columns ``flow`` and ``value`` (trains of the last full year); ``base_url`` is
    where the GeoJSON layers are served.
    """
    token = TOKENS[theme]
    sizes = widths(flows)
    sources = {
        name: {"type": "geojson", "data": f"{base_url}{name}.json", "tolerance": 0.2}
        for name in LAYERS
    }
    layers = [*_ground(token), *_borders(token), _railways(token), *_lines(token, sizes)]
    for source, (nearest, farthest) in DETAIL.items():
        zooms = {"minzoom": nearest, "maxzoom": farthest}
        layers += _bands(token, sizes, source, zooms)
        layers += _second_track(token, sizes, source.replace("bands", "second-track"), zooms)
    return {"version": 8, "name": f"corridor-{theme}", "sources": sources, "layers": layers}


def file_name(content_hash: str, theme: Theme, hidden: Iterable[str] = ()) -> str:
    """Name of the style file of a theme without the parts hidden (codes of PARTS)."""
    without = "".join(f"-{part}" for part in PARTS if part in set(hidden))
    return f"style-{content_hash}-{theme}{'-without' + without if without else ''}.json"


def _without(style: Json, hidden: Iterable[str]) -> Json:
    gone = tuple(start for part in hidden for start in PARTS[part])
    return {**style, "layers": [x for x in style["layers"] if not x["id"].startswith(gone)]}


def _ground(token: dict[str, str]) -> list[Json]:
    def fill(name: str, source: str, colour: str, kind: str = "") -> Json:
        made: Json = {
            "id": name,
            "type": "fill",
            "source": source,
            "paint": {"fill-color": token[colour], "fill-antialias": True},
        }
        return {**made, "filter": ["==", ["get", "kind"], kind]} if kind else made

    def line(name: str, source: str, wide: Any, kind: str = "") -> Json:
        made: Json = {
            "id": name,
            "type": "line",
            "source": source,
            "layout": {"line-join": "round"},
            "paint": {"line-color": token["coast"], "line-width": wide},
        }
        return {**made, "filter": ["==", ["get", "kind"], kind]} if kind else made

    return [
        {"id": "water", "type": "background", "paint": {"background-color": token["water"]}},
        line("coast", "land", 1.4, "land"),
        fill("land", "land", "land", "land"),
        fill("kazakhstan", "land", "kazakhstan", "kazakhstan"),
        line("rivers", "rivers", ["interpolate", ["linear"], ["zoom"], 3, 0.5, 6, 1.2]),
        fill("lakes", "lakes", "water"),
        line("shores", "lakes", 0.8),
    ]


def _borders(token: dict[str, str]) -> list[Json]:
    def line(kind: str, colour: str, wide: float, dash: list[float] | None = None) -> Json:
        paint: Json = {"line-color": token[colour], "line-width": wide}
        return {
            "id": f"border-{kind}",
            "type": "line",
            "source": "borders",
            "filter": ["==", ["get", "kind"], kind],
            "layout": {"line-join": "round"},
            "paint": {**paint, "line-dasharray": dash} if dash else paint,
        }

    made = [line("border", "border", 0.9), line("kazakhstan", "kazakhstan-border", 1.5)]
    way = read_presentation()
    if way != "hidden":
        made.append(line("disputed", "border", 0.9, [3, 2.5] if way == "dashed" else None))
    return made


def _railways(token: dict[str, str]) -> Json:
    return {
        "id": "railways",
        "type": "line",
        "source": "railways",
        "layout": {"line-join": "round"},
        "paint": {
            "line-color": token["railway"],
            "line-width": ["interpolate", ["linear"], ["zoom"], 3, 0.8, 6, 1.2],
            "line-opacity": ["+", 0.08, ["*", 0.72, ["get", "fade"]]],
        },
    }


def _dashed(name: str, kind: str, colour: str, wide: float, dash: list[float], **more: Any) -> Json:
    """A dashed layer of `lines`; the dashes are counted in widths of the line."""
    return {
        "id": name,
        "type": "line",
        "source": "lines",
        "filter": ["==", ["get", "kind"], kind],
        "layout": {"line-join": "round"},
        "paint": {"line-color": colour, "line-width": grow(wide), "line-dasharray": dash},
        **more,
    }


def _lines(token: dict[str, str], sizes: dict[str, float]) -> list[Json]:
    other: Json = {
        "id": "other",
        "type": "line",
        "source": "lines",
        "filter": ["==", ["get", "kind"], "other"],
        "layout": {"line-join": "round"},
        "paint": {"line-color": token["railway"], "line-width": grow(1.2)},
    }
    lanes = _dashed("lanes", "lane", token["middle-2"], 1.4, [3.0, 2.0], minzoom=4)
    return [other, lanes, _dashed("building", "building", token["voice2"], 2.0, [1.2, 1.4])]


def _bands(token: dict[str, str], sizes: dict[str, float], source: str, zooms: Json) -> list[Json]:
    made = []
    for part in ("casing", "band"):
        for flow, colour in FLOWS.items():
            full = sizes[flow]
            own: Any = ["max", min(full, THINNEST), ["*", full, ["get", "share"]]]
            wide = ["+", own, CASING] if part == "casing" else own
            made.append(
                {
                    "id": f"{part}-{flow}-{source}",
                    "type": "line",
                    "source": source,
                    **zooms,
                    "filter": [
                        "all",
                        ["==", ["get", "flow"], flow],
                        ["==", ["get", "mode"], "rail"],
                    ],
                    "layout": {"line-join": "round", "line-cap": "round"},
                    "paint": {
                        "line-color": token["land"] if part == "casing" else token[colour],
                        "line-width": grow(wide),
                        "line-offset": grow(offset(flow, sizes)),
                    },
                }
            )
    made.append(
        {
            "id": f"sea-{source}",
            "type": "line",
            "source": source,
            **zooms,
            "filter": ["==", ["get", "mode"], "sea"],
            "layout": {"line-join": "round"},
            "paint": {
                "line-color": token["middle"],
                "line-width": grow(2.4),
                "line-dasharray": [3, 1.2],
            },
        }
    )
    return made


def _second_track(
    token: dict[str, str], sizes: dict[str, float], kind: str, zooms: Json
) -> list[Json]:
    """The second track of Dostyk–Moiynty, outside the China–Europe band."""
    beside = offset("china-europe", sizes) + sizes["china-europe"] / 2 + 1.2 + 0.6
    made = []
    for name, colour, wide in (("halo", "land", 4.4), ("track", "text", 2.4)):
        made.append(
            {
                "id": f"{kind}-{name}",
                "type": "line",
                "source": "lines",
                **zooms,
                "filter": ["==", ["get", "kind"], kind],
                "layout": {"line-join": "round", "line-cap": "round"},
                "paint": {
                    "line-color": token[colour],
                    "line-width": grow(wide),
                    "line-offset": grow(beside),
                },
            }
        )
    return made


def write_styles(
    flows: pd.DataFrame, out_dir: Path, content_hash: str, released: Collection[str] = ()
) -> list[Path]:
    """Write ``style-<hash>-light.json``, ``-dark.json``, each also without any of its parts, and
    the legend's swatches.

    Returns the two whole ones' paths. ``flows``: columns flow, value (trains of the last full
    year). Styles of the tables served before stay (open pages still ask for them), those of
    ``released`` hashes too (links name them), older ones go.
    """
    out_dir.mkdir(parents=True, exist_ok=True)
    made = []
    for theme in THEMES:
        style = build_style(theme, flows)
        for hidden in _choices():
            path = out_dir / file_name(content_hash, theme, hidden)
            said = json.dumps(_without(style, hidden) if hidden else style, separators=(",", ":"))
            if not path.exists() or path.read_text(encoding="utf-8") != said:
                path.write_text(said, encoding="utf-8")
        made.append(out_dir / file_name(content_hash, theme))
        legend.write_swatches(flows, out_dir, content_hash, theme)
    _prune(out_dir, {content_hash, *released})
    return made


def _choices() -> list[tuple[str, ...]]:
    return [some for n in range(len(PARTS) + 1) for some in combinations(PARTS, n)]


def _prune(out_dir: Path, staying: set[str]) -> None:
    ages = {p.name.split("-")[1]: p.stat().st_mtime for p in out_dir.glob("style-*-light.json")}
    kept = [h for h in sorted(ages, key=lambda h: ages[h], reverse=True) if h not in staying][:1]
    for pattern in ("style-*.json", "legend-*.svg"):
        for path in out_dir.glob(pattern):
            if path.name.split("-")[1] not in {*staying, *kept}:
                path.unlink()


def build_year_style(theme: Theme, rows: pd.DataFrame, base_url: str = "/app/static/geo/") -> Json:
    """The style of one year: bands as wide as its trains, no band without a figure of that year.

    ``rows``: columns flow and value (trains of the year).
    """
    made = build_style(theme, rows, base_url)
    counted = set(rows["flow"])
    empty = [flow for flow in FLOWS if flow not in counted]
    hidden = tuple(f"{part}-{flow}-" for flow in empty for part in ("band", "casing"))
    if "middle-corridor" in empty:
        hidden += ("sea-",)
    made["layers"] = [layer for layer in made["layers"] if not layer["id"].startswith(hidden)]
    return made
