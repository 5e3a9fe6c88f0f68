"""A figure that goes to many pages as it is: what plotly makes of it for each is made once.

Touches: go.Figure.to_dict, which Streamlit and plotly.io ask for what a figure holds
Seen on: plotly 7.1.0, streamlit 1.67.0
Without it: five milliseconds more a figure and run of a page, for a copy of all marks
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
