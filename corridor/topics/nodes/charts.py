"""The figures of full size of a node's page: the main one, the whole it is part of, what stands
beside them."""

from __future__ import annotations

from dataclasses import dataclass, replace

import pandas as pd

from corridor.charts.figure_words import title_figure
from corridor.charts.part_years import find_equal_parts, find_newest_part
from corridor.charts.year_bars import YearBars, draw_year_bars
from corridor.evidence.statuses import CAPACITY, full_years
from corridor.language import sentences
from corridor.language.spans import plain
from corridor.topics.chart import Chart, spell_unit
from corridor.topics.finding import spell_sentence
from corridor.topics.nodes import rules
from corridor.topics.nodes.capacity_charts import draw_rated_node, select_capacities
from corridor.topics.nodes.disagreements import Spread, list_spreads
from corridor.topics.nodes.node import Node, ask_values, load_node, name_publisher, select_wholes
from corridor.topics.nodes.steps import StepWords, list_steps
from corridor.topics.nodes.volume_charts import draw_volume
from corridor.topics.series_titles import drop_unit, read_bracket, read_measure
from corridor.topics.view import View


@dataclass(frozen=True)
class FigureGroup:
    """Figures that stand together: a heading and grey words over them, where the figures' own do
    not say it; ``missing``: words in their place."""

    figures: tuple[Chart, ...] = ()
    heading: str = ""
    words: str = ""
    missing: str = ""
    #: two counts of one thing, far from each other
    apart: bool = False


@dataclass(frozen=True)
class LargeFigures:
    """The figures of full size. ``steps``: capacities that went from one value to another;
    ``spreads``: where sources disagree; ``agree``: whether it may be said that they do not."""

    main: FigureGroup
    steps: tuple[StepWords, ...]
    spreads: tuple[Spread, ...]
    agree: bool


def draw_large_figures(view: View, slug: str) -> LargeFigures:
    """The figures of full size of a node, by its code."""
    node = load_node(view, slug)
    main, spreads = draw_main_figures(view, node), tuple(list_spreads(view, node))
    agree = not spreads and not main.apart
    return LargeFigures(
        main=main,
        steps=tuple(list_steps(view, node)),
        spreads=spreads,
        agree=agree and rules.may_sources_agree(node.values, node.series),
    )


def draw_main_figures(view: View, node: Node) -> FigureGroup:
    """The node's volume by year; without one its rated capacities, else the whole it is part of,
    else its planned capacities; without any, what is missing and a possible source. Capacities
    that are one step from a value to another are no figure: the step stands in its place."""
    capacities = select_capacities(node)
    if node.main:
        return FigureGroup((draw_volume(view, node),))
    if (capacities["status"] == CAPACITY).any():
        if list_steps(view, node):
            return FigureGroup(words=_explain_missing_volume(view, node))
        return FigureGroup((_draw_rated(view, node),))
    whole = draw_whole_figures(view, node)
    if whole.figures:
        name = view.name(select_wholes(node).iloc[0])
        words = view.say("nodes-own-missing", node=view.name(node.row), whole=name)
        return replace(whole, words=sentences([words, name_publisher(view, node)], view.lang))
    if len(capacities):
        return FigureGroup((_draw_rated(view, node),))
    words = view.say("nodes-nothing", node=view.name(node.row))
    return FigureGroup(missing=sentences([words, name_publisher(view, node)], view.lang))


def _explain_missing_volume(view: View, node: Node) -> str:
    return sentences([view.say("nodes-no-volume"), name_publisher(view, node)], view.lang)


def _draw_rated(view: View, node: Node) -> Chart:
    return draw_rated_node(view, node, _explain_missing_volume(view, node))


def draw_whole_figures(view: View, node: Node) -> FigureGroup:
    """What the whole carries of which this node is a part: at most two counts on one scale."""
    wholes = select_wholes(node)
    if wholes.empty:
        return FigureGroup()
    wholes = wholes[wholes["unit"] == wholes.iloc[0].unit].head(2)
    counts = {code: ask_values(view, code) for code in wholes["series_id"]}
    names = {r.series_id: view.name(r, "title") for r in wholes.itertuples()}
    name = view.name(wholes.iloc[0])
    heading = view.say("nodes-whole", whole=name)
    finding = rules.compare_two_counts(*counts.values()) if len(counts) == 2 else None
    if finding:
        larger, smaller = (
            read_bracket(names[code]) or read_measure(names[code]) for code, _ in finding.rests_on
        )
        heading = plain(spell_sentence(view, finding, larger=larger, smaller=smaller))
    charts = _draw_counts(view, counts, names)
    words = view.say("nodes-whole-sub", whole=name) if len(charts) > 1 else ""
    return FigureGroup(tuple(charts), heading, words, apart=finding is not None)


def _draw_counts(view: View, counts: dict[str, pd.DataFrame], names: dict[str, str]) -> list[Chart]:
    """A figure a count, all on one scale of years and of values, named with the whole it counts:
    on the page of a part it would read as the part's own."""
    full = pd.concat([full_years(rows) for rows in counts.values()])
    parts = {code: find_newest_part(rows) for code, rows in counts.items()}
    top, last = float(full["value"].max()), int(full["year"].max())
    end = max([last, *(int(year) for part in parts.values() for year in part["year"])])
    scale = view.say("nodes-sub-years", unit=spell_unit(view, str(full["unit"].iloc[0]), top))
    charts = []
    for code, rows in counts.items():
        bars = YearBars(
            rows,
            tone="plain",
            words=title_figure(drop_unit(view, names[code]), scale, view.lang),
            top=top,
            span=(int(full["year"].min()), end),
            labels=2,
            right=24,
        )
        figure = draw_year_bars(bars, view.lang, view.theme)
        equal = _select_equal_parts(rows, parts[code])
        notes = [view.say("figure-hatched") if len(parts[code]) else "", view.spell_values(equal)]
        if rules.go_apart(rows, equal):
            notes.append(view.say("nodes-parts-apart"))
        shown = pd.concat([full_years(rows), parts[code], equal])
        charts.append(Chart(f"whole_{code}", figure, shown, sentences(notes, view.lang)))
    return charts


def _select_equal_parts(rows: pd.DataFrame, drawn: pd.DataFrame) -> pd.DataFrame:
    """The newest two parts of years that run over the same months and that no bar shows: what may
    be compared where years are estimates."""
    equal = find_equal_parts(rows).tail(2)
    return equal if len(equal) == 2 and drawn.empty else equal.head(0)
