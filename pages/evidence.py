"""Where does this number come from?"""

import streamlit as st

from corridor.topics.evidence import (
    page,
    page_bridges,
    page_check,
    page_counters,
    page_downloads,
    page_lists,
    page_plausibility,
    page_releases,
)
from corridor.topics.evidence import params as choices
from corridor.topics.quality import page_due, page_gaps
from corridor.ui import controls, data, frame, layout, prose

view = frame.begin("evidence", choices.CHOICES)
counts = {k: view.count(v) for k, v in data.ask("table_counts").iloc[0].items()}
newest = frame.find_newest(choices=("all",))
frame.place_head(view, view.say("evidence-title"), view.say("evidence-subtitle", **counts), newest)

page_check.place_check(view)

(chosen,) = controls.read_values("evidence", choices.VIEW)
counted = page_counters.read_counter()
grouped = (choices.GROUP,) if chosen in ("coverage", "catalogue") else ()
with controls.place_row(view, "evidence", (choices.VIEW, *grouped)):
    controls.pick(view, "evidence", choices.VIEW, width=240)
    for one in grouped:
        controls.pick(view, "evidence", one, width=240)
    if chosen == "bridges":
        controls.choose(view, "evidence", choices.BRIDGE)
        if controls.read_values("evidence", choices.BRIDGE) == ("customs",):
            controls.choose(view, "evidence", choices.VALUATION)
    if chosen in choices.COUNTED:
        page_counters.choose_counter(view)
    controls.write(view, "evidence", choices.SEARCH, width=260)

search, group = controls.read_values("evidence", choices.SEARCH, choices.GROUP)
words = (search or "").strip()
group = "all" if words or any(counted.values()) else group

if chosen == "coverage":
    left, right = st.columns([1.75, 1], gap="large")
    with left:
        page.place_coverage(view, group, words)
    with right:
        told = view.say("evidence-disagree-sub", count=counts["conflicts"])
        prose.heading(view.say("evidence-disagree"), told, 3)
        page.place_spreads(view, words, most=4)
    with layout.line_up("errors"):
        prose.heading(view.say("evidence-errors"), level=3)
        page.place_errors(view, words, most=3)
    if not words:
        page_gaps.place_first(view, most=3)
elif chosen == "catalogue":
    page_lists.place_catalogue(view, group, words, counted)
elif chosen == "observations":
    page_lists.place_observations(view, words, counted)
elif chosen == "disagreements":
    page.place_ratios(view, words)
elif chosen == "bridges":
    case, pair, valuation = controls.read_values(
        "evidence", choices.BRIDGE, choices.PAIR, choices.VALUATION
    )
    page_bridges.place_bridge(view, case, valuation)
    page_bridges.place_every_bridge(view, pair or "", words)
elif chosen == "plausibility":
    page_plausibility.place_plausibility(view)
elif chosen == "errors":
    page.place_errors(view, words)
elif chosen == "sources":
    page_lists.place_sources(view, words, counted)
elif chosen == "claims":
    page_lists.place_claims(view, words)
elif chosen == "missing":
    page_gaps.place_gaps(view, words)
elif chosen == "due":
    page_due.place_due(view, words)
    page_due.place_quality(view, words)
elif chosen == "revisions":
    page_releases.place_releases(view)
    page_releases.place_revision_history(view, words)
else:
    page_downloads.place_downloads(view)

frame.end("evidence", view, choices.CHOICES, title=view.say("evidence-title"))
