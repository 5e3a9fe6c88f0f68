"""Placing what the Nodes page shows of one node."""

from __future__ import annotations

from typing import Any

import pandas as pd
import streamlit as st

from corridor.language import sentences
from corridor.language.spans import Span, markdown
from corridor.server.own_address import locate_links
from corridor.topics.chart import Rows, list_publishers, spell_sources
from corridor.topics.costs import spell_cost_note
from corridor.topics.flow import PLACES
from corridor.topics.ladder_chart import draw_ladder
from corridor.topics.model_sources import list_publishers as list_parameter_publishers
from corridor.topics.nodes import model_use
from corridor.topics.nodes.altimetry import draw_sea_change
from corridor.topics.nodes.answers import (
    answer_questions,
    explain_overrun,
    make_answer_table,
    spell_answer,
)
from corridor.topics.nodes.cards import make_node_cards
from corridor.topics.nodes.charts import FigureGroup, draw_large_figures
from corridor.topics.nodes.disagreements import make_spread_table, offer_conflicts
from corridor.topics.nodes.multiples import draw_multiples
from corridor.topics.nodes.node import Node, shorten_name
from corridor.topics.nodes.params import HUB_NODE
from corridor.topics.nodes.sea_level import draw_sea_level
from corridor.topics.nodes.steps import StepWords
from corridor.topics.nodes.tables import (
    ask_neighbours,
    list_node_events,
    list_node_projects,
    make_project_table,
    make_series_table,
    reconcile_statuses,
    spell_way,
)
from corridor.topics.nodes.tanker_calls import draw_tanker_calls
from corridor.topics.promises_charts import draw_hub
from corridor.ui import data, data_dialog, passport, prose, tables
from corridor.ui.card import place_card
from corridor.ui.figure import open_row, place_figure
from corridor.ui.figure_cache import make_once
from corridor.ui.finding_rows import mark_unit
from corridor.ui.plain_table import show_plain_table
from corridor.ui.table_sizes import find_widths
from corridor.ui.visitor import View


def open_columns(view: View, node: Node) -> list[Any]:
    """The map left and the cards right; of one or two cards the map takes the room they leave."""
    return list(st.columns([2.2, 1] if _has_few_cards(view, node) else [1.05, 1.3], gap="large"))


def _has_few_cards(view: View, node: Node) -> bool:
    return len(make_once(view, make_node_cards, node)) <= 2


def place_cards(view: View, node: Node) -> None:
    """The cards in two columns, one or two of them below each other; nothing without a figure."""
    few = _has_few_cards(view, node) and not view.phone
    with st.grid(1 if few else 2, min_column_width=160, gap="medium"):
        for one in make_once(view, make_node_cards, node):
            place_card(view, one)


def place_large_figures(view: View, node: Node) -> None:
    """The main figure over the whole width, or words for what is missing; under it capacities that
    changed."""
    figures = make_once(view, draw_large_figures, node.slug)
    _place_group(view, figures.main)
    _place_steps(view, figures.steps)


def place_disagreements(view: View, node: Node) -> None:
    """Where sources disagree, a row a figure, which opens its passport; that they do not only
    where two of them count the same."""
    figures = make_once(view, draw_large_figures, node.slug)
    if figures.spreads:
        title, rows = view.say("nodes-disagree"), pd.DataFrame(list(figures.spreads))
        prose.heading(title, view.say("nodes-disagree-sub"))
        cells = make_spread_table(view, list(figures.spreads))
        name = cells.columns[0]
        wide = st.column_config.TextColumn(width=find_widths(cells, [name], most=470)[name])
        tables.open_chosen(cells, rows, f"spreads_{node.slug}", alt=title, columns={name: wide})
        data_dialog.offer_rows(view, "node-conflicts", title, offer_conflicts(view, node))
    elif figures.agree:
        with st.container(key="fig_agree", gap="xsmall"):
            prose.heading(view.say("nodes-disagree"), view.say("nodes-agree"))


#: nodes of the railway from China's border on: what binds there is said beside their own figures
_ON_LADDER = ("dostyk", "altynkol", "moiynty", "saryagash")


