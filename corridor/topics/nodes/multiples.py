"""Small figures of all else a node counts, each on its own scale."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from corridor.charts.figure_words import FigureWords
from corridor.charts.part_years import find_equal_parts
from corridor.charts.year_points import draw_year_points
from corridor.evidence.statuses import full_years
from corridor.language import qualified
from corridor.language.spans import Line, Span
from corridor.topics.chart import Chart, spell_unit
from corridor.topics.nodes.node import Node, ask_values, load_node, read_titles
from corridor.topics.series_titles import drop_unit, read_measure
from corridor.topics.view import View

#: small figures of one node
MULTIPLES = 10


@dataclass(frozen=True)
class SmallMultiple:
    """A small figure and the line over it: what it counts, and in which unit."""

    label: Line
    chart: Chart


def draw_multiples(view: View, slug: str) -> list[SmallMultiple]:
    """Small multiples of the other series that have two years or two equal part-years, and of
    the parts of the node that stand on their own."""
    node = load_node(view, slug)
    names = read_titles(view, node)
    series_here = set(node.series["series_id"])
    multiples = []
    for code, rows in _select_drawable(view, node).items():
        shown = _select_comparable(rows)
        top, last = float(shown["value"].max()), int(shown["year"].max())
        unit = spell_unit(view, str(rows["unit"].iloc[0]), top)
        # a part of the node that has a name of its own keeps it
        name = read_measure(names[code]) if code in series_here else names[code]
        figure = draw_year_points(
            rows,
            view.lang,
            view.theme,
            tone="plain",
            top=top,
            span=(min(int(shown["year"].min()), last - 3), last),
            words=FigureWords(alt=qualified(names[code], unit, view.lang)),
        )
        label = (Span(drop_unit(view, name), "strong"), Span(" "), Span(unit, "quiet"))
        multiples.append(SmallMultiple(label, Chart(f"small_{code}", figure, shown)))
    return multiples


def _select_comparable(rows: pd.DataFrame) -> pd.DataFrame:
    """Full years, else the part-years that end alike."""
    full = full_years(rows)
    return full if len(full) else find_equal_parts(rows)


def _select_drawable(view: View, node: Node) -> dict[str, pd.DataFrame]:
    """Values of the series that have two points to compare."""
    series = node.series[~node.series["planned"] & ~node.series["rated"]]
    series = series[(series["series_id"] != node.main) & (series["metric"] != "share")]
    parts = node.relatives[node.relatives["relation"] == "part"]
    rows = {code: node.values_of(code) for code in series["series_id"]}
    rows |= {code: ask_values(view, code) for code in parts["series_id"]}
    codes = [code for code in rows if _select_comparable(rows[code])["year"].nunique() > 1]
    return {code: rows[code] for code in codes[:MULTIPLES]}
