"""Proposals as they are answered: heads, rows with what is to be known of them, decisions."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal, cast

from pydantic import BaseModel

from corridor.api.finding_answers import ItemFinding, build_findings, read_titles
from corridor.intake.proposal import Change, Item
from corridor.state.proposals import DecisionRow, ItemRow, Proposal, ProposalRow

Stage = Literal["waiting", "decided", "released", "withdrawn"]


class ProposalHead(BaseModel):
    """A proposal without its rows: who proposed what, and where it stands."""

    id: str
    way: str
    name: str
    comment: str
    base: str
    original: str
    same: int
    person: str
    person_name: str
    at: str
    stage: Stage
    version: int
    parent: str
    kinds: dict[str, int]
    open: int
    accepted: int
    returned: int
    released: int
    findings: list[ItemFinding]


class ProposalPage(BaseModel):
    """Proposals, the newest first."""

    total: int
    limit: int
    offset: int
    data: list[ProposalHead]


class RowChange(BaseModel):
    """A row of a table of the evidence, before and after."""

    table: str
    key: list[str]
    before: dict[str, str] | None
    after: dict[str, str] | None


class ProposedItem(BaseModel):
    """One figure: what it was, what it would be, what is decided."""

    position: int
    kind: str
    table: str
    series: str
    period: str
    unit: str
    before: float | None
    after: float | None
    read_at: str
    findings: list[ItemFinding]
    changes: list[RowChange]
    decision: str
    decided_by: str
    decided_at: str
    words: str
    release: str


class DecisionOne(BaseModel):
    """One decision: never changed."""

    number: int
    positions: list[int]
    decision: str
    words: str
    person: str
    person_name: str
    at: str


class ProposalAnswer(BaseModel):
    """A proposal with the part of its rows asked for, and all decisions."""

    proposal: ProposalHead
    total: int
    limit: int
    offset: int
    data: list[ProposedItem]
    decisions: list[DecisionOne]


def build_proposal(found: Proposal, lang: str, limit: int, offset: int) -> ProposalAnswer:
    """A proposal as it is answered, with the rows asked for."""
    shown = found.items[offset : offset + limit]
    told = [one for row in shown for one in row.item.findings]
    titles = read_titles(told, lang)
    return ProposalAnswer(
        proposal=build_head(found.head, lang),
        total=len(found.items),
        limit=limit,
        offset=offset,
        data=[build_item(one, lang, titles) for one in shown],
        decisions=[_build_decision(one) for one in found.history],
    )


def build_head(row: ProposalRow, lang: str) -> ProposalHead:
    """The head of a proposal as it is answered, its findings in a language."""
    own = [name for name in ProposalHead.model_fields if name not in ("stage", "findings")]
    return ProposalHead(
        **{name: getattr(row, name) for name in own},
        stage=cast(Stage, row.state),
        findings=build_findings(row.findings, lang, {}),
    )


def build_item(row: ItemRow, lang: str, titles: Mapping[str, str]) -> ProposedItem:
    """A row of a proposal as it is answered, its findings in a language."""
    return ProposedItem(
        **describe_item(row.item, lang, titles),
        position=row.position,
        decision=row.decision,
        decided_by=row.person_name or row.person,
        decided_at=row.at,
        words=row.words,
        release=row.release,
    )


def describe_item(item: Item, lang: str, titles: Mapping[str, str]) -> dict[str, Any]:
    """What an item says of itself."""
    own = ("kind", "table", "series", "period", "unit", "before", "after")
    return {
        **{name: getattr(item, name) for name in own},
        "read_at": item.place,
        "findings": build_findings(item.findings, lang, titles),
        "changes": [_build_change(one) for one in item.changes],
    }


def _build_change(one: Change) -> RowChange:
    before, after = (None if row is None else dict(row) for row in (one.before, one.after))
    return RowChange(table=one.table, key=list(one.key), before=before, after=after)


def _build_decision(one: DecisionRow) -> DecisionOne:
    own = {name: getattr(one, name) for name in DecisionOne.model_fields if name != "positions"}
    return DecisionOne(**own, positions=list(one.positions))
