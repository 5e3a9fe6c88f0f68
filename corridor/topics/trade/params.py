"""The choices of the Trade page."""

from __future__ import annotations

from corridor.topics.choices import Choice, build_year_choices
from corridor.topics.years import Years

#: pairs of the page, first the one whose selling and buying is meant
PAIRS = (
    "CHN-KAZ",
    "CHN-UZB",
    "CHN-KGZ",
    "CHN-TJK",
    "CHN-TKM",
    "CHN-EU27",
    "KAZ-RUS",
    "KAZ-UZB",
    "KAZ-KGZ",
    "KAZ-TJK",
    "KAZ-TKM",
    "KAZ-AZE",
    "KAZ-GEO",
    "KAZ-TUR",
    "KAZ-EU27",
)


#: years the page can show
SPAN: Years = (2010, 2026)

PAIR = Choice("pair", PAIRS, PAIRS[0])
FLOW = Choice("flow", ("total", "export", "import"), "total")
PERIOD = Choice("period", ("years", "months"), "years")
SHOW = Choice("show", ("counts", "usd", "share"), "counts")
YEARS = build_year_choices(SPAN)
CHOICES = (PAIR, FLOW, PERIOD, SHOW, *YEARS)
