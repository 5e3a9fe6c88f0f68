"""A finding: what rows allow to say, as data; its words are made for one visitor.

Every topic says what it found in this one kind. The rule that finds stands in the topic's
`rules.py`, the sentence in the catalogue under the finding's key.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

import pandas as pd

from corridor.evidence.tiers import lean_on_reprint
from corridor.language.punctuation import sentences
from corridor.language.quantities import Quantity
from corridor.language.spans import Line, read_marks
from corridor.topics.view import View

#: between two values of a step
ARROW = "\u00a0→\u00a0"


@dataclass(frozen=True)
class Finding:
    """One sentence: its key in the catalogue, the quantities its words need by name.

    ``headline``: the big number before it, two for a step from one to the other, none without.
    ``rests_on``: (series, period) of the figures it is drawn from, the first the one whose
    passport opens; ``projects``: slugs of those of the register. ``tone``: colour token of its
    subject. ``reprint``: one of the figures was found in reprints alone, and the sentence says so.
    """

    key: str
    values: Mapping[str, Quantity] = field(default_factory=dict)
    headline: tuple[Quantity, ...] = ()
    rests_on: tuple[tuple[str, str], ...] = ()
    tone: str = "plain"
    projects: tuple[str, ...] = ()
    reprint: bool = False


def quantify(row: Any) -> Quantity:
    """The value of a series_value row as its source worded it: `more than 16.1 Mt` stays so."""
    return Quantity(
        float(row.value), row.unit, qualifier=str(row.qualifier), status=str(row.status)
    )


def mark_reprints(findings: Iterable[Finding], rows: pd.DataFrame) -> list[Finding]:
    """The findings, marked where a figure they rest on was found in reprints alone.

    ``rows``: series_value rows (series_id, period, tier) with the figures they rest on.
    """
    tiers = rows.drop_duplicates(["series_id", "period"]).set_index(["series_id", "period"])["tier"]
    return [
        replace(one, reprint=lean_on_reprint([tiers.get(figure) for figure in one.rests_on]))
        for one in findings
    ]


def spell_sentence(view: View, finding: Finding, **names: str) -> Line:
    """The sentence of a finding in the visitor's language; ``names``: what only the figure beside
    it can name, as it names it there."""
    words = {name: value.words(view.lang) for name, value in finding.values.items()} | names
    said = view.say(finding.key, **words)
    if finding.reprint:
        said = sentences([said, view.say("after-a-reprint")], view.lang)
    return read_marks(said)


def spell_headline(view: View, finding: Finding) -> str:
    """The big number of a finding; of a step both; nothing without one."""
    sign = "×\u00a0" if finding.headline and finding.headline[0].unit == "times" else ""
    return sign + ARROW.join(one.headline(view.lang) for one in finding.headline)
