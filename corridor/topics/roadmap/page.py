"""The Roadmap's register: the timeline, what the register says, the table, the empty choice."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pandas as pd
import streamlit as st

from corridor import warehouse
from corridor.language import capitalize, listed, sentences
from corridor.language.spans import plain
from corridor.server.own_address import locate
from corridor.topics.chart import Rows
from corridor.topics.costs import spell_cost_note
from corridor.topics.finding import Finding, spell_headline, spell_sentence
from corridor.topics.roadmap import page_project, params, rules
from corridor.topics.roadmap.charts import draw_register
from corridor.topics.roadmap.project_words import spell_project_status, spell_verdict
from corridor.topics.roadmap.tables import make_register_table
from corridor.ui import data, data_dialog, prose, tables
from corridor.ui.figure import place_figure
from corridor.ui.figure_cache import make_once
from corridor.ui.table_sizes import find_widths
from corridor.ui.visitor import View


def read_register() -> pd.DataFrame:
    """All projects with what became of their promises by the date of the vintage looked at."""
    vintage = data.vintage()
    return _build_register(vintage.hash, vintage.date.isoformat())


@st.cache_data(max_entries=20, show_spinner=False)
def _build_register(content_hash: str, day: str) -> pd.DataFrame:
    projects, claims = (
        warehouse.ask(name, vintage=content_hash) for name in ("projects", "project_claims")
    )
    return rules.build_register(projects, claims, pd.Timestamp(day).date())


def follow_older_address() -> None:
    """An address without a view that chooses a mode or a direction is one of the border."""
    query = st.query_params
    if params.VIEW.name not in query and any(one.name in query for one in params.OF_CUSTOMS):
        st.session_state[f"roadmap.{params.VIEW.name}"] = "customs"


def place_timeline(view: View, rows: pd.DataFrame, order: str, whole: int, taken: Rows) -> None:
    """The timeline of the chosen projects; a click on a row opens its project."""
    chart = make_once(view, draw_register, rows, order, whole, data.vintage().date)
    place_figure(
        view,
        replace(chart, others=taken),
        key=page_project.chart_key(),
        on_choose=page_project.choose_clicked,
    )


def place_empty_choice(view: View, register: pd.DataFrame, kind: str, summit: bool) -> None:
    """An empty choice: what would fill it, and a button that does."""
    others = rules.count_other_statuses(register, kind, summit=summit)
    if others:
        statuses = listed(
            (f"{view.say(f'roadmap-status-{s}')} ({view.count(n)})" for s, n in others.items()),
            view.lang,
        )
        st.info(view.say("roadmap-empty", statuses=statuses))
    else:
        st.info(view.say("roadmap-empty-kind", kind=view.say(f"roadmap-kind-{kind}")))
    st.button(view.say("roadmap-show-all"), key="roadmap_show_all", on_click=_choose_all)


def _choose_all() -> None:
    st.session_state["roadmap.kind"] = "all"
    st.session_state["roadmap.status"] = list(rules.STATUSES)
    st.session_state["roadmap.only"] = []


def place_register_findings(view: View, rows: pd.DataFrame) -> None:
    """What the chosen rows of the register allow to say: a number and a sentence each; the number
    opens the list of projects it rests on."""
    findings = rules.find_register_findings(rows)
    if findings:
        prose.heading(view.say("roadmap-says"), level=3)
    for finding in findings:
        name = finding.key.removeprefix("roadmap-said-")
        with st.container(
            key=f"pair_roadmap_{name}",
            horizontal=True,
            gap="small",
            wrap=False,
            vertical_alignment="center",
        ):
            with st.container(key=f"big_roadmap_{name}", width=48):
                pressed = st.button(
                    spell_headline(view, finding),
                    type="tertiary",
                    key=f"said_{name}",
                    help=view.say("roadmap-says-help"),
                )
            prose.text(spell_sentence(view, finding))
        if pressed:
            _list_projects(view, rows[rows["slug"].isin(finding.projects)], finding)


def _list_projects(view: View, rows: pd.DataFrame, finding: Finding) -> None:
    sentence = f"{spell_headline(view, finding)} {plain(spell_sentence(view, finding))}"

    @st.dialog(sentence, width=780, position="right")
    def show() -> None:
        for row in rows.itertuples():
            if st.button(
                view.name(row),
                type="tertiary",
                key=f"of_{finding.key}_{row.slug}",
                on_click=page_project.choose_project,
                args=(row.slug,),
                width="content",
            ):
                st.rerun()
            parts = [spell_project_status(row, view.lang), spell_verdict(row, view.lang)]
            st.markdown(f":gray[{sentences(parts, view.lang)}]")

    show()


def word_choice(view: View, name: str) -> Callable[[str], str]:
    """How a control words its choices: the catalogue's word with a capital."""
    return lambda code: capitalize(view.say(f"roadmap-{name}-{code}"))


def place_register_table(view: View, rows: pd.DataFrame, order: str, taken: Rows) -> None:
    """The register as a table with its rows to take; a chosen row opens its project."""
    projects = rules.sort_register(rows, order).reset_index(drop=True)
    title = view.say("roadmap-register")
    prose.heading(title, view.say("roadmap-register-sub", count=view.count(len(projects))))
    column, cells = st.column_config, make_once(view, make_register_table, projects)
    node, claims = view.say("roadmap-col-node"), view.say("roadmap-col-claims")
    cells = cells.assign(**{node: cells[node].map(locate)})
    widths = find_widths(cells, [c for c in cells if c not in (node, claims)])
    project, cost = view.say("roadmap-col-project"), view.say("roadmap-col-cost")
    tables.select_row(
        cells,
        page_project.table_key(),
        alt=title,
        columns={
            **{name: column.TextColumn(width=width) for name, width in widths.items()},
            project: column.TextColumn(width=widths[project]),
            node: column.LinkColumn(display_text=r"#(.+)$"),
            cost: column.TextColumn(width=widths[cost], alignment="right"),
        },
        on_select=lambda: page_project.choose_row(projects["slug"].tolist()),
    )
    if note := spell_cost_note(view, projects):
        prose.small(note)
    data_dialog.offer_rows(view, "projects", title, taken)
