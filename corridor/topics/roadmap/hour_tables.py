"""The hour at the border, priced: what one hour less brings at each post that can be reckoned."""

from __future__ import annotations

import pandas as pd

from corridor.network.crossing import CROSSINGS, Change, Crossing, Worth, weigh
from corridor.topics.border_hours import spell_flow, spell_hours, spell_money
from corridor.topics.model import find_day, load_network, load_places
from corridor.topics.view import View

_HOUR = Change(hours_saved=1.0)
#: the parameter that says what a day of a container is worth
_VALUE = "value_of_time_usd_feu_day"


def price_hours(view: View) -> list[tuple[Crossing, Worth]]:
    """Each post with an hour less in a channel; empty in an edition without a network."""
    network, day = load_network(view), find_day(view)
    priced = []
    for crossing in CROSSINGS.values():
        try:
            priced.append((crossing, weigh(network, crossing, day, _HOUR)))
        except LookupError:
            continue
    return priced


def make_hour_table(view: View, priced: list[tuple[Crossing, Worth]]) -> pd.DataFrame:
    """A row a post: what arrives, what can pass, hours in it before and after, worth a year; on a
    phone without the first two."""
    places = load_places(view)
    rows = []
    for crossing, worth in priced:
        row = {"post": places[crossing.place]}
        if not view.phone:
            row |= {
                "arrive": spell_flow(view, crossing, worth.before.arrivals),
                "pass": _spell_limit(view, crossing, worth),
            }
        row |= {"spent": _spell_spent(view, worth), "worth": "–"}
        if worth.usd_a_year:
            row["worth"] = spell_money(view, worth.usd_a_year)
        rows.append({view.say(f"roadmap-hour-{name}"): cell for name, cell in row.items()})
    return pd.DataFrame(rows)


def _spell_limit(view: View, crossing: Crossing, worth: Worth) -> str:
    before, after = worth.before.limit.middle, worth.after.limit.middle
    least = view.count(round(before, -1) if crossing.by_road else round(before))
    return f"{least} → {spell_flow(view, crossing, after)}"


def _spell_spent(view: View, worth: Worth) -> str:
    bands = (worth.before.hours, worth.after.hours)
    before, after = (spell_hours(view, band.middle) if band else "–" for band in bands)
    return f"{before} → {after}"


def find_value(priced: list[tuple[Crossing, Worth]]) -> tuple[float, float, float]:
    """Dollars that a day of a forty-foot container is taken to be worth: middle, low, high."""
    value = next(use for _, worth in priced for use in worth.uses if use.name == _VALUE)
    return value.value, value.low, value.high