def place_ladder(view: View, node: Node) -> None:
    """The ladder of the corridor, on the nodes of the railway that it measures."""
    if node.slug in _ON_LADDER:
        place_figure(view, make_once(view, draw_ladder))


def _place_group(view: View, group: FigureGroup) -> None:
    if group.missing:
        st.info(group.missing)
    prose.heading(group.heading, group.words)
    if len(group.figures) == 1 and group.figures[0].level == 2:
        place_figure(view, group.figures[0])
    elif group.figures:
        with open_row(group.figures[0].key, 2):
            for chart in group.figures:
                place_figure(view, chart)


def _place_steps(view: View, steps: tuple[StepWords, ...]) -> None:
    """Capacities that went from one value to another: both numbers, which open the passport of
    the later one, and what they are."""
    if not steps:
        return
    happened = all(step.happened for step in steps)
    prose.heading(view.say("nodes-steps" if happened else "nodes-steps-two"))
    for place, (column, step) in enumerate(zip(_columns(len(steps)), steps, strict=True)):
        with column:
            row = step.values.iloc[0]
            with st.container(key=f"big_step_{place}"):
                st.button(
                    mark_unit(step.big),
                    type="tertiary",
                    key=f"step_{place}",
                    help=view.say("button-passport"),
                    on_click=passport.ask_for,
                    args=("value",),
                    kwargs={"series_id": row.series_id, "period": row.period},
                )
            prose.text(step.sentence)
            prose.small(spell_sources(view, list_publishers(step.values)))


def _columns(many: int) -> list[Any]:
    """As many columns as there are things, at least three, so that a row keeps its measure."""
    return list(st.columns(max(many, 3), gap="large"))[:many]


def place_sea(view: View, node: Node) -> None:
    """The level of the sea that a port lies on, with its forecasts; how far it has fallen by
    satellite too, and which tankers call."""
    for chart in (
        make_once(view, draw_sea_level, node.slug),
        make_once(view, draw_sea_change, node),
        make_once(view, draw_tanker_calls, node.slug),
    ):
        if chart:
            place_figure(view, chart)


def place_plans(view: View, node: Node) -> None:
    """The versions of a plan that was stated anew, at the dates they were stated."""
    if node.slug == HUB_NODE:
        place_figure(view, make_once(view, draw_hub))


def place_answers(view: View, node: Node) -> None:
    """What is asked of the node, answered by figure, period and source, or by what is missing."""
    answers = make_once(view, answer_questions, node)
    if not answers:
        return
    prose.heading(view.say("nodes-answers"), view.say("nodes-answers-sub"))
    if view.phone:  # five columns find no room there
        prose.paragraphs(line for answer in answers for line in spell_answer(view, answer))
        prose.small(make_once(view, explain_overrun, node))
        return
    table = make_answer_table(view, answers)
    who = [one.source for one in answers]
    table[view.say("table-publisher")] = [markdown((source,)) for source in who]
    missing = [not one.value for one in answers]
    table[missing] = table[missing].map(lambda words: markdown((Span(words, "quiet"),)))
    st.table(table, border="horizontal", hide_index=True)
    prose.small(make_once(view, explain_overrun, node))


def place_multiples(view: View, node: Node) -> None:
    """Small multiples of the other series."""
    multiples = make_once(view, draw_multiples, node.slug, least=200)
    if not multiples:
        return
    measure = sentences([view.say("nodes-also-sub"), view.say("traffic-dotted")], view.lang)
    prose.heading(view.say("nodes-also"), measure)
    with open_row("multiples", 5, 200):
        for one in multiples:
            place_figure(view, one.chart, label=(one.label, ""))


