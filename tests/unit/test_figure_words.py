"""The words of a figure go with it and come back as they were said."""

from __future__ import annotations

import plotly.graph_objects as go

from corridor.charts.figure_words import NO_WORDS, FigureWords, read_words, set_words, title_figure
from corridor.charts.template import build_figure


def test_words_come_back_as_they_were_said() -> None:
    words = FigureWords("A finding", "Trains a year", "A finding, 2025: 9", ("A", "B"))
    figure = build_figure("light", "en", words=words)
    assert read_words(figure) == words
    assert read_words(go.Figure(figure)) == words
    assert read_words(go.Figure(figure.to_dict())) == words


def test_later_words_take_the_place_of_earlier_ones() -> None:
    figure = build_figure("dark", "zh", words=FigureWords("first", sources=("A",)))
    set_words(figure, FigureWords(alt="second"))
    assert read_words(figure) == FigureWords(alt="second")


def test_a_figure_without_words_has_none() -> None:
    assert read_words(go.Figure()) == read_words(build_figure("light", "en")) == NO_WORDS


def test_the_alternative_is_made_of_title_and_measure() -> None:
    words = title_figure("More trains", "Trains a year", "en", ("A",))
    assert words == FigureWords(
        "More trains", "Trains a year", "More trains. Trains a year", ("A",)
    )
