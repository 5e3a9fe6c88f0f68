"""A settled figure says the same as an ordinary one, and is asked only once."""

from __future__ import annotations

import plotly.io

from corridor.charts.frozen_figure import FrozenFigure
from corridor.charts.template import build_figure


def test_a_settled_figure_reads_as_it_did() -> None:
    made = build_figure("light", "en")
    made.add_bar(x=[2023, 2024], y=[17523, 19392], customdata=[["a", "2023"], ["a", "2024"]])
    assert isinstance(made, FrozenFigure)
    before = plotly.io.to_json(made.to_dict(), validate=False)
    assert made.to_dict() is not made.to_dict()
    made.freeze()
    assert plotly.io.to_json(made.to_dict(), validate=False) == before
    assert made.to_dict() is made.to_dict()
