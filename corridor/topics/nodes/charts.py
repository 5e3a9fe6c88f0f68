"""The figures of full size of a node's page: the main one, the whole it is part of, what stands
beside them."""

from __future__ import annotations

from dataclasses import dataclass, replace

import pandas as pd

from corridor.charts.figure_words import title_figure
from corridor.charts.part_years import find_newest_part
from corridor.charts.year_bars import YearBars, draw_year_bars
from corridor.evidence.statuses import CAPACITY, full_years
from corridor.language import capitalize, has_text, sentences
from corridor.language.spans import plain
from corridor.topics.chart import Chart, spell_unit
from corridor.topics.finding import spell_sentence
from corridor.topics.nodes import rules
from corridor.topics.nodes.capacity_charts import (
    draw_line_capacities,
    draw_other_capacities,
    draw_rated_node,
    select_capacities,
)
from corridor.topics.nodes.disagreements import draw_disagreements
from corridor.topics.nodes.node import Node, ask_values, load_node, select_wholes
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
    """The figures of full size. ``spreads``: where sources disagree; ``beside``: lines that end
    here, other capacities."""

    main: FigureGroup
    whole: FigureGroup
    spreads: Chart | None
    beside: tuple[Chart, ...]

    @property
    def agree(self) -> bool:
        """Whether no two figures stand far from each other."""
        return self.spreads is None and not (self.main.apart or self.whole.apart)


def draw_large_figures(view: View, slug: str) -> LargeFigures:
    """The figures of full size of a node, by its code."""
    node = load_node(view, slug)
    other = draw_other_capacities(view, node)
    return LargeFigures(
        main=draw_main_figures(view, node),
        whole=draw_whole_figures(view, node) if node.main else FigureGroup(),
        spreads=draw_disagreements(view, node),
        beside=(*draw_line_capacities(view, node), *([other] if other else [])),
    )


def draw_main_figures(view: View, node: Node) -> FigureGroup:
    """The node's volume by year; without one its rated capacities, else the whole it is part of,
    else its planned capacities; without any, what is missing and who could publish it."""
    capacities = select_capacities(node)
    if node.main:
        return FigureGroup((draw_volume(view, node),))
    if (capacities["status"] == CAPACITY).any():
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


def name_publisher(view: View, node: Node) -> str:
    """Who could publish what is missing here."""
    row = node.row
    kind = {"seaport": "port", "airport": "air", "waterway": "rivers"}.get(row.kind, "rail")
    key = f"nodes-who-{kind}-{row.country.lower()}"
    if not has_text(view.lang, key):
        key = f"nodes-who-{kind}"
    words = view.say("nothing-who", publisher=view.say(key))
    return capitalize(words)


def _draw_rated(view: View, node: Node) -> Chart:
    note = sentences([view.say("nodes-no-volume"), name_publisher(view, node)], view.lang)
    return draw_rated_node(view, node, note)


def draw_whole_figures(view: View, node: Node) -> FigureGroup:
    """What the whole carries of which this node is a part: at most two counts on one scale."""
    wholes = select_wholes(node)
    if wholes.empty:
        return FigureGroup()
    wholes = wholes[wholes["unit"] == wholes.iloc[0].unit].head(2)
    counts = {code: ask_values(view, code) for code in wholes["series_id"]}
    names = {r.series_id: read_measure(view.name(r, "title")) for r in wholes.itertuples()}
    name = view.name(wholes.iloc[0])
    heading = view.say("nodes-whole", whole=name)
    finding = rules.compare_two_counts(*counts.values()) if len(counts) == 2 else None
    if finding:
        larger, smaller = (read_bracket(names[code]) or names[code] for code, _ in finding.rests_on)
        heading = plain(spell_sentence(view, finding, larger=larger, smaller=smaller))
    charts = _draw_counts(view, counts, names)
    words = view.say("nodes-whole-sub", whole=name) if len(charts) > 1 else ""
    return FigureGroup(tuple(charts), heading, words, apart=finding is not None)


def _draw_counts(view: View, counts: dict[str, pd.DataFrame], names: dict[str, str]) -> list[Chart]:
    """A figure a count, all on one scale of years and of values."""
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
        note = view.say("figure-hatched") if len(parts[code]) else ""
        shown = pd.concat([full_years(rows), parts[code]])
        charts.append(Chart(f"whole_{code}", figure, shown, note))
    return charts
