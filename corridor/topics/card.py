"""A headline card: what it shows, and its value and change in words."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd
import plotly.graph_objects as go

from corridor.language import (
    approximate,
    change_text,
    has_text,
    listed,
    named,
    period_text,
    printed,
    sentences,
)
from corridor.topics.view import View


@dataclass(frozen=True)
class Card:
    """What one card shows. ``row`` is a series_value row, ``history`` its series in order.

    ``divisor`` scales the value to the unit that ``name`` states; ``tone`` is a colour token.
    ``picture`` stands in place of the sparkline.
    """

    key: str
    name: str
    row: pd.Series
    history: pd.DataFrame
    tone: str
    divisor: float = 1.0
    caution: str = ""
    change: bool = True
    picture: go.Figure | None = None


def spell_value(view: View, made: Card) -> str:
    """The big number as written: digits as published, ≈ before what is estimated or derived."""
    row = made.row
    value = printed(row.value, view.lang, made.divisor)
    about = row.qualifier == "about" or row.status == "estimate" or row.derivation
    return approximate(value, view.lang) if about else value


def spell_period(view: View, made: Card) -> str:
    """The period, with its status in words where the value is not final."""
    when = period_text(made.row.period, view.lang, short=True)
    status = f"status-{made.row.status}"
    if made.row.status != "actual" and has_text(view.lang, status):
        return view.say("status-period", period=when, status=view.say(status))
    return when


def spell_change(view: View, made: Card) -> str | None:
    """The change on the equal period, None without one."""
    growth = made.row.growth
    if not made.change or pd.isna(growth):
        return None
    return spell_growth(view, growth, made.row.prior_period)


def spell_growth(view: View, growth: float, prior: str) -> str:
    """A growth beside the period (code) it is measured on: `+3.2 % on 2024`."""
    said = period_text(prior, view.lang, short=True)
    kind = "year" if len(prior) == 4 else "part"
    return view.say("change-on", change=change_text(growth, view.lang), period=said, kind=kind)


def describe_history(view: View, made: Card) -> str:
    """What the small line says: first and last year with their values."""
    if made.picture is not None:
        return sentences(
            [named(made.name, spell_value(view, made), view.lang), made.caution], view.lang
        )
    ends = [made.history.iloc[0], made.history.iloc[-1]]
    said = [
        named(
            period_text(r.period, view.lang), printed(r.value, view.lang, made.divisor), view.lang
        )
        for r in ends
    ]
    return sentences([made.name, listed(said, view.lang, ";")], view.lang)
