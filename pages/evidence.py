"""Where does this number come from?"""

import streamlit as st

from corridor.topics.evidence import page, page_releases, page_sources
from corridor.ui import address, data, frame, prose

GROUPS = ("headline", "trains", "rail", "nodes", "caspian", "trade", "border", "all")
VIEWS = (
    "coverage",
    "catalogue",
    "observations",
    "disagreements",
    "errors",
    "sources",
    "claims",
    "revisions",
    "downloads",
)
FIELDS = [
    address.Field("search"),
    address.Field("group", GROUPS, "headline"),
    address.Field("view", VIEWS, "coverage"),
    address.Field("series"),
    address.Field("page", (), "1", fits=page.is_page, like=("2",)),
]

view = frame.begin("evidence", FIELDS)
counts = {k: view.count(v) for k, v in data.ask("table_counts").iloc[0].items()}
frame.head(view, view.say("evidence-title"), view.say("evidence-subtitle", **counts))

with st.container(key="controls_evidence", horizontal=True, gap="medium"):
    st.text_input(
        view.say("evidence-search"),
        key="evidence.search",
        max_chars=80,
        width=260,
        placeholder=view.say("evidence-search-hint"),
        persist_state="session",
    )
    st.segmented_control(
        view.say("evidence-view"),
        VIEWS,
        format_func=lambda c: view.say(f"evidence-view-{c}"),
        key="evidence.view",
        required=True,
        persist_state="session",
        wrap=True,
    )
    if address.value("evidence", "view") in ("coverage", "catalogue"):
        st.segmented_control(
            view.say("evidence-group"),
            GROUPS,
            format_func=lambda c: view.say(f"evidence-group-{c}"),
            key="evidence.group",
            required=True,
            persist_state="session",
            wrap=True,
        )

chosen = address.value("evidence", "view")
words = (address.value("evidence", "search") or "").strip()
group = "all" if words else address.value("evidence", "group")

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

frame.end("evidence", view, FIELDS, title=view.say("evidence-title"))
