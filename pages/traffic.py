"""How many trains, how many containers, by which crossing?"""

from corridor.topics.traffic import page, page_promises, page_rows
from corridor.topics.traffic import params as choices
from corridor.ui import controls, folding, fragment, frame, layout

view = frame.begin("traffic", choices.CHOICES, choices.ALIASES)
title = view.say("traffic-title")
newest = frame.find_newest(choices=("trains", "rail"))
frame.place_head(view, title, view.say("traffic-subtitle"), newest)


@fragment.run_alone("traffic", view, choices.CHOICES, title)
def place_chosen() -> None:
    """The controls with what they choose."""
    with controls.place_row(view, "traffic", (choices.FLOW, choices.COUNT, choices.PERIOD)):
        page.place_controls(view)
        with controls.place_more(view, "traffic", (choices.SPLIT, choices.SHOW, *choices.YEARS)):
            page.place_rare_controls(view)
            span = controls.choose_years(view, "traffic", choices.SPAN)

    chosen = controls.read_settled("traffic", choices.CHOICES)
    left, right = layout.split("main", 3)
    with left:
        page.place_main_figure(view, chosen, span)
    with right:
        page.place_events(view, chosen, span)
        page.place_cautions(view, chosen)


page_promises.place_promises(view)
if folding.shows_rest(view, "traffic"):
    page_promises.place_rest(view)
    page_rows.place_containers(view)
    page_rows.place_crossings(view)
    page_rows.place_routes(view)
    page_rows.place_transit_and_price(view)
    page_rows.place_modes(view)
frame.end("traffic", view, choices.CHOICES, title=title)
