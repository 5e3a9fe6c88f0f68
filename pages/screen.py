"""One message a view, for a hall: keys go on and back, nothing else is seen."""

from corridor.ui import address, frame, screen
from corridor.views.screen import TOPICS

FIELDS = [
    address.Field("topic", TOPICS, TOPICS[0]),
    address.Field("n", screen.NUMBERS, "1"),
    address.Field("rotate", screen.SECONDS, "0"),
    address.Field("year", screen.YEARS, ""),
]

view = screen.dark(frame.begin("screen", FIELDS))
shown = screen.chosen(view)
screen.message(view, shown)
screen.keys(view, shown)
frame.end("screen", view, FIELDS, footer=False)
