"""What is shown of one project: what is on record, every claim, where the sources differ."""

from __future__ import annotations

from typing import Any

import pandas as pd

from corridor.language import has_text, period_text, remark
from corridor.topics import claims as rules
from corridor.topics.claim_words import amount, who
from corridor.topics.roadmap import timeline_words as words
from corridor.topics.view import View


def scope(view: View, row: Any) -> str:
    """Kind, status with its date, and whether it was named at the summit."""
    said = [words.kind(row, view.lang), words.status(row, view.lang)]
    if row.summit_2025:
        said.append("● " + view.say("roadmap-named"))
    return " · ".join(said)


def facts(view: View, row: Any) -> pd.DataFrame:
    """Start, promised and actual completion, cost, capacity; in words where it is not known."""

    def date(code: str) -> str:
        return period_text(code, view.lang) if code else view.say("roadmap-not-found")

    said = {
        "start": date(row.start),
        "promised": date(row.planned_completion),
        "actual": date(row.actual_completion),
        "cost": words.cost(row, view.lang) or view.say("roadmap-not-found"),
        "capacity": words.capacity(row, view.lang) or view.say("roadmap-not-found"),
    }
    cells = [(view.say(f"roadmap-fact-{key}"), one) for key, one in said.items()]
    return pd.DataFrame(cells, columns=[view.say("roadmap-fact"), view.say("roadmap-on-record")])


def disputes(view: View, claims: pd.DataFrame, row: Any) -> list[tuple[str, list[tuple[str, str]]]]:
    """Fields on which sources differ: (field, [(value, who said it first and when)])."""
    before = row.capacity_before
    made = []
    for one in rules.disputes(claims, None if before != before else before):
        values = [
            (amount(view, value, one.unit), who(view, claims.loc[index]))
            for value, index in zip(one.values, one.rows, strict=True)
        ]
        made.append((view.say(f"roadmap-field-{one.field}"), values))
    return made


def claims_table(view: View, claims: pd.DataFrame) -> pd.DataFrame:
    """All claims, oldest first: what, value, publisher, date, tier, address, the curator's note."""
    cells = []
    for claim in rules.by_age(claims).itertuples():
        note, field = rules.note(claim.note), f"roadmap-field-{claim.field}"
        dated = period_text(claim.published, view.lang, short=True) if claim.published else ""
        cells.append(
            {
                view.say("roadmap-col-claim"): (
                    view.say(field) if has_text(view.lang, field) else claim.field
                ),
                view.say("table-value"): amount(view, claim.value, claim.unit or ""),
                view.say("roadmap-col-as-of"): (
                    period_text(note.as_of, view.lang, short=True) if note.as_of else ""
                ),
                view.say("table-publisher"): view.publisher(str(claim.publisher)),
                view.say("passport-date"): dated or view.say("roadmap-no-date"),
                view.say("passport-tier"): claim.tier,
                view.say("passport-address"): claim.url,
                view.say("table-status"): view.say(f"status-{note.status}") if note.status else "",
                view.say("evidence-note"): remark(note.rest, view.lang),
            }
        )
    return pd.DataFrame(cells)
