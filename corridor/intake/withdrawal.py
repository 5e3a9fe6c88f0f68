"""A figure that its publisher has taken back: its rows go, and the next one is shown."""

from __future__ import annotations

from corridor.evidence.periods import code
from corridor.intake.ground import Ground, Point, Row
from corridor.intake.proposal import Change, Finding, Item
from corridor.intake.reading import Reading
from corridor.intake.sourcing import make_change
from corridor.intake.standing import describe_others


def withdraw_figure(reading: Reading, counter: str, ground: Ground) -> Item:
    """The item that takes out the figure of a line and period that this body counted (or, where
    nobody is named, printed).

    Where it was the one that is shown, the first that stands beside it is shown instead; the last
    figure of a line stays.
    """
    statement = reading.statement
    line, span = statement.series, tuple(day.isoformat() for day in reading.days)
    figures = ground.figures[line]
    at_once = [one for one in figures if one.span == span]
    printer = statement.origin.printer
    own = [one for one in at_once if _is_of(one, counter, printer)]
    if not own:
        known = {"series": line, "period": code(*reading.days), "publisher": counter}
        found = [Finding("intake-no-such", "refuse", known)]
        return _make_item("refused", reading, None, [], found)
    point = own[0]
    beside = [one for one in at_once if one is not point]
    if not beside and len(figures) == 1:
        found = [Finding("intake-last-figure", "refuse", {"series": line})]
        return _make_item("refused", reading, point, [], found)
    changes = [make_change("series_points", point.held, None)]
    findings: list[Finding] = []
    if point.held["role"] == "preferred" and beside:
        shown = beside[0]
        new = {**shown.held, "role": "preferred", "reason": _say_first(shown, beside, ground)}
        changes.append(make_change("series_points", shown.held, new))
        changes += describe_others(shown.value, beside[1:], ground)
        said = {"value": shown.value, "unit": shown.seen["unit"], "counter": shown.counter}
        findings.append(Finding("intake-shown-instead", "tell", said))
    about = _list_rows_about(point.seen["id"], ground)
    changes += [make_change(table, row, None) for table, row in about]
    changes.append(make_change("observations", point.seen, None))
    return _make_item("withdrawn", reading, point, changes, findings)


def _is_of(point: Point, counter: str, printer: str) -> bool:
    return point.counter == counter if counter or point.counter else point.printer == printer


def _say_first(shown: Point, beside: list[Point], ground: Ground) -> str:
    tier = ground.sources[shown.seen["source_id"]]["tier"]
    return "only figure" if len(beside) == 1 else f"tier {tier}, {shown.seen['qualifier']}"


def _list_rows_about(observation: str, ground: Ground) -> list[tuple[str, Row]]:
    """Rows of other tables that are of this figure alone."""
    about = [("conflicts", row) for row in ground.conflicts.get(observation, [])]
    tables = {**ground.printed, "counter_overrides": ground.overrides}
    own = [(name, rows[observation]) for name, rows in tables.items() if observation in rows]
    return about + own


def _make_item(
    kind: str, reading: Reading, point: Point | None, changes: list[Change], findings: list[Finding]
) -> Item:
    return Item(
        kind,
        "observations",
        reading.statement.series,
        code(*reading.days),
        reading.unit,
        None if point is None else point.value,
        None,
        tuple(changes),
        (*reading.findings, *findings),
        reading.statement.place,
    )
