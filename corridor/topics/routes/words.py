"""Ways in words: what the model answers, bands, when a day is worth its price."""

from __future__ import annotations

from collections.abc import Sequence

from corridor.language import listed, number, percent, quantity
from corridor.network.break_even import BreakEven
from corridor.network.spread import Band
from corridor.topics.routes.journeys import Journey, name_way
from corridor.topics.routes.rules import SURE, compare_pairs, find_answers
from corridor.topics.view import View

#: numbers of a model are said no finer than this, by their size
_STEPS = ((10_000.0, 500.0), (1_000.0, 100.0), (100.0, 10.0), (10.0, 1.0))


def round_to_sense(value: float) -> float:
    """A number of the model as exact as it may be said: 14.46 -> 14, 5,367 -> 5,400."""
    for least, step in _STEPS:
        if abs(value) >= least:
            return round(value / step) * step
    return round(value, 1)


def spell_number(view: View, value: float, measure: str) -> str:
    """`14 days`, `$5,400`, `35 h`, `3,100 kg`."""
    rounded = round_to_sense(value)
    unit = {"days": "days", "usd": "usd", "hours": "hours"}.get(measure)
    if measure == "usd":
        return view.say("routes-usd", value=number(rounded, view.lang, 0))
    if unit:
        return quantity(rounded, unit, view.lang)
    return view.say(f"routes-{measure}", value=number(rounded, view.lang))


def spell_band(view: View, band: Band, measure: str) -> str:
    """`14 days (13–18)`; the middle alone where its ends are the same."""
    low, high = (number(round_to_sense(end), view.lang) for end in (band.low, band.high))
    middle = spell_number(view, band.middle, measure)
    if low == high:
        return middle
    return view.say("routes-band", middle=middle, low=low, high=high)


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
    worth = {
        "low": spell_number(view, found.value_of_day.low, "usd"),
        "high": spell_number(view, found.value_of_day.high, "usd"),
    }
    return view.say("routes-even-worth", **worth, **said)
