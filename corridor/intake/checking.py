"""Items held against the contracts of the evidence: a breach stands at the item that makes it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import replace

from corridor.evidence.files import Breach, Sheet
from corridor.intake.apply import KEYS, add_edition, apply_changes, check_files
from corridor.intake.proposal import Change, Finding, Item

Row = tuple[str, tuple[str, ...]]


def check_items(
    items: Sequence[Item], files: Mapping[str, bytes], day: dt.date
) -> tuple[list[Item], list[Finding]]:
    """The items, those that break a contract refused with its rule; and the breaches that no item
    of them makes alone.

    ``files``: the evidence (name -> bytes); ``day``: of the edition they would be released in.
    Rules are in the words of the contracts. Raises ChangeConflict where the evidence is another
    than the one they were made for.
    """
    if not any(item.changes for item in items):
        return list(items), []
    checked = _settle(list(items))
    made = apply_changes(files, [change for item in checked for change in item.changes])
    sheets, breaches = check_files(add_edition(made, day))
    owners = {
        (change.table, change.key): place
        for place, item in enumerate(checked)
        for change in item.changes
    }
    lines = {name: {n: i for i, n in enumerate(sheet.lines)} for name, sheet in sheets.items()}
    left: list[Finding] = []
    found: dict[int, list[Finding]] = {}
    for breach in breaches:
        place = owners.get(_find_row(breach, sheets, lines))
        known = {"words": breach.value, "rule": breach.rule, "table": breach.file}
        finding = Finding("intake-contract", "refuse", {**known, "column": breach.column})
        (left if place is None else found.setdefault(place, [])).append(finding)
    for place, more in found.items():
        checked[place] = _refuse(checked[place], *more)
    return checked, left


def _settle(items: list[Item]) -> list[Item]:
    """The items; one that changes a row otherwise than an earlier one does is refused."""
    rows: dict[Row, Mapping[str, str] | None] = {}
    settled = []
    for item in items:
        for change in item.changes:
            row = change.table, change.key
            if row in rows and rows[row] not in (change.before, change.after):
                known = _describe(change, rows[row])
                item = _refuse(item, Finding("intake-change-conflict", "refuse", known))
                break
        rows.update({(change.table, change.key): change.after for change in item.changes})
        settled.append(item)
    return settled


def _describe(change: Change, stands: Mapping[str, str] | None) -> dict[str, str]:
    """What an earlier item makes of the row that a change is for, as ChangeConflict says it."""
    before, now = change.before or {}, stands or {}
    column = next((c for c in now if now[c] != before.get(c, "")), KEYS[change.table][0])
    return {
        "table": change.table,
        "row": " · ".join(change.key),
        "column": column,
        "before": before.get(column, ""),
        "stands": now.get(column, ""),
    }


def _refuse(item: Item, *findings: Finding) -> Item:
    return replace(item, kind="refused", changes=(), findings=(*item.findings, *findings))


def _find_row(
    breach: Breach, sheets: Mapping[str, Sheet], lines: Mapping[str, Mapping[int, int]]
) -> Row:
    """Table and key of the row that a breach names."""
    table = breach.file.removesuffix(".csv")
    place = lines.get(table, {}).get(breach.line)
    if place is None:
        return table, ()
    row = sheets[table].rows.iloc[place]
    return table, tuple(str(row[name]) for name in KEYS[table])
