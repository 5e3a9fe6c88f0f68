"""The scene and its ground as a plotly figure on a plane, without WebGL and tiles: for slides and
documents. Widths, colours and places are those of the page's map.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from corridor.charts.theme import SANS, SERIF, TOKENS, Theme, to_css_rgba, to_rgba
from corridor.map.camera import Camera
from corridor.map.ground import PARTS, Ground, Layer, Line, build_ground
from corridor.map.measures import Properties
from corridor.map.projection import Points, offset_line, project_features
from corridor.map.rivers import RIVER_WIDTH
from corridor.map.scene import Label, Labels, Scene, build_scene
from corridor.map.signs import Sign

WIDTH = 1160.0
_SYMBOLS = {
    "circle": ("circle", 1.0),
    "square": ("square", 0.88),
    "hexagon": ("hexagon2", 1.0),
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
    hidden: Collection[str] = (),
) -> go.Figure:
    """The map of a camera (``overview`` or a node's slug) as lines, areas, markers and labels.

    ``nodes``: query `map_nodes`, ``flows``: query `map_flows`; ``width``: pixels, the height is
    the camera's; ``hidden``: parts of the ground to leave out (PARTS).
    ``layout.meta["halo"]`` is the colour of the letters' halo.
    """
    scene = build_scene(nodes, lang, view=view, notes=notes)
    ground = build_ground(theme, flows).without([start for part in hidden for start in PARTS[part]])
    return write_picture(scene, ground, theme, width)


def write_picture(scene: Scene, ground: Ground, theme: Theme, width: float = WIDTH) -> go.Figure:
    """A scene on its ground in the colours of a theme, ``width`` pixels wide."""
    token, camera = TOKENS[theme], scene.camera
    traces: list[dict[str, Any]] = []
    for layer in ground.layers:
        if layer.shows(camera.zoom):
            traces += _draw_layer(layer, camera, width)
    if scene.river:
        traces.append(_draw_river(scene, token))
    traces += [_draw_sign(sign, camera, token) for sign in scene.signs]
    annotations = [
        _draw_label(label, group, camera, token) for group in scene.texts for label in group.labels
    ]
    axis = {"visible": False, "fixedrange": True}
    layout = {
        "width": width,
        "height": camera.height,
        "margin": {"l": 0, "r": 0, "t": 0, "b": 0},
        "paper_bgcolor": ground.water,
        "plot_bgcolor": ground.water,
        "showlegend": False,
        "font": {"family": SANS, "size": 14, "color": token["text"]},
        "xaxis": {**axis, "range": [-width / 2, width / 2]},
        "yaxis": {**axis, "range": [-camera.height / 2, camera.height / 2]},
        "annotations": annotations,
        "meta": {"halo": token["land"]},
    }
    # hundreds of lines of our own making: plotly's checks would take longer than the drawing
    return go.Figure({"data": traces, "layout": layout}, _validate=False)


def _draw_layer(layer: Layer, camera: Camera, width: float) -> list[dict[str, Any]]:
    # features that look the same are one trace: a picture has hundreds of rivers
    looks: dict[str, tuple[dict[str, Any], list[Points]]] = {}
    for feature in project_features(layer.source, camera, width):
        if not layer.takes(feature.properties):
            continue
        parts = feature.parts
        look: dict[str, Any]
        if isinstance(layer, Line):
            look = {"line": _look_of_line(layer, camera.zoom, feature.properties)}
            if layer.offset:
                offset = layer.offset.measure(camera.zoom, feature.properties)
                parts = tuple(offset_line(part, offset) for part in parts)
        else:
            look = {"fill": "toself", "fillcolor": layer.colour, "line": {"width": 0}}
        looks.setdefault(json.dumps(look), (look, []))[1].extend(parts)
    return [_trace(parts, **look) for look, parts in looks.values()]


def _look_of_line(line: Line, zoom: float, properties: Properties) -> dict[str, Any]:
    width = float(line.width.measure(zoom, properties))
    look: dict[str, Any] = {"color": line.colour, "width": round(width, 2)}
    opacity = line.opacity.measure(zoom, properties) if line.opacity else 1.0
    if opacity < 1:
        look["color"] = to_css_rgba(line.colour, round(opacity, 2))
    if line.dash:
        look["dash"] = ",".join(f"{n * width:.1f}px" for n in line.dash)
    return look


def _trace(parts: list[Points], **look: Any) -> dict[str, Any]:
    x: list[float | None] = []
    y: list[float | None] = []
    for part in parts:
        x += [round(point[0], 1) for point in part] + [None]
        y += [round(-point[1], 1) for point in part] + [None]
    return {
        "type": "scatter",
        "mode": "lines",
        "x": x[:-1],
        "y": y[:-1],
        "hoverinfo": "skip",
        **look,
    }


def _draw_river(scene: Scene, token: Mapping[str, str]) -> dict[str, Any]:
    """The river of the page, over the ground and under the signs."""
    pixel = scene.camera.pixel
    parts = [tuple(pixel(lon, lat) for lon, lat in piece) for piece in scene.river]
    return _trace(parts, line={"color": token["sea-name"], "width": RIVER_WIDTH})


def _draw_sign(sign: Sign, camera: Camera, token: Mapping[str, str]) -> dict[str, Any]:
    x, y = camera.pixel(sign.lon, sign.lat)
    symbol, times = _SYMBOLS.get(sign.shape, ("circle", 1.0))
    stroke = 2.6 if sign.chosen else 2.1 if sign.known else 1.7
    edge = token["primary"] if sign.chosen else token["text"] if sign.known else token["voice2"]
    return {
        "type": "scatter",
        "mode": "markers",
        "x": [round(x, 1)],
        "y": [round(-y, 1)],
        "marker": {
            "symbol": symbol,
            "size": round(max(4.0, sign.size - stroke) * times, 1),
            "color": token["page"],
            "line": {"color": edge, "width": stroke},
        },
        "hovertext": [sign.full],
        "hoverinfo": "text",
    }


def _draw_label(
    label: Label, group: Labels, camera: Camera, token: Mapping[str, str]
) -> dict[str, Any]:
    x, y = camera.pixel(label.lon, label.lat)
    red, green, blue, _ = to_rgba(token[group.colour])
    words = label.text.replace("\n", "<br>")
    if "italic" in group.weight:
        words = f"<i>{words}</i>"
    elif group.weight == "600":
        words = f"<b>{words}</b>"
    return {
        "x": round(x, 1),
        "y": round(-y, 1),
        "text": words,
        "showarrow": False,
        "xanchor": _ANCHORS[label.anchor],
        "yanchor": "middle",
        "borderpad": 0,
        "xshift": label.dx,
        "yshift": -label.dy,
        "align": _ANCHORS[label.anchor],
        "font": {
            "size": group.size,
            "color": f"rgb({red},{green},{blue})",
            "family": SERIF if "Serif" in group.face else SANS,
        },
    }
