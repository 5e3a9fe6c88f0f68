"""What moves now? Corridors at a glance."""

import streamlit as st

from corridor.ui import findings, frame, overview, prose
from corridor.ui.cards import card

view = frame.begin("overview", overview.FIELDS)
frame.head(view, view.say("overview-title"), view.say("overview-subtitle"))
cards, changed, care = overview.said(view)

with st.grid(5, min_column_width=160, gap="medium"):
    for one in cards:
        card(view, one)

left, right = st.columns([2.12, 1], gap="large")
with left:
    overview.map_block(view)
with right.container(key="said_changed"):
    prose.heading(view.say("what-changed"))
    findings.place(view, changed)
    findings.care(view, care)

overview.second_row(view)
frame.end("overview", view, overview.FIELDS, title=view.say("overview-title"))
