"""The use of a capacity as somebody published it, for a node or for what it is a part of."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from corridor.language.spans import plain
from corridor.topics.finding import spell_sentence
from corridor.topics.nodes import rules
from corridor.topics.nodes.node import Node, ask_values
from corridor.topics.view import View


@dataclass(frozen=True)
class PublishedUse:
    """What was published; ``values``: its series_value row; ``titles``: series -> name."""

    words: str
    values: pd.DataFrame
    titles: dict[str, str]


def say_published_use(view: View, node: Node) -> PublishedUse | None:
    """The newest use that was published and counted, of the node or else of its whole."""
    for entity, name in _name_entities(view, node).items():
        series = f"share-{entity}-utilisation"
        shares = ask_values(view, series)
        finding = rules.find_published_use(shares)
        if finding is None:
            continue
        rows = shares[shares["period"] == finding.rests_on[0][1]]
        words = plain(spell_sentence(view, finding, whole=name))
        return PublishedUse(words, rows, {series: _read_title(view, series)})
    return None


def _name_entities(view: View, node: Node) -> dict[str, str]:
    """The node's entity and those it is a part of, with their names."""
    own = {node.entity: view.name(node.row)} if node.entity else {}
    wholes = node.relatives[node.relatives["relation"] == "whole"].drop_duplicates("entity")
    return own | {row.entity: view.name(row) for row in wholes.itertuples()}


def _read_title(view: View, series: str) -> str:
    rows = view.ask("series_titles", series=[series])
    return view.name(rows.iloc[0], "title") if len(rows) else series
