"""One message a view, for a hall: keys go on and back, nothing else is seen."""

from corridor.ui import frame
from corridor.ui.screen import page
from corridor.ui.screen.params import CHOICES

view = page.dark(frame.begin("screen", CHOICES))
shown = page.chosen(view)
page.message(view, shown)
page.keys(view, shown)
frame.end("screen", view, CHOICES, footer=False)
