"""A plotly figure as plain settings: reading them through plotly's own objects is slow."""

from __future__ import annotations

import base64
from typing import Any

import numpy as np
import plotly.graph_objects as go

#: settings that hold settings: missing ones read as empty, others as None
_GROUPS = {
    "marker",
    "line",
    "font",
    "tickfont",
    "textfont",
    "pattern",
    "margin",
    "title",
    "hoverlabel",
}


class PlotlySettings:
    """Settings by name, as attributes or items; what is not set is None (a group: empty).

    ``settings``: the dictionary itself.
    """

    __slots__ = ("settings",)

    def __init__(self, settings: dict[str, Any]) -> None:
        self.settings = settings

    def __getattr__(self, name: str) -> Any:
        value = self.settings.get(name)
        if value is None and (name in _GROUPS or name[1:5] == "axis"):
            return PlotlySettings({})
        return _read_value(value)

    def __getitem__(self, name: str) -> Any:
        return getattr(self, name)


def _read_value(value: Any) -> Any:
    if isinstance(value, dict):
        if "bdata" in value:
            flat = np.frombuffer(base64.b64decode(value["bdata"]), dtype=value["dtype"])
            shape = str(value.get("shape") or "")
            return (
                flat.reshape([int(n) for n in shape.split(",")]).tolist()
                if shape
                else flat.tolist()
            )
        return PlotlySettings(value)
    if isinstance(value, np.ndarray):
        return value.tolist()
    return value


class PlotlyFigure:
    """Traces, layout, shapes and annotations of a figure as PlotlySettings."""

    def __init__(self, figure: go.Figure) -> None:
        content = figure.to_dict()
        layout = content["layout"]
        self.data = [PlotlySettings({"type": "scatter", **trace}) for trace in content["data"]]
        self.layout = PlotlySettings(layout)
        self.meta: dict[str, Any] = layout.get("meta") or {}
        self.shapes = [PlotlySettings(shape) for shape in layout.get("shapes") or ()]
        self.annotations = [PlotlySettings(note) for note in layout.get("annotations") or ()]
