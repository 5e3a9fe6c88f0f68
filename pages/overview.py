"""What moves now? Corridors at a glance."""

import streamlit as st

from corridor.model.findings import what_changed
from corridor.ui import findings, frame, overview
from corridor.ui.cards import card
from corridor.views import overview as views

view = frame.begin("overview", overview.FIELDS)
frame.head(view, view.say("overview-title"), view.say("overview-subtitle"))
rows = views.values(view)

with st.grid(5, min_column_width=160, gap="medium"):
    for one in views.cards(view, rows):
        card(view, one)

left, right = st.columns([2.12, 1], gap="large")
with left:
    overview.map_block(view)
with right.container(key="said_changed"):
    st.header(view.say("what-changed"), anchor=False)
    findings.place(view, what_changed(rows))
    findings.care(view, views.care_rows(view, rows))

overview.second_row(view)
frame.end("overview", view, overview.FIELDS, title=view.say("overview-title"))
