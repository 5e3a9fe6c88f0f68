"""The same map for a screen that is looked at from afar: signs, letters and lines larger."""

from __future__ import annotations

import math
from typing import Any

import pandas as pd
import pydeck as pdk

#: what of a line is measured in pixels
_LENGTHS = ("line-width", "line-offset", "line-gap-width")


def enlarge_map(deck: pdk.Deck, times: float) -> pdk.Deck:
    """The same map: signs, names and their offsets ``times`` as large, the same land in a window
    as much larger."""
    for layer in deck.layers:
        if layer.type == "TextLayer":
            layer.get_size *= times
            layer.outline_width *= times
            for row in layer.data:
                row["offset"] = [part * times for part in row["offset"]]
        else:
            for row in layer.data:
                row["size"] *= times
    deck.initial_view_state.zoom += math.log2(times)
    deck.initial_view_state.height *= times
    return deck


def enlarge_style(style: dict[str, Any], times: float) -> dict[str, Any]:
    """The same style for a map drawn ``times`` as large: lines as much thicker and further apart,
    and what depends on the zoom as much later."""
    later = math.log2(times)
    layers = []
    for layer in style["layers"]:
        larger = dict(layer)
        for key in ("minzoom", "maxzoom"):
            if key in larger:
                larger[key] = min(max(round(larger[key] + later, 3), 0), 24)
        larger["paint"] = {
            key: _enlarge_value(value, later, times if key in _LENGTHS else None)
            for key, value in layer.get("paint", {}).items()
        }
        layers.append(larger)
    return {**style, "layers": layers}


def _enlarge_value(value: Any, later: float, times: float | None) -> Any:
    """A number or an expression of the zoom, its stops later, its values ``times`` as large."""
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return value if times is None else round(value * times, 3)
    if not isinstance(value, list):
        return value
    if value[:1] == ["interpolate"] and value[2:3] == [["zoom"]]:
        stops = [
            round(stop + later, 3) if i % 2 == 0 else _enlarge_value(stop, later, times)
            for i, stop in enumerate(value[3:])
        ]
        return [*value[:3], *stops]
    return value if times is None else ["*", value, times]


def drop_values(nodes: pd.DataFrame) -> pd.DataFrame:
    """The nodes as places without their figures: those are of one year, the map shows another."""
    return nodes.assign(value=float("nan"))
