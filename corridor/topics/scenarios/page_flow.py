"""The view of the whole corridor: its controls, the answer over its figure, what binds next."""

from __future__ import annotations

import pandas as pd
import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from corridor.language import percent, sentences, spell_error
from corridor.network.next_limits import MOST
from corridor.network.program import NoSolution
from corridor.network.scenario_file import ScenarioWrong
from corridor.topics import flow, flow_names, flow_words, model, model_tables
from corridor.topics.scenarios import (
    flow_charts,
    flow_tables,
    page_compare,
    page_map,
    page_own,
    page_sure,
    params,
)
from corridor.topics.scenarios.codes import find_asked
from corridor.ui import controls, data, prose
from corridor.ui.figure import place_figure
from corridor.ui.figure_cache import make_once
from corridor.ui.visitor import View

Place = DeltaGenerator
#: pixels of a list
_LIST = 132


def name_project(view: View, code: str) -> str:
    """A project by its name in the register; by its code in an edition without it."""
    return make_once(view, flow_words.load_projects).get(code, code)


def name_closed(view: View, code: str) -> str:
    """A place that may be closed by its name."""
    if code == params.NONE:
        return view.say("scenarios-closed-none")
    return flow_names.name_place(make_once(view, model.load_places), code)


def name_month(view: View, code: str) -> str:
    """A month by its name."""
    if code == params.YEAR:
        return view.say("scenarios-month-year")
    return flow_words.spell_month(view, int(code))


def open_columns(view: View) -> tuple[Place, Place]:
    """Where the controls and the answer stand: side by side on a desk."""
    if view.phone:
        return st.container(), st.container()
    left, right = st.columns([1, 2.7], gap="large")
    return left, right


def place_choices(view: View) -> None:
    """What is switched: projects, freight, what is closed, the month; on a phone folded. Of a
    scenario of a file its text instead."""
    (own,) = controls.read_values("scenarios", params.OWN)
    if own:
        page_own.place_own(view, own)
        return
    changed = controls.count_changed("scenarios", params.OF_CORRIDOR)
    line = view.say("scenarios-flow-choose", n=changed, count=view.count(changed))
    with controls.place_row(view, "scenarios", line=line):
        controls.choose(view, "scenarios", params.DEMAND, label="scenarios-freight")
        controls.pick(
            view,
            "scenarios",
            params.CLOSED,
            words=lambda code: name_closed(view, code),
            width=_LIST,
        )
        controls.pick(
            view, "scenarios", params.MONTH, words=lambda code: name_month(view, code), width=_LIST
        )
        if view.phone:
            _place_projects(view)
    if not view.phone:
        _place_projects(view)
    page_own.place_file(view)


def _place_projects(view: View) -> None:
    """A list of the register's projects, a line each."""
    with st.container(key="list_projects"):
        controls.choose(
            view, "scenarios", params.PROJECTS, words=lambda code: name_project(view, code)
        )


def place_answer(view: View) -> None:
    """The answer to what the controls hold; a sentence where there is none."""
    codes = controls.read_values("scenarios", *params.OF_CORRIDOR)
    (own,) = controls.read_values("scenarios", params.OWN)
    try:
        found = find_asked(view, data.vintage().hash, codes, own)
    except NoSolution:
        st.info(view.say("scenarios-flow-no-solution"))
        return
    except ScenarioWrong as wrong:
        st.error(spell_error(wrong, view.lang, wrong.key))
        return
    if found is None:
        st.info(view.say("scenarios-flow-no-network"))
        return
    held = tuple(map(_hold, codes))
    place_figure(view, make_once(view, flow_charts.draw_corridor, found, held, own))
    if beside := make_once(view, flow_words.spell_beside, found):
        prose.text(beside)
    page_compare.place_compare(view, found)
    page_sure.place_sure(view, found)
    page_map.place_map(view)
    _place_binding(view, found)
    _place_steps(view, found)
    _place_rest(view, found)


def _hold(code: object) -> object:
    return tuple(code) if isinstance(code, list) else code


def _place_binding(view: View, found: flow.Answer) -> None:
    """What binds now."""
    places = make_once(view, model.load_places)
    table = make_once(view, flow_tables.make_binding_table, found, places)
    if len(table):
        prose.heading(view.say("scenarios-flow-now"), view.say("scenarios-flow-now-sub"))
        st.table(table, border="horizontal", hide_index=True)


def _place_steps(view: View, found: flow.Answer) -> None:
    """What binds next, each step without what bound before."""
    places = make_once(view, model.load_places)
    prose.heading(view.say("scenarios-flow-next"), view.say("scenarios-flow-next-sub"))
    table = make_once(view, flow_tables.make_step_table, found, places)
    if len(table):
        st.table(table, border="horizontal", hide_index=True)
    else:
        prose.text(view.say("scenarios-flow-free", growth=percent(MOST - 1, view.lang, 0)))


def _place_rest(view: View, found: flow.Answer) -> None:
    """Every element, every flow, what is assumed, closed until asked for; how it is reckoned."""
    places = make_once(view, model.load_places)
    for key, make in (
        ("elements", flow_tables.make_element_table),
        ("commodities", flow_tables.make_commodity_table),
    ):
        with st.expander(view.say(f"scenarios-flow-{key}")):
            st.table(make_once(view, make, found, places), border="horizontal", hide_index=True)
    assumed = model_tables.select_assumptions(found.uses)
    with st.expander(view.say("model-assumptions", n=len(assumed), count=view.count(len(assumed)))):
        rows = make_once(view, _list_assumed, found, places)
        st.table(rows, border="horizontal", hide_index=True)
    said = [view.say("scenarios-flow-method"), view.say("scenarios-flow-not-for")]
    prose.small(sentences(said, view.lang))


def _list_assumed(view: View, found: flow.Answer, places: dict[str, str]) -> pd.DataFrame:
    assumed = model_tables.select_assumptions(found.uses)
    return model_tables.make_assumption_table(view, assumed, places)
