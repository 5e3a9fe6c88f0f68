"""What an address of the site may name: its pages, and the parameters that are no page's own."""

from __future__ import annotations

#: pages in the order of the navigation; the first is the one without a name in its address
PAGES = (
    "overview",
    "traffic",
    "nodes",
    "routes",
    "scenarios",
    "trade",
    "roadmap",
    "briefing",
    "evidence",
)
#: the page of who writes: last in the navigation where an installation knows who asks
DESK = "desk"
#: pages with an address and without a place in the navigation
UNLISTED = ("screen", "since", DESK)
#: how any view is seen: language, theme, vintage
LOOK = ("lang", "theme", "v")
#: parameters every page shares; `figure` is the value whose passport is open
SHARED = (*LOOK, "figure")
#: read once and not kept
ONCE = ("embed", "embed_options")
