"""Items held against the contracts of the evidence: a breach stands at the item that makes it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import replace

from corridor.evidence.files import Breach, Sheet
from corridor.intake.apply import KEYS, ChangeConflict, add_edition, apply_changes, check_files
from corridor.intake.proposal import Finding, Item

Row = tuple[str, tuple[str, ...]]


def check_items(
    items: Sequence[Item], files: Mapping[str, bytes], day: dt.date
) -> tuple[list[Item], list[Finding]]:
    """The items, those that break a contract refused with its rule; and the breaches that no item
    of them makes alone.

    ``files``: the evidence (name -> bytes); ``day``: of the edition they would be released in.
    Rules are in the words of the contracts.
    """
    if not any(item.changes for item in items):
        return list(items), []
    checked, made = _apply(list(items), files)
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


def _apply(items: list[Item], files: Mapping[str, bytes]) -> tuple[list[Item], dict[str, bytes]]:
    """The files with all changes; of two items that change one row differently the later one is
    refused."""
    while True:
        try:
            return items, apply_changes(files, [c for item in items for c in item.changes])
        except ChangeConflict as bad:
            table, row = bad.details["table"], bad.details["row"]
            place = max(
                place
                for place, item in enumerate(items)
                if any((c.table, " · ".join(c.key)) == (table, row) for c in item.changes)
            )
            finding = Finding("intake-change-conflict", "refuse", dict(bad.details))
            items[place] = _refuse(items[place], finding)


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
