"""The cards of a node: last full year, newest part, containers, capacity with its range."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from typing import Any

import pandas as pd

from corridor.charts.part_years import find_newest_part
from corridor.evidence.comparison import USE_YEARS
from corridor.evidence.statuses import CAPACITY, COUNTED, HAPPENED, full_years
from corridor.language import listed, named, printed, qualified, scale_of, subject
from corridor.topics.card import Card
from corridor.topics.nodes import rules
from corridor.topics.nodes.capacity_drawing import draw_rating_strip
from corridor.topics.nodes.node import (
    NAMED,
    Node,
    ask_values,
    read_titles,
    select_ratings,
    select_wholes,
)
from corridor.topics.series_titles import read_bracket, read_measure
from corridor.topics.view import View

#: cards of one node
MOST = 4
#: measures that no question of freight is answered by
ASIDE = ("share", "passengers", "flights")


def make_node_cards(view: View, node: Node) -> list[Card]:
    """At most four cards, what passes first, then what can pass, then what else is counted."""
    cards = [
        *_make_volume_cards(view, node),
        *_make_container_cards(view, node),
        *_make_capacity_cards(view, node),
    ]
    used = {card.row.series_id for card in cards}
    for rows, whole in _list_other_series(view, node):
        if len(cards) >= MOST:
            break
        if len(rows) and rows.iloc[-1].series_id not in used:
            cards.append(_make_newest_card(view, node, rows, whole))
            used.add(rows.iloc[-1].series_id)
    return cards[:MOST]


def _make_card(
    view: View,
    node: Node,
    key: str,
    row: Any,
    history: pd.DataFrame,
    notes: Iterable[str] = (),
    **more: Any,
) -> Card:
    """A card with its name and scale; ``notes``: what to mind, the empty ones fall away."""
    both = pd.concat([node.series, node.relatives]).set_index("series_id")
    metric = both.loc[row.series_id, "metric"]
    divisor, name = 1.0, read_measure(read_titles(view, node)[row.series_id])
    if metric in NAMED and (metric != "trains" or row.series_id == node.main):
        divisor, unit = scale_of(row.unit, row.value, view.lang)
        name = view.say(f"nodes-card-{metric}", unit=unit)
    caution = " · ".join(note for note in notes if note)
    return Card(key, name, row, history, "plain", divisor, caution, **more)


def _qualify(view: View, row: Any) -> str:
    """That a value is rounded, a bound or an estimate; nothing for an exact one."""
    if row.qualifier in ("exact", "about") or row.status == CAPACITY:
        return ""
    return view.say(f"qualifier-{row.qualifier}")


def _make_volume_cards(view: View, node: Node) -> list[Card]:
    """The last full year of the main series, and a newer part of a year."""
    if not node.main:
        return []
    rows, cards = node.values_of(node.main), []
    full, part = full_years(rows), find_newest_part(rows)
    if len(full):
        row = full.iloc[-1]
        notes = [_qualify(view, row)]
        if len(part) and int(part.iloc[-1].year) > row.year + 1:
            notes.append(view.say("nodes-none-since"))
        cards.append(_make_card(view, node, "year", row, full_years(rows, COUNTED), notes))
    if len(part):
        row = part.iloc[-1]
        notes = [view.say("nodes-part"), _qualify(view, row)]
        same = rules.select_same_part(rows, row)
        cards.append(_make_card(view, node, "part", row, same, notes))
    return cards


def _make_container_cards(view: View, node: Node) -> list[Card]:
    """The containers of a node whose main series counts something else."""
    series = rules.select_passing(node.series)
    series = series[(series["metric"] == "container_volume") & (series["series_id"] != node.main)]
    series = series.sort_values(["entity", "n_values"], ascending=[True, False])
    here = series[series["entity"] == node.entity]
    series = here if len(here) else series
    if series.empty:
        return []
    return [_make_newest_card(view, node, node.values_of(series.iloc[0]["series_id"]), "")]


def _make_newest_card(view: View, node: Node, rows: pd.DataFrame, whole: str) -> Card:
    """The newest value of a series beside its equals; its range where sources differ.

    ``whole``: name of the whole that the series counts, where it is not the node itself.
    """
    happened = rows[rows["status"].isin(HAPPENED)]
    row = (happened if len(happened) else rows).iloc[-1]
    same = rules.select_same_part(rows, row)
    # an estimate is no bar beside a count: the card's small bars show no status
    history = full_years(rows, COUNTED) if row.period_kind == "year" else same
    notes = [view.say("nodes-part") if len(same) and row.period_kind != "year" else ""]
    if row.low < row.high:
        divisor, _ = scale_of(row.unit, row.value, view.lang)
        low, high = (printed(value, view.lang, divisor) for value in (row.low, row.high))
        notes.append(view.say("nodes-others", low=low, high=high))
    elif not whole:
        notes.append(_qualify(view, row))
    card = _make_card(view, node, f"of_{row.series_id}", row, history, notes)
    return replace(card, name=_set_apart(view, node, card, whole))


def _set_apart(view: View, node: Node, card: Card, whole: str) -> str:
    """The name of a card with what sets it apart: whose figure it is, or what of it is counted."""
    titles, series = read_titles(view, node), card.row.series_id
    scope = read_bracket(titles[series])
    if whole:
        name = card.name[:1].lower() + card.name[1:] if card.name[1:2].islower() else card.name
        return named(qualified(whole, scope, view.lang) if scope else whole, name, view.lang)
    if node.main is None or not _counts_like_main(node, series):
        return card.name
    # what the main series counts in the same way tells the two cards nothing
    shared = _split_scope(read_bracket(titles[node.main]))
    apart = [part for part in _split_scope(scope) if part not in shared]
    return named(card.name, listed(apart, view.lang), view.lang) if apart else card.name


def _split_scope(scope: str) -> list[str]:
    return [part for part in re.split(r",\s+|、", scope) if part]


def _counts_like_main(node: Node, series: str) -> bool:
    """Whether a series counts in the same measure as the main one, which has a card too."""
    metric = node.series.set_index("series_id")["metric"]
    return node.main is not None and metric[series] == metric[node.main]


def _make_capacity_cards(view: View, node: Node) -> list[Card]:
    """The newest rating beside every other rating of the same series."""
    ratings, cards = select_ratings(node), []
    for series in _choose_rated(node, ratings):
        rows = ratings[ratings["series_id"] == series]
        row = rows.iloc[-1]
        note = _describe_ratings(view, rows)
        if node.series.set_index("series_id").loc[series, "entity"] != node.entity:
            note = f"{subject(read_titles(view, node)[series])} · {note}"
        several = rows["value"].nunique() > 1  # one value is no range: the card says it already
        picture = draw_rating_strip(rows, row, view.lang, view.theme) if several else None
        key, none = f"rated_{series}", rows.head(0)
        cards.append(_make_card(view, node, key, row, none, [note], picture=picture, change=False))
    return cards


def _choose_rated(node: Node, ratings: pd.DataFrame) -> list[str]:
    """The rated series that get a card: the one nearest to the main figure, or two where there is
    no main figure and no count of train pairs."""
    unit = f"{node.values_of(node.main)['unit'].iloc[0]}/year" if node.main else ""
    series = node.series.set_index("series_id")

    def rank(code: str) -> tuple[bool, bool, int, str]:
        return (
            series.loc[code, "entity"] != node.entity,
            node.values_of(code)["unit"].iloc[0] != unit,
            rules.RATED.index(series.loc[code, "metric"]),
            code,
        )

    codes = [c for c in ratings["series_id"].unique() if series.loc[c, "metric"] in rules.RATED]
    if newest := _find_newest_year(node):  # an old rating says nothing of what passes since
        last = ratings.groupby("series_id")["year"].max()
        codes = [c for c in codes if last[c] >= newest - USE_YEARS]
    codes.sort(key=rank)
    pairs_first = bool(codes) and series.loc[codes[0], "metric"] == "capacity_train_pairs"
    return codes[: 1 if node.main or pairs_first else 2]


def _find_newest_year(node: Node) -> int:
    """The newest year that has a figure of the main series, 0 without one."""
    rows = node.values_of(node.main) if node.main else node.values.head(0)
    return int(rows["year"].max()) if len(rows) else 0


def _describe_ratings(view: View, rows: pd.DataFrame) -> str:
    """What stands beside the newest rating: the one before a step, the range of several."""
    newest = rows.iloc[-1]
    divisor, _ = scale_of(newest.unit, rows["value"].max(), view.lang)
    if step := rules.find_newest_step(rows):
        return view.say("nodes-before", value=printed(step.before.value, view.lang, divisor))
    if rows["value"].nunique() == 1:
        return view.say("nodes-rating-one")
    ends = (rows["value"].min(), rows["value"].max())
    low, high = (printed(value, view.lang, divisor) for value in ends)
    return view.say("nodes-ratings", count=len(rows), low=low, high=high)


def _list_other_series(view: View, node: Node) -> list[tuple[pd.DataFrame, str]]:
    """Other series for a free card: those of the whole it is part of (with its name) when the
    node has no volume of its own, then its own by how much they hold."""
    others: list[tuple[pd.DataFrame, str]] = []
    if node.main is None:
        for row in select_wholes(node).itertuples():
            others.append((ask_values(view, row.series_id), view.name(row)))
    series = node.series[~node.series["planned"] & ~node.series["rated"]]
    series = series[(series["series_id"] != node.main) & ~series["metric"].isin(ASIDE)]
    wide = series[series["direction"].isin(["total", ""]) & series["cargo"].isin(["all", ""])]
    for code in pd.concat([wide, series])["series_id"].drop_duplicates():
        others.append((node.values_of(code), ""))
    return others
