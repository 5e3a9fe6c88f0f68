"""One project: its dates, cost and capacity, every claim on it, and where sources differ."""

from __future__ import annotations

from typing import Any

import pandas as pd
import streamlit as st

from corridor.language import listed, named
from corridor.topics.chart import Rows
from corridor.topics.roadmap import project as views
from corridor.topics.roadmap import timeline_words as words
from corridor.topics.roadmap.register import node_names
from corridor.ui import address, data, data_dialog, passport, share
from corridor.ui.table_sizes import tall
from corridor.ui.visitor import View

KEY = "roadmap.project"
_TURN = "_roadmap_turn"
_NODE = "_roadmap_node"


def _turn() -> int:
    return int(st.session_state.get(_TURN, 0))


def chart_key() -> str:
    """Key of the timeline: another one after a project was closed, so no row stays chosen."""
    return f"roadmap_{_turn()}"


def table_key() -> str:
    """Key of the register, likewise."""
    return f"roadmap_table_{_turn()}"


def choose(slug: str) -> None:
    """Open a project in this run (a widget's callback)."""
    st.session_state[KEY] = slug


def on_row(event: Any) -> None:
    """Open the project of the row that was clicked."""
    if found := passport.marked(event):
        choose(str(found[0]))


def on_table(slugs: list[str]) -> None:
    """Open the project of the chosen row of the register."""
    rows = st.session_state[table_key()].selection.rows
    if rows and rows[0] < len(slugs):
        choose(slugs[rows[0]])


def close() -> None:
    """Close the project: the address forgets it, the row is no longer chosen."""
    st.session_state[KEY] = None
    st.session_state[_TURN] = _turn() + 1


def known(view: View, rows: pd.DataFrame) -> None:
    """Say so in one line when the address names no project of the register; offer the nearest."""
    asked = st.session_state.get(KEY)
    if asked and asked not in set(rows["slug"]):
        st.session_state[KEY] = None
        near = listed(
            (view.name(r) for r in data.near_projects(str(asked)).itertuples()), view.lang
        )
        st.warning(
            view.say("roadmap-unknown", project=address.harmless(str(asked)), near=near or "–")
        )
    elif not asked:
        st.session_state[KEY] = None


def by_name(view: View, rows: pd.DataFrame) -> None:
    """The choice of a project by its name."""
    names = {r.slug: view.name(r) for r in rows.itertuples()}
    st.selectbox(
        view.say("roadmap-project"),
        sorted(names, key=lambda s: names[s]),
        index=None,
        key=KEY,
        format_func=lambda s: names.get(s, s),
        placeholder=view.say("roadmap-project-hint"),
        persist_state="session",
        width=300,
    )


def open_chosen(view: View, rows: pd.DataFrame) -> None:
    """Open the chosen project as a drawer, unless a passport was asked for in this run."""
    slug = st.session_state.get(KEY)
    if not slug or passport.waiting():
        return
    row = next(rows[rows["slug"] == slug].itertuples())
    claims = view.ask("project_claims", project=slug)

    @st.dialog(view.name(row), width=780, position="right", on_dismiss=close)
    def show() -> None:
        _show(view, row, claims)

    show()


def _show(view: View, row: Any, claims: pd.DataFrame) -> None:
    st.markdown(f":gray[{views.scope(view, row)}]")
    st.markdown(f"**{words.judged(row, view.lang)}**")
    if row.opening_claimed:
        st.markdown(view.say("roadmap-opening-claimed"))
    st.markdown(view.name(row, "description"))
    st.table(views.facts(view, row), border="horizontal", hide_index=True)
    _to_node(view, row)
    _disputes(view, views.disputes(view, claims, row))
    if claims.empty:
        st.markdown(view.say("roadmap-no-claims"))
    else:
        st.markdown(f"**{view.say('roadmap-claims', count=len(claims))}**")
        address = st.column_config.LinkColumn(display_text=r"https?://([^/]+)")
        st.dataframe(
            views.claims_table(view, claims),
            hide_index=True,
            key="roadmap_claims",
            height=tall(len(claims), 460),
            column_config={view.say("passport-address"): address},
        )
        asked = [("project_claims", {"project": row.slug})]
        what = Rows(claims, asked, [f"projects/{row.slug}"])
        data_dialog.fold(view, f"claims-{row.slug}", view.name(row), what)
    st.markdown(f"**{view.say('roadmap-link')}**")
    st.code(share.address_now(project=row.slug), language=None, wrap_lines=True)


def _to_node(view: View, row: Any) -> None:
    place = node_names(view).get(row.node or "")
    if not place:
        return
    said = view.say("roadmap-to-node", node=place)
    if st.button(said, icon=":material/place:", type="tertiary", on_click=close):
        st.session_state["nodes.node"] = row.node
        st.switch_page("pages/nodes.py", query_params={"node": row.node})


def _disputes(view: View, found: list[tuple[str, list[tuple[str, str]]]]) -> None:
    if not found:
        return
    st.markdown(f"**{view.say('roadmap-disputes')}**")
    for field, values in found:
        said = " · ".join(f"**{value}** :gray[({who})]" for value, who in values)
        st.markdown(named(field, said, view.lang))
    st.caption(view.say("roadmap-parts"))
