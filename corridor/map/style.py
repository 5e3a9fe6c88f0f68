"""The ground of the map as MapLibre styles, files that the browser fetches by address.

One style a theme, written by the build of the tables because the widths of the bands are
figures. Sources are addresses of this server; there are no tiles, glyphs or sprites, so nothing
is asked of another host.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable
from itertools import combinations
from pathlib import Path
from typing import Any

import pandas as pd

from corridor.charts.theme import THEMES, Theme
from corridor.map import legend
from corridor.map.ground import DETAIL, PARTS, Ground, Layer, Line, build_ground, build_year_ground

SOURCES = ("land", "lakes", "rivers", "borders", "railways", "lines", *DETAIL)
#: from any page, whatever path the dashboard is served at
BASE_URL = "app/static/geo/"

Json = dict[str, Any]


def build_style(theme: Theme, flows: pd.DataFrame) -> Json:
    """The style as a MapLibre style object (version 8).

    ``flows`` has columns ``flow``, ``value`` (trains of a period) and ``days`` (of that period).
    """
    return write_style(theme, build_ground(theme, flows))


def build_year_style(theme: Theme, rows: pd.DataFrame) -> Json:
    """The style of one year: bands as wide as its trains, grey without a figure of that year.

    ``rows``: columns flow, value (trains of the year) and days.
    """
    return write_style(theme, build_year_ground(theme, rows))


def write_style(theme: Theme, ground: Ground, base_url: str = BASE_URL) -> Json:
    """A ground as a MapLibre style object; ``base_url``: where the GeoJSON layers are."""
    sources = {
        name: {"type": "geojson", "data": f"{base_url}{name}.json", "tolerance": 0.2}
        for name in SOURCES
    }
    water = {"id": "water", "type": "background", "paint": {"background-color": ground.water}}
    return {
        "version": 8,
        "name": f"corridor-{theme}",
        "sources": sources,
        "layers": [water, *(_write_layer(layer) for layer in ground.layers)],
    }


def _write_layer(layer: Layer) -> Json:
    written: Json = {"id": layer.key, "source": layer.source}
    if layer.nearest is not None:
        written["minzoom"] = layer.nearest
    if layer.farthest is not None:
        written["maxzoom"] = layer.farthest
    tests = [["==", ["get", name], value] for name, value in layer.where]
    if tests:
        written["filter"] = tests[0] if len(tests) == 1 else ["all", *tests]
    if isinstance(layer, Line):
        return {**written, **_write_line(layer)}
    return {
        **written,
        "type": "fill",
        "paint": {"fill-color": layer.colour, "fill-antialias": True},
    }


def _write_line(line: Line) -> Json:
    paint: Json = {"line-color": line.colour, "line-width": line.width.expression()}
    if line.dash:
        paint["line-dasharray"] = list(line.dash)
    if line.offset:
        paint["line-offset"] = line.offset.expression()
    if line.opacity:
        paint["line-opacity"] = line.opacity.expression()
    layout = {"line-join": "round", **({"line-cap": "round"} if line.round_ends else {})}
    return {"type": "line", "layout": layout, "paint": paint}


def file_name(content_hash: str, theme: Theme, hidden: Iterable[str] = ()) -> str:
    """Name of the style file of a theme without the parts hidden (codes of PARTS)."""
    without = "".join(f"-{part}" for part in PARTS if part in set(hidden))
    return f"style-{content_hash}-{theme}{'-without' + without if without else ''}.json"


def write_styles(
    flows: pd.DataFrame, out_dir: Path, content_hash: str, released: Collection[str] = ()
) -> list[Path]:
    """Write ``style-<hash>-light.json``, ``-dark.json``, each also without any of its parts, and
    the legend's swatches.

    Returns the two whole ones' paths. ``flows``: columns flow, value (trains of a period), days.
    Styles of the tables served before stay (open pages still ask for them), those of
    ``released`` hashes too (links name them), older ones go.
    """
    out_dir.mkdir(parents=True, exist_ok=True)
    whole = []
    for theme in THEMES:
        ground = build_ground(theme, flows)
        for hidden in _choices():
            path = out_dir / file_name(content_hash, theme, hidden)
            left = ground.without([start for part in hidden for start in PARTS[part]])
            written = json.dumps(write_style(theme, left), separators=(",", ":"))
            if not path.exists() or path.read_text(encoding="utf-8") != written:
                path.write_text(written, encoding="utf-8")
        whole.append(out_dir / file_name(content_hash, theme))
        legend.write_swatches(flows, out_dir, content_hash, theme)
    _prune(out_dir, {content_hash, *released})
    return whole


def _choices() -> list[tuple[str, ...]]:
    return [some for n in range(len(PARTS) + 1) for some in combinations(PARTS, n)]


def _prune(out_dir: Path, staying: set[str]) -> None:
    ages = {p.name.split("-")[1]: p.stat().st_mtime for p in out_dir.glob("style-*-light.json")}
    kept = [h for h in sorted(ages, key=lambda h: ages[h], reverse=True) if h not in staying][:1]
    for pattern in ("style-*.json", "legend-*.svg"):
        for path in out_dir.glob(pattern):
            if path.name.split("-")[1] not in {*staying, *kept}:
                path.unlink()
