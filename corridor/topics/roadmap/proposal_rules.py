"""The President's eight proposals of June 2025: the last word on each, and its newest figures."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import pandas as pd

from corridor.evidence import periods
from corridor.language.quantities import COUNT, PLURAL, Quantity
from corridor.topics.claims import read_note
from corridor.topics.finding import Finding
from corridor.topics.roadmap.newest import find_newest, read_codes
from corridor.topics.roadmap.rules import STATUSES


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


@dataclass(frozen=True)
class Proposal:
    """A proposal: its row of the register, its row of the query `proposals`, the last word (None
    where nobody dated one), its newest figures (series_value rows)."""

    project: Any
    words: Any
    last: LastWord | None
    figures: tuple[Any, ...]


def build_proposals(
    register: pd.DataFrame, proposals: pd.DataFrame, claims: pd.DataFrame, values: pd.DataFrame
) -> list[Proposal]:
    """The proposals in their order.

    ``register``: `rules.build_register`; ``proposals``, ``claims``: the queries `proposals` and
    `project_claims`; ``values``: series_value rows of `newest.list_series`.
    """
    projects = {row.slug: row for row in register.itertuples()}
    claims_of = dict(list(claims.groupby("slug")))
    return [
        Proposal(
            project,
            words,
            find_last_word(claims_of.get(words.slug, claims.head(0)), project.status),
            find_newest(values, read_codes(project.series_ids)),
        )
        for words in proposals.itertuples()
        if (project := projects.get(words.slug))
    ]


def find_last_word(claims: pd.DataFrame, status: str) -> LastWord | None:
    """The newest dated claim of a project's status; of one day the one the register follows.

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
        claim.value, code, claim.publisher, claim.url or "", claim.tier or "", not agrees
    )


def count_statuses(proposals: list[Proposal]) -> Finding:
    """How many of the proposals are open, being built, agreed, announced in the register."""
    found = [one.project.status for one in proposals]
    values = {s.replace("-", "_"): Quantity(found.count(s), COUNT) for s in STATUSES}
    whole = {"whole": Quantity(len(found), COUNT), "count": Quantity(len(found), PLURAL)}
    opened = {"open": Quantity(found.count("operating"), PLURAL)}
    projects = tuple(one.project.slug for one in proposals)
    return Finding("roadmap-proposals-title", {**values, **whole, **opened}, projects=projects)
