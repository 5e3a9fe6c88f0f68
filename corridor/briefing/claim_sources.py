"""Sources of projects by their claims, and the claims that contradict what stands."""

from __future__ import annotations

from typing import Any

import pandas as pd

from corridor.briefing.provenance import Provenance, join_periods
from corridor.briefing.types import Dissent, SourceNote
from corridor.topics.claim_words import name_claimant, spell_amount
from corridor.topics.claims import find_disputes, share_a_day
from corridor.topics.view import View


def read_claim_sources(view: View, rows: pd.DataFrame, claims: pd.DataFrame) -> Provenance:
    """Sources of projects by their claims, and claims that contradict one another."""
    claims = claims[claims["slug"].isin(set(rows["slug"]))]
    names = {r.slug: view.name(r) for r in rows.itertuples()}
    by_source: dict[tuple[str, str], list[Any]] = {}
    for claim in claims.itertuples():
        by_source.setdefault((claim.attribution, claim.url or ""), []).append(claim)
    sources = tuple(
        SourceNote(
            publisher,
            "",
            url,
            str(group[0].published or ""),
            str(group[0].tier or ""),
            join_periods(list(dict.fromkeys(names[claim.slug] for claim in group))),
        )
        for (publisher, url), group in by_source.items()
    )
    by_project = dict(list(claims.groupby("slug")))
    dissents = tuple(
        dissent
        for row in rows.itertuples()
        if row.slug in by_project
        for dissent in find_contradictions(view, row, by_project[row.slug])
    )
    return sources, dissents


#: field of a claim -> column of the register that holds what stands
_STANDS = {
    "start": "start",
    "planned_completion": "planned_completion",
    "actual_completion": "actual_completion",
    "cost": "cost",
    "capacity": "capacity_after",
}


def find_contradictions(view: View, row: Any, claims: pd.DataFrame) -> list[Dissent]:
    """What sources say of one project (a row of the query `projects`) against what stands in the
    register, and against one another where nothing stands there."""
    before = row.capacity_before
    dissents = []
    for dispute in find_disputes(claims, None if before != before else before):
        stands = getattr(row, _STANDS.get(dispute.field, ""), "")
        of_this_unit = dispute.unit in ("", getattr(row, f"{dispute.field}_unit", ""))
        known = stands not in ("", None) and stands == stands and of_this_unit
        preferred = spell_amount(view, str(stands), dispute.unit) if known else ""
        subject = f"{view.name(row)} – {view.say(f'roadmap-field-{dispute.field}')}"
        for value, index in zip(dispute.values, dispute.rows, strict=True):
            words, claim = spell_amount(view, value, dispute.unit), claims.loc[index]
            agrees = known and not dispute.unit and share_a_day(str(stands), value)
            if words != preferred and not agrees:
                claimant, url = name_claimant(view, claim), str(claim.url or "")
                dissents.append(Dissent(subject, preferred, words, claimant, url))
    return dissents
