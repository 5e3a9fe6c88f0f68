"""Headline cards: coloured rule, name, value, change, sparkline, caution, source."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd
import streamlit as st

from corridor.figures.spark import spark
from corridor.figures.template import CONFIG
from corridor.language import change_text, has_text, period_text, printed
from corridor.ui import passport
from corridor.ui.view import View


@dataclass(frozen=True)
class Card:
    """What one card shows. ``row`` is a series_value row, ``history`` its series in order.

    ``divisor`` scales the value to the unit that ``name`` states; ``tone`` is a colour token.
    """

    key: str
    name: str
    row: pd.Series
    history: pd.DataFrame
    tone: str
    divisor: float = 1.0
    caution: str = ""
    change: bool = True


def card(view: View, made: Card) -> None:
    """Place one card in the current grid cell."""
    row = made.row
    when = period_text(row.period, view.lang, short=True)
    status = f"status-{row.status}"
    if row.status != "actual" and has_text(view.lang, status):
        when = view.say("status-period", period=when, status=view.say(status))
    value = printed(row.value, view.lang, made.divisor)
    if row.qualifier == "about" or row.status == "estimate" or row.derivation:
        value = "≈\u00a0" + value
    with st.container(key=f"card_{made.tone}_{made.key}", gap=None, height="stretch"):
        st.metric(
            f"**{made.name}**  \n:gray[{when}]",
            value,
            _delta(view, made),
            delta_color="off",
            delta_arrow="down" if made.row.growth < 0 else "up",
        )
        if len(made.history) > 1:
            st.plotly_chart(
                spark(made.history, made.tone, view.theme, view.lang),
                key=f"spark_{made.key}",
                theme=None,
                config={**CONFIG, "staticPlot": True},
                alt=made.name,
            )
        st.caption(made.caution or "\u00a0")
        passport.button(view, row.series_id, row.period, row.publisher, f"card_{made.key}")


def _delta(view: View, made: Card) -> str | None:
    growth = made.row.growth
    if not made.change or pd.isna(growth):
        return None
    prior = period_text(made.row.prior_period, view.lang, short=True)
    return view.say("change-on", change=change_text(growth, view.lang), period=prior)