def place_projects(view: View, node: Node) -> None:
    """The projects of the register at the node, whatever their status."""
    projects = make_once(view, list_node_projects, node)
    nothing = "" if projects else view.say("nodes-projects-none")
    prose.heading(view.say("nodes-projects"), nothing)
    if nothing:
        return
    table = make_project_table(view, projects)
    table[view.say("nodes-project")] = [
        locate_links(markdown((project.name,))) for project in projects
    ]
    show_plain_table(table, view.lang)
    rows, asked = view.ask("node_projects", node=node.slug), {"node": node.slug}
    notes = [view.say("nodes-projects-note"), spell_cost_note(view, rows)]
    notes += make_once(view, reconcile_statuses, node)
    prose.small(sentences([note for note in notes if note], view.lang))
    codes = [f"projects/{slug}" for slug in rows["slug"]]
    title = f"{view.name(node.row)}: {view.say('nodes-projects')}"
    data_dialog.offer_rows(
        view, "node-projects", title, Rows(rows, [("node_projects", asked)], codes)
    )


def place_model(view: View, node: Node) -> None:
    """What wants to go against what can by the model, and if the node closes; that it does not
    know the node."""
    found = make_once(view, model_use.find_use, data.vintage().hash, node.slug)
    if found is None:
        prose.heading(view.say("nodes-model"), view.say("nodes-model-none"))
        return
    prose.heading(make_once(view, model_use.spell_answer, found), view.say("nodes-model-sub"))
    prose.text(make_once(view, model_use.spell_closed, found))
    table = make_once(view, model_use.make_use_table, found)
    st.table(table, border="horizontal", hide_index=True)
    said = spell_sources(view, list_parameter_publishers(found.uses))
    notes = [said, model_use.spell_built(view, found), model_use.spell_note(view, found)]
    prose.small(sentences([note for note in notes if note], view.lang))
    query = {"lang": view.lang} | ({"closed": node.slug} if node.slug in PLACES else {})
    st.page_link("pages/scenarios.py", label=view.say("nodes-model-more"), query_params=query)


def place_neighbours(view: View, node: Node) -> None:
    """Neighbours: links to their pages, with kilometres and mode; nothing where no line leads."""
    rows = ask_neighbours(view, node)
    if rows.empty:
        return
    prose.heading(view.say("nodes-neighbours"))
    for row in rows.itertuples():
        with st.container(horizontal=True, gap="small", vertical_alignment="center"):
            st.page_link(
                "pages/nodes.py",
                label=shorten_name(view, row),
                query_params={"node": row.slug, "lang": view.lang},
            )
            prose.quiet(spell_way(view, row), width="content")


def place_events(view: View, node: Node) -> None:
    """What happened here, the newest first, each with its source."""
    events = make_once(view, list_node_events, node)
    prose.heading(view.say("nodes-events"), "" if events else view.say("nodes-events-none"))
    prose.paragraphs(
        (Span(event.date, "quiet"), Span(" "), Span(event.title, address=event.address))
        for event in events
    )


def place_every_series(view: View, node: Node) -> None:
    """All series of the node; a chosen row opens the passport of its newest value."""
    nothing = view.say("nodes-every-none") if node.series.empty else ""
    heading = view.say("nodes-every", count=len(node.series))
    prose.heading(heading, nothing)
    if nothing:
        return
    title = f"{view.name(node.row)}: {heading}"
    rows, cells = make_once(view, make_series_table, node)
    tables.open_chosen(
        cells,
        rows,
        f"series_{node.slug}",
        alt=title,
        period="latest_period",
        columns=_size_columns(view, cells),
    )
    prose.small(view.say("nodes-row-opens"))
    asked = [(name, {"node": node.slug}) for name in ("node_series", "node_status")]
    data_dialog.offer_rows(view, "node-series", title, Rows(rows, asked, [f"nodes/{node.slug}"]))


def _size_columns(view: View, cells: pd.DataFrame) -> dict[str, Any]:
    """Columns that hold their longest text; the title and the publisher share what is left."""
    column = st.column_config
    texts = [view.say(key) for key in ("nodes-newest", "table-period", "table-status")]
    counts = [view.say(key) for key in ("nodes-years", "nodes-values")]
    sizes: dict[str, Any] = {
        name: column.TextColumn(width=width) for name, width in find_widths(cells, texts).items()
    }
    for name, width in find_widths(cells, counts).items():
        sizes[name] = column.NumberColumn(width=width)
    return sizes
