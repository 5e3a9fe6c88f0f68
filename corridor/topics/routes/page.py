"""The Routes page: the answer, two staircases, the ways side by side, what they rest on."""

from __future__ import annotations

import streamlit as st

from corridor.language import percent
from corridor.topics import model, model_tables
from corridor.topics.choice_words import Words
from corridor.topics.routes import charts, journeys, tables, words
from corridor.ui import prose
from corridor.ui.figure import place_figure
from corridor.ui.figure_cache import make_once
from corridor.ui.visitor import View


def name_place(view: View, code: str) -> str:
    """A place by its name; by its code in an edition that has no network."""
    return make_once(view, model.load_places).get(code, code)


def has_network(view: View) -> bool:
    """Whether the edition has a network, and so anything to choose."""
    return not make_once(view, model.load_network).is_empty()


#: how the codes of the page's choices are said
CHOICE_WORDS: Words = {"origin": name_place, "destination": name_place}


def place_stairs(view: View, start: str, end: str) -> bool:
    """Days and dollars along the ways; False, with a sentence, where nothing leads there."""
    time = make_once(view, charts.draw_time, start, end)
    if time is None:
        st.info(view.say("routes-nothing" if has_network(view) else "routes-no-network"))
        return False
    place_figure(view, time)
    return True


def place_price(view: View, start: str, end: str) -> None:
    """Dollars along the ways of a container."""
    if (price := make_once(view, charts.draw_price, start, end)) is not None:
        place_figure(view, price)


def place_ways(view: View, start: str, end: str) -> None:
    """The ways side by side, and from what a day is worth the faster is chosen."""
    found = make_once(view, journeys.list_journeys, start, end)
    places = make_once(view, model.load_places)
    prose.heading(view.say("routes-ways"), view.say("routes-ways-sub"))
    st.table(tables.make_way_table(view, found, places), border="horizontal", hide_index=True)
    if lines := words.list_break_even(view, found, places):
        prose.heading(view.say("routes-even"), view.say("routes-even-sub"))
        for line in lines:
            prose.text(line)


def place_steps(view: View, start: str, end: str) -> None:
    """Each way step by step, and what is assumed, closed until asked for."""
    found = make_once(view, journeys.list_journeys, start, end)
    places = make_once(view, model.load_places)
    prose.heading(view.say("routes-steps"), view.say("routes-steps-sub"))
    for one in found:
        with st.expander(journeys.name_way(view, one.way, places)):
            table = tables.make_step_table(view, one, places)
            st.table(table, border="horizontal", hide_index=True)
    assumed = model_tables.select_assumptions(journeys.list_parameters(found))
    with st.expander(view.say("model-assumptions", n=len(assumed), count=view.count(len(assumed)))):
        st.table(
            model_tables.make_assumption_table(view, assumed, places),
            border="horizontal",
            hide_index=True,
        )


def place_trial(view: View) -> None:
    """What was published of whole routes beside what the model says of them."""
    trials = make_once(view, journeys.try_network)
    if not trials:
        return
    places = make_once(view, model.load_places)
    held = sum(one.holds for one in trials)
    share = percent(journeys.TOLERANCE, view.lang, 0)
    prose.heading(
        view.say("routes-trial", held=view.count(held), all=view.count(len(trials))),
        view.say("routes-trial-sub", share=share),
    )
    with st.expander(view.say("routes-trial-open")):
        table = tables.make_trial_table(view, trials, places)
        error = view.say("routes-col-error")
        missed = [not one.holds for one in trials]
        table.loc[missed, error] = [f":red[**{one}**]" for one in table.loc[missed, error]]
        st.table(table, border="horizontal", hide_index=True)
    prose.small(view.say("routes-not-for"))
