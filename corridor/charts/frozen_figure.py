"""A figure that goes to many pages as it is: what plotly makes of it for each is made once.

Touches: go.Figure.to_dict, which Streamlit and plotly.io ask, and .__reduce__; its _layout_obj
Seen on: plotly 7.1.0, streamlit 1.67.0
Without it: five milliseconds more a figure and run, ten of one kept pickled: copies and checks
Test: tests/unit/test_patches.py::test_a_frozen_figure_is_drawn_where_nobody_asks_it
"""

from __future__ import annotations

from typing import Any

import plotly.graph_objects as go


class FrozenFigure(go.Figure):
    """A plotly figure; after :meth:`freeze` nobody changes it, or what `to_dict` gives."""

    _content: dict[str, Any] | None = None

    def freeze(self) -> None:
        """Keep what `to_dict` says: a copy of all marks, five milliseconds a figure and run."""
        self._content = super().to_dict()

    def to_dict(self) -> dict[str, Any]:
        """The figure as plotly.js reads it."""
        return super().to_dict() if self._content is None else self._content

    def read_meta(self) -> dict[str, Any]:
        """What `layout.meta` holds."""
        if self._content is None:
            return dict(self.layout.meta or {})
        return dict(self._content["layout"].get("meta") or {})

    def __reduce__(self) -> tuple[Any, ...]:
        if self._content is None:
            reduced: tuple[Any, ...] = super().__reduce__()
            return reduced
        return _thaw, (self._content,)

    def __getattr__(self, name: str) -> Any:
        """A part of plotly's own, of a figure that has only its content: all of them are made."""
        content = self._content
        if name.startswith("__") or content is None or "_layout_obj" in vars(self):
            raise AttributeError(name)
        self.__dict__["_content"] = None
        super().__init__(content, skip_invalid=True)
        self.__dict__["_content"] = content
        return getattr(self, name)


def _thaw(content: dict[str, Any]) -> FrozenFigure:
    """A frozen figure with its content alone."""
    figure = FrozenFigure.__new__(FrozenFigure)
    figure.__dict__["_content"] = content
    return figure
