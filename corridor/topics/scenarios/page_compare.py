"""Two scenarios side by side: one is put aside, the controls go on with the other."""

from __future__ import annotations

import datetime as dt

import streamlit as st

from corridor.language import spell_error
from corridor.network.program import NoSolution
from corridor.network.scenario import Scenario
from corridor.network.scenario_file import ScenarioWrong
from corridor.topics import flow, model
from corridor.topics.scenarios import compare, page_own, params
from corridor.topics.scenarios.codes import find_word_answer, write_word
from corridor.ui import controls, data, prose
from corridor.ui.figure_cache import make_once
from corridor.ui.visitor import View


def place_compare(view: View, found: flow.Answer) -> None:
    """A button that puts this scenario aside; with one aside, both and the base case in a table."""
    (word,) = controls.read_values("scenarios", params.BESIDE)
    with st.container(key="compare"):
        other = _find_other(view, word) if word else None
        if other is None:
            _offer(view, found)
        else:
            _place_both(view, found, other)


def _find_other(view: View, word: str) -> flow.Answer | None:
    try:
        return find_word_answer(view, data.vintage().hash, word)
    except NoSolution:
        st.info(view.say("scenarios-flow-no-solution"))
    except ScenarioWrong as wrong:
        st.error(spell_error(wrong, view.lang, wrong.key))
    return None


def _offer(view: View, found: flow.Answer) -> None:
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        st.button(
            view.say("scenarios-beside-put"),
            icon=":material/compare_arrows:",
            key="beside_put",
            on_click=_put,
            args=(write_word(found.result.scenario),),
        )
        prose.quiet(view.say("scenarios-beside-hint"), width="content")


def _place_both(view: View, found: flow.Answer, other: flow.Answer) -> None:
    places = make_once(view, model.load_places)
    title = compare.spell_against(view, found, other)
    aside = make_once(view, compare.name_scenario, other, places)
    this = make_once(view, compare.name_scenario, found, places)
    prose.heading(title, view.say("scenarios-beside-sub", other=aside, this=this))
    with st.container(horizontal=True, gap="small"):
        st.button(
            view.say("scenarios-beside-swap"),
            icon=":material/swap_horiz:",
            key="beside_swap",
            on_click=_swap,
            args=(found.result.scenario, other.result.scenario, model.find_day(view)),
        )
        st.button(view.say("scenarios-beside-stop"), key="beside_stop", on_click=_put, args=("",))
    totals = make_once(view, compare.make_total_table, found, other, places)
    st.table(totals, border="horizontal", hide_index=True)
    uses = make_once(view, compare.make_use_table, found, other, places)
    if len(uses):
        prose.heading(view.say("scenarios-beside-use"), view.say("scenarios-beside-use-sub"), 3)
        st.table(uses, border="horizontal", hide_index=True)


def _put(word: str) -> None:
    st.session_state["scenarios.beside"] = word


def _swap(this: Scenario, aside: Scenario, day: dt.date) -> None:
    """The scenario put aside takes the place of this one, and this one its."""
    page_own.open_scenario(aside, day)
    _put(write_word(this))
