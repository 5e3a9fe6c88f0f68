"""Give me the slides: a topic and added views, in order, with own words, as a file."""

import streamlit as st

from corridor.topics.briefing import page
from corridor.topics.briefing.params import CHOICES
from corridor.ui import frame

view = frame.begin("briefing", CHOICES)
frame.place_head(view, view.say("briefing-title"), view.say("briefing-page-sub"))
with st.container(key="controls_briefing", horizontal=True, gap="medium"):
    page.topic(view)
    page.kept(view)
if made := page.made(view):
    left, right = st.columns([1, 2.1], gap="large")
    with left:
        page.export(view, made)
        page.order(view, made)
    with right:
        page.preview(view, made)
frame.end("briefing", view, CHOICES, title=view.say("briefing-title"))
