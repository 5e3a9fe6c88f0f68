"""A proposal: rows of the evidence as they would become, each figure an item that is decided."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, field
from typing import Any

#: what an item does: adds a figure, changes one, takes one out, stands beside another's that
#: differs, or breaks a rule and can't be accepted
KINDS = ("new", "revised", "withdrawn", "conflict", "refused")


@dataclass(frozen=True)
class Change:
    """One row of one table (its name in the contracts), before and after; None: there is none."""

    table: str
    key: tuple[str, ...]
    before: Mapping[str, str] | None
    after: Mapping[str, str] | None


@dataclass(frozen=True)
class Finding:
    """What a reviewer or proposer should know: ``key`` of a sentence (`intake-…` of intake.ftl) and
    its values; ``level``: `refuse` (a rule is broken), `warn` (look twice) or `tell`; ``column``
    and ``suggestion`` of the proposer's own sheet, where it is about one."""

    key: str
    level: str
    values: Mapping[str, Any] = field(default_factory=dict)
    column: str = ""
    suggestion: str = ""


@dataclass(frozen=True)
class Item:
    """One figure of a proposal: what it is, what it was and would be, and the rows behind it."""

    kind: str
    table: str
    series: str
    period: str
    unit: str
    before: float | None
    after: float | None
    changes: tuple[Change, ...]
    findings: tuple[Finding, ...] = ()
    place: str = ""


@dataclass(frozen=True)
class Draft:
    """What is submitted. ``way``: `upload`, `source` or `correction`; ``name``: the file or the
    connector; ``base``: hash of the vintage it was compared with; ``original``: sha256 of the kept
    original, "" for none; ``same``: how many figures stand in the evidence already; ``findings``:
    what has to be said of the file as a whole."""

    way: str
    name: str
    base: str
    items: tuple[Item, ...]
    comment: str = ""
    original: str = ""
    same: int = 0
    findings: tuple[Finding, ...] = ()


def write_item(item: Item) -> str:
    """An item as JSON, the same bytes for the same item."""
    return json.dumps(asdict(item), ensure_ascii=False, sort_keys=True)


def write_findings(findings: Iterable[Finding]) -> str:
    """Findings of a draft as JSON."""
    return json.dumps([asdict(one) for one in findings], ensure_ascii=False, sort_keys=True)


def read_findings(text: str) -> tuple[Finding, ...]:
    """The findings of :func:`write_findings`."""
    return tuple(Finding(**one) for one in json.loads(text))


def read_item(text: str) -> Item:
    """The item of :func:`write_item`."""
    found = json.loads(text)
    changes = tuple(Change(**{**one, "key": tuple(one["key"])}) for one in found.pop("changes"))
    findings = tuple(Finding(**one) for one in found.pop("findings"))
    return Item(changes=changes, findings=findings, **found)
