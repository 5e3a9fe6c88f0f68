"""A page."""

from corridor.ui import frame

view = frame.begin("roadmap")
frame.head(view, view.say("nav-roadmap"), "")
frame.end("roadmap", view)
