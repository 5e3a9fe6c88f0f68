"""The choices of the Overview page."""

from __future__ import annotations

from corridor.map.camera import PARTS, like_camera
from corridor.map.ground import PARTS as LAYERS
from corridor.topics.choices import Choice

CAMERA = Choice(
    "camera", tuple(PARTS), "whole", like=("64.6,46.6,3.2",), fits=like_camera, on_slides=False
)
#: layers of the map that can be taken off
LAYERS_SHOWN = Choice("layers", (*LAYERS, "names"), (*LAYERS, "names"), many=True, on_slides=False)
CHOICES = (CAMERA, LAYERS_SHOWN)
