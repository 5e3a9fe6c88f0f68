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
from corridor.topics.editions import spell_age
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


def spell_value(view: View, card: Card) -> str:
    """The big number as written: digits as published, ≈ before what is estimated or derived."""
    row = card.row
    value = printed(row.value, view.lang, card.divisor)
    about = row.qualifier == "about" or row.status == "estimate" or row.derivation
    return approximate(value, view.lang) if about else value


def spell_period(view: View, card: Card) -> str:
    """The period, with its status in short where the value is not final, and how old it is."""
    when = period_text(card.row.period, view.lang, short=True)
    status = f"figure-status-{card.row.status}"
    if not has_text(view.lang, status):
        status = f"status-{card.row.status}"
    if card.row.status != "actual" and has_text(view.lang, status):
        when = view.say("status-period", period=when, status=view.say(status))
    age = spell_age(view, card.row.period_end)
    return f"{when} · {age}" if age else when


def spell_change(view: View, card: Card) -> str | None:
    """The change on the equal period, None without one."""
    growth = card.row.growth
    if not card.change or pd.isna(growth):
        return None
    return spell_growth(view, growth, card.row.prior_period, card.row.growth_error)


def spell_growth(view: View, growth: float, prior: str, error: float) -> str:
    """A growth beside the period (code) it is measured on: `+3.2 % on 2024`; ``error``: how far
    it may be off, a fraction."""
    when = period_text(prior, view.lang, short=True)
    kind = "year" if len(prior) == 4 else "part"
    return view.say(
        "change-on", change=change_text(growth, view.lang, error), period=when, kind=kind
    )


def describe_history(view: View, card: Card) -> str:
    """What the small line says: first and last year with their values."""
    if card.picture is not None:
        return sentences(
            [named(card.name, spell_value(view, card), view.lang), card.caution], view.lang
        )
    ends = [card.history.iloc[0], card.history.iloc[-1]]
    values = [
        named(
            period_text(r.period, view.lang), printed(r.value, view.lang, card.divisor), view.lang
        )
        for r in ends
    ]
    return sentences([card.name, listed(values, view.lang, ";")], view.lang)
