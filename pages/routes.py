"""Which way, in how many days and for how much?"""

from corridor.topics.routes import page, page_map
from corridor.topics.routes.params import CHOICES, DESTINATION, ORIGIN
from corridor.ui import controls, frame

view = frame.begin("routes", CHOICES, words=page.CHOICE_WORDS)
start, end = controls.read_values("routes", ORIGIN, DESTINATION)
frame.place_head(view, view.say("routes-title"), view.say("routes-subtitle"))

if page.has_network(view):
    with controls.place_row(view, "routes", CHOICES, page.CHOICE_WORDS):
        for choice in CHOICES:
            controls.pick(
                view, "routes", choice, words=lambda code: page.name_place(view, code), width=240
            )

page.place_pair(view, start, end)
page_map.place_map(view, start, end)
page.place_trial(view)
frame.end("routes", view, CHOICES, title=view.say("routes-title"))
