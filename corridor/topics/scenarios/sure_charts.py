"""The figures of the draws: how often each element binds, what moves an answer most."""

from __future__ import annotations

import math
from collections.abc import Mapping

import plotly.graph_objects as go

from corridor.charts.figure_words import FigureWords
from corridor.language import date_text, listed, percent, quantity, sentences
from corridor.network.ranges import Ranges, Weight
from corridor.topics.chart import Chart, Rows
from corridor.topics.flow import Answer
from corridor.topics.flow_names import name_limit
from corridor.topics.model_sources import find_sources, list_publishers
from corridor.topics.model_words import spell_end
from corridor.topics.scenarios import sure_words as words
from corridor.topics.scenarios.sure import BANDS, list_often
from corridor.topics.scenarios.sure_drawing import Spread, draw_often, draw_tornado
from corridor.topics.view import View

Places = Mapping[str, str]
#: numbers that a tornado names
_MOST = 7


def draw_binding(view: View, found: Answer, ranges: Ranges, places: Places) -> Chart | None:
    """In which share of the draws each element binds; None where none does."""
    bars = [
        (name_limit(view, limit, found.sections[limit.section], places), share)
        for limit, share in list_often(found, ranges)
    ]
    if not bars:
        return None
    title, measure = view.say("scenarios-sure-binds"), view.say("scenarios-sure-binds-sub")
    said = listed((f"{name}: {percent(share, view.lang, 0)}" for name, share in bars), view.lang)
    ids = {s for limit, _ in list_often(found, ranges) for s in limit.sources}
    figure_words = _write(view, found, ids, title, measure, said)
    figure = draw_often(bars, view.lang, view.theme, figure_words)
    return _build(view, found, ranges, "sure-binds", figure)


def draw_weights(
    view: View, found: Answer, ranges: Ranges, places: Places, total: str
) -> Chart | None:
    """What moves a total most; None where chance alone may have."""
    weights = ranges.weights[total][:_MOST]
    if not weights:
        return None
    spreads = [_build_spread(view, found, one, places, total) for one in weights]
    middle = ranges.totals[total].middle
    name = total.replace("_", "-")
    most = {"of": spreads[0].name, "what": words.name_parameter(view, weights[0])}
    title = view.say(f"scenarios-sure-moves-{name}", **most)
    measure = view.say(f"scenarios-sure-moves-{name}-sub")
    said = listed((f"{one.name} ({one.said})" for one in spreads), view.lang, ";")
    ids = {one.parameter for one in weights}
    figure_words = _write(view, found, ids, title, measure, said)
    ticks = _list_ticks(view, spreads, middle, BANDS[total])
    figure = draw_tornado(spreads, middle, ticks, view.lang, view.theme, figure_words)
    return _build(view, found, ranges, f"sure-{name}", figure)


def _build_spread(view: View, found: Answer, weight: Weight, places: Places, total: str) -> Spread:
    name = words.name_target_of(view, found, weight, places)
    low, high = (spell_end(view, one, BANDS[total]) for one in (weight.at_low, weight.at_high))
    said = words.spell_range(view, weight)
    ends = view.say("scenarios-sure-ends", low=low, high=high)
    return Spread(name, said, weight.at_low, weight.at_high, f"<b>{name}</b><br>{said}<br>{ends}")


def _list_ticks(
    view: View, spreads: list[Spread], middle: float, unit: str
) -> list[tuple[float, str]]:
    """Round values of the axis: three to six."""
    ends = [end for one in spreads for end in (one.at_low, one.at_high)] + [middle]
    least, most = min(ends), max(ends)
    step = 10 ** math.floor(math.log10((most - least) / 2))
    while (most - least) / step > 4:
        step *= 2
    first = math.ceil(least / step)
    ticks = [n * step for n in range(first, math.floor(most / step) + 1)]
    return [(one, quantity(one, unit, view.lang)) for one in ticks]


def _write(
    view: View, found: Answer, ids: set[str], title: str, measure: str, said: str
) -> FigureWords:
    """The words; as sources who said the parameters of these ids."""
    alt = sentences([title, measure, said], view.lang)
    publishers = list_publishers(one for one in found.uses if one.id in ids)
    return FigureWords(title, measure, alt, tuple(publishers))


def _build(view: View, found: Answer, ranges: Ranges, key: str, figure: go.Figure) -> Chart:
    rows = words.tabulate_bands(ranges)
    rows = rows.assign(source_ids=[find_sources(view, found.uses)] * len(rows))
    names = ("network_parameters", "network_demand", "network_effects")
    edition = date_text(view.ask("edition")["date"].iloc[0], view.lang)
    note = view.say(
        "scenarios-sure-note", draws=view.count(ranges.draws), scenario=ranges.key, edition=edition
    )
    return Chart(key, figure, note=note, others=Rows(rows, [(one, {}) for one in names]))
