"""What the elements of the network are called: lines, crossings, ports, with what a limit is of."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from corridor.language import listed
from corridor.network.graph import BORDER, GAUGE, Section
from corridor.network.result import Carried, Limit, Way
from corridor.topics.view import View

#: ends of a place's code that say a side or a part of it
_PARTS = ("-1435", "-1520", "-quay")
#: what a limit in trains is of both directions for
_TERMINAL, _SEA = "terminal", "sea"


def name_place(places: Mapping[str, str], code: str) -> str:
    """A place by the name of the whole of it; by its code where it has none."""
    whole = find_whole(code)
    return places.get(whole) or places.get(code, code)


def find_whole(code: str) -> str:
    """The place that a side or a part belongs to: `dostyk` of `dostyk-1435`."""
    for part in _PARTS:
        code = code.removesuffix(part)
    return code


def name_section(view: View, section: Section, places: Mapping[str, str]) -> str:
    """`Saryagash – Tashkent`, `Port of Aktau`, `Dostyk, change of gauge`."""
    start, end = (name_place(places, one) for one in section.ends)
    if section.mode == _TERMINAL:
        return start if start == end else end
    if start == end:
        return view.say("scenarios-flow-gauge", place=start)
    if section.mode == _SEA:
        return view.say("scenarios-flow-ships", way=f"{start} – {end}")
    return f"{start} – {end}"


def name_gate(section: Section, places: Mapping[str, str]) -> str:
    """A crossing or a port where something goes through: its place, or both."""
    start, end = (name_place(places, one) for one in section.ends)
    return start if start == end else f"{start} – {end}"


def name_limit(view: View, limit: Limit, section: Section, places: Mapping[str, str]) -> str:
    """The section with the direction and the cargo that the limit is of."""
    detail = [f"scenarios-flow-{limit.direction}"] if limit.direction else []
    if limit.unit == "teu/year":
        detail.append("scenarios-flow-container")
    elif limit.cargo and section.mode != GAUGE:
        detail.append(f"scenarios-flow-{limit.cargo}")
    name = name_section(view, section, places)
    said = listed((view.say(one) for one in detail), view.lang)
    return view.say("scenarios-flow-of", name=name, detail=said) if said else name


def name_commodity(view: View, one: Carried, places: Mapping[str, str]) -> str:
    """`Xi'an – Tashkent`; a flow within a port by its place."""
    start, end = (name_place(places, code) for code in (one.start, one.end))
    return start if start == end else f"{start} – {end}"


def name_way(
    view: View, way: Way, sections: Mapping[str, Section], places: Mapping[str, str]
) -> str:
    """The crossings and ports that a way goes through, in its order."""
    through: dict[str, None] = {}
    for code, place in zip(way.sections, way.places, strict=False):
        if sections[code].mode in (BORDER, GAUGE, _TERMINAL):
            through[name_place(places, place)] = None
    return listed(through, view.lang)


def list_gates(
    gains: Mapping[str, float], sections: Mapping[str, Section], closed: Iterable[str], most: int
) -> list[str]:
    """Crossings and ports that carry more, those that gain most first, each place once; none of
    the closed places."""
    seen = {find_whole(one) for one in closed}
    found = []
    for code in sorted(gains, key=lambda one: -gains[one]):
        if sections[code].mode not in (BORDER, GAUGE, _TERMINAL):
            continue
        ends = {find_whole(end) for end in sections[code].ends}
        if ends & seen:
            continue
        seen |= ends
        found.append(code)
    return found[:most]
