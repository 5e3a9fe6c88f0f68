"""A statement read against the words of the evidence: its line, period, value, unit and bodies."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from corridor.evidence.contracts import CONTRACTS
from corridor.evidence.promise_dates import read_moment
from corridor.evidence.publisher_contracts import LICENCES
from corridor.evidence.statuses import ALL, PLANNED
from corridor.intake.ground import Ground, kind_of_status
from corridor.intake.proposal import Finding
from corridor.intake.statement import Origin, Statement
from corridor.intake.written import multiply, name_kind, read_number, read_period, scale_unit
from corridor.spelling import nearest

#: a status that other words stand for: figures are final unless they say otherwise
STATUSES = {"final": "actual", "": "actual"}
#: the status of a figure that its publisher has taken back; its row needs no value
WITHDRAWN = "withdrawn"
#: names that are offered for one that nobody knows
_OFFERED = 3
_QUALIFIERS = ("exact", "rounded", "about", "more-than", "min", "max")
#: an address that a browser follows, or a file of a public repository
_WEB = re.compile(r"https?://[^\s<>\"`{}|\\^]+|github:\S+")
_ADDRESS = next(
    column
    for contract in CONTRACTS
    if contract.table == "sources"
    for column in contract.columns
    if column.name == "url"
)


@dataclass(frozen=True)
class Reading:
    """A statement in the words of the evidence, its two days and kind of period, and what has to be
    said of it. ``whole``: whether it can be compared at all."""

    statement: Statement
    findings: tuple[Finding, ...]
    days: tuple[dt.date, dt.date] = (dt.date.min, dt.date.min)
    kind: str = ""
    unit: str = ""
    whole: bool = True


class Reader:
    """Reads statements; names that were not found are looked for once each."""

    def __init__(self, ground: Ground) -> None:
        self.ground = ground
        self._origins: dict[Origin, tuple[Origin, list[Finding]]] = {}
        self._near: dict[tuple[str, str], list[str]] = {}

    def read(self, statement: Statement) -> Reading:
        """The statement in the words of the evidence, or what keeps it from being read."""
        origin, found = self.read_origin(statement.origin)
        series, value = statement.series.strip(), read_number(statement.value)
        statement = replace(
            statement,
            series=self.ground.series_names.get(series.casefold(), series),
            origin=origin,
            status=STATUSES.get(statement.status, statement.status),
            qualifier=statement.qualifier or "exact",
            value=statement.value if value is None else value,
        )
        line = self.ground.series.get(statement.series)
        days = read_period(statement.period)
        found += self._find_faults(statement, days)
        if statement.status == WITHDRAWN and line is not None and days is not None:
            whole = not any(one.level == "refuse" for one in found)
            return Reading(statement, tuple(found), days, "", line["unit"], whole)
        if line is None or days is None or value is None:
            return Reading(statement, tuple(found), unit=statement.unit, whole=False)
        statement, about_unit = _convert(statement, line["unit"])
        found += about_unit
        kind = name_kind(*days, level=statement.series in self.ground.levels)
        if not kind:
            found.append(_refuse("intake-period-odd", "period", words=statement.period))
        found += self._find_status_faults(statement, days, kind)
        whole = not any(one.level == "refuse" for one in found)
        return Reading(statement, tuple(found), days, kind, line["unit"], whole)

    def read_origin(self, origin: Origin) -> tuple[Origin, list[Finding]]:
        """An origin with the codes of its bodies, and what is wrong with it."""
        if origin not in self._origins:
            named = self._name_bodies(origin)
            self._origins[origin] = named, list(self._find_origin_faults(origin))
        named, found = self._origins[origin]
        return named, list(found)

    def _name_bodies(self, origin: Origin) -> Origin:
        names = self.ground.publisher_names
        known = {
            name: names.get(getattr(origin, name).strip().casefold(), getattr(origin, name))
            for name in ("printer", "counter")
        }
        return replace(origin, **known)

    def _find_origin_faults(self, origin: Origin) -> Iterator[Finding]:
        """What is wrong with where it was read."""
        names = self.ground.publisher_names
        for column in ("printer", "counter"):
            text = getattr(origin, column).strip()
            if text and text.casefold() not in names:
                yield self._unknown("intake-publisher-unknown", column, text)
        if not origin.printer.strip():
            yield _refuse("intake-publisher-missing", "printer")
        if origin.published and read_moment(origin.published) is None:
            yield _refuse("intake-date-unreadable", "published", words=origin.published)
        if not origin.address and not origin.note:
            yield _refuse("intake-address-missing", "address")
        elif origin.address and not _is_address(origin.address):
            yield _refuse("intake-address-odd", "address", words=origin.address)
        if origin.licence and origin.licence not in LICENCES:
            near = nearest(origin.licence, LICENCES, count=1)
            yield _refuse("intake-licence-unknown", "licence", *near, words=origin.licence)

    def _find_faults(
        self, statement: Statement, days: tuple[dt.date, dt.date] | None
    ) -> Iterator[Finding]:
        """What keeps it from being read."""
        if statement.series not in self.ground.series:
            yield self._unknown("intake-series-unknown", "series", statement.series)
        if days is None:
            yield _refuse("intake-period-unreadable", "period", words=statement.period)
        if read_number(statement.value) is None and statement.status != WITHDRAWN:
            yield _refuse("intake-value-unreadable", "value", words=statement.value)
        if statement.status not in ALL | {WITHDRAWN}:
            near = nearest(statement.status, sorted(ALL), count=1)
            yield _refuse("intake-status-unknown", "status", *near, words=statement.status)
        if statement.qualifier not in _QUALIFIERS:
            near = nearest(statement.qualifier, _QUALIFIERS, count=1)
            yield _refuse("intake-qualifier-unknown", "qualifier", *near, words=statement.qualifier)
        for column in ("stated", "target"):
            text = getattr(statement, column)
            if text and read_moment(text) is None:
                yield _refuse("intake-date-unreadable", column, words=text)

    def _find_status_faults(
        self, statement: Statement, days: tuple[dt.date, dt.date], kind: str
    ) -> Iterator[Finding]:
        """Plans and facts share no line; a plan says when it was said; other figures do not."""
        held = self.ground.kinds[statement.series]
        own = kind_of_status(statement.status)
        if statement.status in ALL and held and own not in held:
            known = {"status": statement.status, "series": statement.series}
            beside = sorted(self.ground.lines_beside[statement.series])
            fits = [name for name in beside if own in self.ground.kinds.get(name, ())]
            yield Finding("intake-status-mix", "refuse", known, "series", (*fits, "")[0])
        if statement.status in PLANNED and not statement.stated:
            suggestion = statement.origin.published
            known = {"status": statement.status}
            yield Finding("intake-plan-undated", "warn", known, "stated", suggestion)
        if statement.status not in PLANNED and (statement.stated or statement.target):
            column = "stated" if statement.stated else "target"
            yield _refuse("intake-dates-of-no-plan", column, status=statement.status)
        target = read_moment(statement.target)
        if target and kind not in ("stock", "day") and not _overlap(target, days):
            yield _refuse("intake-target-elsewhere", "target", words=statement.target)

    def _unknown(self, key: str, column: str, text: str) -> Finding:
        """A name that nobody bears, with those most like it."""
        if (column, text) not in self._near:
            self._near[column, text] = nearest(text, self._spellings(column), count=_OFFERED)
        near = self._near[column, text]
        known = {"words": text, "near": ";".join(near)}
        return Finding(key, "refuse", known, column, (*near, "")[0])

    def _spellings(self, column: str) -> dict[str, list[str]]:
        of_lines = column == "series"
        rows = self.ground.series if of_lines else self.ground.publishers
        stems = ("title_",) if of_lines else ("name_", "short_")
        return {
            code: [code, *(text for name, text in row.items() if text and name.startswith(stems))]
            for code, row in rows.items()
        }


def _convert(statement: Statement, unit: str) -> tuple[Statement, list[Finding]]:
    """The value in the unit of its line, where the unit that is written is a multiple of it."""
    if statement.unit == unit:
        return statement, []
    if not statement.unit:
        return replace(statement, unit=unit), []
    scaled = scale_unit(statement.unit)
    if scaled is None or scaled[1].removesuffix("/year") != unit.removesuffix("/year"):
        known = {"words": statement.unit, "unit": unit}
        return statement, [Finding("intake-unit-other", "refuse", known, "unit", unit)]
    if scaled[0] == 1:
        return replace(statement, unit=unit), []
    value = multiply(statement.value, scaled[0])
    known = {"words": statement.unit, "unit": unit, "typed": statement.value}
    about = {**known, "value": float(value)}
    found = Finding("intake-unit-converted", "warn", about, "unit", unit)
    return replace(statement, unit=unit, value=value), [found]


def _refuse(key: str, column: str, *suggestion: str, **values: str) -> Finding:
    return Finding(key, "refuse", values, column, (*suggestion, "")[0])


def _overlap(one: tuple[dt.date, dt.date], other: tuple[dt.date, dt.date]) -> bool:
    return one[0] <= other[1] and other[0] <= one[1]


def _is_address(text: str) -> bool:
    return _WEB.fullmatch(text) is not None
