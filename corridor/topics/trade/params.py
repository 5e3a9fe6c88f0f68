"""The choices of the Trade page."""

from __future__ import annotations

from corridor.topics.choices import Choice, Idle, Values, build_year_choices
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
#: the pair whose freight and insurance can be taken out, by the rates published of Kazakhstan
CUSTOMS = "CHN-KAZ"


def _find_idle_valuation(held: Values) -> Idle | None:
    """Freight can be taken out of the years of two customs alone."""
    if held["pair"] == CUSTOMS and held["period"] == "years":
        return None
    return Idle("trade-valuation-idle", "reported")


#: how imports count: with freight and insurance in them, as reported, or without
VALUATION = Choice("valuation", ("reported", "fob"), "reported", find_idle=_find_idle_valuation)
YEARS = build_year_choices(SPAN)
CHOICES = (PAIR, FLOW, PERIOD, SHOW, VALUATION, *YEARS)
