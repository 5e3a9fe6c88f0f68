"""The cards of a node: last full year, newest part, containers, capacity with its range."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

import pandas as pd

from corridor.charts import year_bars
from corridor.language import listed, named, printed, qualified, scale_of
from corridor.topics.card import Card
from corridor.topics.nodes import drawing as figures
from corridor.topics.nodes import rules
from corridor.topics.nodes.node import NAMED, Node, ratings, titles, values_of, whole
from corridor.topics.series_titles import bracket, measure
from corridor.topics.view import View

MOST = 4


def cards(view: View, node: Node) -> list[Card]:
    """At most four cards, what passes first, then what can pass, then what else is counted."""
    made = [*_volume(view, node), *_containers(view, node), *_capacity(view, node)]
    used = {c.row.series_id for c in made}
    for rows, beside in _others(view, node):
        if len(made) >= MOST:
            break
        if len(rows) and rows.iloc[-1].series_id not in used:
            made.append(_plain(view, node, rows, beside))
            used.add(rows.iloc[-1].series_id)
    return made[:MOST]


def _card(
    view: View,
    node: Node,
    key: str,
    row: Any,
    history: pd.DataFrame,
    caution: str = "",
    **more: Any,
) -> Card:
    both = pd.concat([node.series, node.relatives]).set_index("series_id")
    metric = both.loc[row.series_id, "metric"]
    divisor, name = 1.0, measure(view, titles(view, node)[row.series_id])
    if metric in NAMED and (metric != "trains" or row.series_id == node.main):
        divisor, unit = scale_of(row.unit, row.value, view.lang)
        name = view.say(f"nodes-card-{metric}", unit=unit)
    return Card(key, name, row, history, "plain", divisor, caution, **more)


def _caution(view: View, row: Any) -> str:
    if row.qualifier in ("exact", "about") or row.status == "capacity":
        return ""
    return view.say(f"qualifier-{row.qualifier}")


def _volume(view: View, node: Node) -> list[Card]:
    if not node.main:
        return []
    rows = node.of(node.main)
    full, made = rules.full_years(rows), []
    part = year_bars.newest_part(rows)
    if len(full):
        row = full.iloc[-1]
        notes = [_caution(view, row)]
        if len(part) and int(part.iloc[-1].year) > row.year + 1:
            notes.append(view.say("nodes-none-since"))
        said = " · ".join(n for n in notes if n)
        made.append(_card(view, node, "year", row, full, said))
    if len(part):
        row = part.iloc[-1]
        notes = [view.say("nodes-part"), _caution(view, row)]
        same = rules.same_part(rows, row)
        made.append(_card(view, node, "part", row, same, " · ".join(n for n in notes if n)))
    return made


def _containers(view: View, node: Node) -> list[Card]:
    own = rules.passing(node.series)
    own = own[(own["metric"] == "container_volume") & (own["series_id"] != node.main)]
    own = own.sort_values(["entity", "n_values"], ascending=[True, False])
    own = own[own["entity"] == node.entity] if (own["entity"] == node.entity).any() else own
    if own.empty:
        return []
    rows = node.of(own.iloc[0]["series_id"])
    return [_plain(view, node, rows, "")]


def _plain(view: View, node: Node, rows: pd.DataFrame, beside: str) -> Card:
    """The newest value of a series beside its equals; its range where sources differ."""
    happened = rows[rows["status"].isin(rules.HAPPENED)]
    row = (happened if len(happened) else rows).iloc[-1]
    full = rules.full_years(rows)
    same = rules.same_part(rows, row)
    history = full if row.period_kind == "year" else same
    notes = [view.say("nodes-part") if len(same) and row.period_kind != "year" else ""]
    if row.low < row.high:
        divisor, _ = scale_of(row.unit, row.value, view.lang)
        notes.append(
            view.say(
                "nodes-others",
                low=printed(row.low, view.lang, divisor),
                high=printed(row.high, view.lang, divisor),
            )
        )
    elif not beside:
        notes.append(_caution(view, row))
    said = " · ".join(n for n in notes if n)
    made = _card(view, node, f"of_{row.series_id}", row, history, said)
    return replace(made, name=_whose(view, node, made, beside))


def _whose(view: View, node: Node, made: Card, beside: str) -> str:
    """The name of a card with what sets it apart: whose figure it is, or what of it is counted."""
    scope = bracket(titles(view, node)[made.row.series_id])
    if beside:
        name = made.name[:1].lower() + made.name[1:] if made.name[1:2].islower() else made.name
        return named(qualified(beside, scope, view.lang) if scope else beside, name, view.lang)
    if node.main is None or not _is_second(node, made.row.series_id):
        return made.name
    # what the main series counts in the same way tells the two cards nothing
    shared = _parts(bracket(titles(view, node)[node.main]))
    own = [part for part in _parts(scope) if part not in shared]
    return named(made.name, listed(own, view.lang), view.lang) if own else made.name


def _parts(scope: str) -> list[str]:
    return [part for part in re.split(r",\s+|、", scope) if part]


def _is_second(node: Node, series: str) -> bool:
    """Whether a series counts in the same measure as the main one, which has a card too."""
    metric = node.series.set_index("series_id")["metric"]
    return node.main is not None and metric[series] == metric[node.main]


def _capacity(view: View, node: Node) -> list[Card]:
    """The newest rating beside every other rating of the same series."""
    made = []
    unit = ""
    if node.main:
        unit = f"{node.of(node.main)['unit'].iloc[0]}/year"
    every = ratings(node)
    if every.empty:
        return []
    metric = node.series.set_index("series_id")["metric"]
    order = [s for s in every["series_id"].unique() if metric[s] in rules.RATED]
    entity = node.series.set_index("series_id")["entity"]
    order.sort(
        key=lambda s: (
            entity[s] != node.entity,
            node.of(s)["unit"].iloc[0] != unit,
            rules.RATED.index(metric[s]),
            s,
        )
    )
    alone = node.main or (order and metric[order[0]] == "capacity_train_pairs")
    for series in order[: 1 if alone else 2]:
        rows = every[every["series_id"] == series]
        row = rows.iloc[-1]
        divisor, _ = scale_of(row.unit, rows["value"].max(), view.lang)
        note = view.say("nodes-rating-one")
        if stepped := rules.step(rows):
            note = view.say(
                "nodes-before", value=printed(stepped.values["before"], view.lang, divisor)
            )
        elif rows["value"].nunique() > 1:
            low, high = (
                printed(v, view.lang, divisor) for v in (rows["value"].min(), rows["value"].max())
            )
            note = view.say("nodes-ratings", count=len(rows), low=low, high=high)
        if entity[series] != node.entity:
            note = titles(view, node)[series].split(":")[0].split("：")[0] + " · " + note
        picture = figures.strip(rows, row, view.lang, view.theme)
        made.append(
            _card(
                view,
                node,
                f"rated_{series}",
                row,
                rows.head(0),
                note,
                picture=picture,
                change=False,
            )
        )
    return made


def _others(view: View, node: Node) -> list[tuple[pd.DataFrame, str]]:
    """Other series for a free card: those of the whole it is part of when the node has no volume
    of its own, then its own by how much they hold."""
    made: list[tuple[pd.DataFrame, str]] = []
    if node.main is None:
        for row in whole(node).itertuples():
            made.append((values_of(view, row.series_id), view.name(row)))
    own = node.series[~node.series["planned"] & ~node.series["rated"]]
    own = own[own["series_id"] != node.main]
    wide = own[own["direction"].isin(["total", ""]) & own["cargo"].isin(["all", ""])]
    for row in pd.concat([wide, own]).drop_duplicates("series_id").itertuples():
        made.append((node.of(row.series_id), ""))
    return made
