"""What was carried? Corridors at a glance."""

import streamlit as st

from corridor.topics.overview import page
from corridor.topics.overview.params import CHOICES
from corridor.topics.overview.series import SHOWN
from corridor.ui import finding_rows, frame, layout, prose
from corridor.ui.card import place_card

view = frame.begin("overview", CHOICES)
newest = frame.find_newest(series=[*SHOWN, *page.list_flows()])
frame.place_head(view, view.say("overview-title"), view.say("overview-subtitle"), newest)
cards, findings, cautions = page.load_words(view)

with st.grid(5, min_column_width=160, gap="medium"):
    for one in cards:
        place_card(view, one)

left, right = st.columns([2.12, 1], gap="large")
with left:
    page.place_map(view)
with right.container(key="said_changed"):
    prose.heading(view.say("what-changed"))
    finding_rows.place_findings(view, findings)
    with layout.beside("cautions"):
        finding_rows.place_cautions(view, cautions)
with layout.under("cautions"):
    finding_rows.place_cautions(view, cautions)

page.place_ladder(view)
page.place_figures(view)
frame.end("overview", view, CHOICES, title=view.say("overview-title"))
