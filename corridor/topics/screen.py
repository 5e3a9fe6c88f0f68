"""One screen of the hall's programme: its words, two numbers, one figure or a place on the map."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd
import plotly.graph_objects as go

from corridor.charts.screen import ColumnGroup
from corridor.language import listed, named, sentences
from corridor.topics.chart import list_publishers


@dataclass(frozen=True)
class Number:
    """One large number: its words, what it is of, what stands behind it, its colour token."""

    words: str
    name: str
    detail: str
    tone: str


@dataclass(frozen=True)
class Screen:
    """What a hall sees at a time. ``figure``, or ``node`` (where the map flies), or ``played``
    years; ``values`` are the series_value rows shown."""

    key: str
    title: str
    subtitle: str
    numbers: tuple[Number, ...]
    values: pd.DataFrame
    figure: go.Figure | None = None
    node: str = ""
    played: bool = False

    @property
    def sources(self) -> list[str]:
        """Publishers named in the foot, each once."""
        return list_publishers(self.values, 4)


def describe_columns(title: str, groups: list[ColumnGroup], lang: str) -> str:
    """The text alternative of a figure of columns."""
    rows = [
        named(
            group.name,
            listed((f"{column.label} {column.words}" for column in group.columns), lang),
            lang,
        )
        for group in groups
    ]
    return sentences([title, listed(rows, lang, ";")], lang)
