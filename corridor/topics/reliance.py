"""Headlines of figures that lean on the press alone say so in one wording."""

from __future__ import annotations

import pandas as pd

from corridor.evidence.tiers import lean_on_reprint
from corridor.topics.finding import Finding
from corridor.topics.view import View


def qualify_claim(view: View, claim: str, rows: pd.DataFrame) -> str:
    """A claim, with *according to the press* where one of the figures it needs is of tier C or D.

    ``rows``: series_value rows of the figures it cannot do without (column ``tier``).
    """
    return view.say("claim-reprint", claim=claim) if lean_on_reprint(rows["tier"]) else claim


def qualify_finding(view: View, claim: str, finding: Finding) -> str:
    """The same for the words of a finding, by the figures it rests on."""
    return qualify_claim(view, claim, load_grounds(view, finding))


def load_grounds(view: View, finding: Finding) -> pd.DataFrame:
    """The series_value rows of the figures a finding rests on."""
    named = set(finding.rests_on)
    rows = view.ask("series_values", series=sorted({series for series, _ in named}))
    return rows[[pair in named for pair in zip(rows["series_id"], rows["period"], strict=True)]]
