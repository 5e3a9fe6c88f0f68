"""How many trains, how many containers, by which crossing?"""

import streamlit as st

from corridor.topics.traffic import charts as views
from corridor.topics.traffic import page, page_rows
from corridor.ui import address, fragment, frame, year_control

FLOWS = ("china-europe", "china-central-asia", "both")
COUNTS = ("trains", "teu")
PERIODS = ("years", "parts", "months")
SPLITS = ("direction", "crossing", "none")
SHOWN = ("events", "plans", "range")
FIELDS = [
    address.Field("flow", FLOWS, "china-europe"),
    address.Field("count", COUNTS, "trains"),
    address.Field("period", PERIODS, "years"),
    address.Field("split", SPLITS, "direction"),
    address.Field("show", SHOWN, ("events",), many=True),
    *year_control.fields(views.SPAN),
]

view = frame.begin("traffic", FIELDS, (address.Alias("series", views.BY_SERIES),))
title = view.say("traffic-title")
frame.head(view, title, view.say("traffic-subtitle"))


@fragment.alone("traffic", view, FIELDS, title)
def chosen() -> None:
    """The controls with what they choose."""
    with st.container(key="controls_traffic", horizontal=True, gap="medium"):
        for name, options in (
            ("flow", FLOWS),
            ("count", COUNTS),
            ("period", PERIODS),
            ("split", SPLITS),
        ):
            st.segmented_control(
                view.say(f"traffic-{name}"),
                options,
                key=f"traffic.{name}",
                required=True,
                format_func=lambda code, name=name: view.say(f"traffic-{name}-{code}"),
                persist_state="session",
                wrap=True,
            )
        st.segmented_control(
            view.say("traffic-show"),
            SHOWN,
            key="traffic.show",
            selection_mode="multi",
            format_func=lambda code: view.say(f"traffic-show-{code}"),
            persist_state="session",
            wrap=True,
        )
        span = year_control.control(view, "traffic", views.SPAN)

    flow, count, period, split = (
        address.value("traffic", name) for name in ("flow", "count", "period", "split")
    )
    show = address.value("traffic", "show") or []

    left, right = st.columns([3, 1], gap="large")
    with left:
        page.main_figure(view, flow, count, period, split, show, span)
    with right:
        if "events" in show and period == "years" and split != "crossing" and flow != "both":
            page.on_the_axis(view, flow, count, span)
        page.care(view)


page_rows.containers_and_border(view)
page_rows.crossings(view)
page_rows.routes(view)
page_rows.transit_and_price(view)
frame.end("traffic", view, FIELDS, title=title)
