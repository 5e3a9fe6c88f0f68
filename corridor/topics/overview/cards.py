"""The headline cards of the Overview: last full year, change, a word of caution under each."""

from __future__ import annotations

import pandas as pd

from corridor.evidence.statuses import COUNTED, full_years
from corridor.language import has_text, number, period_text, quantity, scale_of
from corridor.topics.card import Card
from corridor.topics.overview.series import BESIDE, HEADLINES, PAIRED, THROUGH
from corridor.topics.view import View


def build_cards(view: View, values: pd.DataFrame) -> list[Card]:
    """The headline cards in order; ``values`` as `series.load_values` gives them."""
    headlines = HEADLINES | PAIRED if view.phone else HEADLINES
    return [
        _build_card(view, key, series, tone, values) for key, (series, tone) in headlines.items()
    ]


def _build_card(view: View, key: str, series: str, tone: str, values: pd.DataFrame) -> Card:
    history = full_years(values[values["series_id"] == series])
    last = history.iloc[-1]
    # a number of trains is never scaled, and its name says what is counted
    divisor, unit = (
        (1.0, "") if last.unit == "trains" else scale_of(last.unit, last.value, view.lang)
    )
    name = view.say(f"card-{key}", unit=unit)
    caution = _spell_caution(view, key, history, values)
    return Card(key, name, last, history, tone, divisor, caution)


def _spell_caution(view: View, key: str, history: pd.DataFrame, values: pd.DataFrame) -> str:
    """What to mind about a card's number; nothing where the count beside it has no such year."""
    if key == "china-central-asia":
        return view.say("caution-china-central-asia", year=history["period"].iloc[0])
    if key in BESIDE:
        period = history["period"].iloc[-1]
        beside = values[(values["series_id"] == BESIDE[key]) & (values["period"] == period)]
        if beside.empty:
            return ""
        return view.say(f"caution-{key}", value=quantity(beside.iloc[0].value, "t", view.lang))
    if key == "middle":
        return _count_other_counts(view)
    if key == "china-europe":
        return _spell_through(view, values)
    return view.say(f"caution-{key}")


def _spell_through(view: View, values: pd.DataFrame) -> str:
    """How many of the trains crossed Kazakhstan, in the newest period that says so."""
    through = values[(values["series_id"] == THROUGH) & values["status"].isin(COUNTED)]
    if through.empty:
        return ""
    last = through.sort_values("period_end").iloc[-1]
    when = period_text(last.period, view.lang, short=True)
    return view.say("caution-china-europe", value=number(last.value, view.lang, 0), period=when)


def _count_other_counts(view: View) -> str:
    """How many others count the Middle Corridor otherwise."""
    apart = view.ask("series_row", series="titr-tonnes-ministry").iloc[0].compare_with
    others = len([s for s in apart if s.startswith("titr-tonnes") and "plan" not in s][:5])
    key = f"spelled-{others}"
    spelled = view.say(key) if has_text(view.lang, key) else str(others)
    return view.say("caution-middle", count=others, spelled=spelled)
