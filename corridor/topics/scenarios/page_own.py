"""A scenario as text: taken from the page as a file, changed by hand, put in again; what the
choices cannot hold stands in their place."""

from __future__ import annotations

import datetime as dt

import streamlit as st

from corridor.language import spell_error
from corridor.network.scenario import Scenario
from corridor.network.scenario_file import ScenarioWrong, check_names, load_yaml, write_yaml
from corridor.topics import flow, model
from corridor.topics.scenarios import params
from corridor.topics.scenarios.codes import LONGEST, find_codes, read_word, write_word
from corridor.ui import controls, data, prose
from corridor.ui.visitor import View

#: keys of the field of text and of what is wrong with it
_TEXT, _WRONG = "own_text", "_own_wrong"
#: letters of a text, pixels of its field
_MOST, _HIGH = 8000, 260


def place_file(view: View) -> None:
    """The scenario of the choices as text, behind a button."""
    with st.popover(view.say("scenarios-own"), icon=":material/description:", key="own"):
        inputs = flow.load_inputs(view, data.vintage().hash)
        if inputs.is_empty():
            st.info(view.say("scenarios-flow-no-network"))
            return
        codes = controls.read_values("scenarios", *params.OF_CORRIDOR)
        _place_text(view, flow.build_scenario(inputs.base_day, *codes))


def place_own(view: View, word: str) -> None:
    """A scenario that the choices cannot hold: its text, and the way back to them."""
    scenario = read_word(word)
    if scenario is None:
        return
    prose.label(view.say("scenarios-own-title"), view.say("scenarios-own-sub"))
    _place_text(view, scenario)
    st.button(view.say("scenarios-own-back"), key="own_back", on_click=_leave)


def _place_text(view: View, scenario: Scenario) -> None:
    prose.small(view.say("scenarios-own-hint"))
    key = f"{_TEXT}_{scenario.key}"
    st.text_area(
        view.say("scenarios-own-text"),
        value=write_yaml(scenario),
        key=key,
        height=_HIGH,
        max_chars=_MOST,
    )
    if wrong := st.session_state.pop(_WRONG, ""):
        st.error(wrong)
    with st.container(horizontal=True, gap="small"):
        st.button(
            view.say("scenarios-own-try"),
            key="own_try",
            type="primary",
            on_click=_try,
            args=(view, key),
        )
        st.download_button(
            view.say("scenarios-own-take"),
            write_yaml(scenario),
            f"corridor-scenario-{scenario.key}.yml",
            "application/yaml",
            key="own_take",
        )


def _try(view: View, key: str) -> None:
    """Show the scenario of the text; what is wrong with it is told under it."""
    inputs = flow.load_inputs(view, data.vintage().hash)
    try:
        scenario = load_yaml(st.session_state[key])
        check_names(
            scenario,
            groups=inputs.groups,
            projects=inputs.projects,
            sections=inputs.network.sections,
            places=inputs.places,
        )
        word = write_word(scenario)
        if read_word(word) is None:
            rule = f"longer than {LONGEST} letters of an address"
            raise ScenarioWrong("file", "", rule, "letters", limit=LONGEST)
    except ScenarioWrong as wrong:
        st.session_state[_WRONG] = spell_error(wrong, view.lang, wrong.key)
        return
    open_scenario(scenario, model.find_day(view))


def open_scenario(scenario: Scenario, day: dt.date) -> None:
    """Show a scenario: by the choices where they can hold it, else by its text."""
    state = st.session_state
    codes = find_codes(scenario, day, [one.options for one in params.OF_CORRIDOR])
    state["scenarios.own"] = "" if codes else write_word(scenario)
    if codes is None:
        return
    for choice, value in zip(params.OF_CORRIDOR, codes, strict=True):
        state[f"scenarios.{choice.name}"] = list(value) if isinstance(value, tuple) else value


def _leave() -> None:
    st.session_state["scenarios.own"] = ""
