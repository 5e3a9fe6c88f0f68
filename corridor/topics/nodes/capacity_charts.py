"""What a node, its other parts and the lines that end there can take: ratings and plans."""

from __future__ import annotations

import re

import pandas as pd

from corridor.charts.figure_words import FigureWords, title_figure
from corridor.evidence.statuses import CAPACITY
from corridor.language import named, sentences
from corridor.language.spans import plain
from corridor.topics.chart import Chart, spell_unit
from corridor.topics.finding import spell_sentence
from corridor.topics.nodes import rules
from corridor.topics.nodes.capacity_drawing import draw_ratings
from corridor.topics.nodes.node import Node, read_titles
from corridor.topics.series_titles import read_bracket
from corridor.topics.view import View

#: ratings and plans that can be read side by side
MOST = 6


def select_capacities(node: Node) -> pd.DataFrame:
    """Rated and planned capacities of the unit that says most: the first measure that is rated
    twice, else rated and planned, else rated, else planned."""
    return _select_telling(node.series, node)


def _select_telling(series: pd.DataFrame, node: Node) -> pd.DataFrame:
    rows = node.values_of(*series[series["metric"].isin(rules.RATED)]["series_id"])
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
    heading = spell_step(view, rows) or view.say("nodes-rated-title")
    measure = _name_measure(view, rows)
    alt = sentences([heading, measure, view.spell_values(rows)], view.lang)
    words = FigureWords(heading, measure, alt)
    figure = draw_ratings(rows, view.lang, view.theme, words=words)
    return Chart("node", figure, rows, note, 2, read_titles(view, node))


def spell_step(view: View, rows: pd.DataFrame) -> str:
    """That a rated capacity went from one value to another; nothing where none did."""
    step = rules.find_rating_step(rows)
    return plain(spell_sentence(view, step)) if step else ""


def _name_measure(view: View, rows: pd.DataFrame) -> str:
    unit = spell_unit(view, str(rows["unit"].iloc[0]), float(rows["value"].max()))
    return view.say("nodes-sub-capacity", unit=unit)


def draw_other_capacities(view: View, node: Node) -> Chart | None:
    """What else a node with a main figure can take: ratings and plans of another measure or
    entity than the main figure's, when they are few enough to be read side by side."""
    if not node.main:
        return None
    unit = f"{node.values_of(node.main)['unit'].iloc[0]}/year"
    others = node.series[(node.series["unit"] != unit) | (node.series["entity"] != node.entity)]
    rows = _select_telling(others, node)
    if not 2 <= len(rows) <= MOST or not (rows["status"] == CAPACITY).any():
        return None
    title = read_titles(view, node)[str(rows["series_id"].iloc[0])]
    heading, measure = re.sub(r"\s*[(（][^()（）]*[)）]$", "", title), _name_measure(view, rows)
    if step := spell_step(view, rows):  # of what: the entity before it, the direction after it
        heading = sentences([re.split("[:：]", title)[0], step], view.lang)
        measure = " · ".join(part for part in (measure, read_bracket(title)) if part)
    words = title_figure(heading, measure, view.lang)
    figure = draw_ratings(rows, view.lang, view.theme, words=words)
    return Chart("capacities", figure, rows, titles=read_titles(view, node))


def draw_line_capacities(view: View, node: Node) -> list[Chart]:
    """The railway lines that end here and belong to another node: what they can take."""
    charts = []
    for entity, line in view.ask("node_lines", node=node.slug).groupby("entity", sort=False):
        rows = line[line["metric"] == line["metric"].iloc[0]]
        step = spell_step(view, rows) or view.say("nodes-rated-title")
        heading = named(view.name(rows.iloc[0]), step[:1].lower() + step[1:], view.lang)
        words = title_figure(heading, _name_measure(view, rows), view.lang)
        figure = draw_ratings(rows, view.lang, view.theme, words=words)
        titles = {r.series_id: view.name(r, "title") for r in rows.itertuples()}
        charts.append(Chart(f"line_{entity}", figure, rows, titles=titles))
    return charts
