"""What the map says of a node: its value with the year, and the lines of its tooltip."""

from __future__ import annotations

from typing import Any, NamedTuple

import pandas as pd

from corridor.language import (
    languages,
    name_of,
    period_text,
    publisher,
    quantity,
    text,
    word_or_code,
)
from corridor.language.quantities import Quantity


class NodeWords(NamedTuple):
    """Full name, value with its year (short), lines of the tooltip under the name."""

    full: str
    value: str
    detail: str


def describe_node(node: Any, lang: str) -> NodeWords:
    """The words of a row of map_node (names, value, unit, period, status,
    qualifier, publisher). Without a figure ``value`` is empty and ``detail`` says so."""
    full = name_of(node, lang)
    words = lang if lang in languages() else "en"
    if pd.isna(node.value):
        return NodeWords(full, "", text(words, "map-no-figure"))
    period = period_text(str(node.period), words, short=True)
    qualifier = str(getattr(node, "qualifier", "exact"))
    exact = quantity(
        float(node.value), str(node.unit), words, qualifier=qualifier, status=str(node.status)
    )
    brief = Quantity(float(node.value), str(node.unit), qualifier=qualifier).headline(words)
    kind = word_or_code(words, "status", str(node.status))
    line = text(words, "map-detail", value=exact, period=period, status=kind)
    short = text(words, "map-value", value=brief, period=period)
    return NodeWords(full, short, f"{line}\n{publisher(node.attribution, words)}")
