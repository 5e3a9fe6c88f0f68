"""What a query of SDMX chooses: a flow, keys, periods, and how much of each series."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from corridor.api.request import RequestContext
from corridor.api.sdmx.components import AGENCY, FLOW, KEY, TIME, VERSION
from corridor.api.sdmx.faults import SdmxFault
from corridor.api.sdmx.flow import Flow, Row, build_flow, read_series
from corridor.errors import CorridorError
from corridor.evidence.periods import parse

#: words of the two versions of SDMX for "any"
ANY = ("", "all", "*")
#: versions that ours answers to
VERSIONS = ("", "all", "latest", "*", "~", "+", VERSION, f"{VERSION}+", "1+")
#: query parameters that are understood and not made
NOT_MADE = ("updatedAfter", "includeHistory", "offset", "limit", "sort", "asOf")


@dataclass(frozen=True)
class Selection:
    """A query of data: the codes of each dimension (none: any), periods, how it is written."""

    keys: tuple[Mapping[str, frozenset[str]], ...] = ({},)
    start: dt.date | None = None
    finish: dt.date | None = None
    first: int = 0
    last: int = 0
    flat: bool = False
    attributes: bool = True
    #: series alone, without their values
    bare: bool = False

    def fits(self, row: Row) -> bool:
        """Whether a value is of one of the keys."""
        return any(all(row[id] in codes for id, codes in key.items()) for key in self.keys)


def check_flow(agency: str, id: str, version: str) -> None:
    """SdmxFault where a reference names another flow than ours."""
    if agency not in (*ANY, AGENCY) or id not in (*ANY, FLOW) or version not in VERSIONS:
        raise SdmxFault("unknown", f"{agency}:{id}({version})")


def read_flow_reference(reference: str) -> None:
    """Check a flow as 2.1 names it: `FREIGHT`, `CORRIDOR,FREIGHT` or `CORRIDOR,FREIGHT,1.0`."""
    parts = reference.split(",")
    if len(parts) > 3 or not all(parts):
        raise SdmxFault("syntax", reference)
    agency, id, version = (["", parts[0], ""] if len(parts) == 1 else [*parts, ""])[:3]
    check_flow(agency, id, version)


def read_keys(text: str) -> tuple[Mapping[str, frozenset[str]], ...]:
    """Keys `A.KZ.trains.` with `+` between codes and nothing or `*` for any; 3.0 parts several by
    commas. SdmxFault where one has not as many parts as there are dimensions."""
    if text in ANY:
        return ({},)
    return tuple(_read_key(key) for key in text.split(","))


def _read_key(key: str) -> Mapping[str, frozenset[str]]:
    parts = key.split(".")
    if len(parts) != len(KEY):
        raise SdmxFault("syntax", key)
    named = zip(KEY, parts, strict=True)
    return {id: frozenset(part.split("+")) for id, part in named if part not in ("", "*")}


def read_selection(keys: str, query: Sequence[tuple[str, str]]) -> Selection:
    """What the key and the parameters of a request choose."""
    chosen = Selection(read_keys(keys))
    for name, value in query:
        if name in NOT_MADE and (name, value) != ("includeHistory", "false"):
            raise SdmxFault("not-made", name)
        if name in _READERS:
            chosen = _READERS[name](chosen, value)
        elif name not in NOT_MADE:
            chosen = _filter(chosen, name, value)
    return chosen


def _filter(chosen: Selection, name: str, value: str) -> Selection:
    """A filter of 3.0 on a component: `c[FREQ]=A,M`, `c[TIME_PERIOD]=ge:2020+le:2025`."""
    found = re.fullmatch(r"c\[(\w+)\]", name)
    if not found or found[1] not in (*KEY, TIME):
        raise SdmxFault("syntax", name)
    if found[1] != TIME:
        codes = frozenset(value.removeprefix("eq:").split(","))
        keys = ({**key, found[1]: codes & key.get(found[1], codes)} for key in chosen.keys)
        return replace(chosen, keys=tuple(keys))
    for part in re.split(r"[+ ]", value):  # a plus sign is a space in a query
        operator, _, period = part.rpartition(":")
        if operator not in ("", "eq", "ge", "le"):
            raise SdmxFault("not-made", part)
        if operator in ("", "eq", "ge"):
            chosen = replace(chosen, start=read_period(period)[0])
        if operator in ("", "eq", "le"):
            chosen = replace(chosen, finish=read_period(period)[1])
    return chosen


def _read_count(value: str) -> int:
    if not re.fullmatch(r"[1-9]\d{0,6}", value):
        raise SdmxFault("syntax", value)
    return int(value)


def _read_detail(chosen: Selection, value: str) -> Selection:
    if value not in ("full", "dataonly", "serieskeysonly", "nodata"):
        raise SdmxFault("syntax", value)
    bare = value in ("serieskeysonly", "nodata")
    chosen = replace(chosen, attributes=value in ("full", "nodata"), bare=bare)
    return replace(chosen, first=0, last=1) if bare else chosen


def _read_observation(chosen: Selection, value: str) -> Selection:
    if value not in (TIME, "AllDimensions"):
        raise SdmxFault("syntax" if value not in KEY else "not-made", value)
    return replace(chosen, flat=value == "AllDimensions")


def _read_attributes(chosen: Selection, value: str) -> Selection:
    if value not in ("dsd", "all", "none"):
        raise SdmxFault("not-made", value)
    return replace(chosen, attributes=value != "none")


def _read_measures(chosen: Selection, value: str) -> Selection:
    if value != "all":
        raise SdmxFault("not-made", value)
    return chosen


_READERS = {
    "startPeriod": lambda one, value: replace(one, start=read_period(value)[0]),
    "endPeriod": lambda one, value: replace(one, finish=read_period(value)[1]),
    "firstNObservations": lambda one, value: replace(one, first=_read_count(value)),
    "lastNObservations": lambda one, value: replace(one, last=_read_count(value)),
    "dimensionAtObservation": _read_observation,
    "detail": _read_detail,
    "attributes": _read_attributes,
    "measures": _read_measures,
}


def read_period(text: str) -> tuple[dt.date, dt.date]:
    """First and last day of a period of SDMX: also `2025-S1`, `2025-M05`, `2025-A1`, a time."""
    day = text.partition("T")[0]
    if half := re.fullmatch(r"(\d{4})-[SB]([12])", day):
        months = ("01-01", "06-30") if half[2] == "1" else ("07-01", "12-31")
        first, last = (dt.date.fromisoformat(f"{half[1]}-{month}") for month in months)
        return first, last
    day = re.sub(r"^(\d{4})-A1$", r"\1", re.sub(r"^(\d{4})-M(\d{2})$", r"\1-\2", day))
    try:
        return parse(day)
    except CorridorError as wrong:
        raise SdmxFault("syntax", text) from wrong


def select(context: RequestContext, chosen: Selection) -> Flow:
    """The values that a query chooses; SdmxFault when there are none."""
    series = read_series(context)
    ids = [key["SERIES"] for key in chosen.keys if "SERIES" in key]
    named = sorted(set().union(*ids)) if len(ids) == len(chosen.keys) else None
    values = context.ask_records(
        "flow_values", series=named, start=chosen.start, finish=chosen.finish
    )
    flow = build_flow(context, series, values)
    rows = _cut([row for row in flow.rows if chosen.fits(row)], chosen)
    if not rows:
        raise SdmxFault("nothing")
    return replace(flow, rows=rows)


def _cut(rows: list[Row], chosen: Selection) -> list[Row]:
    """The rows, series by series, each with its first and its last values alone if asked."""
    series: dict[tuple[str, ...], list[Row]] = {}
    for row in rows:
        series.setdefault(tuple(row[id] for id in KEY), []).append(row)
    kept: list[Row] = []
    for own in series.values():
        first, last = chosen.first or (0 if chosen.last else len(own)), chosen.last
        kept += [row for place, row in enumerate(own) if place < first or place >= len(own) - last]
    return kept
