"""The choices of the Evidence page."""

from __future__ import annotations

from corridor.topics.choices import Choice
from corridor.topics.evidence.rules import is_page

SEARCH = Choice("search")
GROUP = Choice(
    "group",
    ("headline", "trains", "rail", "nodes", "caspian", "trade", "border", "all"),
    "headline",
)
VIEW = Choice(
    "view",
    (
        "coverage",
        "catalogue",
        "observations",
        "disagreements",
        "errors",
        "sources",
        "claims",
        "revisions",
        "downloads",
    ),
    "coverage",
)
SERIES = Choice("series")
PAGE = Choice("page", (), "1", fits=is_page, like=("2",))
CHOICES = (SEARCH, GROUP, VIEW, SERIES, PAGE)
