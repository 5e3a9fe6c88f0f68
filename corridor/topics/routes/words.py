"""Ways in words: what the model answers, when a day is worth its price."""

from __future__ import annotations

from collections.abc import Sequence

from corridor.language import listed, number, percent, quantity, sentences
from corridor.network.break_even import BreakEven
from corridor.network.staircase import LOAD, TEU_OF_FEU
from corridor.topics.model_words import round_to_sense, spell_day, spell_number
from corridor.topics.routes.journeys import Journey, name_way
from corridor.topics.routes.rules import SURE, compare_pairs, find_answers
from corridor.topics.view import View


def answer(
    view: View, start: str, end: str, journeys: Sequence[Journey], places: dict[str, str]
) -> str:
    """The fastest way of each corridor that takes containers, fastest first: days and dollars."""
    ways = (
        view.say(
            "routes-answer-way",
            way=view.say(f"routes-corridor-{one.way.corridor}"),
            days=spell_number(view, one.days.middle, "days"),
            usd=spell_number(view, one.usd.middle, "usd"),
        )
        for one in find_answers(journeys)
    )
    said = {"from": places[start], "to": places[end], "ways": listed(ways, view.lang, ";")}
    return view.say("routes-answer", **said)


def spell_model(view: View, journeys: Sequence[Journey]) -> str:
    """That it is a model, of which day, and what its emissions are computed from."""
    said = [view.say("routes-model-note", day=spell_day(view))]
    loads = (use for one in journeys for use in one.drawn.parameters if use.name == LOAD)
    if load := next(loads, None):
        tonnes = quantity(load.value * TEU_OF_FEU, "t", view.lang)
        said.append(view.say("routes-co2e-note", tonnes=tonnes))
    return sentences(said, view.lang)


def list_break_even(view: View, journeys: Sequence[Journey], places: dict[str, str]) -> list[str]:
    """A sentence for each way and the next slower one."""
    return [
        _spell_pair(view, first, second, found, places)
        for first, second, found in compare_pairs(journeys)
    ]


def _spell_pair(
    view: View, first: Journey, second: Journey, found: BreakEven, places: dict[str, str]
) -> str:
    said: dict[str, object] = {
        "first": name_way(view, first.way, places),
        "second": name_way(view, second.way, places),
        "days": spell_number(view, abs(found.days.middle), "days"),
        "usd": spell_number(view, abs(found.usd.middle), "usd"),
    }
    if found.faster < SURE:
        return view.say("routes-even-alike", share=percent(found.faster, view.lang, 0), **said)
    if found.value_of_day is None:
        return view.say("routes-even-better", **said)
    ends = (found.value_of_day.low, found.value_of_day.high)
    low, high = (number(round_to_sense(end), view.lang, 0) for end in ends)
    worth = view.say("model-usd", value=low if low == high else f"{low}–{high}")
    return view.say("routes-even-worth", worth=worth, **said)
