"""What if: what do projects and closures change, what does an hour less at the border bring?"""

import streamlit as st

from corridor.topics.scenarios import page, page_first, page_flow, page_method
from corridor.topics.scenarios import params as choices
from corridor.ui import controls, frame

view = frame.begin("scenarios", choices.CHOICES, words=page.CHOICE_WORDS)
(shown,) = controls.read_values("scenarios", choices.VIEW)
frame.place_head(view, view.say("scenarios-title"), view.say("scenarios-subtitle"))

with st.container(key="controls_view"):
    controls.choose(view, "scenarios", choices.VIEW)

if shown == "border":
    page.place_border_choices(view)
    page.place_border(view, *controls.read_values("scenarios", *choices.OF_BORDER))
elif shown == "first":
    page_first.place_first(view)
elif shown == "method":
    page_method.place_method(view)
else:
    left, right = page_flow.open_columns(view)
    with left:
        page_flow.place_choices(view)
    with right:
        page_flow.place_answer(view)

frame.end("scenarios", view, choices.list_written(shown), title=view.say("scenarios-title"))
