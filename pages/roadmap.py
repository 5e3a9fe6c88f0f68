"""What is being built, what was promised, what is late?"""

import streamlit as st

from corridor.topics.roadmap import page, page_border, page_project
from corridor.topics.roadmap import register as views
from corridor.topics.roadmap.rules import KINDS, STATUSES, chosen
from corridor.ui import address, finding_rows, frame, prose

ORDERS = ("kind", "date", "late")
MODES, WAYS = ("rail", "road"), ("all", "outbound", "inbound")
#: controls of the page: one choice, several, one of the border's part
ONE: dict[str, tuple[str, ...]] = {"kind": ("all", *KINDS), "order": ORDERS}
SEVERAL: dict[str, tuple[str, ...]] = {"status": STATUSES, "only": ("summit",)}
BORDER: dict[str, tuple[str, ...]] = {"mode": MODES, "way": WAYS}
FIELDS = [
    address.Field("kind", ("all", *KINDS), "all"),
    address.Field("status", STATUSES, STATUSES, many=True),
    address.Field("order", ORDERS, "kind"),
    address.Field("only", ("summit",), (), many=True),
    address.Field("project"),
    address.Field("mode", MODES, "rail"),
    address.Field("way", WAYS, "all"),
]

view = frame.begin("roadmap", FIELDS)
register = page.register()
frame.head(view, view.say("roadmap-title"), view.say("roadmap-subtitle", count=len(register)))
page_project.known(view, register)

with st.container(key="controls_roadmap", horizontal=True, gap="medium"):
    for name, options in ONE.items():
        st.segmented_control(
            view.say(f"roadmap-{name}"),
            options,
            key=f"roadmap.{name}",
            required=True,
            persist_state="session",
            wrap=True,
            format_func=page.wording(view, name),
        )
    for name, options in SEVERAL.items():
        st.segmented_control(
            view.say(f"roadmap-{name}"),
            options,
            key=f"roadmap.{name}",
            selection_mode="multi",
            persist_state="session",
            wrap=True,
            format_func=page.wording(view, name),
        )
    if view.phone:
        page_project.by_name(view, register)

kind, status, order, only = (
    address.value("roadmap", name) for name in ("kind", "status", "order", "only")
)
summit = "summit" in (only or [])
rows = chosen(register, kind, status or [], summit=summit)
taken = views.taken(rows, kind, status or [], summit=summit)

left, right = st.columns([1.9, 1], gap="large")
with left:
    if rows.empty:
        page.nothing(view, register, kind, summit)
    else:
        page.main_figure(view, rows, order, len(register), taken)
with right:
    if not view.phone:
        page_project.by_name(view, register)
    page.findings(view, register)
    page_border.waiting(view)
    page_border.measures(view)
    finding_rows.care(view, views.care(view))

if not rows.empty:
    page.table(view, rows, order, taken)

prose.heading(view.say("roadmap-border"))
with st.container(key="controls_border", horizontal=True, gap="medium"):
    for name, options in BORDER.items():
        st.segmented_control(
            view.say(f"roadmap-{name}"),
            options,
            key=f"roadmap.{name}",
            required=True,
            format_func=page.wording(view, name),
            persist_state="session",
            wrap=True,
        )
page_border.performance(view, address.value("roadmap", "mode"), address.value("roadmap", "way"))

page_project.open_chosen(view, register)
frame.end("roadmap", view, FIELDS, title=view.say("roadmap-title"))
