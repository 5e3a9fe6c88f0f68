"""The model on the hall screen: what binds, and which project first. Each title says that it is a
model."""

from __future__ import annotations

from collections.abc import Callable, Iterable

import pandas as pd

from corridor.charts.screen import HAND, WIDE
from corridor.language import listed, percent, quantity, sentences
from corridor.network.parameters import Parameter
from corridor.network.result import Limit
from corridor.topics import flow, flow_words
from corridor.topics.ahead import Ahead
from corridor.topics.flow_names import name_limit
from corridor.topics.flow_rules import find_next, find_worst, list_fullest
from corridor.topics.model import load_places
from corridor.topics.model_sources import list_publishers
from corridor.topics.model_words import round_to_figures
from corridor.topics.scenarios import first, first_words
from corridor.topics.scenarios.screen_drawing import draw_lying
from corridor.topics.screen import Number, Screen
from corridor.topics.view import View

#: elements and projects whose bars a hall can read, the demand that is ranked by
_MOST, _DEMAND = 4, "100"


def build_model(view: View) -> list[Screen]:
    """What binds in the base case, and which project brings most; nothing in an edition without a
    network. Ranking takes seconds once an edition: a page waits for a job of it first."""
    found = flow.find_answer(view, view.vintage, *flow.BASE)
    ranked = first.rank_projects(view, view.vintage, _DEMAND)
    if found is None or ranked is None:
        return []
    screens = [_build_binding(view, found)]
    return [*screens, _build_first(view, found, ranked)] if ranked.gains else screens


def find_ahead(view: View) -> Ahead | None:
    """What has to be ranked before the screens are built."""
    return first.find_ahead(view, view.vintage, _DEMAND)


def _build_binding(view: View, found: flow.Answer) -> Screen:
    places = load_places(view)

    def name(limit: Limit) -> str:
        return name_limit(view, limit, found.sections[limit.section], places)

    title, limit = _spell_binding(view, found, name)
    uses = list_fullest(found.result, _MOST)
    uses.sort(key=lambda use: limit is None or use.limit.code != limit.code)
    bars = [(name(use.limit), use.share, percent(use.share, view.lang, 0)) for use in uses]
    ids = {source for use in uses for source in use.limit.sources}
    numbers = (
        Number(said, called, flow_words.spell_load(view, use), "plain")
        for use, (called, _, said) in zip(uses, bars[:2], strict=False)
    )
    return Screen(
        "model-binds",
        title,
        view.say("screen-model-binds-sub", scenario=found.result.key),
        tuple(numbers),
        _list_sources(one for one in found.uses if one.id in ids),
        draw_lying(
            bars,
            view.lang,
            view.theme,
            alt=_describe(view, title, bars),
            top=1.0,
            wide=_measure(view),
        ),
    )


def _spell_binding(
    view: View, found: flow.Answer, name: Callable[[Limit], str]
) -> tuple[str, Limit | None]:
    """What binds; where all freight goes, what binds next; that nothing does."""
    worst, step = find_worst(found), find_next(found)
    if worst is not None:
        return view.say("screen-model-binds", element=name(worst.limit)), worst.limit
    if step is None:
        return view.say("screen-model-free"), None
    limit, growth = step.use.limit, percent(step.times - 1, view.lang, 0)
    return view.say("screen-model-next", element=name(limit), growth=growth), limit


def _build_first(view: View, found: flow.Answer, ranked: first.Ranked) -> Screen:
    names = flow_words.load_projects(view)
    bars = [
        (
            first_words.name_candidate(view, one.code, names),
            one.usd,
            quantity(round_to_figures(one.usd), "usd", view.lang),
        )
        for one in ranked.gains[:_MOST]
    ]
    day = flow_words.spell_day(view, found.result.day)
    title = view.say("screen-model-first", day=day, name=bars[0][0], usd=bars[0][2])
    lost = first_words.spell_lost(view, ranked, names)
    return Screen(
        "model-first",
        title,
        sentences([lost, view.say("screen-model-first-sub")], view.lang),
        tuple(
            Number(said, name, view.say("screen-model-a-year"), "plain")
            for name, _, said in bars[:2]
        ),
        _list_sources(found.uses),
        draw_lying(
            bars, view.lang, view.theme, alt=_describe(view, title, bars), wide=_measure(view)
        ),
    )


def _measure(view: View) -> float:
    """Pixels of a figure, in a hall or in a hand."""
    return HAND if view.phone else WIDE


def _describe(view: View, title: str, bars: Iterable[tuple[str, float, str]]) -> str:
    said = listed((f"{name}: {words}" for name, _, words in bars), view.lang, ";")
    return sentences([title, said], view.lang)


def _list_sources(uses: Iterable[Parameter]) -> pd.DataFrame:
    """Who said the parameters, as rows of values name it."""
    return pd.DataFrame({"attribution": list_publishers(uses)})


#: programme of the hall screen -> its screens
PROGRAMMES: dict[str, Callable[[View], list[Screen]]] = {"model": build_model}
#: programme -> what has to be made before its screens
AHEAD = {"model": find_ahead}
