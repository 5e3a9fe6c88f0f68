"""What was promised, what is being built, what is late, how long the border takes?"""

import streamlit as st

from corridor.topics.roadmap import page, page_border, page_project, page_proposals, page_scorecard
from corridor.topics.roadmap import params as choices
from corridor.topics.roadmap.cautions import list_border_cautions, list_cautions
from corridor.topics.roadmap.measure_rules import list_measure_series
from corridor.topics.roadmap.newest import list_series
from corridor.topics.roadmap.rules import select_projects
from corridor.topics.roadmap.tables import take_register
from corridor.ui import controls, finding_rows, folding, frame, layout, prose

view = frame.begin("roadmap", choices.CHOICES)
page.follow_older_address()
register = page.read_register()
(shown,) = controls.read_values("roadmap", choices.VIEW)
series = list_measure_series() if shown == "customs" else list_series(register)
frame.place_head(
    view,
    view.say("roadmap-title"),
    view.say("roadmap-subtitle", count=len(register)),
    frame.find_newest(series=series),
)
page_project.check_project(view, register)

with st.container(key="controls_view"):
    controls.choose(view, "roadmap", choices.VIEW)

if shown == "customs":
    left, right = st.columns([1.9, 1], gap="large")
    with left:
        page_border.place_before_after(view)
    with right:
        page_border.place_measures(view)
    page_border.place_hour_prices(view)
    page_border.place_waiting(view)
    asked = controls.count_changed("roadmap", choices.OF_CUSTOMS)
    if folding.shows_rest(view, "customs", wanted=asked > 0):
        prose.heading(view.say("roadmap-border"))
        with controls.place_row(view, "roadmap", key="border"):
            for one in choices.OF_CUSTOMS:
                controls.choose(view, "roadmap", one, words=page.word_choice(view, one.name))
        page_border.place_performance(view, *controls.read_values("roadmap", *choices.OF_CUSTOMS))
        finding_rows.place_cautions(view, list_border_cautions(view))
elif shown == "scorecard":
    page_scorecard.place_scorecard(view, register)
else:
    page_proposals.place_proposals(view, register)
    asked = controls.count_changed("roadmap", choices.OF_PROJECTS)
    if folding.shows_rest(view, "roadmap", wanted=asked > 0):
        with controls.place_row(view, "roadmap", (choices.KIND, choices.ORDER)):
            words = page.word_choice(view, choices.KIND.name)
            controls.pick(view, "roadmap", choices.KIND, words=words, width=220)
            for one in (choices.ORDER, choices.ONLY):
                controls.choose(view, "roadmap", one, words=page.word_choice(view, one.name))
            with controls.place_more(view, "roadmap", (choices.STATUS,)):
                words = page.word_choice(view, choices.STATUS.name)
                controls.choose(view, "roadmap", choices.STATUS, words=words)
            page_project.place_project_choice(view, register)
        kind, status, order, only = controls.read_values("roadmap", *choices.OF_PROJECTS)
        summit = "summit" in only
        rows = select_projects(register, kind, status, summit=summit)
        taken = take_register(rows, kind, status, summit=summit)
        with layout.line_up("findings"):
            page.place_register_findings(view, rows)
        if rows.empty:
            page.place_empty_choice(view, register, kind, summit)
        else:
            page.place_timeline(view, rows, order, len(register), taken)
        with layout.line_up("cautions"):
            finding_rows.place_cautions(view, list_cautions(view))
        if not rows.empty:
            page.place_register_table(view, rows, order, taken)

page_project.open_project(view, register)
frame.end("roadmap", view, choices.list_written(shown), title=view.say("roadmap-title"))
