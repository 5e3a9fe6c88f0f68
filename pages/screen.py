"""One screen at a time, for a hall: keys go on and back, nothing else is seen."""

from corridor.ui import frame
from corridor.ui.screen import page
from corridor.ui.screen.params import CHOICES

view = page.darken(frame.begin("screen", CHOICES))
if page.is_ready(view):
    turn = page.find_turn(view)
    page.place_screen(view, turn)
    page.place_keys(view, turn)
frame.end("screen", view, CHOICES, footer=False)
