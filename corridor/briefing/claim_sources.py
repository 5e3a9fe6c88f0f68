"""Sources of projects by their claims, and the claims that contradict what stands."""

from __future__ import annotations

from typing import Any

import pandas as pd

from corridor.briefing.provenance import spans
from corridor.briefing.types import Dissent, SourceNote
from corridor.topics import claims as claim_rules
from corridor.topics.claim_words import amount, who
from corridor.topics.view import View


def of_claims(
    view: View, rows: pd.DataFrame, claims: pd.DataFrame
) -> tuple[tuple[SourceNote, ...], tuple[Dissent, ...]]:
    """Sources of projects by their claims, and claims that contradict one another."""
    own = claims[claims["slug"].isin(set(rows["slug"]))]
    names = {r.slug: view.name(r) for r in rows.itertuples()}
    grouped: dict[tuple[str, str], list[Any]] = {}
    for claim in own.itertuples():
        grouped.setdefault((claim.publisher, claim.url or ""), []).append(claim)
    sources = tuple(
        SourceNote(
            publisher,
            "",
            url,
            str(found[0].published or ""),
            str(found[0].tier or ""),
            spans(list(dict.fromkeys(names[c.slug] for c in found))),
        )
        for (publisher, url), found in grouped.items()
    )
    told = dict(list(own.groupby("slug")))
    dissents = [
        one
        for row in rows.itertuples()
        if row.slug in told
        for one in contradictions(view, row, told[row.slug])
    ]
    return sources, tuple(dissents)


#: field of a claim -> column of the register that holds what stands
_STANDS = {
    "start": "start",
    "planned_completion": "planned_completion",
    "actual_completion": "actual_completion",
    "cost": "cost",
    "capacity": "capacity_after",
}


def contradictions(view: View, row: Any, claims: pd.DataFrame) -> list[Dissent]:
    """What sources say of one project (a row of the query `projects`) against what stands in the
    register, and against one another where nothing stands there."""
    before = row.capacity_before
    made = []
    for one in claim_rules.disputes(claims, None if before != before else before):
        stands = getattr(row, _STANDS.get(one.field, ""), "")
        of_this_unit = one.unit in ("", getattr(row, f"{one.field}_unit", ""))
        known = stands not in ("", None) and stands == stands and of_this_unit
        shown = amount(view, str(stands), one.unit) if known else ""
        what = f"{view.name(row)} – {view.say(f'roadmap-field-{one.field}')}"
        for value, index in zip(one.values, one.rows, strict=True):
            said, claim = amount(view, value, one.unit), claims.loc[index]
            agrees = known and not one.unit and claim_rules.one_day_fits(str(stands), value)
            if said != shown and not agrees:
                made.append(Dissent(what, shown, said, who(view, claim), str(claim.url or "")))
    return made
