"""A node as the page knows it: its rows of the tables, its names and titles."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

import pandas as pd

from corridor.evidence.statuses import CAPACITY
from corridor.language import capitalize, has_text, locale
from corridor.topics.nodes import rules
from corridor.topics.view import View

#: measures that have a name of their own on a card
NAMED = (
    "freight_volume",
    "container_volume",
    "trains",
    "capacity_freight",
    "capacity_container",
    "capacity_train_pairs",
    "capacity_trains",
)


@dataclass(frozen=True)
class Node:
    """All the page knows of a node: its rows of the tables, and which series is its main one.

    ``rows`` query node_row; ``series`` query node_series; ``values`` all series_value rows of
    these series; ``main`` code of the main series or None; ``relatives`` query node_relatives.
    """

    slug: str
    rows: pd.DataFrame
    series: pd.DataFrame
    values: pd.DataFrame
    main: str | None
    relatives: pd.DataFrame

    @property
    def cache_key(self) -> str:
        """Its slug: all it holds follows from that, the vintage and the language."""
        return self.slug

    @property
    def row(self) -> Any:
        """The first row of where it is (name, kind, country, codes, definition)."""
        return self.rows.iloc[0]

    @property
    def entity(self) -> str:
        """The entity its main series counts, else the first at the node, else nothing."""
        if self.main:
            return str(self.series.set_index("series_id").loc[self.main, "entity"])
        return str(self.row.entity or "") if pd.notna(self.row.entity) else ""

    def values_of(self, *series: str) -> pd.DataFrame:
        """Values of these series, in order of time."""
        return self.values[self.values["series_id"].isin(series)].sort_values("period_end")


def load_node(view: View, slug: str) -> Node:
    """Everything of a node, asked from the tables."""
    rows = view.ask("node_row", node=slug)
    series = view.ask("node_series", node=slug)
    values = view.ask("series_values", series=list(series["series_id"]) or [""])
    main = rules.choose_main_series(series)
    entity = rows.iloc[0].entity
    if main:
        entity = series.set_index("series_id").loc[main, "entity"]
    relatives = view.ask("node_relatives", entity=str(entity) if pd.notna(entity) else "")
    return Node(slug, rows, series, values, main, relatives)


def shorten_name(view: View, row: Any) -> str:
    """Name of a node for buttons and titles: the catalogue's, else what stands before brackets."""
    key = f"nodes-name-{row.slug}"
    if has_text(view.lang, key):
        return view.say(key)
    return re.sub(r"\s*[(（].*$", "", view.name(row)).strip() or view.name(row)


def write_title(view: View, node: Node) -> str:
    """The title of the page."""
    key = f"nodes-title-{node.slug}"
    return view.say(key) if has_text(view.lang, key) else view.name(node.row)


def write_subtitle(view: View, node: Node) -> str:
    """Kind, country, codes, and what counts of the node cover where that is written."""
    row = node.row
    country = locale(view.lang).territories.get(row.country)
    entities = node.rows[node.rows["entity"] == node.entity]
    covers = view.name(entities.iloc[0], "definition") if len(entities) else ""
    parts = [
        view.say(f"node-kind-{row.kind}"),
        country or row.country,
        f"UN/LOCODE {row.unlocode}" if row.unlocode else "",
        _drop_stop(covers),
    ]
    words = " · ".join(part for part in parts if part)
    return capitalize(words)


def name_publisher(view: View, node: Node) -> str:
    """Who could publish what is missing here."""
    row = node.row
    kind = {"seaport": "port", "airport": "air", "waterway": "rivers"}.get(row.kind, "rail")
    key = f"nodes-who-{kind}-{row.country.lower()}"
    if not has_text(view.lang, key):
        key = f"nodes-who-{kind}"
    words = view.say("nothing-who", publisher=view.say(key))
    return capitalize(words)


def _drop_stop(words: str) -> str:
    """A sentence without its stop, which an abbreviated year keeps (ru `2025 г.`, kk `2025 ж.`)."""
    return re.sub(r"(?<!\s[гж])[.。]$", "", words)


def read_titles(view: View, node: Node) -> dict[str, str]:
    """Series -> full title in the visitor's language, relatives included."""
    both = pd.concat([node.series, node.relatives])
    return {r.series_id: view.name(r, "title") for r in both.itertuples()}


def select_ratings(node: Node, unit: str = "", entity: str = "") -> pd.DataFrame:
    """Rated capacities of the node, of one unit and entity where given, in order of time."""
    series = node.series[node.series["rated"]]
    series = series[(series["unit"] == unit) | (not unit)]
    series = series[(series["entity"] == entity) | (not entity)]
    rows = node.values_of(*series["series_id"])
    return rows[rows["status"] == CAPACITY]


def ask_values(view: View, *series: str) -> pd.DataFrame:
    """series_value rows of series that may belong to another place, in order of time."""
    return view.ask("series_values", series=list(series))


def select_wholes(node: Node) -> pd.DataFrame:
    """Rows of node_relatives: what all of the whole carries, with at least one full year; a
    series whose code goes on from another's counts a part of it and is left out."""
    wholes = node.relatives
    wholes = wholes[
        (wholes["relation"] == "whole")
        & wholes["cargo"].isin(["all", "container", ""])
        & (wholes["n_years"] > 0)
    ]
    names = list(wholes["series_id"])
    return wholes[[not any(s != n and s.startswith(f"{n}-") for n in names) for s in names]]
