"""Where does this number come from?"""

import streamlit as st

from corridor.topics.evidence import page, page_releases, page_sources
from corridor.topics.evidence import params as choices
from corridor.ui import controls, data, frame, prose

view = frame.begin("evidence", choices.CHOICES)
counts = {k: view.count(v) for k, v in data.ask("table_counts").iloc[0].items()}
frame.place_head(view, view.say("evidence-title"), view.say("evidence-subtitle", **counts))

with st.container(key="controls_evidence", horizontal=True, gap="medium"):
    controls.write(view, "evidence", choices.SEARCH, width=260)
    controls.choose(view, "evidence", choices.VIEW)
    (chosen,) = controls.read_values("evidence", choices.VIEW)
    if chosen in ("coverage", "catalogue"):
        controls.choose(view, "evidence", choices.GROUP)

search, group = controls.read_values("evidence", choices.SEARCH, choices.GROUP)
words = (search or "").strip()
group = "all" if words else group

if chosen == "coverage":
    left, right = st.columns([1.75, 1], gap="large")
    with left:
        page.coverage(view, group, words)
    with right:
        told = view.say("evidence-disagree-sub", count=counts["conflicts"])
        prose.heading(view.say("evidence-disagree"), told, 3)
        page.disagreements(view, words, most=4)
        prose.heading(view.say("evidence-errors"), level=3)
        page.known_errors(view, words, most=3)
elif chosen == "catalogue":
    page.catalogue(view, group, words)
elif chosen == "observations":
    page.observations(view, words)
elif chosen == "disagreements":
    page.disagreements(view, words)
elif chosen == "errors":
    page.known_errors(view, words)
elif chosen == "sources":
    page_sources.sources(view, words)
elif chosen == "claims":
    page_sources.claims(view, words)
elif chosen == "revisions":
    page_releases.listed(view)
    page_releases.revised(view, words)
else:
    page.downloads(view)

frame.end("evidence", view, choices.CHOICES, title=view.say("evidence-title"))
