"""A figure of a line against the evidence: new, revised, beside another's, the same, or refused."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field

from corridor.evidence.comparison import round_half
from corridor.evidence.periods import code
from corridor.evidence.promise_dates import read_moment
from corridor.evidence.statuses import HAPPENED, PLANNED, UNCERTAIN
from corridor.intake.doubts import find_doubts
from corridor.intake.ground import Ground, Point, Row, Span, kind_of_status
from corridor.intake.proposal import Change, Finding, Item
from corridor.intake.reading import Reading
from corridor.intake.sourcing import Sourcing, lose_counter, make_change, name_other_counter
from corridor.intake.standing import describe_beside, describe_first, follow_revision
from corridor.intake.statement import Statement

#: two counts that differ by more are a conflict, with a row of its own
APART = 1.02
#: qualifiers of a value that is a rounding or a bound of the true one
_COARSE = frozenset({"rounded", "about", "more-than"})


@dataclass
class Drafted:
    """What the rows of a sheet have done. ``fresh``: line and period -> the figure that is new in
    it, beside which others stand; ``moved``: figures that have got another source."""

    fresh: dict[tuple[str, Span], float] = field(default_factory=dict)
    moved: set[str] = field(default_factory=set)


@dataclass(frozen=True)
class Meeting:
    """A statement that was read, its source, and the figures of its line and period."""

    reading: Reading
    sourcing: Sourcing
    counter: str
    beside: list[Point]
    #: value that the sheet itself has put into this empty period before
    fresh: float | None = None

    @property
    def statement(self) -> Statement:
        """What was stated."""
        return self.reading.statement

    @property
    def value(self) -> float:
        """Its value in the unit of its line."""
        return float(self.statement.value)


def compare_figure(
    reading: Reading, sourcing: Sourcing, counter: str, ground: Ground, drafted: Drafted
) -> Item | None:
    """The item of a statement that was read; None when the evidence says the same.

    ``drafted``: what earlier rows of the same sheet have done, to which this one is added.
    """
    days = reading.days
    span = days[0].isoformat(), days[1].isoformat()
    standing = ground.points[reading.statement.series].get(span, [])
    beside = [
        one
        for one in standing
        if one.held["role"] != "excluded" and _is_of_kind(one, reading.statement)
    ]
    spot = reading.statement.series, span
    meeting = Meeting(reading, sourcing, counter, beside, drafted.fresh.get(spot))
    own = [one for one in beside if _is_same_counter(one, meeting)]
    if any(_says_the_same(one, meeting) for one in beside) and not _settles(own, meeting):
        return None
    findings = [*reading.findings, *sourcing.findings]
    findings += find_doubts(reading.statement, meeting.value, days, counter, ground)
    for one in standing:
        if one.held["role"] == "excluded" and one.value == meeting.value:
            known = {"value": one.value, "unit": one.seen["unit"], "period": code(*days)}
            known["reason"] = one.seen["note"] or one.held["reason"]
            findings.append(Finding("intake-excluded", "warn", known, "value"))
    if own:
        return _revise(own[0], meeting, findings, ground, drafted)
    if not any(one.held["role"] == "preferred" for one in standing):
        drafted.fresh.setdefault(spot, meeting.value)
    return _add(meeting, findings, ground)


def _is_of_kind(point: Point, statement: Statement) -> bool:
    """Whether a figure happened as the stated one did; of plans, whether it is the same plan."""
    seen = point.seen
    if kind_of_status(seen["status"]) != kind_of_status(statement.status):
        return False
    if statement.status not in PLANNED:
        return True
    dates = ((seen["stated"], statement.stated), (seen["target"], statement.target))
    return all(not (a and b) or a == b for a, b in dates)


def _is_same_counter(point: Point, meeting: Meeting) -> bool:
    """Whether one body counted both; of two that name nobody, whether one body printed them."""
    if point.counter or meeting.counter:
        return point.counter == meeting.counter
    return point.printer == meeting.statement.origin.printer


def _says_the_same(point: Point, meeting: Meeting) -> bool:
    """Whether the evidence holds the value, or a more exact one that it is a rounding of."""
    if point.value == meeting.value:
        return True
    qualifier, value = meeting.statement.qualifier, meeting.value
    if qualifier not in _COARSE or point.seen["qualifier"] != "exact":
        return False
    off = round_half(value)
    if qualifier == "more-than":
        return 0 <= point.value - value <= 2 * off
    return abs(point.value - value) <= off


def _settles(own: list[Point], meeting: Meeting) -> bool:
    """Whether a count that was preliminary or estimated is said again as the last one."""
    return any(
        one.value == meeting.value
        and one.seen["status"] in UNCERTAIN
        and meeting.statement.status in HAPPENED - UNCERTAIN
        and meeting.sourcing.source != one.seen["source_id"]
        for one in own
    )


def _revise(
    point: Point, meeting: Meeting, findings: list[Finding], ground: Ground, drafted: Drafted
) -> Item:
    """The row of the same counter with its new value, and what followed from the old one."""
    statement, old = meeting.statement, point.seen
    new = {
        **old,
        "value": statement.value,
        "qualifier": statement.qualifier,
        "status": statement.status,
        "source_id": meeting.sourcing.source,
        "note": statement.note or old["note"],
        "stated": statement.stated or old["stated"],
        "target": statement.target or old["target"],
    }
    if old["status"] != new["status"]:
        known = {"status": new["status"], "former": old["status"]}
        findings.append(Finding("intake-status-becomes", "tell", known, "status"))
    if point.value != meeting.value:
        by = {"value": meeting.value, "other": point.value, "unit": old["unit"]}
        if point.value:
            by["percent"] = 100 * (meeting.value / point.value - 1)
            findings.append(Finding("intake-revised-by", "tell", by))
    changes = [*meeting.sourcing.changes, make_change("observations", old, new)]
    changes += _follow_counter(old["id"], meeting, ground)
    if old["source_id"] != new["source_id"]:
        drafted.moved.add(old["id"])
        changes += lose_counter(old["source_id"], drafted.moved, ground)
    changes += follow_revision(point, meeting.value, statement, meeting.sourcing.tier, ground)
    return _make_item("revised", meeting, point.value, tuple(changes), findings)


def _follow_counter(name: str, meeting: Meeting, ground: Ground) -> tuple[Change, ...]:
    """The row that names the counter of a figure whose source is another one from here on."""
    override = ground.overrides.get(name)
    if override is None:
        return name_other_counter(meeting.sourcing, meeting.counter, name, ground)
    if override["counted_by"] == meeting.sourcing.counter:
        return (make_change("counter_overrides", override, None),)
    return ()


def _add(meeting: Meeting, findings: list[Finding], ground: Ground) -> Item:
    """A row of its own: the figure of the period, or beside what another counted."""
    row = build_observation(meeting, ground)
    statement = meeting.statement
    spot = ground.points[statement.series].get((row["period_start"], row["period_end"]), [])
    preferred = next((one for one in spot if one.held["role"] == "preferred"), None)
    reason = describe_first(bool(meeting.beside), meeting.sourcing.tier, statement)
    shown = meeting.fresh if preferred is None else preferred.value
    if shown is not None:
        tier, qualifier = meeting.sourcing.tier, statement.qualifier
        reason = describe_beside(shown, meeting.value, tier, qualifier)
    point = {
        "series_id": statement.series,
        "observation_id": row["id"],
        "role": "preferred" if shown is None else "alternative",
        "reason": reason,
    }
    changes = [*meeting.sourcing.changes, make_change("observations", None, row)]
    changes.append(make_change("series_points", None, point))
    changes += name_other_counter(meeting.sourcing, meeting.counter, row["id"], ground)
    if meeting.fresh is not None:
        known = {"value": meeting.value, "other": meeting.fresh, "unit": row["unit"]}
        findings.append(Finding("intake-beside-in-sheet", "warn", known))
    if preferred is None or preferred not in meeting.beside:
        return _make_item("new", meeting, None, tuple(changes), findings)
    low, high = sorted((preferred.value, meeting.value))
    known = {"publisher": meeting.counter, "other": preferred.value, "value": meeting.value}
    known |= {"counter": preferred.counter, "unit": row["unit"]}
    findings.append(Finding("intake-stands-beside", "tell", known))
    if low > 0 and high / low >= APART:
        conflict = {
            "series_id": statement.series,
            "period": code(*meeting.reading.days),
            "observation_id_1": preferred.seen["id"],
            "observation_id_2": row["id"],
            "value_1": preferred.seen["value"],
            "value_2": row["value"],
            "ratio": f"{high / low:.4f}",
            "likely_cause": "",
        }
        changes.append(make_change("conflicts", None, conflict))
    return _make_item("conflict", meeting, preferred.value, tuple(changes), findings)


def build_observation(meeting: Meeting, ground: Ground) -> Row:
    """The row of observations a statement becomes, in the scope of the figures of its line."""
    statement, (start, end) = meeting.statement, meeting.reading.days
    line = ground.series[statement.series]
    row = {
        "id": "",
        "entity": line["entity"],
        "metric": line["metric"],
        **ground.scopes[statement.series],
        "period_start": start.isoformat(),
        "period_end": end.isoformat(),
        "period_kind": meeting.reading.kind,
        "value": statement.value,
        "unit": line["unit"],
        "qualifier": statement.qualifier,
        "status": statement.status,
        "flag": _flag(meeting),
        "source_id": meeting.sourcing.source,
        "note": statement.note,
        "stated": statement.stated,
        "target": statement.target,
    }
    return {**row, "id": _name_observation(row, statement.series, meeting.counter, ground)}


def _flag(meeting: Meeting) -> str:
    """What has to be said of a level that is planned and of neither date."""
    statement = meeting.statement
    if statement.status not in PLANNED or meeting.reading.kind != "stock":
        return ""
    known = [read_moment(text) for text in (statement.stated, statement.target)]
    end = meeting.reading.days[1]
    fits = any(one and one[0] <= end <= one[1] for one in known)
    return "" if fits else "date-unclear"


def _name_observation(row: Row, series: str, counter: str, ground: Ground) -> str:
    """An id made from the line and scope of a figure, who counted it and where it was read: the
    same for the same statement, whatever its value."""
    said = [row[name] for name in row if name not in ("id", "value", "unit", "flag", "note")]
    said += [series, counter]
    for extra in ("", row["value"]):
        name = "o" + hashlib.sha256("\n".join([*said, extra]).encode()).hexdigest()[:10]
        if name not in ground.observations:
            return name
    raise ValueError(f"no id is free for {said}")


def _make_item(
    kind: str,
    meeting: Meeting,
    before: float | None,
    changes: tuple[Change, ...],
    findings: list[Finding],
) -> Item:
    refused = any(one.level == "refuse" for one in findings)
    statement = meeting.statement
    return Item(
        "refused" if refused else kind,
        "observations",
        statement.series,
        code(*meeting.reading.days),
        meeting.reading.unit,
        before,
        meeting.value,
        () if refused else changes,
        tuple(findings),
        statement.place,
    )
