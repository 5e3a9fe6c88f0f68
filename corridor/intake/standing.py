"""How a figure stands among the others of its line and period: the reasons of its role, and the
rows that repeat an older value."""

from __future__ import annotations

import re
from collections.abc import Iterable

from corridor.evidence.statuses import PLANNED
from corridor.intake.ground import Ground, Point
from corridor.intake.proposal import Change
from corridor.intake.sourcing import make_change
from corridor.intake.statement import Statement

#: reasons that are made by rule; those of a person's own words stay
_MADE = re.compile(r"(same value|differs by [\d.]+ %)(; tier [A-D], [a-z-]+.*)?")


def describe_first(beside: bool, tier: str, statement: Statement) -> str:
    """Why a figure is the preferred one of its period."""
    if not beside:
        return "only figure"
    planned = f", {statement.status}" if statement.status in PLANNED else ""
    return f"tier {tier}, {statement.qualifier}{planned}"


def describe_beside(preferred: float, value: float, tier: str, qualifier: str) -> str:
    """Why a figure stands beside the preferred one."""
    apart = "same value"
    if value != preferred:
        high, low = max(value, preferred), min(value, preferred)
        apart = f"differs by {100 * (high / low - 1) if low > 0 else 100:.1f} %"
    return f"{apart}; tier {tier}, {qualifier}"


def follow_revision(
    point: Point, value: float, statement: Statement, tier: str, ground: Ground
) -> list[Change]:
    """Rows that repeat the value a figure had: reasons, conflicts, a known error, its bounds and
    the growth that was printed beside it."""
    changes = _follow_reasons(point, value, statement, tier, ground)
    name = point.seen["id"]
    for row in ground.conflicts.get(name, []):
        own, other = ("1", "2") if row["observation_id_1"] == name else ("2", "1")
        values = sorted((value, float(row[f"value_{other}"])))
        ratio = values[1] / values[0] if values[0] > 0 else 1.0
        new = {**row, f"value_{own}": statement.value, "ratio": f"{ratio:.4f}"}
        changes.append(make_change("conflicts", row, new if values[0] < values[1] else None))
    for table, rows in ground.printed.items():
        if name in rows:
            changes.append(make_change(table, rows[name], None))
    return changes


def _follow_reasons(
    point: Point, value: float, statement: Statement, tier: str, ground: Ground
) -> list[Change]:
    figures = ground.points[statement.series][point.span]
    preferred = next((one for one in figures if one.held["role"] == "preferred"), None)
    if preferred is None:
        return []
    shown = value if preferred is point else preferred.value
    changes = describe_others(shown, [one for one in figures if one is not point], ground)
    if _has_made_reason(point):
        reason = describe_beside(shown, value, tier, statement.qualifier)
        changes += _reword(point, reason)
    return changes


def describe_others(shown: float, figures: Iterable[Point], ground: Ground) -> list[Change]:
    """The reasons of figures that stand beside the one that is shown from now on."""
    changes = []
    for one in figures:
        if _has_made_reason(one):
            tier = ground.sources[one.seen["source_id"]]["tier"]
            changes += _reword(one, describe_beside(shown, one.value, tier, one.seen["qualifier"]))
    return changes


def _has_made_reason(one: Point) -> bool:
    return one.held["role"] == "alternative" and bool(_MADE.fullmatch(one.held["reason"]))


def _reword(one: Point, reason: str) -> list[Change]:
    if reason == one.held["reason"]:
        return []
    return [make_change("series_points", one.held, {**one.held, "reason": reason})]
