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


class Plain:
    """Settings by name, as attributes or items; what is not set is None (a group: empty)."""

    __slots__ = ("said",)

    def __init__(self, said: dict[str, Any]) -> None:
        self.said = said

    def __getattr__(self, name: str) -> Any:
        found = self.said.get(name)
        if found is None and (name in _GROUPS or name[1:5] == "axis"):
            return Plain({}) if not isinstance(found, str) else found
        return _plain(found)

    def __getitem__(self, name: str) -> Any:
        return getattr(self, name)


def _plain(value: Any) -> Any:
    if isinstance(value, dict):
        if "bdata" in value:
            flat = np.frombuffer(base64.b64decode(value["bdata"]), dtype=value["dtype"])
            shape = str(value.get("shape") or "")
            return (
                flat.reshape([int(n) for n in shape.split(",")]).tolist()
                if shape
                else flat.tolist()
            )
        return Plain(value)
    if isinstance(value, np.ndarray):
        return value.tolist()
    return value


class PlainFigure:
    """Traces, layout, shapes and annotations of a figure as Plain."""

    def __init__(self, figure: go.Figure) -> None:
        said = figure.to_dict()
        self.data = [Plain({"type": "scatter", **trace}) for trace in said["data"]]
        self.layout = Plain(said["layout"])
        self.meta: dict[str, Any] = said["layout"].get("meta") or {}
        self.shapes = [Plain(s) for s in said["layout"].get("shapes") or ()]
        self.annotations = [Plain(a) for a in said["layout"].get("annotations") or ()]
