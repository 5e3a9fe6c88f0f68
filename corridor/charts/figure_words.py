"""The words of a figure: page text, not part of the picture.

Whoever draws a figure says them; the page, the slide and the document read them back with it.
They travel in plotly's ``layout.meta``, where they are written and read here alone.
"""

from __future__ import annotations

from dataclasses import dataclass, fields

import plotly.graph_objects as go

from corridor.charts.frozen_figure import FrozenFigure
from corridor.language import sentences


@dataclass(frozen=True)
class FigureWords:
    """``title``: the finding; ``subtitle``: what is counted in which unit; ``alt``: the text
    alternative; ``sources``: publishers, where they are not those of the values shown."""

    title: str = ""
    subtitle: str = ""
    alt: str = ""
    sources: tuple[str, ...] = ()

    def to_meta(self) -> dict[str, object]:
        """As plotly keeps them: what is said, without what is not."""
        words = {field.name: getattr(self, field.name) for field in fields(self)}
        return {name: list(v) if isinstance(v, tuple) else v for name, v in words.items() if v}


#: a figure whose page says everything
NO_WORDS = FigureWords()


def title_figure(
    title: str, subtitle: str, lang: str, sources: tuple[str, ...] = ()
) -> FigureWords:
    """The words of a figure, with the text alternative made of title and subtitle."""
    return FigureWords(title, subtitle, sentences([title, subtitle], lang), sources)


def set_words(figure: go.Figure, words: FigureWords) -> None:
    """Give a figure its words, in place of those it had; where it may be cut is kept."""
    kept = {name: v for name, v in (figure.layout.meta or {}).items() if name == "cuts"}
    figure.update_layout(meta=words.to_meta() | kept)


def read_words(figure: go.Figure) -> FigureWords:
    """The words of a figure; empty where it has none."""
    frozen = isinstance(figure, FrozenFigure)
    meta = figure.read_meta() if frozen else figure.layout.meta or {}
    known = {field.name: meta[field.name] for field in fields(FigureWords) if field.name in meta}
    if "sources" in known:
        known["sources"] = tuple(known["sources"])
    return FigureWords(**known)
