"""What a node without a volume can take: ratings and plans of one measure."""

from __future__ import annotations

import pandas as pd

from corridor.charts.figure_words import FigureWords
from corridor.evidence.statuses import CAPACITY
from corridor.language import sentences
from corridor.topics.chart import Chart, spell_unit
from corridor.topics.nodes import rules
from corridor.topics.nodes.capacity_drawing import draw_ratings
from corridor.topics.nodes.node import Node, read_titles
from corridor.topics.view import View


def select_capacities(node: Node) -> pd.DataFrame:
    """Rated and planned capacities of the unit that says most: the first measure that is rated
    twice, else rated and planned, else rated, else planned."""
    rows = node.values_of(*node.series[node.series["metric"].isin(rules.RATED)]["series_id"])
    if len(rows):  # what may be pairs or trains is no step from what is one of them
        rows = rows[[("unit-unclear" not in flags) for flags in rows["flags"]]]
    if rows.empty:
        return rows
    metric = node.series.set_index("series_id")["metric"]
    rows = rows.assign(metric=rows["series_id"].map(metric))
    counts = rows.groupby("metric").agg(
        all=("value", "size"), rated=("status", lambda codes: int((codes == CAPACITY).sum()))
    )
    best = max(
        (measure for measure in rules.RATED if measure in counts.index),
        key=lambda measure: (
            min(counts.loc[measure, "rated"], 2),
            min(counts.loc[measure, "all"], 2),
        ),
    )
    return rows[rows["metric"] == best]


def draw_rated_node(view: View, node: Node, note: str) -> Chart:
    """The capacities as the main figure of a node without a volume; ``note`` says why."""
    rows = select_capacities(node)
    heading, measure = view.say("nodes-rated-title"), _name_measure(view, rows)
    alt = sentences([heading, measure], view.lang)
    words = FigureWords(heading, measure, alt)
    figure = draw_ratings(rows, view.lang, view.theme, words=words)
    return Chart("node", figure, rows, note, 2, read_titles(view, node))


def _name_measure(view: View, rows: pd.DataFrame) -> str:
    unit = spell_unit(view, str(rows["unit"].iloc[0]), float(rows["value"].max()))
    return view.say("nodes-sub-capacity", unit=unit)
