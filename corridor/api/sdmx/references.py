"""Which structures a query of SDMX chooses, and what it asks for with them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from corridor.api.sdmx.components import AGENCY
from corridor.api.sdmx.faults import SdmxFault
from corridor.api.sdmx.selection import ANY, VERSIONS
from corridor.api.sdmx.structures import KINDS

#: kind and id of a structure
Place = tuple[str, str]

#: kind -> kinds of what it refers to
_CHILDREN = {
    "dataflow": ("datastructure",),
    "datastructure": ("conceptscheme", "codelist"),
    "conceptscheme": (),
    "codelist": (),
}
REFERENCES = (
    "none",
    "parents",
    "parentsandsiblings",
    "ancestors",
    "children",
    "descendants",
    "all",
    *KINDS,
)
DETAILS = (
    "full",
    "allstubs",
    "referencestubs",
    "allcompletestubs",
    "referencecompletestubs",
    "referencepartial",
    "raw",
)


def choose(
    found: Mapping[Place, Any], kind: str, agency: str = "", id: str = "", version: str = ""
) -> list[Place]:
    """The structures of a kind (`*`: of all) that are named; SdmxFault where there is none."""
    kinds = tuple(KINDS) if kind in ("*", "structure") else tuple(kind.split(","))
    agencies, ids = agency.replace("+", ",").split(","), id.replace("+", ",").split(",")
    chosen = [
        place
        for place in found
        if place[0] in kinds
        and (agency in ANY or AGENCY in agencies)
        and (id in ANY or place[1] in ids)
        and all(one in VERSIONS for one in version.split(","))
    ]
    if not chosen:
        raise SdmxFault("unknown", f"{kind} {agency}:{id}({version})")
    return chosen


def add_references(found: Mapping[Place, Any], chosen: list[Place], references: str) -> list[Place]:
    """The chosen structures with those that `references=` asks for, each once, in their order."""
    if references not in REFERENCES:
        raise SdmxFault("syntax", references)
    wanted = set(chosen)
    for place in chosen:
        wanted |= _related(found, place, references)
    return [place for place in found if place in wanted]


def _related(found: Mapping[Place, Any], place: Place, references: str) -> set[Place]:
    if references == "none":
        return set()
    parents, children = _parents(found, place), _children(found, place)
    if references == "parents":
        return parents
    if references == "children":
        return children
    if references == "ancestors":
        return _closure(found, place, _parents)
    if references == "descendants":
        return _closure(found, place, _children)
    siblings = {child for parent in parents for child in _children(found, parent)}
    if references == "parentsandsiblings":
        return parents | siblings
    whole = parents | siblings | _closure(found, place, _children)
    return whole if references == "all" else {one for one in whole if one[0] == references}


def _children(found: Mapping[Place, Any], place: Place) -> set[Place]:
    return {one for one in found if one[0] in _CHILDREN[place[0]]}


def _parents(found: Mapping[Place, Any], place: Place) -> set[Place]:
    return {one for one in found if place[0] in _CHILDREN[one[0]]}


def _closure(found: Mapping[Place, Any], place: Place, step: Any) -> set[Place]:
    near: set[Place] = step(found, place)
    return near | {far for one in near for far in _closure(found, one, step)}


def only_item(structure: Any, item: str) -> Any:
    """A code list or concept scheme with one of its items; SdmxFault where it has not that."""
    items = [one for one in getattr(structure, "items", ()) if one.id in item.split("+")]
    if not items:
        raise SdmxFault("unknown", item)
    return structure.__replace__(items=items, is_partial=True)


def as_stub(structure: Any) -> Any:
    """A structure without what is in it; a data structure stays whole."""
    return structure.__replace__(items=[]) if hasattr(structure, "items") else structure
