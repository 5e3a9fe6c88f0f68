"""The Roadmap's register: the timeline, what the register says, the table, the empty choice."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pandas as pd
import streamlit as st

from corridor import warehouse
from corridor.language import listed, sentences
from corridor.topics.chart import Rows
from corridor.topics.roadmap import page_project, rules
from corridor.topics.roadmap import register as views
from corridor.topics.roadmap import timeline_words as words
from corridor.ui import data, data_dialog, prose
from corridor.ui.figure import place
from corridor.ui.figure_cache import drawn
from corridor.ui.table_sizes import fitting, tall
from corridor.ui.visitor import View


def register() -> pd.DataFrame:
    """All projects with what became of their promises by the date of the vintage looked at."""
    seen = data.vintage()
    return _register(seen.hash, seen.date.isoformat())


@st.cache_data(max_entries=20, show_spinner=False)
def _register(content_hash: str, day: str) -> pd.DataFrame:
    projects, claims = (
        warehouse.ask(name, vintage=content_hash) for name in ("projects", "project_claims")
    )
    return rules.register(projects, claims, pd.Timestamp(day).date())


def main_figure(view: View, rows: pd.DataFrame, order: str, whole: int, taken: Rows) -> None:
    """The timeline of the chosen projects; a click on a row opens its project."""
    shown = drawn(view, views.main, rows, order, whole, data.vintage().date)
    shown = replace(shown, others=taken)
    place(view, shown, key=page_project.chart_key(), chosen=page_project.on_row)


def nothing(view: View, everything: pd.DataFrame, kind: str, summit: bool) -> None:
    """An empty choice: what would fill it, and a button that does."""
    found = rules.nearest_filter(everything, kind, summit=summit)
    if found:
        statuses = listed(
            (f"{view.say(f'roadmap-status-{s}')} ({view.count(n)})" for s, n in found.items()),
            view.lang,
        )
        st.info(view.say("roadmap-empty", statuses=statuses))
    else:
        st.info(view.say("roadmap-empty-kind", kind=view.say(f"roadmap-kind-{kind}")))
    st.button(view.say("roadmap-show-all"), key="roadmap_show_all", on_click=_show_all)


def _show_all() -> None:
    st.session_state["roadmap.kind"] = "all"
    st.session_state["roadmap.status"] = list(rules.STATUSES)
    st.session_state["roadmap.only"] = []


def findings(view: View, rows: pd.DataFrame) -> None:
    """A number and a sentence each; the number opens the list of projects it rests on."""
    prose.heading(view.say("roadmap-says"), level=3)
    for said in rules.findings(rows):
        with st.container(horizontal=True, gap="small", wrap=False, vertical_alignment="center"):
            with st.container(key=f"big_roadmap_{said.key}", width=48):
                pressed = st.button(
                    view.count(said.count),
                    type="tertiary",
                    key=f"said_{said.key}",
                    help=view.say("roadmap-says-help"),
                )
            prose.text(views.sentence(view, said))
        if pressed:
            _list(view, rows[rows["slug"].isin(said.slugs)], said)


def _list(view: View, rows: pd.DataFrame, said: rules.Said) -> None:
    sentence = f"{view.count(said.count)} {views.sentence(view, said)}".replace("**", "")

    @st.dialog(sentence, width=780, position="right")
    def show() -> None:
        for row in rows.itertuples():
            if st.button(
                view.name(row),
                type="tertiary",
                key=f"of_{said.key}_{row.slug}",
                on_click=page_project.choose,
                args=(row.slug,),
                width="content",
            ):
                st.rerun()
            parts = [words.status(row, view.lang), words.judged(row, view.lang)]
            st.markdown(f":gray[{sentences(parts, view.lang)}]")

    show()


def wording(view: View, name: str) -> Callable[[str], str]:
    """How a control words its choices: the catalogue's word with a capital."""

    def said(code: str) -> str:
        found = view.say(f"roadmap-{name}-{code}")
        return found[:1].upper() + found[1:]

    return said


def table(view: View, rows: pd.DataFrame, order: str, taken: Rows) -> None:
    """The register as a table with its rows to take; a chosen row opens its project."""
    shown = rules.arranged(rows, order).reset_index(drop=True)
    prose.heading(view.say("roadmap-register"), view.say("roadmap-register-sub"))
    column, cells = st.column_config, drawn(view, views.table, shown)
    node, claims = view.say("roadmap-col-node"), view.say("roadmap-col-claims")
    wide = fitting(cells, [c for c in cells if c not in (node, claims)])
    project, cost = view.say("roadmap-col-project"), view.say("roadmap-col-cost")
    st.dataframe(
        cells,
        hide_index=True,
        height=tall(len(shown), 640),
        on_select=lambda: page_project.on_table(shown["slug"].tolist()),
        selection_mode="single-row",
        key=page_project.table_key(),
        column_config={
            **{name: column.TextColumn(width=pixels) for name, pixels in wide.items()},
            project: column.TextColumn(width=wide[project], pinned=not view.phone),
            node: column.LinkColumn(display_text=r"#(.+)$"),
            cost: column.TextColumn(width=wide[cost], alignment="right"),
        },
    )
    data_dialog.take(view, "projects", view.say("roadmap-register"), taken)
