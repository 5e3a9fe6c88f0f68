"""What sources say of a project's status: the last word, and where two things are said of one
time."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from corridor.evidence import periods
from corridor.topics.claims import read_note


@dataclass(frozen=True)
class StatusClaim:
    """A status as one source told it, and the date it is of (day, month or year)."""

    status: str
    as_of: str
    publisher: str


def find_status_dispute(
    claims: pd.DataFrame, status: str
) -> tuple[StatusClaim | None, StatusClaim | None]:
    """The newest claim of the ``status`` that stands in the register, and a claim of another that
    is no older; None in place of what there is not.

    ``claims``: query `project_claims` of one project.
    """
    rows = claims[claims["field"] == "status"]
    told = [
        StatusClaim(str(row.value), read_note(row.note).as_of, str(row.attribution))
        for row in rows.itertuples()
    ]
    told = sorted((claim for claim in told if claim.as_of), key=lambda claim: claim.as_of)
    stands = [claim for claim in told if claim.status == status]
    others = [claim for claim in told if claim.status != status]
    if not stands or not others or others[-1].as_of < stands[-1].as_of:
        return None, None
    return stands[-1], others[-1]


@dataclass(frozen=True)
class LastWord:
    """What was said last of where a project stands: status, code of the date, who and where.

    ``disputed``: another status stands in the register, on the word of others.
    """

    status: str
    date: str
    publisher: str
    url: str
    tier: str
    disputed: bool


def find_last_word(claims: pd.DataFrame, status: str) -> LastWord | None:
    """The newest dated claim of a project's status; of one day the one on record (``status``).

    A claim is of the day its note says (`as of 2025-06`), else of its publication; of a year or a
    month, of its first day: it may have been said as early as that.
    """
    dated = []
    for claim in claims[claims["field"] == "status"].itertuples():
        if code := read_note(claim.note).as_of or claim.published or "":
            dated.append((periods.parse(code)[0], claim.value == status, code, claim))
    if not dated:
        return None
    _, agrees, code, claim = max(dated, key=lambda one: one[:2])
    return LastWord(
        claim.value, code, claim.attribution, claim.url or "", claim.tier or "", not agrees
    )
