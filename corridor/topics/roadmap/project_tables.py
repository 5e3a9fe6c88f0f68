"""What is shown of one project: what is on record, every claim, where the sources differ."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import pandas as pd

from corridor.evidence.contracts import CURRENCIES
from corridor.language import period_text, word_or_code
from corridor.topics.claim_words import name_claimant, spell_amount, spell_note
from corridor.topics.claims import find_disputes, read_note, sort_by_age
from corridor.topics.costs import beside_dollars, spell_cost
from corridor.topics.roadmap.newest import spell_newest
from corridor.topics.roadmap.project_words import (
    name_kind,
    spell_project_capacity,
    spell_project_status,
)
from corridor.topics.view import View


def describe_project(view: View, row: Any) -> str:
    """Kind, status with its date, and whether it was named at the summit."""
    parts = [name_kind(row, view.lang), spell_project_status(row, view.lang)]
    if row.summit_2025:
        parts.append("● " + view.say("roadmap-named"))
    return " · ".join(parts)


def make_fact_table(view: View, row: Any) -> pd.DataFrame:
    """Start, promised and actual completion, cost, capacity, in words where it is not known; the
    newest figures of the series that say where it stands."""
    facts = {
        "start": period_text(row.start, view.lang),
        "promised": period_text(row.planned_completion, view.lang),
        "actual": period_text(row.actual_completion, view.lang),
        "cost": spell_cost(row, view.lang),
        "capacity": spell_project_capacity(row, view.lang),
    }
    unknown = view.say("roadmap-not-found")
    cells = [(view.say(f"roadmap-fact-{key}"), fact or unknown) for key, fact in facts.items()]
    if now := spell_newest(view, row):
        cells.append((view.say("roadmap-fact-now"), now))
    return pd.DataFrame(cells, columns=[view.say("roadmap-fact"), view.say("roadmap-on-record")])


@dataclass(frozen=True)
class Version:
    """One value of a field on which sources differ, and who said it first and when."""

    value: str
    claimant: str


@dataclass(frozen=True)
class DisputedField:
    """A field of a project on which sources differ, in words."""

    name: str
    versions: tuple[Version, ...]


def list_disputed_fields(view: View, claims: pd.DataFrame, row: Any) -> list[DisputedField]:
    """Fields on which sources differ, with each value."""
    before = row.capacity_before
    fields = []
    for dispute in find_disputes(claims, None if before != before else before):
        versions = tuple(
            Version(spell_amount(view, value, dispute.unit), name_claimant(view, claims.loc[index]))
            for value, index in zip(dispute.values, dispute.rows, strict=True)
        )
        fields.append(DisputedField(view.say(f"roadmap-field-{dispute.field}"), versions))
    return fields


def make_claim_table(view: View, claims: pd.DataFrame) -> pd.DataFrame:
    """All claims, oldest first: what, value, publisher, date, tier, address, the curator's note."""
    return pd.DataFrame([_make_claim_cells(view, c) for c in sort_by_age(claims).itertuples()])


def _make_claim_cells(view: View, claim: Any) -> dict[str, object]:
    note = read_note(claim.note)
    as_of, published = (
        period_text(code, view.lang, short=True) if code else ""
        for code in (note.as_of, claim.published)
    )
    return {
        view.say("roadmap-col-claim"): word_or_code(view.lang, "roadmap-field", claim.field),
        view.say("table-value"): _spell_value(view, claim),
        view.say("roadmap-col-as-of"): as_of,
        view.say("table-publisher"): view.attribution(str(claim.attribution)),
        view.say("passport-date"): published or view.say("roadmap-no-date"),
        view.say("passport-tier"): claim.tier,
        view.say("passport-address"): claim.url,
        view.say("table-status"): view.say(f"status-{note.status}") if note.status else "",
        view.say("evidence-note"): spell_note(view, note.rest),
    }


def _spell_value(view: View, claim: Any) -> str:
    """What is claimed; of a cost with the dollars derived from it."""
    value = spell_amount(view, claim.value, claim.unit or "")
    is_money = claim.field == "cost" and claim.unit in CURRENCIES
    return beside_dollars(value, claim, view.lang) if is_money else value
