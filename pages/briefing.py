"""Give me the slides: a topic and added views, in order, with own words, as a file."""

import streamlit as st

from corridor.topics.briefing import page, page_exports, page_file, page_order, page_preview
from corridor.topics.briefing.params import CHOICES
from corridor.ui import frame

view = frame.begin("briefing", CHOICES)
frame.place_head(view, view.say("briefing-title"), view.say("briefing-page-sub"))
with st.container(key="controls_briefing", horizontal=True, vertical_alignment="bottom"):
    page.choose_topic(view)
    page_file.place_file(view)
if briefing := page.read_briefing(view):
    left, right = st.columns([1, 2.1], gap="large")
    with left:
        page_exports.place_exports(view, briefing)
        page_order.place_order(view, briefing)
    with right:
        page_preview.place_preview(view, briefing)
frame.end("briefing", view, CHOICES, title=view.say("briefing-title"))
