"""Headline cards: coloured rule, name, value, change, sparkline, caution, source."""

from __future__ import annotations

import streamlit as st

from corridor.charts.sparkline import draw_sparkline
from corridor.charts.template import CONFIG
from corridor.topics.card import Card, describe_history, spell_change, spell_period, spell_value
from corridor.ui import css, passport, prose
from corridor.ui.visitor import View


def place_card(view: View, card: Card) -> None:
    """Place one card in the current grid cell."""
    row = card.row
    with st.container(key=f"card_{card.tone}_{card.key}", gap=None, height="stretch"):
        st.metric(
            f"**{card.name}**  \n:gray[{spell_period(view, card)}]",
            spell_value(view, card),
            spell_change(view, card),
            delta_color="off",
            delta_arrow="down" if card.row.growth < 0 else "up",
        )
        if card.picture is not None:
            st.plotly_chart(
                card.picture,
                key=f"spark_{card.key}",
                theme=None,
                config={**CONFIG, "staticPlot": True},
                alt=describe_history(view, card),
            )
        elif len(card.history) > 1:
            css.place_sparkline(
                draw_sparkline(card.history, card.tone, view.theme, describe_history(view, card))
            )
        prose.small(card.caution)
        passport.place_button(view, row.series_id, row.period, row.attribution, f"card_{card.key}")
