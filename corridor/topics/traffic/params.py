"""The choices of the Traffic page, and which of them do nothing under others."""

from __future__ import annotations

from corridor.topics.choices import Alias, Choice, Idle, Values, build_year_choices
from corridor.topics.years import Years

CROSSINGS = {
    "alashankou": "alashankou-trains",
    "horgos": "horgos-cn-trains",
    "manzhouli": "manzhouli-trains",
    "erenhot": "erenhot-trains",
    "suifenhe": "suifenhe-trains",
}
#: trains counted since the first one
MILESTONES = "china-europe-trains-cumulative"

SPAN: Years = (2011, 2026)
#: the part whose newest year is the newest, and parts from January to the end of a month
NEWEST = "newest"
PARTS = (NEWEST, *(f"1-{month}" for month in range(1, 12)))


#: a series named in an address -> the choices of the page that show it
BY_SERIES: dict[str, dict[str, str]] = {
    **{
        f"{flow}-{count}{side}": {"flow": flow, "count": count, "split": "direction"}
        for flow in ("china-europe", "china-central-asia")
        for count in ("trains", "teu")
        for side in ("", "-westbound", "-eastbound")
    },
    **{series: {"count": "trains", "split": "crossing"} for series in CROSSINGS.values()},
    MILESTONES: {"period": "milestones"},
}


def by_crossing(values: Values) -> bool:
    """Whether the figure is that of the crossings: they are counted by years."""
    return bool(values["period"] == "years" and values["split"] == "crossing")


def _idle_flow(values: Values) -> Idle | None:
    if values["period"] == "milestones":
        return Idle("traffic-idle-milestones", "china-europe")
    return Idle("traffic-idle-crossing-flow", "both") if by_crossing(values) else None


def _idle_count(values: Values) -> Idle | None:
    if values["period"] == "milestones":
        return Idle("traffic-idle-milestones", "trains")
    return Idle("traffic-idle-crossing-count", "trains") if by_crossing(values) else None


def _idle_split(values: Values) -> Idle | None:
    return None if values["period"] == "years" else Idle("traffic-idle-years", "none")


def _idle_show(values: Values) -> Idle | None:
    if values["period"] != "years":
        return Idle("traffic-idle-years", [])
    if by_crossing(values):
        return Idle("traffic-idle-crossing-show", [])
    return Idle("traffic-idle-both", []) if values["flow"] == "both" else None


def _idle_part(values: Values) -> Idle | None:
    return None if values["period"] == "parts" else Idle("traffic-idle-part", NEWEST)


FLOW = Choice(
    "flow", ("china-europe", "china-central-asia", "both"), "china-europe", find_idle=_idle_flow
)
COUNT = Choice("count", ("trains", "teu"), "trains", find_idle=_idle_count)
PERIOD = Choice("period", ("years", "parts", "months", "milestones"), "years")
PART = Choice("part", PARTS, NEWEST, find_idle=_idle_part)
SPLIT = Choice("split", ("direction", "crossing", "none"), "direction", find_idle=_idle_split)
SHOW = Choice("show", ("events", "range"), ("events",), many=True, find_idle=_idle_show)
YEARS = build_year_choices(SPAN)
CHOICES = (FLOW, COUNT, PERIOD, PART, SPLIT, SHOW, *YEARS)
#: a series in the address names the traffic, the count and the split that show it
ALIASES = (Alias("series", BY_SERIES),)


def read_month(part: str) -> int | None:
    """The last month of a part as its code says it; None of the newest."""
    return None if part == NEWEST else int(part.partition("-")[2])
