"""What is due, what came in, who has looked at it, what was done?"""

from corridor.topics.desk import page, page_due, page_log, page_review, page_upload
from corridor.topics.desk.params import CHOICES
from corridor.topics.quality.page_due import place_due
from corridor.ui import frame

view = frame.begin("desk", CHOICES)
frame.place_head(view, view.say("desk-title"), view.say("desk-subtitle"))
who = page.place_person(view)
part = page.choose_part(view, who)
page.tell_done(view)

if part == "due":
    page_due.place_connectors(view)
    place_due(view, "", desk=False)
    page_due.place_outliers(view)
elif part == "upload":
    page_upload.place_upload(view, who)
elif part == "review":
    page_review.place_review(view, who)
elif part == "log":
    page_log.place_log(view)

frame.end("desk", view, CHOICES, title=view.say("desk-title"))
