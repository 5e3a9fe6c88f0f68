"""The choices of the Evidence page."""

from __future__ import annotations

from corridor.claim_check.reading import MOST
from corridor.evidence.publisher_contracts import PUBLISHER_KINDS
from corridor.topics.bridge_rules import CASES, is_bridge
from corridor.topics.choices import Choice, Idle, Values
from corridor.topics.evidence.rules import is_page, is_publisher

#: a sentence to check; one more character than is read, so that a longer one is told so
CLAIM = Choice("claim", longest=MOST + 1, on_slides=False)
SEARCH = Choice("search", on_slides=False)
GROUP = Choice(
    "group",
    ("headline", "trains", "rail", "nodes", "caspian", "trade", "border", "all"),
    "headline",
    on_slides=False,
)
VIEW = Choice(
    "view",
    (
        "coverage",
        "catalogue",
        "observations",
        "disagreements",
        "bridges",
        "plausibility",
        "errors",
        "sources",
        "claims",
        "missing",
        "due",
        "revisions",
        "downloads",
    ),
    "coverage",
)
SERIES = Choice("series", on_slides=False)


def _find_idle_valuation(held: Values) -> Idle | None:
    """Freight and insurance stand in the values of customs alone."""
    if held["view"] == "bridges" and held["bridge"] == "customs":
        return None
    return Idle("bridge-valuation-idle", "reported")


#: which bridges between definitions are drawn, a pair chosen from all of them, how imports count
BRIDGE = Choice("bridge", tuple(CASES), "middle", on_slides=False)
PAIR = Choice(
    "pair",
    fits=is_bridge,
    like=("kz-transit-teu..utlc-era-teu-transit",),
    longest=160,
    on_slides=False,
)
VALUATION = Choice(
    "valuation", ("reported", "fob"), "reported", find_idle=_find_idle_valuation, on_slides=False
)
#: who counted, by code, and by kind: of the lists of series, observations and sources
COUNTER = Choice("counter", ("any",), "any", fits=is_publisher, like=("ktz",), on_slides=False)
KIND = Choice("kind", ("any", *PUBLISHER_KINDS), "any", on_slides=False)
#: views whose rows are chosen by who counted
COUNTED = ("catalogue", "observations", "sources")
PAGE = Choice("page", (), "1", fits=is_page, like=("2",), on_slides=False)
CHOICES = (CLAIM, SEARCH, GROUP, VIEW, KIND, COUNTER, SERIES, PAGE, BRIDGE, PAIR, VALUATION)
