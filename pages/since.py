"""What changed since my last briefing?"""

from corridor.topics.since import page
from corridor.topics.since.params import CHOICES
from corridor.ui import frame

view = frame.begin("since", CHOICES)
both = page.compare(view)
frame.place_head(view, view.say("since-title"), page.spell_span(view, both), dated=False)
page.place_held(view, both)
page.place_topics(view, both)
page.place_table(view, both)
page.place_releases(view, both)
frame.end("since", view, CHOICES, title=view.say("since-title"))
