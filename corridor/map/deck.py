"""The map: nodes and names drawn by deck.gl over the style of `style.py`.

Land, borders, railways and corridors come by address from the static files; what goes over the
websocket is only the nodes and the names. No tile host is asked.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from typing import Any

import pandas as pd
import pydeck as pdk
import pydeck.bindings.deck as _bindings

from corridor.charts.text_width import Box, text_width
from corridor.charts.theme import SANS, SERIF, TOKENS, Theme, rgba
from corridor.map import labels, names
from corridor.map.camera import Camera, find_camera, sample_tracks
from corridor.map.icons import draw_icon, measure_side
from corridor.map.rivers import read_irtysh
from corridor.map.tooltips import describe_node

# Deck() otherwise tries an import that is not there at every call
_bindings.has_jupyter_extra = lambda: False

Rows = list[dict[str, Any]]
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
    """The map as a pydeck Deck.

    ``nodes``: the mart map_node (slug, name_<lang>, kind, shape, lat, lon, is_main, is_context,
    value in tonnes of the last full year, unit, period, status, qualifier, publisher).
    ``view``: ``overview``, the slug of a node, or a Camera. ``selected``: the node looked at.
    ``notes``: text under the name of a node without a figure, by slug, and ``second-track`` for
    the note along Dostyk–Moiynty. ``named`` False leaves all names out.
    KeyError when ``view`` is no known node.
    """
    seen = view if isinstance(view, Camera) else find_camera(view, nodes, phone=phone)
    if seen.name != "overview" and selected is None and isinstance(view, str):
        selected = view if view in set(nodes["slug"]) else None
    told = dict(notes or {})
    rows = _rows(nodes, seen, lang, theme, selected, told)
    labelled, taken = _labelled(rows, seen, lang)
    token = TOKENS[theme]
    layers = [
        _river(token) if "rivers" in (seen.name, selected) else None,
        *_spots(seen, lang, token, taken),
        _signs(rows),
        _texts(
            "places",
            [r for r in labelled if not r["strong"]],
            token["voice2"],
            token,
            500,
            labels.PLACE,
        ),
        _texts("values", _values(labelled), token["voice2"], token, 500, labels.VALUE),
        _texts(
            "names", [r for r in labelled if r["strong"]], token["text"], token, 600, labels.NAME
        ),
        _note(seen, told, token),
    ]
    if not named:
        layers = [_signs(rows)]
    return pdk.Deck(
        layers=[layer for layer in layers if layer is not None],
        initial_view_state=pdk.ViewState(
            longitude=seen.lon,
            latitude=seen.lat,
            zoom=seen.zoom,
            height=seen.height,
            min_zoom=2.2,
            max_zoom=9,
        ),
        map_provider="mapbox",
        map_style=style_url,
        tooltip=_tooltip(token),
    )


def _rows(
    nodes: pd.DataFrame,
    seen: Camera,
    lang: str,
    theme: Theme,
    selected: str | None,
    told: Mapping[str, str],
) -> Rows:
    fixed = labels.SHOWN.get(seen.name)
    made: Rows = []
    node: Any
    for node in nodes.itertuples():
        slug, chosen = str(node.slug), node.slug == selected
        marked = bool(node.is_main or node.is_context)
        shown = slug in fixed if fixed is not None else marked or node.kind != "airport"
        if not (shown or chosen) or not seen.sees(
            node.lon, node.lat, 1600 if fixed else seen.width
        ):
            continue
        known = pd.notna(node.value)
        size = measure_side(node.value if known else None) * (0.8 if not (marked or chosen) else 1)
        said = describe_node(node, lang)
        sign = draw_icon(str(node.shape), round(size, 1), theme, known=known, chosen=chosen)
        below = "" if seen.name == "phone" else said.value or told.get(slug, "")
        made.append(
            {
                "slug": slug,
                "position": [round(node.lon, 4), round(node.lat, 4)],
                "name": names.place_name(
                    slug, said.full, lang, phone=seen.name in ("phone", "hall")
                ),
                "full": said.full,
                "detail": said.detail or told.get(slug, ""),
                "below": below,
                "size": round(size + 2 * chosen, 1),
                "strong": bool(node.is_main or chosen),
                "marked": marked,
                "icon": {"url": sign, "width": 64, "height": 64},
            }
        )
    # the smallest last, so that a large sign never hides a small one; a lesser node inside the
    # sign of a greater one waits for its own view
    made.sort(key=lambda r: (-r["size"], r["slug"]))
    kept: Rows = []
    for row in made:
        x, y = seen.pixel(*row["position"])
        inside = any(
            math.hypot(x - seen.pixel(*other["position"])[0], y - seen.pixel(*other["position"])[1])
            < other["size"] / 2 + 1
            for other in kept
        )
        if row["strong"] or row["marked"] or not inside:
            kept.append(row)
    return kept


def _labelled(rows: Rows, seen: Camera, lang: str) -> tuple[Rows, list[Box]]:
    """Rows that carry a name, with its anchor and offset, and the rectangles they take."""
    ordered = sorted(rows, key=lambda r: (not r["strong"], not r["marked"], r["slug"]))
    at_sign = {r["slug"]: seen.pixel(*r["position"]) for r in rows}
    taken = [
        Box(x - r["size"] / 2, y - r["size"] / 2, x + r["size"] / 2, y + r["size"] / 2)
        for r, (x, y) in ((r, at_sign[r["slug"]]) for r in rows)
    ]
    tall = seen.height / 2
    frame = Box(-labels_width(seen) / 2, -tall, labels_width(seen) / 2, tall)
    near = list(sample_tracks(seen, labels_width(seen))) if seen.name not in labels.SHOWN else []
    made: Rows = []
    for row in ordered:
        lines = [(row["name"], labels.NAME if row["strong"] else labels.PLACE)]
        if row["below"] and row["strong"]:
            lines.append((row["below"], labels.VALUE))
        x, y = at_sign[row["slug"]]
        place = labels.find_place(seen.name, row["slug"], lang)
        if place is not None:
            box = labels.measure_label(x, y, place, lines)
        elif seen.name in ("overview", "phone"):
            continue
        else:
            others = [b for b in taken if not _is_sign(b, x, y, row["size"])]
            free = labels.find_free_place(x, y, row["size"] / 2, lines, others, frame, near)
            if free is None:
                continue
            place, box = free
        taken.append(box)
        made.append(
            {
                "slug": row["slug"],
                "text": row["name"],
                "position": row["position"],
                "anchor": place.anchor,
                "offset": [place.dx, place.dy],
                "strong": row["strong"],
                "below": lines[1][0] if len(lines) > 1 else "",
            }
        )
    return made, taken


def labels_width(seen: Camera) -> float:
    """Width in pixels that the names of a camera may use."""
    return {"overview": 1160.0, "phone": 358.0}.get(
        seen.name, 358.0 if seen.height <= 300 else seen.width - 10.0
    )


def _is_sign(box: Box, x: float, y: float, size: float) -> bool:
    return abs(box.left - (x - size / 2)) < 0.01 and abs(box.top - (y - size / 2)) < 0.01


def _values(labelled: Iterable[Mapping[str, Any]]) -> Rows:
    return [
        {**row, "text": row["below"], "offset": [row["offset"][0], row["offset"][1] + labels.UNDER]}
        for row in labelled
        if row["below"]
    ]


def _signs(rows: Rows) -> pdk.Layer:
    keep = ("slug", "name", "full", "detail", "position", "icon", "size")
    return pdk.Layer(
        "IconLayer",
        [{k: r[k] for k in keep} for r in rows],
        id=NODES,
        pickable=True,
        get_icon="icon",
        get_position="position",
        get_size="size",
        size_units=pdk.types.String("pixels"),
        auto_highlight=False,
    )


def _texts(
    name: str,
    rows: Iterable[Mapping[str, Any]],
    colour: str,
    token: Mapping[str, str],
    weight: int | str,
    size: float,
    *,
    face: str = SANS,
    halo: float = 3.2,
) -> pdk.Layer | None:
    """A layer of names. The colour sits in the part that draws the letters, where a selection
    elsewhere cannot fade it."""
    keep = ("text", "position", "anchor", "offset")
    data = [{k: row[k] for k in keep} for row in rows]
    if not data:
        return None
    return pdk.Layer(
        "TextLayer",
        data,
        id=name,
        pickable=False,
        get_text="text",
        get_position="position",
        get_text_anchor="anchor",
        get_pixel_offset="offset",
        get_size=size,
        size_units=pdk.types.String("pixels"),
        get_alignment_baseline=pdk.types.String("center"),
        line_height=1.15,
        font_family=pdk.types.String(face),
        font_weight=pdk.types.String(str(weight)),
        character_set=pdk.types.String("auto"),
        font_settings=_SDF,
        outline_width=halo,
        outline_color=rgba(token["land"]),
        _sub_layer_props={"characters": {"getColor": rgba(colour)}},
    )


def _spots(
    seen: Camera, lang: str, token: Mapping[str, str], taken: list[Box]
) -> list[pdk.Layer | None]:
    """Names of countries and seas, where no name of a node stands."""
    if seen.name == "phone":
        return []
    made = []
    groups = (
        (
            "countries",
            names.list_countries(lang, near=seen.near),
            token["country-name"],
            600,
            11.5,
            SANS,
        ),
        (
            "seas",
            names.list_seas(lang, near=seen.near),
            token["sea-name"],
            "italic 500",
            14.0,
            SERIF,
        ),
    )
    for name, spots, colour, weight, size, face in groups:
        rows: Rows = []
        for spot in spots:
            x, y = seen.pixel(spot.lon, spot.lat)
            wide = max(text_width(line, size) for line in spot.text.split("\n")) / 2
            tall = size * 0.6 * (1 + spot.text.count("\n"))
            box = Box(x - wide, y - tall, x + wide, y + tall)
            hidden = seen.near and not seen.sees(spot.lon, spot.lat, labels_width(seen), 30)
            apart = seen.near or seen.name == "hall"
            if hidden or (apart and any(box.meets(other, 3) for other in taken)):
                continue
            taken.append(box)
            rows.append(
                {
                    "text": spot.text,
                    "position": [spot.lon, spot.lat],
                    "anchor": "middle",
                    "offset": [0, 0],
                }
            )
        halo = 2.2 if name == "countries" else 0.0
        made.append(_texts(name, rows, colour, token, weight, size, face=face, halo=halo))
    return made


def _note(seen: Camera, told: Mapping[str, str], token: Mapping[str, str]) -> pdk.Layer | None:
    """The words along the second track of Dostyk–Moiynty."""
    spot = labels.SECOND_TRACK.get(seen.name)
    if spot is None or "second-track" not in told:
        return None
    lon, lat, place = spot
    row = {
        "text": told["second-track"],
        "position": [lon, lat],
        "anchor": place.anchor,
        "offset": [place.dx, place.dy],
    }
    return _texts("note", [row], token["text"], token, 600, 13.0)


def _river(token: Mapping[str, str]) -> pdk.Layer:
    return pdk.Layer(
        "PathLayer",
        [{"path": p} for p in read_irtysh()],
        id="river",
        get_path="path",
        get_width=2.6,
        width_units=pdk.types.String("pixels"),
        get_color=rgba(token["sea-name"]),
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
