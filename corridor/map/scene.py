"""What stands where on the map, made once from rows, a language and a camera.

`deck.py` writes a scene for the browser, `picture.py` for slides and documents: both draw the
same signs and words at the same places.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

import pandas as pd

from corridor.charts.text_width import Box, estimate_width
from corridor.charts.theme import SANS, SERIF
from corridor.map import labels, names
from corridor.map.camera import BUTTONS, Camera, find_camera
from corridor.map.placing import UNDER, Ground, Name, measure_label, place_names
from corridor.map.rivers import Piece, read_irtysh
from corridor.map.signs import Sign, build_signs
from corridor.map.tracks import sample_tracks

#: size of the names of seas and rivers, and of countries
SEA, LAND = 14.0, 11.5


@dataclass(frozen=True)
class Label:
    """A text at a place: ``anchor`` start, middle or end, moved by pixels right and down."""

    text: str
    lon: float
    lat: float
    anchor: str = "middle"
    dx: float = 0
    dy: float = 0


@dataclass(frozen=True)
class Labels:
    """Texts drawn alike. ``colour``: a token; ``size`` and ``halo`` in pixels."""

    key: str
    labels: tuple[Label, ...]
    colour: str
    weight: str
    size: float
    face: str = SANS
    halo: float = 3.2


@dataclass(frozen=True)
class Scene:
    """What a camera sees: signs, and texts in the order they are drawn.

    ``under``: texts below the signs (countries and seas), ``over``: names, values and the note
    above them. ``river``: pieces of the Irtysh as [longitude, latitude] where it is looked at.
    """

    camera: Camera
    signs: tuple[Sign, ...]
    under: tuple[Labels, ...] = ()
    over: tuple[Labels, ...] = ()
    river: tuple[Piece, ...] = ()

    @property
    def texts(self) -> tuple[Labels, ...]:
        """All texts, in drawing order."""
        return (*self.under, *self.over)


#: pixels that the name of a country, of a sea or a river may stand off its middle
_LAND_ASIDE = (
    (0, 0),
    (0, 14),
    (0, -14),
    (0, 28),
    (26, 0),
    (-26, 0),
    (26, 18),
    (-26, 18),
    (26, -18),
)
_SEA_ASIDE = ((0, 0), (-12, 0), (12, 0), (0, -12), (0, 12), (-26, 0), (0, 24))
#: texts on the map -> colour, weight and size
_LOOKS: dict[str, tuple[str, str, float]] = {
    "places": ("voice2", "500", labels.PLACE),
    "values": ("voice2", "500", labels.VALUE),
    "names": ("text", "600", labels.NAME),
    "note": ("text", "600", labels.NOTE),
}


class _Written(NamedTuple):
    """A name or a note: what is placed, its longitude and latitude, its lines (words, look)."""

    name: Name
    at: tuple[float, float]
    groups: tuple[tuple[str, str], ...]


def build_scene(
    nodes: pd.DataFrame,
    lang: str,
    *,
    view: str | Camera = "overview",
    phone: bool = False,
    selected: str | None = None,
    notes: Mapping[str, str] | None = None,
    named: bool = True,
) -> Scene:
    """The scene of a camera.

    ``nodes``: the mart map_node (slug, name_<lang>, kind, shape, lat, lon, is_main, is_context,
    value in tonnes of the last full year, unit, period, status, qualifier, publisher).
    ``view``: ``overview``, the slug of a node, or a Camera. ``selected``: the node looked at.
    ``notes``: text under the name of a node without a figure, by slug, and beside the lines of
    ``labels.NOTES``. ``named`` False leaves all but the signs out.
    KeyError when ``view`` is no known node.
    """
    camera = view if isinstance(view, Camera) else find_camera(view, nodes, phone=phone)
    if camera.name != "overview" and selected is None and isinstance(view, str):
        selected = view if view in set(nodes["slug"]) else None
    signs = build_signs(nodes, camera, lang, selected, notes or {})
    if not named:
        return Scene(camera, signs)
    on_river = "rivers" in (camera.name, selected)
    kept = _keep_buttons(camera)
    rivers = _name_rivers(camera, lang, kept) if on_river else ()
    river = tuple(read_irtysh()) if on_river else ()
    placed, taken = _place_names(signs, camera, kept, notes or {}, river)
    return Scene(
        camera,
        signs,
        under=_present(_name_areas(camera, lang, taken, rivers)),
        over=_present(placed),
        river=river,
    )


def _present(groups: Iterable[Labels]) -> tuple[Labels, ...]:
    return tuple(group for group in groups if group.labels)


def _keep_buttons(camera: Camera) -> list[Box]:
    """Where the buttons for the zoom stand: in the corner of a narrow and of a wide window."""
    wide, high = BUTTONS
    top, ends = -camera.height / 2, {camera.narrow_width / 2, camera.label_width / 2}
    return [Box(end - wide, top, end, top + high) for end in ends]


def _name_rivers(camera: Camera, lang: str, taken: list[Box]) -> tuple[Label, ...]:
    """Names of the rivers where they are looked at, before those of nodes; ``taken`` gains them."""
    spots = [s for s in names.list_seas(lang, near=camera.near) if s.code in names.RIVERS]
    return _place_areas(spots, SEA, camera, taken, _SEA_ASIDE)


def _place_names(
    signs: Sequence[Sign],
    camera: Camera,
    kept: Iterable[Box],
    notes: Mapping[str, str],
    river: Sequence[Piece],
) -> tuple[list[Labels], list[Box]]:
    """Names of lesser places, values under names, names of the strong, notes beside lines; and
    the rectangles that are taken, those ``kept`` for something else among them."""
    written = [*_list_names(signs, camera), *_list_notes(camera, notes)]
    at = [(*camera.pixel(sign.lon, sign.lat), sign.size / 2) for sign in signs]
    tall, taken = camera.height / 2, list(kept)
    halves = (camera.narrow_width / 2, camera.label_width / 2)
    frames = (Box(-halves[0], -tall, halves[0], tall), Box(-halves[1], -tall, halves[1], tall))
    tracks = [*sample_tracks(camera, camera.label_width), *_follow(river, camera)]
    ground = Ground(at, taken, tracks, frames)
    places = place_names([one.name for one in written], ground)
    groups: dict[str, list[Label]] = {key: [] for key in _LOOKS}
    for one, place in zip(written, places, strict=True):
        if place is None:
            continue
        taken.append(measure_label(one.name.x, one.name.y, place, one.name.lines))
        for down, (words, key) in enumerate(one.groups):
            label = Label(words, *one.at, place.anchor, place.dx, place.dy + UNDER * down)
            groups[key].append(label)
    taken += [Box(x - half, y - half, x + half, y + half) for x, y, half in at]
    return [Labels(key, tuple(groups[key]), *_LOOKS[key]) for key in _LOOKS], taken


def _follow(river: Sequence[Piece], camera: Camera) -> list[tuple[float, float]]:
    """The points of a river in pixels, which lie close together."""
    return [camera.pixel(lon, lat) for piece in river for lon, lat in piece]


def _list_names(signs: Sequence[Sign], camera: Camera) -> list[_Written]:
    """Names of the signs, the important first; at a fixed camera each has to stand."""
    fixed = camera.name in labels.SHOWN
    written = []
    for sign in sorted(signs, key=lambda s: (not s.strong, not s.marked, s.slug)):
        lines = [(sign.name, "names" if sign.strong else "places")]
        if sign.below and sign.strong:
            lines.append((sign.below, "values"))
        x, y = camera.pixel(sign.lon, sign.lat)
        sized = tuple((words, _LOOKS[key][2]) for words, key in lines)
        inside = camera.sees(sign.lon, sign.lat, camera.label_width)
        must = inside and (sign.strong or (fixed and sign.marked))
        name = Name(x, y, sign.size / 2, sized, must)
        written.append(_Written(name, (sign.lon, sign.lat), tuple(lines)))
    return written


def _list_notes(camera: Camera, notes: Mapping[str, str]) -> list[_Written]:
    """Words beside lines, on two where they have a comma: the second track of Dostyk–Moiynty,
    what crosses Kazakhstan."""
    written = []
    for key, spots in labels.NOTES.items():
        if key in notes and camera.name in spots:
            lon, lat = spots[camera.name]
            lines = re.split(r"(?<=[,:])\s+|(?<=，)", notes[key], maxsplit=1)
            sized = tuple((line, labels.NOTE) for line in lines)
            name = Name(*camera.pixel(lon, lat), 0, sized, True)
            written.append(_Written(name, (lon, lat), tuple((line, "note") for line in lines)))
    return written


def _name_areas(
    camera: Camera, lang: str, taken: list[Box], rivers: tuple[Label, ...] = ()
) -> list[Labels]:
    """Names of countries and seas, where no name of a node stands; ``taken`` gains theirs.
    ``rivers``: names that stand already."""
    if camera.name == "phone":
        return []
    countries = names.list_countries(lang, near=camera.near)
    seas = [
        sea
        for sea in names.list_seas(lang, near=camera.near)
        if not rivers or sea.code not in names.RIVERS
    ]
    waters = (*rivers, *_place_areas(seas, SEA, camera, taken, _SEA_ASIDE))
    lands = _place_areas(countries, LAND, camera, taken, _LAND_ASIDE)
    return [
        Labels("countries", lands, "country-name", "600", LAND, halo=2.2),
        Labels("seas", waters, "sea-name", "italic 500", SEA, SERIF, halo=0.0),
    ]


def _place_areas(
    spots: Iterable[names.Spot],
    size: float,
    camera: Camera,
    taken: list[Box],
    aside: Iterable[tuple[int, int]],
) -> tuple[Label, ...]:
    """Names without a sign, each where it meets no other and covers the least of the corridors."""
    placed, tracks = [], sample_tracks(camera, camera.label_width)
    for spot in spots:
        if camera.near and not camera.sees(spot.lon, spot.lat, camera.label_width, 30):
            continue
        x, y = camera.pixel(spot.lon, spot.lat)
        lines = spot.text.split("\n")
        wide = max(estimate_width(line, size) for line in lines) / 2
        tall = size * 0.6 * len(lines)
        free = []
        for turn, (dx, dy) in enumerate(aside):
            box = Box(x + dx - wide, y + dy - tall, x + dx + wide, y + dy + tall)
            if not any(box.meets(other, 3) for other in taken):
                covered = sum(
                    box.left < px < box.right and box.top < py < box.bottom for px, py in tracks
                )
                free.append(
                    (covered, turn, box, Label(spot.text, spot.lon, spot.lat, dx=dx, dy=dy))
                )
        if free:
            _, _, box, label = min(free, key=lambda one: one[:2])
            taken.append(box)
            placed.append(label)
    return tuple(placed)
