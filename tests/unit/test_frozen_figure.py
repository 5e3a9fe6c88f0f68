"""A frozen figure says the same as an ordinary one, and is asked only once."""

from __future__ import annotations

import pickle

import plotly.io

from corridor.charts.frozen_figure import FrozenFigure
from corridor.charts.template import build_figure


def test_a_frozen_figure_reads_as_it_did() -> None:
    figure = build_figure("light", "en")
    figure.add_bar(x=[2023, 2024], y=[17523, 19392], customdata=[["a", "2023"], ["a", "2024"]])
    assert isinstance(figure, FrozenFigure)
    before = plotly.io.to_json(figure.to_dict(), validate=False)
    assert figure.to_dict() is not figure.to_dict()
    figure.freeze()
    assert plotly.io.to_json(figure.to_dict(), validate=False) == before
    assert figure.to_dict() is figure.to_dict()


def test_a_frozen_figure_is_kept_as_its_content_alone() -> None:
    """Pickled and read again it has none of plotly's parts, until somebody asks for one."""
    figure = build_figure("light", "en")
    figure.add_bar(x=[2023, 2024], y=[17523, 19392], customdata=[["a", "2023"], ["a", "2024"]])
    figure.layout.meta = {"title": "Trains"}
    figure.freeze()
    read = pickle.loads(pickle.dumps(figure))
    assert vars(read).keys() == {"_content"}
    assert read.to_dict() == figure.to_dict()
    assert read.read_meta() == {"title": "Trains"}
    assert vars(read).keys() == {"_content"}
    assert list(read.data[0].y) == [17523, 19392]
    assert read.to_dict() == figure.to_dict()
