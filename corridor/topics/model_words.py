"""Numbers of a model in words: as exact as they may be said, with their bands."""

from __future__ import annotations

import math

from corridor.language import date_text, number, quantity, split_quantity
from corridor.network.spread import Band
from corridor.topics.model import find_day
from corridor.topics.view import View

#: numbers of a model are said no finer than this, by their size
_STEPS = ((10_000.0, 500.0), (1_000.0, 100.0), (100.0, 10.0), (10.0, 1.0))


def spell_day(view: View) -> str:
    """The day the model is of."""
    return date_text(find_day(view), view.lang)


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
        return view.say("model-usd", value=number(rounded, view.lang, 0))
    if unit:
        return quantity(rounded, unit, view.lang)
    return view.say(f"model-{measure}", value=number(rounded, view.lang))


def spell_band(view: View, band: Band, measure: str) -> str:
    """`14 days (13–18)`; the middle alone where its ends are the same."""
    low, high = (number(round_to_sense(end), view.lang) for end in (band.low, band.high))
    middle = spell_number(view, band.middle, measure)
    if low == high:
        return middle
    return view.say("model-band", middle=middle, low=low, high=high)


#: figures that are said of an amount: the model knows no more
_FIGURES = 2


def round_to_figures(value: float, figures: int = _FIGURES) -> float:
    """An amount of the model in as many figures as may be said: 915,289 -> 920,000."""
    if not value:
        return 0.0
    return round(value, figures - 1 - math.floor(math.log10(abs(value))))


def spell_end(view: View, value: float, unit: str, figures: int = _FIGURES + 1) -> str:
    """An end of a band: one figure more than a single amount, for its ends lie near each other."""
    return quantity(round_to_figures(value, figures), unit, view.lang)


def spell_between(view: View, low: float, high: float, unit: str) -> str:
    """`61.4–67.8 Mt`, `$155m–$283m`: between what a part of the draws lies; the unit once where it
    follows the number."""
    first, last = spell_end(view, low, unit), spell_end(view, high, unit)
    if last[0].isdigit():
        least, most = (round_to_figures(one, _FIGURES + 1) for one in (low, high))
        first = number(split_quantity(least, unit, view.lang, largest=most)[0], view.lang)
        last = quantity(most, unit, view.lang, largest=most)
    return view.say("model-between", low=first, high=last)
