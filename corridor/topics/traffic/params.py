"""The choices of the Traffic page."""

from __future__ import annotations

from corridor.topics.choices import Alias, Choice, build_year_choices
from corridor.topics.years import Years

CROSSINGS = {
    "alashankou": "alashankou-trains",
    "horgos": "horgos-cn-trains",
    "manzhouli": "manzhouli-trains",
    "erenhot": "erenhot-trains",
    "suifenhe": "suifenhe-trains",
}


SPAN: Years = (2011, 2026)


#: a series named in an address -> the choices of the page that show it
BY_SERIES: dict[str, dict[str, str]] = {
    **{
        f"{flow}-{count}{side}": {"flow": flow, "count": count, "split": "direction"}
        for flow in ("china-europe", "china-central-asia")
        for count in ("trains", "teu")
        for side in ("", "-westbound", "-eastbound")
    },
    **{series: {"count": "trains", "split": "crossing"} for series in CROSSINGS.values()},
}

FLOW = Choice("flow", ("china-europe", "china-central-asia", "both"), "china-europe")
COUNT = Choice("count", ("trains", "teu"), "trains")
PERIOD = Choice("period", ("years", "parts", "months"), "years")
SPLIT = Choice("split", ("direction", "crossing", "none"), "direction")
SHOW = Choice("show", ("events", "plans", "range"), ("events",), many=True)
CHOICES = (FLOW, COUNT, PERIOD, SPLIT, SHOW, *build_year_choices(SPAN))
#: a series in the address names the traffic, the count and the split that show it
ALIASES = (Alias("series", BY_SERIES),)
