"""Headline cards: coloured rule, name, value, change, sparkline, caution, source."""

from __future__ import annotations

import streamlit as st

from corridor.charts.sparkline import spark
from corridor.charts.template import CONFIG
from corridor.topics.card import Card, describe_history, spell_change, spell_period, spell_value
from corridor.ui import css, passport, prose
from corridor.ui.visitor import View


def place_card(view: View, made: Card) -> None:
    """Place one card in the current grid cell."""
    row = made.row
    with st.container(key=f"card_{made.tone}_{made.key}", gap=None, height="stretch"):
        st.metric(
            f"**{made.name}**  \n:gray[{spell_period(view, made)}]",
            spell_value(view, made),
            spell_change(view, made),
            delta_color="off",
            delta_arrow="down" if made.row.growth < 0 else "up",
        )
        if made.picture is not None:
            st.plotly_chart(
                made.picture,
                key=f"spark_{made.key}",
                theme=None,
                config={**CONFIG, "staticPlot": True},
                alt=describe_history(view, made),
            )
        elif len(made.history) > 1:
            css.place_sparkline(
                spark(made.history, made.tone, view.theme, describe_history(view, made))
            )
        prose.small(made.caution or "\u200b")
        passport.place_button(view, row.series_id, row.period, row.publisher, f"card_{made.key}")
