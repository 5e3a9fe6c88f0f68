"""Signs of the map: which nodes a camera shows, how large, and what each says."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import pandas as pd

from corridor.map import labels, names
from corridor.map.camera import Camera
from corridor.map.icons import measure_side
from corridor.map.tooltips import describe_node

#: pixels from the middle within which a fixed camera looks for nodes
REACH = 1600
#: a lesser node's sign is this much smaller
LESSER = 0.8


@dataclass(frozen=True)
class Sign:
    """A node on the map.

    ``name`` stands beside the sign and ``below`` under the name (a value with its year, or a
    note); ``full`` and ``detail`` are the tooltip. ``side``: pixels of the shape, ``size``: of the
    sign with the rim of a chosen one. ``known``: it has a figure; ``chosen``: the node looked at;
    ``strong``: its name is one of the large ones; ``marked``: it is shown at every camera.
    """

    slug: str
    lon: float
    lat: float
    shape: str
    side: float
    name: str
    full: str
    detail: str
    below: str
    known: bool
    chosen: bool
    strong: bool
    marked: bool

    @property
    def size(self) -> float:
        """Pixels of the sign on the screen."""
        return round(self.side + 2 * self.chosen, 1)


def build_signs(
    nodes: pd.DataFrame, camera: Camera, lang: str, selected: str | None, notes: Mapping[str, str]
) -> tuple[Sign, ...]:
    """The signs a camera shows, the smallest last, so that a large one never hides a small one.

    ``nodes``: the mart map_node; ``notes``: text for a node without a figure, by slug.
    """
    signs = [
        _build_sign(node, camera, lang, node.slug == selected, notes)
        for node in nodes.itertuples()
        if _shows(camera, node, node.slug == selected)
    ]
    return _without_hidden(sorted(signs, key=lambda s: (-s.size, s.slug)), camera)


def _is_marked(node: Any) -> bool:
    return bool(node.is_main or node.is_context)


def _shows(camera: Camera, node: Any, chosen: bool) -> bool:
    fixed = labels.SHOWN.get(camera.name)
    if fixed is not None:
        listed = node.slug in fixed
    else:
        listed = _is_marked(node) or node.kind != "airport"
    return (listed or chosen) and camera.sees(node.lon, node.lat, REACH if fixed else camera.width)


def _build_sign(
    node: Any, camera: Camera, lang: str, chosen: bool, notes: Mapping[str, str]
) -> Sign:
    slug, marked, known = str(node.slug), _is_marked(node), bool(pd.notna(node.value))
    words, note = describe_node(node, lang), notes.get(slug, "")
    side = measure_side(node.value if known else None)
    return Sign(
        slug=slug,
        lon=round(node.lon, 4),
        lat=round(node.lat, 4),
        shape=str(node.shape),
        side=side if marked or chosen else side * LESSER,
        name=names.place_name(slug, words.full, lang, phone=camera.name in ("phone", "screen")),
        full=words.full,
        detail=words.detail or note,
        below="" if camera.name == "phone" else words.value or note,
        known=known,
        chosen=chosen,
        strong=bool(node.is_main or chosen),
        marked=marked,
    )


def _without_hidden(signs: list[Sign], camera: Camera) -> tuple[Sign, ...]:
    """A lesser node inside the sign of a greater one waits for its own view."""
    kept: list[tuple[Sign, tuple[float, float]]] = []
    for sign in signs:
        place = camera.pixel(sign.lon, sign.lat)
        hidden = any(math.dist(place, at) < other.size / 2 + 1 for other, at in kept)
        if sign.strong or sign.marked or not hidden:
            kept.append((sign, place))
    return tuple(sign for sign, _ in kept)
