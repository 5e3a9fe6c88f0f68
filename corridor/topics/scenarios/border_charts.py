"""The figure of a post: hours in it by how many arrive, as it is and under a change."""

from __future__ import annotations

from corridor.charts.figure_words import FigureWords
from corridor.language import named, percent, sentences
from corridor.network.crossing import State
from corridor.topics.border_hours import spell_flow, spell_hours
from corridor.topics.chart import Chart, Rows
from corridor.topics.model import load_places
from corridor.topics.model_sources import find_sources, list_publishers
from corridor.topics.model_words import spell_day
from corridor.topics.scenarios import border_words as words
from corridor.topics.scenarios.border import Trial, list_hours, try_post
from corridor.topics.scenarios.border_drawing import Curve, draw_curves
from corridor.topics.scenarios.border_tables import tabulate
from corridor.topics.view import View


def draw_border(view: View, post: str, saved: str, demand: str, green: str) -> Chart | None:
    """Hours in a post by arrivals, as it is and under the change; None where too little is known
    of it."""
    trial = try_post(view, post, saved, demand, green)
    if trial is None:
        return None
    title = words.answer(view, trial, load_places(view))
    unit = "trucks" if trial.crossing.by_road else "trains"
    subtitle = view.say(f"scenarios-border-sub-{unit}")
    states = [(trial.worth.before, False)]
    if words.spell_change(view, trial):
        states.append((trial.worth.after, True))
    curves = [_build_curve(view, trial, state, tried=tried) for state, tried in states]
    alt = sentences([title, subtitle, *(one.said for one in curves if one.said)], view.lang)
    sources = tuple(list_publishers(trial.worth.uses))
    said = FigureWords(title, subtitle, alt, sources)
    figure = draw_curves(curves, view.lang, view.theme, said, phone=view.phone)
    rows = tabulate(trial)
    rows = rows.assign(source_ids=[find_sources(view, trial.worth.uses)] * len(rows))
    asked = f"border?post={post}&saved={saved}&demand={demand}&green={green}"
    others = Rows(rows, [("network_parameters", {})], [asked])
    kept = percent(trial.worth.kept, view.lang, 0)
    note = view.say("scenarios-border-note", kept=kept, day=spell_day(view))
    return Chart("border", figure, note=note, level=2, others=others)


def _build_curve(view: View, trial: Trial, state: State, *, tried: bool) -> Curve:
    x, y = list_hours(state)
    mark, said = None, ""
    if state.hours is not None:
        mark = (state.arrivals, state.hours.middle)
        when = view.say("scenarios-tried" if tried else "scenarios-now")
        said = named(when, spell_hours(view, state.hours.middle), view.lang)
    limit = view.say("scenarios-at-most", flow=spell_flow(view, trial.crossing, state.limit.middle))
    return Curve(x, y, mark, said, limit, tried)
