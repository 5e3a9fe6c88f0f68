"""Who trades what with whom, and do both sides agree?"""

import streamlit as st

from corridor.language.countries import country_name
from corridor.topics.trade import charts as views
from corridor.topics.trade import page
from corridor.ui import address, frame, year_control

FLOWS = ("total", "export", "import")
PERIODS = ("years", "months")
SHOWN = ("counts", "usd", "share")
FIELDS = [
    address.Field("pair", views.PAIRS, views.PAIRS[0]),
    address.Field("flow", FLOWS, "total"),
    address.Field("period", PERIODS, "years"),
    address.Field("show", SHOWN, "counts"),
    *year_control.fields(views.SPAN),
]

view = frame.begin("trade", FIELDS)
pair = address.value("trade", "pair")
frame.head(
    view, view.say("trade-title"), view.say("trade-subtitle", pair=views.pair_name(pair, view.lang))
)

with st.container(key="controls_trade", horizontal=True, gap="medium"):
    st.selectbox(
        view.say("trade-pair"),
        views.PAIRS,
        key="trade.pair",
        width=280,
        format_func=lambda code: views.pair_name(code, view.lang),
        persist_state="session",
    )
    first, second = (country_name(code, view.lang) for code in pair.split("-"))
    for name, options in (("flow", FLOWS), ("period", PERIODS), ("show", SHOWN)):
        st.segmented_control(
            view.say(f"trade-{name}"),
            options,
            key=f"trade.{name}",
            required=True,
            format_func=lambda code, name=name: view.say(f"trade-{name}-{code}", a=first),
            persist_state="session",
            wrap=True,
        )
    span = year_control.control(view, "trade", views.SPAN)

flow, period, show = (address.value("trade", name) for name in ("flow", "period", "show"))
left, right = st.columns([1.75, 1], gap="large")
with left:
    page.main(view, pair, flow, period, show, span)
with right:
    page.by_flow(view, pair, span)
    page.why(view, pair, flow, span)
page.table(view, pair, flow, span)
frame.end("trade", view, FIELDS, title=view.say("trade-title"))
