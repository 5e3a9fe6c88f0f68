"""What is being built, what was promised, what is late?"""

import streamlit as st

from corridor.topics.roadmap import page, page_border, page_project
from corridor.topics.roadmap import params as choices
from corridor.topics.roadmap.cautions import list_cautions
from corridor.topics.roadmap.rules import select_projects
from corridor.topics.roadmap.tables import take_register
from corridor.ui import controls, finding_rows, frame, prose

view = frame.begin("roadmap", choices.CHOICES)
register = page.read_register()
frame.place_head(view, view.say("roadmap-title"), view.say("roadmap-subtitle", count=len(register)))
page_project.check_project(view, register)

with st.container(key="controls_roadmap", horizontal=True, gap="medium"):
    for one in (choices.KIND, choices.ORDER, choices.STATUS, choices.ONLY):
        controls.choose(view, "roadmap", one, words=page.word_choice(view, one.name))
    if view.phone:
        page_project.place_project_choice(view, register)

kind, status, order, only = controls.read_values(
    "roadmap", choices.KIND, choices.STATUS, choices.ORDER, choices.ONLY
)
summit = "summit" in only
rows = select_projects(register, kind, status, summit=summit)
taken = take_register(rows, kind, status, summit=summit)

left, right = st.columns([1.9, 1], gap="large")
with left:
    if rows.empty:
        page.place_empty_choice(view, register, kind, summit)
    else:
        page.place_timeline(view, rows, order, len(register), taken)
with right:
    if not view.phone:
        page_project.place_project_choice(view, register)
    page.place_register_findings(view, register)
    page_border.place_waiting(view)
    page_border.place_measures(view)
    finding_rows.place_cautions(view, list_cautions(view))

if not rows.empty:
    page.place_register_table(view, rows, order, taken)

prose.heading(view.say("roadmap-border"))
with st.container(key="controls_border", horizontal=True, gap="medium"):
    for one in (choices.MODE, choices.WAY):
        controls.choose(view, "roadmap", one, words=page.word_choice(view, one.name))
page_border.place_performance(view, *controls.read_values("roadmap", choices.MODE, choices.WAY))

page_project.open_project(view, register)
frame.end("roadmap", view, choices.CHOICES, title=view.say("roadmap-title"))
