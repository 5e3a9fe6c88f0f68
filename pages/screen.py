"""One message a view, for a hall: keys go on and back, nothing else is seen."""

from corridor.topics.programme import TOPICS
from corridor.ui import address, frame
from corridor.ui.screen import page

FIELDS = [
    address.Field("topic", TOPICS, TOPICS[0]),
    address.Field("n", page.NUMBERS, "1"),
    address.Field("rotate", page.SECONDS, "0"),
    address.Field("year", page.YEARS, ""),
]

view = page.dark(frame.begin("screen", FIELDS))
shown = page.chosen(view)
page.message(view, shown)
page.keys(view, shown)
frame.end("screen", view, FIELDS, footer=False)
