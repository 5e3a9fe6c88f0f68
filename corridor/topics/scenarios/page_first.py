"""Which first: the answer, the projects by what each brings alone, how often each comes first, what
the model cannot count."""

from __future__ import annotations

import streamlit as st

from corridor.language import listed
from corridor.network.inputs import Inputs
from corridor.network.ranges import FirstOften
from corridor.topics import flow, flow_words, model
from corridor.topics.chart import spell_sources
from corridor.topics.scenarios import first, first_words, params
from corridor.ui import controls, data, prose, work
from corridor.ui.figure_cache import make_once
from corridor.ui.visitor import View

#: names of the jobs in the visit
_RANK, _OFTEN = "scenarios_rank", "scenarios_often"


def place_first(view: View) -> None:
    """How much freight wants to go, then the answer; a sentence in an edition without a network."""
    with controls.place_row(view, "scenarios", (params.AIM, params.DEMAND, params.OFTEN)):
        controls.choose(view, "scenarios", params.AIM)
        controls.choose(view, "scenarios", params.DEMAND, label="scenarios-freight")
        controls.choose(view, "scenarios", params.OFTEN, label="scenarios-draws")
    asked = (params.DEMAND, params.AIM, params.OFTEN)
    demand, aim, draws = controls.read_values("scenarios", *asked)
    inputs = flow.load_inputs(view, data.vintage().hash)
    if inputs.is_empty():
        st.info(view.say("scenarios-flow-no-network"))
        return
    found = _find_ranked(view, inputs.vintage, demand, aim)
    if found is None:
        return
    projects = make_once(view, flow_words.load_projects)
    day = flow_words.spell_day(view, make_once(view, model.find_day))
    prose.heading(
        first_words.answer(view, found, projects, day), view.say(f"scenarios-first-sub-{aim}")
    )
    if lost := first_words.spell_lost(view, found, projects):
        prose.text(lost)
    often = None
    if draws != params.NO_DRAWS:
        often = _find_often(view, inputs, demand, found, int(draws))
    if found.gains:
        table = first_words.make_first_table(view, found, projects, often)
        st.table(table, border="horizontal", hide_index=True)
        claims = make_once(view, first_words.find_cost_claims, found)
        prose.small(spell_sources(view, list(dict.fromkeys(claims["attribution"]))))
    if found.silent:
        names = listed((projects.get(code, code) for code in found.silent), view.lang)
        prose.small(view.say("scenarios-first-silent", names=names))
    prose.small(view.say("scenarios-first-note"))
    if often:
        prose.small(view.say("scenarios-first-drawn"))


def _find_ranked(view: View, vintage: str, demand: str, aim: str) -> first.Ranked | None:
    """What is kept of the demand and the aim, else a job's progress in its place."""
    ready = work.is_ready(view, _RANK, first.find_ahead(view, vintage, demand, aim))
    return first.find_ranked(vintage, demand, aim) if ready else None


def _find_often(
    view: View, inputs: Inputs, demand: str, found: first.Ranked, draws: int
) -> tuple[FirstOften, ...] | None:
    """How often each comes first; a job's progress until that is known."""
    often = first.find_often(inputs.vintage, demand, found.aim)
    if often is None and found.gains:
        codes = tuple(one.code for one in found.gains)
        key = f"{inputs.vintage}-{demand}-{found.aim}"
        given = (inputs, demand, codes, draws, found.aim)
        asked = work.Work(first.DRAW, given, key, seconds=900, patient=True)
        often = work.await_work(view, _OFTEN, asked, _leave)
        if often is not None:
            first.keep_often(inputs.vintage, demand, found.aim, often)
    return often


def _leave() -> None:
    """No draws are asked for any more."""
    st.session_state[f"scenarios.{params.OFTEN.name}"] = params.NO_DRAWS
