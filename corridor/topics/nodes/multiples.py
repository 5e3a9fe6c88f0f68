"""Small figures of what else a node counts in the unit of its main figure, all on one scale."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from corridor.charts.figure_words import FigureWords
from corridor.charts.year_points import draw_year_points
from corridor.evidence.statuses import full_years
from corridor.language import qualified
from corridor.language.spans import Line, Span
from corridor.topics.chart import Chart, spell_unit
from corridor.topics.nodes import rules
from corridor.topics.nodes.node import Node, ask_values, load_node, read_titles
from corridor.topics.series_titles import drop_unit, read_measure
from corridor.topics.view import View

#: small figures of one node: what all of them show is read at a glance, the rest is in the table
MULTIPLES = 5


@dataclass(frozen=True)
class SmallMultiple:
    """A small figure and the line over it: what it counts, and in which unit."""

    label: Line
    chart: Chart


def draw_multiples(view: View, slug: str) -> list[SmallMultiple]:
    """Small multiples of the other series of the main figure's unit that have two years, and of
    the parts of the node that stand on their own: one scale of years and of values."""
    node = load_node(view, slug)
    names, drawable = read_titles(view, node), _select_drawable(view, node)
    if not drawable:
        return []
    full = pd.concat([full_years(rows) for rows in drawable.values()])
    top, last = float(full["value"].max()), int(full["year"].max())
    unit = spell_unit(view, str(full["unit"].iloc[0]), top)
    series_here = set(node.series["series_id"])
    multiples = []
    for code, rows in drawable.items():
        # a part of the node that has a name of its own keeps it
        name = read_measure(names[code]) if code in series_here else names[code]
        name = drop_unit(view, name)
        figure = draw_year_points(
            rows,
            view.lang,
            view.theme,
            tone="plain",
            top=top,
            span=(min(int(full["year"].min()), last - 3), last),
            words=FigureWords(alt=qualified(name, unit, view.lang)),
        )
        label = (Span(name, "strong"), Span(" "), Span(unit, "quiet"))
        multiples.append(SmallMultiple(label, Chart(f"small_{code}", figure, full_years(rows))))
    return multiples


def _select_drawable(view: View, node: Node) -> dict[str, pd.DataFrame]:
    """Values of the series that have two full years in the unit of the main one and are none of
    the cargoes that its figure stacks."""
    if not node.main:
        return {}
    unit = node.series.set_index("series_id").loc[node.main, "unit"]
    stacked = set(rules.find_cargo_parts(node.main, node.series).values())
    series = node.series[~node.series["planned"] & ~node.series["rated"]]
    series = series[(series["unit"] == unit) & ~series["series_id"].isin({node.main, *stacked})]
    parts = node.relatives[
        (node.relatives["relation"] == "part") & (node.relatives["unit"] == unit)
    ]
    rows = {code: node.values_of(code) for code in series["series_id"]}
    rows |= {code: ask_values(view, code) for code in parts["series_id"]}
    codes = [code for code in rows if full_years(rows[code])["year"].nunique() > 1]
    return {code: rows[code] for code in codes[:MULTIPLES]}
