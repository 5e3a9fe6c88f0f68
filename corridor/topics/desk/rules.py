"""What is chosen of a proposal: rows by number, the series that it changes most, its source."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable
from dataclasses import replace

from corridor.intake.proposal import Change, Draft, Item

_RANGE = re.compile(r"(\d{1,7})(?:\s*[-–—]\s*(\d{1,7}))?")
_BETWEEN = re.compile(r"[\s,;，；、]*")


def read_numbers(words: str, known: Collection[int]) -> list[int] | None:
    """Numbers of rows in a text, `1–5, 8`, those of ``known``; None where the text is none."""
    found: set[int] = set()
    at = _BETWEEN.match(words).end()  # type: ignore[union-attr]
    while at < len(words):
        one = _RANGE.match(words, at)
        if one is None:
            return None
        first, last = int(one[1]), int(one[2] or one[1])
        found |= {number for number in known if first <= number <= last}
        at = _BETWEEN.match(words, one.end()).end()  # type: ignore[union-attr]
    return sorted(found)


def count_kinds(items: Iterable[Item]) -> dict[str, int]:
    """How many figures of each kind."""
    return dict(Counter(one.kind for one in items))


def choose_lines(items: Iterable[Item], most: int = 3) -> list[Item]:
    """Those figures of a proposal that belong to the series that change most, at most so many
    series; what is refused changes nothing."""
    shown = [one for one in items if one.table == "observations" and one.kind != "refused"]
    chosen = {code for code, _ in Counter(one.series for one in shown).most_common(most)}
    return [one for one in shown if one.series in chosen]


def make_submission(draft: Draft, comment: str) -> Draft:
    """What is handed in of a sheet: the figures that keep the rules, with a comment."""
    kept = tuple(one for one in draft.items if one.kind != "refused")
    return replace(draft, items=kept, comment=comment)


def find_rows(item: Item, table: str) -> list[Change]:
    """The changes of one table behind an item."""
    return [one for one in item.changes if one.table == table]


def read_source(item: Item) -> tuple[str, str]:
    """Title and address of where a figure was read, as its rows have them; empty where it is a
    source that the evidence holds already."""
    for change in find_rows(item, "sources"):
        row = change.after or change.before or {}
        return row.get("title", ""), row.get("url", "")
    return "", ""


def read_source_id(item: Item) -> str:
    """The id of the source that the figure names."""
    for change in item.changes:
        row = change.after or change.before or {}
        if row.get("source_id"):
            return row["source_id"]
    return ""
