"""The choices of the Nodes page."""

from __future__ import annotations

from corridor.map.camera import like_camera
from corridor.topics.choices import Choice

#: nodes of the row of buttons; the others are in the list beside it
MAIN = (
    "dostyk",
    "altynkol",
    "aktau",
    "kuryk",
    "aktobe-airport",
    "almaty-jetisu",
    "moiynty",
    "alat",
    "rivers",
)


FIRST = "dostyk"

#: the node whose hub was planned in several versions
HUB_NODE = "aktau"

#: kind of a node -> parts of the ground that its map leaves out: what carries nothing there
HIDDEN: dict[str, tuple[str, ...]] = {
    "airport": ("corridors", "railways", "planned"),
    "waterway": ("corridors", "planned"),
}

#: the slug of a node; an unknown one is answered by the page, with the nearest names
NODE = Choice("node", default=FIRST)
CAMERA = Choice("camera", ("",), like=("76.9,44.6,5.2",), fits=like_camera, on_slides=False)
CHOICES = (NODE, CAMERA)
