"""What stands where on the map, made once from rows, a language and a camera.

`deck.py` writes a scene for the browser, `picture.py` for slides and documents: both draw the
same signs and words at the same places.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import pandas as pd

from corridor.charts.text_width import Box, estimate_width
from corridor.charts.theme import SANS, SERIF
from corridor.map import labels, names
from corridor.map.camera import BUTTONS, Camera, find_camera, sample_tracks
from corridor.map.rivers import Piece, read_irtysh
from corridor.map.signs import Sign, build_signs

#: size of the names of seas and rivers
SEA = 14.0


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


@dataclass(frozen=True)
class _Named:
    """A sign whose name has found a place."""

    sign: Sign
    place: labels.Place
    value: str


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
    placed, taken = _place_names(signs, camera, kept)
    return Scene(
        camera,
        signs,
        under=_present(_name_areas(camera, lang, taken, rivers)),
        over=_present([*_names(placed), _write_notes(camera, notes or {})]),
        river=tuple(read_irtysh()) if on_river else (),
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
    return _place_areas(spots, SEA, camera, taken)


def _place_names(
    signs: Sequence[Sign], camera: Camera, kept: Iterable[Box] = ()
) -> tuple[list[_Named], list[Box]]:
    """Signs that carry a name, the important first, and the rectangles that are taken: those
    ``kept`` for something else among them."""
    at = {sign.slug: camera.pixel(sign.lon, sign.lat) for sign in signs}
    taken = [*kept, *(_box_around(*at[sign.slug], sign.size) for sign in signs)]
    tall = camera.height / 2
    halves = dict.fromkeys([camera.narrow_width / 2, camera.label_width / 2])
    frames = [Box(-half, -tall, half, tall) for half in halves]
    by_rule = camera.name not in labels.SHOWN
    tracks = list(sample_tracks(camera, camera.label_width)) if by_rule else []
    placed: list[_Named] = []
    for sign in sorted(signs, key=lambda s: (not s.strong, not s.marked, s.slug)):
        lines = [(sign.name, labels.NAME if sign.strong else labels.PLACE)]
        if sign.below and sign.strong:
            lines.append((sign.below, labels.VALUE))
        x, y = at[sign.slug]
        place = labels.find_place(camera.name, sign.slug)
        if place is not None:
            box = labels.measure_label(x, y, place, lines)
        elif camera.name in ("overview", "phone"):
            continue
        else:
            own = _box_around(x, y, sign.size)
            others = [other for other in taken if not _same_corner(other, own)]
            around = (x, y, sign.size / 2, lines, others)
            free = [labels.find_free_place(*around, frame, tracks) for frame in frames]
            found = next((one for one in free if one), None)
            if found is None:
                continue
            place, box = found
        taken.append(box)
        placed.append(_Named(sign, place, lines[1][0] if len(lines) > 1 else ""))
    return placed, taken


def _box_around(x: float, y: float, size: float) -> Box:
    return Box(x - size / 2, y - size / 2, x + size / 2, y + size / 2)


def _same_corner(one: Box, other: Box) -> bool:
    return abs(one.left - other.left) < 0.01 and abs(one.top - other.top) < 0.01


def _names(placed: Iterable[_Named]) -> list[Labels]:
    """Names of lesser places, values under the names, names of the strong ones."""

    def label(one: _Named, text: str, under: float = 0) -> Label:
        return Label(
            text, one.sign.lon, one.sign.lat, one.place.anchor, one.place.dx, one.place.dy + under
        )

    placed = list(placed)
    places = tuple(label(one, one.sign.name) for one in placed if not one.sign.strong)
    values = tuple(label(one, one.value, labels.UNDER) for one in placed if one.value)
    strong = tuple(label(one, one.sign.name) for one in placed if one.sign.strong)
    return [
        Labels("places", places, "voice2", "500", labels.PLACE),
        Labels("values", values, "voice2", "500", labels.VALUE),
        Labels("names", strong, "text", "600", labels.NAME),
    ]


def _write_notes(camera: Camera, notes: Mapping[str, str]) -> Labels:
    """Words along lines: the second track of Dostyk–Moiynty, what crosses Kazakhstan."""
    written = [
        Label(notes[key], lon, lat, *place)
        for key, spots in labels.NOTES.items()
        if key in notes and camera.name in spots
        for lon, lat, place in [spots[camera.name]]
    ]
    return Labels("note", tuple(written), "text", "600", 13.0)


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
    return [
        Labels(
            "countries",
            _place_areas(countries, 11.5, camera, taken),
            "country-name",
            "600",
            11.5,
            halo=2.2,
        ),
        Labels(
            "seas",
            (*rivers, *_place_areas(seas, SEA, camera, taken)),
            "sea-name",
            "italic 500",
            SEA,
            SERIF,
            halo=0.0,
        ),
    ]


def _place_areas(
    spots: Iterable[names.Spot], size: float, camera: Camera, taken: list[Box]
) -> tuple[Label, ...]:
    placed = []
    for spot in spots:
        x, y = camera.pixel(spot.lon, spot.lat)
        lines = spot.text.split("\n")
        wide = max(estimate_width(line, size) for line in lines) / 2
        tall = size * 0.6 * len(lines)
        box = Box(x - wide, y - tall, x + wide, y + tall)
        if camera.near and not camera.sees(spot.lon, spot.lat, camera.label_width, 30):
            continue
        if any(box.meets(other, 3) for other in taken):
            continue
        taken.append(box)
        placed.append(Label(spot.text, spot.lon, spot.lat))
    return tuple(placed)
