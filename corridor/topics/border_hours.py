"""Hours at a post of the border in words, with what passes there and what an hour is worth."""

from __future__ import annotations

import math

from corridor.language import number, quantity, scale_of
from corridor.network.crossing import Crossing
from corridor.network.spread import Band
from corridor.topics.model_words import round_to_figures
from corridor.topics.view import View


def spell_hours(view: View, hours: float) -> str:
    """`3.2 h`; under an hour minutes, as the tenth of an hour says little."""
    if hours < 1:
        return view.say("model-minutes", value=view.count(round(hours * 60)))
    return quantity(round(hours, 1), "hours", view.lang)


def spell_hours_band(view: View, band: Band | None) -> str:
    """Hours with what four draws in five say; `no end` where the queue grows."""
    if band is None:
        return view.say("model-no-end")
    low = spell_hours(view, band.low)
    high = spell_hours(view, band.high) if math.isfinite(band.high) else view.say("model-endless")
    middle = spell_hours(view, band.middle)
    return middle if low == high else view.say("model-band", middle=middle, low=low, high=high)


def spell_flow(view: View, crossing: Crossing, value: float) -> str:
    """`20 trains a day`, `840 trucks a day`."""
    unit = "trucks" if crossing.by_road else "trains"
    rounded = round(value, -1) if value >= 100 else round(value)
    return view.say(f"model-flow-{unit}", n=rounded, value=number(rounded, view.lang, 0))


def spell_money(view: View, band: Band) -> str:
    """`$920 thousand (510–1,500)`: dollars of a year, as exact as the model is."""
    divisor, _ = scale_of("usd", band.middle, view.lang)
    low, high = (
        number(round_to_figures(end / divisor), view.lang) for end in (band.low, band.high)
    )
    middle = quantity(round_to_figures(band.middle), "usd", view.lang)
    return view.say("model-band", middle=middle, low=low, high=high)
