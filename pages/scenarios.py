"""What if: what does an hour less at the border bring, and what if more trains come?"""

from corridor.topics.scenarios import page
from corridor.topics.scenarios import params as choices
from corridor.ui import controls, frame

view = frame.begin("scenarios", choices.CHOICES, words=page.CHOICE_WORDS)
post, saved, demand, green = controls.read_values("scenarios", *choices.OF_BORDER)
frame.place_head(view, view.say("scenarios-title"), view.say("scenarios-subtitle"))

with controls.place_row(view, "scenarios", choices.OF_BORDER, page.CHOICE_WORDS):
    controls.choose(view, "scenarios", choices.POST, words=lambda code: page.name_place(view, code))
    controls.choose(view, "scenarios", choices.SAVED)
    controls.choose(view, "scenarios", choices.DEMAND)
    controls.choose(view, "scenarios", choices.GREEN, idle=choices.GREEN.find_idle({"post": post}))

page.place_border(view, post, saved, demand, green)
frame.end("scenarios", view, choices.CHOICES, title=view.say("scenarios-title"))
