"""What was carried? Corridors at a glance."""

import streamlit as st

from corridor.topics.overview import page
from corridor.topics.overview.params import CHOICES
from corridor.topics.overview.series import SHOWN
from corridor.ui import finding_rows, folding, fragment, frame, layout, prose
from corridor.ui.card import place_card

view = frame.begin("overview", CHOICES)
newest = frame.find_newest(series=[*SHOWN, *page.list_flows()])
title = view.say("overview-title")
frame.place_head(view, title, view.say("overview-subtitle"), newest)
cards, findings, cautions = page.load_words(view)

with st.grid(5, min_column_width=160, gap="medium"):
    for one in cards:
        place_card(view, one)

left, right = layout.split("changed", 2.12)
with left:

    @fragment.run_alone("overview", view, CHOICES, title, cited=False)
    def place_map() -> None:
        """The map: its controls, and a hand that moves it, change nothing else."""
        page.place_map(view)


with right:
    prose.heading(view.say("what-changed"))
    finding_rows.place_findings(view, findings)
    finding_rows.place_cautions(view, cautions)

page.place_ladder(view)
if folding.shows_rest(view, "overview"):
    page.place_figures(view)
frame.end("overview", view, CHOICES, title=title)
