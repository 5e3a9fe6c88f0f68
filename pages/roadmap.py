"""What is being built, what was promised, what is late?"""

import streamlit as st

from corridor.model.roadmap import KINDS, STATUSES, chosen
from corridor.ui import address, findings, frame, prose, roadmap, roadmap_border, roadmap_project
from corridor.views import roadmap as views

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
register = roadmap.register()
frame.head(view, view.say("roadmap-title"), view.say("roadmap-subtitle", count=len(register)))
roadmap_project.known(view, register)

with st.container(key="controls_roadmap", horizontal=True, gap="medium"):
    for name, options in ONE.items():
        st.segmented_control(
            view.say(f"roadmap-{name}"), options, key=f"roadmap.{name}", required=True,
            persist_state="session", wrap=True,
            format_func=roadmap.wording(view, name),
        )  # fmt: skip
    for name, options in SEVERAL.items():
        st.segmented_control(
            view.say(f"roadmap-{name}"), options, key=f"roadmap.{name}", selection_mode="multi",
            persist_state="session", wrap=True,
            format_func=roadmap.wording(view, name),
        )  # fmt: skip
    if view.phone:
        roadmap_project.by_name(view, register)

kind, status, order, only = (
    address.value("roadmap", name) for name in ("kind", "status", "order", "only")
)
summit = "summit" in (only or [])
rows = chosen(register, kind, status or [], summit=summit)
taken = views.taken(rows, kind, status or [], summit=summit)

left, right = st.columns([1.9, 1], gap="large")
with left:
    if rows.empty:
        roadmap.nothing(view, register, kind, summit)
    else:
        roadmap.main_figure(view, rows, order, len(register), taken)
with right:
    if not view.phone:
        roadmap_project.by_name(view, register)
    roadmap.findings(view, register)
    roadmap_border.waiting(view)
    roadmap_border.measures(view)
    findings.care(view, views.care(view))

if not rows.empty:
    roadmap.table(view, rows, order, taken)

prose.heading(view.say("roadmap-border"))
with st.container(key="controls_border", horizontal=True, gap="medium"):
    for name, options in BORDER.items():
        st.segmented_control(
            view.say(f"roadmap-{name}"), options, key=f"roadmap.{name}", required=True,
            format_func=roadmap.wording(view, name),
            persist_state="session", wrap=True,
        )  # fmt: skip
roadmap_border.performance(view, address.value("roadmap", "mode"), address.value("roadmap", "way"))

roadmap_project.open_chosen(view, register)
frame.end("roadmap", view, FIELDS, title=view.say("roadmap-title"))
