"""The Routes page: the answer, two staircases, the ways side by side, what they rest on."""

from __future__ import annotations

import streamlit as st

from corridor.language import percent
from corridor.topics import model
from corridor.topics.choice_words import Words
from corridor.topics.routes import journeys, tables
from corridor.topics.routes.pair import Pair, describe_pair
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


def place_pair(view: View, start: str, end: str) -> None:
    """Days and dollars along the ways, the ways side by side and step by step; a sentence where
    nothing leads there."""
    pair = make_once(view, describe_pair, start, end)
    if pair.time is None:
        st.info(view.say("routes-nothing" if has_network(view) else "routes-no-network"))
        return
    place_figure(view, pair.time)
    place_ways(view, pair)
    if pair.price is not None:
        place_figure(view, pair.price)
    place_steps(view, pair)


def place_ways(view: View, pair: Pair) -> None:
    """The ways side by side, and from what a day is worth the faster is chosen."""
    prose.heading(view.say("routes-ways"), view.say("routes-ways-sub"))
    st.table(pair.ways, border="horizontal", hide_index=True)
    if pair.break_even:
        prose.heading(view.say("routes-even"), view.say("routes-even-sub"))
        for line in pair.break_even:
            prose.text(line)


def place_steps(view: View, pair: Pair) -> None:
    """Each way step by step, and what is assumed, closed until asked for."""
    prose.heading(view.say("routes-steps"), view.say("routes-steps-sub"))
    for name, table in pair.steps:
        with st.expander(name):
            st.table(table, border="horizontal", hide_index=True)
    assumed = len(pair.assumptions)
    with st.expander(view.say("model-assumptions", n=assumed, count=view.count(assumed))):
        st.table(pair.assumptions, border="horizontal", hide_index=True)


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
