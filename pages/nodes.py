"""A page."""

from corridor.ui import frame

view = frame.begin("nodes")
frame.head(view, view.say("nav-nodes"), "")
frame.end("nodes", view)
