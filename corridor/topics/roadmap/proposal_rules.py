"""The President's eight proposals of June 2025: the last word on each, and its newest figures."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import pandas as pd

from corridor.language.quantities import COUNT, PLURAL, Quantity
from corridor.topics.finding import Finding
from corridor.topics.roadmap.newest import find_newest, read_codes
from corridor.topics.roadmap.rules import STATUSES, is_contested
from corridor.topics.status_claims import LastWord, find_last_word


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
            find_last_word(
                claims_of.get(words.slug, claims.head(0)), project.other_status or project.status
            ),
            find_newest(values, read_codes(project.series_ids)),
        )
        for words in proposals.itertuples()
        if (project := projects.get(words.slug))
    ]


def count_statuses(proposals: list[Proposal]) -> Finding:
    """How many of the proposals are open, being built, agreed, announced by their last word; of
    how many of the open ones others say otherwise."""
    found = [one.project.status for one in proposals]
    claimed = sum(is_contested(one.project) for one in proposals)
    values = {s.replace("-", "_"): Quantity(found.count(s), COUNT) for s in STATUSES}
    whole = {"whole": Quantity(len(found), COUNT), "count": Quantity(len(found), PLURAL)}
    opened = {
        "open": Quantity(found.count("operating"), PLURAL),
        "claimed": Quantity(claimed, PLURAL),
    }
    projects = tuple(one.project.slug for one in proposals)
    return Finding("roadmap-proposals-title", {**values, **whole, **opened}, projects=projects)
