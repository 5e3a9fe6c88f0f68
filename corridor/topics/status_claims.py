"""What sources say of a project's status, where they say two things of one time."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

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
        StatusClaim(str(row.value), read_note(row.note).as_of, str(row.publisher))
        for row in rows.itertuples()
    ]
    told = sorted((claim for claim in told if claim.as_of), key=lambda claim: claim.as_of)
    stands = [claim for claim in told if claim.status == status]
    others = [claim for claim in told if claim.status != status]
    if not stands or not others or others[-1].as_of < stands[-1].as_of:
        return None, None
    return stands[-1], others[-1]
