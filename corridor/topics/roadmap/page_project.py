"""One project: its dates, cost and capacity, every claim on it, and where sources differ."""

from __future__ import annotations

from typing import Any

import pandas as pd
import streamlit as st

from corridor.language import listed, named
from corridor.language.spans import Span, markdown
from corridor.topics.chart import Rows
from corridor.topics.roadmap.project_tables import (
    DisputedField,
    describe_project,
    list_disputed_fields,
    make_claim_table,
    make_fact_table,
)
from corridor.topics.roadmap.project_words import spell_verdict
from corridor.topics.roadmap.tables import name_places
from corridor.ui import address, controls, data, data_dialog, passport, share, tables
from corridor.ui.visitor import View

KEY = "roadmap.project"
_TURN = "_roadmap_turn"


def _count_turns() -> int:
    return int(st.session_state.get(_TURN, 0))


def chart_key() -> str:
    """Key of the timeline: another one after a project was closed, so no row stays chosen."""
    return f"roadmap_{_count_turns()}"


def table_key() -> str:
    """Key of the register, likewise."""
    return f"roadmap_table_{_count_turns()}"


def choose_project(slug: str) -> None:
    """Open a project in this run (a widget's callback)."""
    st.session_state[KEY] = slug


def choose_clicked(event: Any) -> None:
    """Open the project of the row that was clicked."""
    if mark := passport.read_mark(event):
        choose_project(str(mark[0]))


def choose_row(slugs: list[str]) -> None:
    """Open the project of the chosen row of the register."""
    place = tables.chosen_row(table_key(), len(slugs))
    if place is not None:
        choose_project(slugs[place])


def close_project() -> None:
    """Close the project: the address forgets it, the row is no longer chosen."""
    st.session_state[KEY] = None
    st.session_state[_TURN] = _count_turns() + 1


def check_project(view: View, rows: pd.DataFrame) -> None:
    """Say so in one line when the address names no project of the register; offer the nearest."""
    asked = st.session_state.get(KEY)
    if asked and asked not in set(rows["slug"]):
        st.session_state[KEY] = None
        near = listed(
            (view.name(r) for r in data.find_near_projects(str(asked)).itertuples()), view.lang
        )
        st.warning(
            view.say(
                "roadmap-unknown", project=address.quote_harmless(str(asked)), near=near or "–"
            )
        )
    elif not asked:
        st.session_state[KEY] = None


def place_project_choice(view: View, rows: pd.DataFrame) -> None:
    """The choice of a project by its name."""
    names = {r.slug: view.name(r) for r in rows.itertuples()}
    controls.place_list(
        view,
        KEY,
        view.say("roadmap-project"),
        sorted(names, key=lambda s: names[s]),
        lambda s: names.get(s, s),
        index=None,
        placeholder=view.say("roadmap-project-hint"),
        width=240,
    )


def open_project(view: View, rows: pd.DataFrame) -> None:
    """Open the chosen project as a drawer, unless a passport was asked for in this run."""
    slug = st.session_state.get(KEY)
    if not slug or passport.waiting():
        return
    row = next(rows[rows["slug"] == slug].itertuples())
    claims = view.ask("project_claims", project=slug)

    @st.dialog(view.name(row), width=780, position="right", on_dismiss=close_project)
    def show() -> None:
        _place_project(view, row, claims)

    show()


def _place_project(view: View, row: Any, claims: pd.DataFrame) -> None:
    st.markdown(f":gray[{describe_project(view, row)}]")
    st.markdown(f"**{spell_verdict(row, view.lang)}**")
    if row.opening_claimed:
        st.markdown(view.say("roadmap-opening-claimed"))
    st.markdown(view.name(row, "description"))
    st.table(make_fact_table(view, row), border="horizontal", hide_index=True)
    _place_node_link(view, row)
    _place_disputes(view, list_disputed_fields(view, claims, row))
    if claims.empty:
        st.markdown(view.say("roadmap-no-claims"))
    else:
        heading = view.say("roadmap-claims", count=len(claims))
        st.markdown(f"**{heading}**")
        link = tables.make_host_column()
        tables.show_table(
            make_claim_table(view, claims),
            alt=heading,
            most=460,
            columns={view.say("passport-address"): link},
            key="roadmap_claims",
        )
        asked = [("project_claims", {"project": row.slug})]
        what = Rows(claims, asked, [f"projects/{row.slug}"])
        data_dialog.unfold_rows(view, f"claims-{row.slug}", view.name(row), what)
    st.markdown(f"**{view.say('roadmap-link')}**")
    st.code(share.build_address(project=row.slug), language=None, wrap_lines=True)


def _place_node_link(view: View, row: Any) -> None:
    place = name_places(view).get(row.node or "")
    if not place:
        return
    words = view.say("roadmap-to-node", node=place)
    if st.button(words, icon=":material/place:", type="tertiary", on_click=close_project):
        st.session_state["nodes.node"] = row.node
        st.switch_page("pages/nodes.py", query_params={"node": row.node})


def _place_disputes(view: View, disputed: list[DisputedField]) -> None:
    if not disputed:
        return
    st.markdown(f"**{view.say('roadmap-disputes')}**")
    for field in disputed:
        versions = (
            markdown((Span(one.value, "strong"), Span(" "), Span(f"({one.claimant})", "quiet")))
            for one in field.versions
        )
        st.markdown(named(field.name, " · ".join(versions), view.lang))
    st.caption(view.say("roadmap-parts"))
