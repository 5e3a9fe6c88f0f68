"""How sure the answer is: every number drawn from its range by a job, then bands, how often each
element binds, what matters most."""

from __future__ import annotations

import streamlit as st

from corridor.network.ranges import Ranges
from corridor.topics import flow, model
from corridor.topics.chart import Chart
from corridor.topics.scenarios import params, sure, sure_charts, sure_words
from corridor.ui import controls, data, prose, work
from corridor.ui.figure import place_figure, place_row
from corridor.ui.figure_cache import make_once
from corridor.ui.visitor import View

#: name of the job in the visit
_NAME = "scenarios_draws"


def place_sure(view: View, found: flow.Answer) -> None:
    """The choice of draws; what they say once they are made."""
    (asked,) = controls.read_values("scenarios", params.DRAWS)
    inputs = flow.load_inputs(view, data.vintage().hash)
    scenario = found.result.scenario
    ranges = None
    if asked != params.NO_DRAWS:
        ranges = sure.find_ranges(inputs, scenario, int(asked))
    with st.container(key="sure"):
        if ranges is None:
            prose.heading(view.say("scenarios-sure"), view.say("scenarios-sure-sub"))
        else:
            places = make_once(view, model.load_places)
            title = sure_words.answer(view, found, ranges, places)
            prose.heading(title, view.say("scenarios-sure-sub"))
        controls.choose(view, "scenarios", params.DRAWS)
        if asked == params.NO_DRAWS:
            work.give_up(_NAME)
            return
        if ranges is None:
            key = f"{inputs.vintage}-{scenario.key}-{asked}"
            asking = work.Work(
                sure.DRAW, (inputs, scenario, int(asked)), key, seconds=900, patient=True
            )
            made = work.await_work(view, _NAME, asking, _leave)
            if made is None:
                return
            sure.keep_ranges(inputs, scenario, made)
            st.rerun()
        else:
            _place_ranges(view, found, ranges)


def _leave() -> None:
    """No draws are asked for any more."""
    st.session_state[f"scenarios.{params.DRAWS.name}"] = params.NO_DRAWS


def _place_ranges(view: View, found: flow.Answer, ranges: Ranges) -> None:
    table = make_once(view, sure_words.make_band_table, ranges)
    st.table(table, border="horizontal", hide_index=True)
    binding, *moving = make_once(view, _draw_all, found, ranges)
    if binding is not None:
        place_figure(view, binding)
    if shown := [one for one in moving if one is not None]:
        place_row(view, shown, 380)


def _draw_all(view: View, found: flow.Answer, ranges: Ranges) -> list[Chart | None]:
    """What binds how often, what moves each total: figures of what there is to show."""
    places = model.load_places(view)
    return [
        sure_charts.draw_binding(view, found, ranges, places),
        *(sure_charts.draw_weights(view, found, ranges, places, one) for one in sure.MOVED),
    ]
