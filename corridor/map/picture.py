"""The map as a plotly figure on a plane, without WebGL and tiles: for slides and documents.

The style of the page's map is read layer by layer, and names and signs are taken from its deck:
widths, colours and labels are those of the page.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from corridor.charts.theme import SANS, SERIF, TOKENS, Theme, css_rgba
from corridor.map.camera import Camera, find_camera
from corridor.map.deck import build_deck
from corridor.map.projection import evaluate, offset_line, read_features
from corridor.map.style import build_style

WIDTH = 1160.0
_SYMBOLS = {
    "circle": ("circle", 1.0),
    "square": ("square", 0.88),
    "diamond": ("diamond", 0.77),
    "triangle": ("triangle-up", 0.95),
}
_ANCHORS = {"start": "left", "middle": "center", "end": "right"}


def draw_map(
    nodes: pd.DataFrame,
    flows: pd.DataFrame,
    lang: str,
    theme: Theme,
    *,
    view: str = "overview",
    notes: Mapping[str, str] | None = None,
    width: float = WIDTH,
) -> go.Figure:
    """The map of a camera (``overview`` or a node's slug) as lines, areas, markers and labels.

    ``nodes``: query `map_nodes`, ``flows``: query `map_flows`; ``width``: pixels, the height is
    the camera's. ``layout.meta["halo"]`` is the colour of the letters' halo.
    """
    camera = find_camera(view, nodes)
    token = TOKENS[theme]
    made: list[dict[str, Any]] = []
    style = build_style(theme, flows)
    water = token["water"]
    for layer in style["layers"]:
        if layer["type"] == "background":
            water = layer["paint"]["background-color"]
        elif layer.get("minzoom", 0) <= camera.zoom < layer.get("maxzoom", 99):
            made += _layer(layer, camera, width)
    deck = build_deck(nodes, lang, theme, style_url="", view=view, notes=notes)
    layers = json.loads(deck.to_json())["layers"]
    shapes = dict(zip(nodes["slug"], nodes["shape"], strict=True))
    known = set(nodes.loc[nodes["value"].notna(), "slug"])
    chosen = view if view in shapes else ""
    annotations: list[dict[str, Any]] = []
    for layer in layers:
        if layer["@@type"] == "IconLayer":
            made += [_sign(row, camera, shapes, known, chosen, token) for row in layer["data"]]
        elif layer["@@type"] == "TextLayer":
            annotations += [_label(row, layer, camera) for row in layer["data"]]
    half = camera.height / 2
    axis = {"visible": False, "fixedrange": True}
    layout = {
        "width": width,
        "height": camera.height,
        "margin": {"l": 0, "r": 0, "t": 0, "b": 0},
        "paper_bgcolor": water,
        "plot_bgcolor": water,
        "showlegend": False,
        "font": {"family": SANS, "size": 14, "color": token["text"]},
        "xaxis": {**axis, "range": [-width / 2, width / 2]},
        "yaxis": {**axis, "range": [-half, half]},
        "annotations": annotations,
        "meta": {"halo": token["land"]},
    }
    # hundreds of lines of our own making: plotly's checks would take longer than the drawing
    return go.Figure({"data": made, "layout": layout}, _validate=False)


def _layer(layer: Mapping[str, Any], camera: Camera, width: float) -> list[dict[str, Any]]:
    paint = layer["paint"]
    # features that look the same are one trace: a picture has hundreds of rivers
    looks: dict[str, tuple[dict[str, Any], list[Any]]] = {}
    for feature in read_features(layer["source"], camera, width):
        own = feature.properties
        if "filter" in layer and not evaluate(layer["filter"], camera.zoom, own):
            continue
        parts: list[Any] = list(feature.parts)
        if layer["type"] == "fill":
            look = {"fill": "toself", "fillcolor": paint["fill-color"], "line": {"width": 0}}
        else:
            wide = float(evaluate(paint["line-width"], camera.zoom, own))
            offset = float(evaluate(paint.get("line-offset", 0), camera.zoom, own))
            look = {"line": _line(paint, wide, camera.zoom, own)}
            parts = [offset_line(part, offset) for part in parts]
        looks.setdefault(json.dumps(look), (look, []))[1].extend(parts)
    return [_trace(parts, **look) for look, parts in looks.values()]


def _line(
    paint: Mapping[str, Any], wide: float, zoom: float, own: Mapping[str, Any]
) -> dict[str, Any]:
    opacity = float(evaluate(paint.get("line-opacity", 1), zoom, own))
    colour = paint["line-color"]
    line: dict[str, Any] = {"color": colour, "width": round(wide, 2)}
    if opacity < 1:
        line["color"] = css_rgba(colour, round(opacity, 2))
    if "line-dasharray" in paint:
        line["dash"] = ",".join(f"{n * wide:.1f}px" for n in paint["line-dasharray"])
    return line


def _trace(parts: list[Any], **look: Any) -> dict[str, Any]:
    x: list[float | None] = []
    y: list[float | None] = []
    for part in parts:
        x += [round(p[0], 1) for p in part] + [None]
        y += [round(-p[1], 1) for p in part] + [None]
    return {
        "type": "scatter",
        "mode": "lines",
        "x": x[:-1],
        "y": y[:-1],
        "hoverinfo": "skip",
        **look,
    }


def _sign(
    row: Mapping[str, Any],
    camera: Camera,
    shapes: Mapping[str, str],
    known: set[str],
    chosen: str,
    token: Mapping[str, str],
) -> dict[str, Any]:
    x, y = camera.pixel(*row["position"])
    slug = row["slug"]
    symbol, times = _SYMBOLS.get(shapes[slug], ("circle", 1.0))
    picked = slug == chosen
    stroke = 2.6 if picked else 2.1 if slug in known else 1.7
    edge = token["primary"] if picked else token["text"] if slug in known else token["voice2"]
    size = max(4.0, row["size"] - stroke) * times
    return {
        "type": "scatter",
        "mode": "markers",
        "x": [round(x, 1)],
        "y": [round(-y, 1)],
        "marker": {
            "symbol": symbol,
            "size": round(size, 1),
            "color": token["page"],
            "line": {"color": edge, "width": stroke},
        },
        "hovertext": [row.get("full", "")],
        "hoverinfo": "text",
    }


def _label(row: Mapping[str, Any], layer: Mapping[str, Any], camera: Camera) -> dict[str, Any]:
    x, y = camera.pixel(*row["position"])
    r, g, b, *_ = layer["_subLayerProps"]["characters"]["getColor"]
    weight = str(layer["fontWeight"])
    said = str(row["text"]).replace("\n", "<br>")
    words = (
        f"<i>{said}</i>" if "italic" in weight else f"<b>{said}</b>" if weight == "600" else said
    )
    return {
        "x": round(x, 1),
        "y": round(-y, 1),
        "text": words,
        "showarrow": False,
        "xanchor": _ANCHORS[row["anchor"]],
        "yanchor": "middle",
        "borderpad": 0,
        "xshift": row["offset"][0],
        "yshift": -row["offset"][1],
        "align": {"start": "left", "middle": "center", "end": "right"}[row["anchor"]],
        "font": {
            "size": layer["getSize"],
            "color": f"rgb({r},{g},{b})",
            "family": SERIF if "Serif" in layer["fontFamily"] else SANS,
        },
    }
