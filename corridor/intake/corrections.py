"""A figure of the evidence corrected or taken out, with the rows that follow from it."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from corridor.evidence.periods import code
from corridor.intake.ground import Ground, Point, Row
from corridor.intake.proposal import Change, Finding, Item
from corridor.intake.sourcing import make_change
from corridor.intake.standing import follow_revision
from corridor.intake.statement import Origin, Statement
from corridor.intake.written import read_number

#: what may be corrected of a figure where it stands; anything else is another figure
CORRECTED = ("value", "qualifier", "status", "flag", "note", "stated", "target")


def correct_figure(
    observation: str, cells: Mapping[str, str], tables: Mapping[str, pd.DataFrame]
) -> Item:
    """The item that gives cells of a figure (:data:`CORRECTED`) other texts.

    Raises KeyError for a figure that stands in no line, ValueError for another column or a value
    that is no number.
    """
    ground = Ground(tables)
    point = _find_point(observation, ground)
    if wrong := sorted(set(cells) - set(CORRECTED)):
        raise ValueError(", ".join(wrong))
    new = {**point.seen, **cells}
    if read_number(new["value"]) is None:
        raise ValueError(new["value"])
    value = float(new["value"])
    changes = [make_change("observations", point.seen, new)]
    findings: list[Finding] = []
    if value != point.value:
        said = Statement(
            point.held["series_id"],
            "",
            new["value"],
            new["unit"],
            Origin("", ""),
            new["status"],
            new["qualifier"],
        )
        changes += follow_revision(point, value, said, "", ground)
        known = {"value": value, "other": point.value, "unit": new["unit"]}
        if point.value:
            percent = 100 * (value / point.value - 1)
            findings.append(Finding("intake-revised-by", "tell", {**known, "percent": percent}))
    return _make_item("revised", point, value, changes, findings)


def withdraw_figure(observation: str, tables: Mapping[str, pd.DataFrame]) -> Item:
    """The item that takes a figure out. Where it was the one that is shown, the first that stands
    beside it is shown instead; the last figure of a line stays. Raises KeyError for a figure that
    stands in no line."""
    ground = Ground(tables)
    point = _find_point(observation, ground)
    line = point.held["series_id"]
    others = [one for one in ground.figures[line] if one is not point]
    if not any(one.held["role"] == "preferred" or one.span == point.span for one in others):
        found = [Finding("intake-last-figure", "refuse", {"series": line})]
        return _make_item("refused", point, None, [], found)
    changes = [make_change("series_points", point.held, None)]
    findings: list[Finding] = []
    beside = [one for one in others if one.span == point.span]
    if point.held["role"] == "preferred" and beside:
        shown = beside[0]
        new = {**shown.held, "role": "preferred", "reason": _say_first(shown, beside, ground)}
        changes.append(make_change("series_points", shown.held, new))
        known = {"value": shown.value, "unit": shown.seen["unit"], "counter": shown.counter}
        findings.append(Finding("intake-shown-instead", "tell", known))
    about = _list_rows_about(observation, ground)
    changes += [make_change(table, row, None) for table, row in about]
    changes.append(make_change("observations", point.seen, None))
    return _make_item("withdrawn", point, None, changes, findings)


def _find_point(observation: str, ground: Ground) -> Point:
    for spans in ground.points.values():
        for figures in spans.values():
            for point in figures:
                if point.seen["id"] == observation:
                    return point
    raise KeyError(observation)


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
    kind: str, point: Point, after: float | None, changes: list[Change], findings: list[Finding]
) -> Item:
    return Item(
        kind,
        "observations",
        point.held["series_id"],
        code(*point.days),
        point.seen["unit"],
        point.value,
        after,
        tuple(changes),
        tuple(findings),
        point.seen["id"],
    )
