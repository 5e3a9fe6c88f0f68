"""The scene as a pydeck Deck: signs and words drawn by deck.gl over the style of `style.py`.

Land, borders, railways and corridors come by address from the static files; what goes over the
websocket is only the signs and the words. No tile host is asked.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pandas as pd
import pydeck as pdk

from corridor.charts.theme import SANS, TOKENS, Theme, to_rgba
from corridor.map.camera import Camera
from corridor.map.icons import draw_icon
from corridor.map.rivers import RIVER_WIDTH, Piece
from corridor.map.scene import Labels, Scene, build_scene
from corridor.map.signs import Sign

#: settings that keep the halo and thin strokes of letters
_SDF = {"sdf": True, "fontSize": 48, "buffer": 10, "radius": 12, "cutoff": 0.19, "smoothing": 0.2}
#: name of the layer whose objects answer a click: ``object["slug"]`` is the node
NODES = "nodes"


def build_deck(
    nodes: pd.DataFrame,
    lang: str,
    theme: Theme,
    *,
    style_url: str,
    view: str | Camera = "overview",
    phone: bool = False,
    selected: str | None = None,
    notes: Mapping[str, str] | None = None,
    named: bool = True,
) -> pdk.Deck:
    """The map as a pydeck Deck over the style at an address; the rest as in `build_scene`."""
    scene = build_scene(
        nodes, lang, view=view, phone=phone, selected=selected, notes=notes, named=named
    )
    return write_deck(scene, theme, style_url)


def write_deck(scene: Scene, theme: Theme, style_url: str) -> pdk.Deck:
    """A scene in the colours of a theme, over the style at an address."""
    token, camera = TOKENS[theme], scene.camera
    return pdk.Deck(
        layers=[
            *([_write_river(scene.river, token)] if scene.river else []),
            *(_write_labels(group, token) for group in scene.under),
            _write_signs(scene.signs, theme),
            *(_write_labels(group, token) for group in scene.over),
        ],
        initial_view_state=pdk.ViewState(
            longitude=camera.lon,
            latitude=camera.lat,
            zoom=camera.zoom,
            height=camera.height,
            min_zoom=2.2,
            max_zoom=9,
        ),
        map_provider="mapbox",
        map_style=style_url,
        tooltip=_tooltip(token),
    )


def _write_signs(signs: tuple[Sign, ...], theme: Theme) -> pdk.Layer:
    return pdk.Layer(
        "IconLayer",
        [_write_sign(sign, theme) for sign in signs],
        id=NODES,
        pickable=True,
        get_icon="icon",
        get_position="position",
        get_size="size",
        size_units=pdk.types.String("pixels"),
        auto_highlight=False,
    )


def _write_sign(sign: Sign, theme: Theme) -> dict[str, Any]:
    url = draw_icon(sign.shape, round(sign.side, 1), theme, known=sign.known, chosen=sign.chosen)
    return {
        "slug": sign.slug,
        "name": sign.name,
        "full": sign.full,
        "detail": sign.detail,
        "position": [sign.lon, sign.lat],
        "icon": {"url": url, "width": 64, "height": 64},
        "size": sign.size,
    }


def _write_labels(group: Labels, token: Mapping[str, str]) -> pdk.Layer:
    """A layer of words. The colour sits in the part that draws the letters, where a selection
    elsewhere cannot fade it."""
    rows = [
        {
            "text": label.text,
            "position": [label.lon, label.lat],
            "anchor": label.anchor,
            "offset": [label.dx, label.dy],
        }
        for label in group.labels
    ]
    return pdk.Layer(
        "TextLayer",
        rows,
        id=group.key,
        pickable=False,
        get_text="text",
        get_position="position",
        get_text_anchor="anchor",
        get_pixel_offset="offset",
        get_size=group.size,
        size_units=pdk.types.String("pixels"),
        get_alignment_baseline=pdk.types.String("center"),
        line_height=1.15,
        font_family=pdk.types.String(group.face),
        font_weight=pdk.types.String(group.weight),
        character_set=pdk.types.String("auto"),
        font_settings=_SDF,
        outline_width=group.halo,
        outline_color=to_rgba(token["land"]),
        _sub_layer_props={"characters": {"getColor": to_rgba(token[group.colour])}},
    )


def _write_river(river: tuple[Piece, ...], token: Mapping[str, str]) -> pdk.Layer:
    return pdk.Layer(
        "PathLayer",
        [{"path": path} for path in river],
        id="river",
        get_path="path",
        get_width=RIVER_WIDTH,
        width_units=pdk.types.String("pixels"),
        get_color=to_rgba(token["sea-name"]),
    )


def _tooltip(token: Mapping[str, str]) -> dict[str, Any]:
    """Name, value with its period, status and publisher; Streamlit escapes what is put in."""
    return {
        "html": '<b>{full}</b><div style="white-space:pre-line">{detail}</div>',
        "style": {
            "backgroundColor": token["page"],
            "color": token["text"],
            "fontSize": "14px",
            "border": f"1px solid {token['rule']}",
            "borderRadius": "4px",
            "padding": "8px 12px",
            "maxWidth": "320px",
            "fontFamily": SANS,
            "lineHeight": "1.45",
        },
    }
