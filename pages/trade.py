"""Who trades with whom, and do both sides agree?"""

import streamlit as st

from corridor.language import capitalize
from corridor.language.countries import country_inside
from corridor.topics.trade import charts, page
from corridor.topics.trade import params as choices
from corridor.ui import controls, frame

words = page.CHOICE_WORDS
view = frame.begin("trade", choices.CHOICES, words=words)
pair, flow, period, show = controls.read_values(
    "trade", choices.PAIR, choices.FLOW, choices.PERIOD, choices.SHOW
)
flow, flows = page.settle_flow(view, pair, flow)
names = charts.name_pair(pair, view.lang)
newest = charts.find_newest(view, pair, flow, period)
frame.place_head(
    view,
    view.say("trade-title"),
    view.say("trade-subtitle", pair=names),
    frame.Newest(newest) if newest else None,
)

with controls.place_row(view, "trade", (choices.PAIR, choices.FLOW), words):
    controls.pick(
        view, "trade", choices.PAIR, words=lambda code: charts.name_pair(code, view.lang), width=280
    )
    first = capitalize(country_inside(pair.split("-")[0], view.lang))
    controls.choose(view, "trade", choices.FLOW, options=flows, a=first)
    controls.choose(view, "trade", choices.PERIOD)
    with controls.place_more(view, "trade", (choices.SHOW, choices.VALUATION, *choices.YEARS)):
        controls.choose(view, "trade", choices.SHOW)
        idle = choices.VALUATION.find_idle({"pair": pair, "period": period})
        controls.choose(view, "trade", choices.VALUATION, idle=idle)
        span = controls.choose_years(view, "trade", choices.SPAN)

valuation = controls.read_settled("trade", choices.CHOICES)["valuation"]
left, right = st.columns([1.75, 1], gap="large")
with left:
    page.place_trade(view, pair, flow, period, show, span, valuation)
with right:
    page.place_flows(view, pair, span, valuation)
    page.place_reasons(view, pair, flow, span)
page.place_mirror_table(view, pair, flow, span, valuation)
page.place_pairs(view)
page.place_goods(view)
page.place_context(view)
frame.end("trade", view, choices.CHOICES, title=view.say("trade-title"))
