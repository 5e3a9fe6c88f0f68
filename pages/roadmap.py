"""What is being built, what was promised, what is late?"""

import streamlit as st

from corridor.topics.roadmap import page, page_border, page_project
from corridor.topics.roadmap import params as choices
from corridor.topics.roadmap import register as views
from corridor.topics.roadmap.rules import chosen
from corridor.ui import controls, finding_rows, frame, prose

view = frame.begin("roadmap", choices.CHOICES)
register = page.register()
frame.head(view, view.say("roadmap-title"), view.say("roadmap-subtitle", count=len(register)))
page_project.known(view, register)

with st.container(key="controls_roadmap", horizontal=True, gap="medium"):
    for one in (choices.KIND, choices.ORDER, choices.STATUS, choices.ONLY):
        controls.choose(view, "roadmap", one, words=page.wording(view, one.name))
    if view.phone:
        page_project.by_name(view, register)

kind, status, order, only = controls.values(
    "roadmap", choices.KIND, choices.STATUS, choices.ORDER, choices.ONLY
)
summit = "summit" in only
rows = chosen(register, kind, status, summit=summit)
taken = views.taken(rows, kind, status, summit=summit)

left, right = st.columns([1.9, 1], gap="large")
with left:
    if rows.empty:
        page.nothing(view, register, kind, summit)
    else:
        page.main_figure(view, rows, order, len(register), taken)
with right:
    if not view.phone:
        page_project.by_name(view, register)
    page.findings(view, register)
    page_border.waiting(view)
    page_border.measures(view)
    finding_rows.place_cautions(view, views.cautions(view))

if not rows.empty:
    page.table(view, rows, order, taken)

prose.heading(view.say("roadmap-border"))
with st.container(key="controls_border", horizontal=True, gap="medium"):
    for one in (choices.MODE, choices.WAY):
        controls.choose(view, "roadmap", one, words=page.wording(view, one.name))
page_border.performance(view, *controls.values("roadmap", choices.MODE, choices.WAY))

page_project.open_chosen(view, register)
frame.end("roadmap", view, choices.CHOICES, title=view.say("roadmap-title"))
