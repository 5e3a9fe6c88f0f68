"""The page What if: the words of its choices, the border as a queue."""

from __future__ import annotations

import streamlit as st

from corridor.topics import model, model_tables
from corridor.topics.border_hours import spell_money
from corridor.topics.choice_words import Words
from corridor.topics.model_words import spell_day
from corridor.topics.scenarios import border, border_charts, border_tables, page_flow, params
from corridor.ui import controls, prose
from corridor.ui.figure import place_figure
from corridor.ui.figure_cache import make_once
from corridor.ui.visitor import View


def name_place(view: View, code: str) -> str:
    """A place by its name; by its code in an edition that has no network."""
    return make_once(view, model.load_places).get(code, code)


#: how the codes of the page's choices are said
CHOICE_WORDS: Words = {
    "post": name_place,
    "projects": page_flow.name_project,
    "closed": page_flow.name_closed,
    "month": page_flow.name_month,
}


def place_border_choices(view: View) -> None:
    """What is tried at which post."""
    post, *_ = controls.read_values("scenarios", *params.OF_BORDER)
    with controls.place_row(view, "scenarios", params.OF_BORDER, CHOICE_WORDS):
        controls.choose(view, "scenarios", params.POST, words=lambda code: name_place(view, code))
        controls.choose(view, "scenarios", params.SAVED)
        controls.choose(view, "scenarios", params.DEMAND)
        idle = params.GREEN.find_idle({"post": post})
        controls.choose(view, "scenarios", params.GREEN, idle=idle)


def place_border(view: View, post: str, saved: str, demand: str, green: str) -> None:
    """The answer over its figure, the numbers side by side, what they rest on; a sentence where
    the edition knows too little of the post."""
    chart = make_once(view, border_charts.draw_border, post, saved, demand, green)
    trial = make_once(view, border.try_post, post, saved, demand, green)
    if chart is None or trial is None:
        st.info(view.say("scenarios-no-network"))
        return
    place_figure(view, chart)
    place_worth(view, trial)
    table = border_tables.make_border_table(view, trial)
    st.table(table, border="horizontal", hide_index=True)
    assumed = model_tables.select_assumptions(trial.worth.uses)
    words = view.say("model-assumptions", n=len(assumed), count=view.count(len(assumed)))
    with st.expander(words):
        places = make_once(view, model.load_places)
        rows = model_tables.make_assumption_table(view, assumed, places)
        st.table(rows, border="horizontal", hide_index=True)
    prose.small(view.say("scenarios-border-method"))


def place_worth(view: View, trial: border.Trial) -> None:
    """What the hours are worth a year, and at what value of a container's time."""
    prose.heading(view.say("scenarios-border-numbers"), view.say("scenarios-border-numbers-sub"))
    usd = trial.worth.usd_a_year
    if usd is not None and usd.low > 0:
        value = next(one for one in trial.worth.uses if one.name == "value_of_time_usd_feu_day")
        day = {
            "middle": view.count(round(value.value)),
            "low": view.count(round(value.low)),
            "high": view.count(round(value.high)),
        }
        worth = spell_money(view, usd)
        prose.text(view.say("scenarios-border-priced", usd=worth, day=spell_day(view), **day))
