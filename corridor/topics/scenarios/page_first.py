"""Which first: the answer, the projects by what each brings alone, what the model cannot count."""

from __future__ import annotations

import streamlit as st

from corridor.language import listed
from corridor.topics import model
from corridor.topics.scenarios import first, first_words, flow_words, params
from corridor.ui import controls, data, prose
from corridor.ui.figure_cache import make_once
from corridor.ui.visitor import View


def place_first(view: View) -> None:
    """How much freight wants to go, then the answer; a sentence in an edition without a network."""
    with controls.place_row(view, "scenarios", (params.DEMAND,)):
        controls.choose(view, "scenarios", params.DEMAND, label="scenarios-freight")
    (demand,) = controls.read_values("scenarios", params.DEMAND)
    found = first.rank_projects(view, data.vintage().hash, demand)
    if found is None:
        st.info(view.say("scenarios-flow-no-network"))
        return
    projects = make_once(view, flow_words.load_projects)
    day = flow_words.spell_day(view, make_once(view, model.find_day))
    prose.heading(first_words.answer(view, found, projects, day), view.say("scenarios-first-sub"))
    if found.gains:
        table = first_words.make_first_table(view, found, projects)
        st.table(table, border="horizontal", hide_index=True)
    if found.silent:
        names = listed((projects.get(code, code) for code in found.silent), view.lang)
        prose.small(view.say("scenarios-first-silent", names=names))
    prose.small(view.say("scenarios-first-note"))
