"""Headline cards: coloured rule, name, value, change, sparkline, caution, source."""

from __future__ import annotations

import streamlit as st

from corridor.charts.sparkline import spark
from corridor.charts.template import CONFIG
from corridor.topics.card import Card, card_change, card_period, card_value, spark_words
from corridor.ui import css, passport, prose
from corridor.ui.visitor import View


def card(view: View, made: Card) -> None:
    """Place one card in the current grid cell."""
    row = made.row
    with st.container(key=f"card_{made.tone}_{made.key}", gap=None, height="stretch"):
        st.metric(
            f"**{made.name}**  \n:gray[{card_period(view, made)}]",
            card_value(view, made),
            card_change(view, made),
            delta_color="off",
            delta_arrow="down" if made.row.growth < 0 else "up",
        )
        if made.picture is not None:
            st.plotly_chart(
                made.picture,
                key=f"spark_{made.key}",
                theme=None,
                config={**CONFIG, "staticPlot": True},
                alt=spark_words(view, made),
            )
        elif len(made.history) > 1:
            css.small_line(spark(made.history, made.tone, view.theme, spark_words(view, made)))
        prose.small(made.caution or "\u200b")
        passport.button(view, row.series_id, row.period, row.publisher, f"card_{made.key}")
