"""The shape of a connector: a module that knows one publisher.

    ADDRESS = "https://stat.example/data"   where it is asked
    PUBLISHER = "kz-bns"                    its code in publishers.csv
    LICENCE = "attribution"                 of LICENCES of the contracts
    EVERY = dt.timedelta(days=30)           how often it has something new
    TRIED = True                            whether a real answer was seen and is read
    PAUSE = 1.0                             seconds between two requests (optional)
    BY_HAND = True                          lets no program in: read from files alone (optional)

    def fetch(client): ...                  asks, and returns the raw answers
    def check(answers): ...                 raises before the first row is read
    def to_evidence(answers, tables): ...   what it says in words of the evidence

`check` looks at everything: an answer is read whole or not at all. `to_evidence` proposes figures
only for series and tables that exist; what it leaves is counted by a reason (`source-left-…` of
sources.ftl). An answer is told by its content, not by its address: samples and a closed network
read the same answers from files. A module imports what it reads with (openpyxl, pysdmx) late.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Protocol

from corridor.intake.statement import RowStatement, Statement

if TYPE_CHECKING:
    import pandas as pd

    from corridor.sources.answer import Answer
    from corridor.sources.client import Client

#: why a figure of an answer is not proposed; each has its words `source-left-<reason>`
LEFT = (
    "no-series",  # the evidence has no series or table for it
    "no-value",  # the publisher prints none
    "other-area",  # of a country, port or currency that the evidence doesn't follow
    "other-measure",  # another definition than any series of the evidence has
    "part",  # a part of a total, or an aggregate of rows that stand there themselves
    "doubtful",  # contradicts itself in the answer
    "terms",  # the publisher's terms forbid to hand it on
    "counted-once",  # the publisher prints it twice
    "earlier",  # before the first period that the evidence has
    "coarser",  # the evidence has the same figure in more digits
    "other-day",  # not the day of a month that the evidence keeps
)


@dataclass(frozen=True)
class Reading:
    """What an answer says: the statements, and how many figures were left, by reason of LEFT."""

    statements: list[Statement | RowStatement] = field(default_factory=list)
    left: Counter[str] = field(default_factory=Counter)

    def add(self, other: Reading) -> None:
        """Take over what another answer of the publisher says."""
        self.statements.extend(other.statements)
        self.left.update(other.left)

    def leave(self, reason: str, count: int = 1) -> None:
        """Count figures that are not proposed."""
        if reason not in LEFT:
            raise ValueError(reason)
        if count:
            self.left[reason] += count

    def list_left(self) -> list[tuple[str, int]]:
        """Keys of the reasons with their counts, the most first."""
        return [(f"source-left-{reason}", count) for reason, count in self.left.most_common()]


class Connector(Protocol):
    """A module as it stands above."""

    ADDRESS: str
    PUBLISHER: str
    LICENCE: str
    EVERY: dt.timedelta
    TRIED: bool

    def fetch(self, client: Client) -> list[Answer]:
        """The answers of the publisher; SourceError."""

    def check(self, answers: Sequence[Answer]) -> None:
        """AnswerChanged or AnswerRefused unless every answer has a form that is known."""

    def to_evidence(self, answers: Sequence[Answer], tables: Mapping[str, pd.DataFrame]) -> Reading:
        """What the answers say; ``tables``: the evidence as text, by the names of the contracts."""
