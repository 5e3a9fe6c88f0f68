"""The answer to a claim in words, as the page, the API, the command and assistants hand it on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from corridor.claim_check.judging import Verdict

#: what a figure is beside a claim
Role = Literal["meant", "mistake", "other", "maybe"]


@dataclass(frozen=True)
class Line:
    """A figure beside a claim. ``role`` and ``role_words``: why it stands there; ``gap``: figure
    less what is said, a fraction of what is said; ``verdict``: what it says of the claim;
    ``name``: its title without what the unit says."""

    role: Role
    mistake: str
    role_words: str
    series: str
    title: str
    name: str
    period: str
    period_words: str
    value: float
    unit: str
    in_words: str
    status: str
    qualifier: str
    verdict: Verdict
    gap: float | None
    gap_words: str
    publisher: str
    observation: str


@dataclass(frozen=True)
class Saying:
    """What one source says of the figure compared."""

    publisher: str
    value: float
    in_words: str
    published: str
    url: str
    role: str
    observation: str


@dataclass(frozen=True)
class Part:
    """What became of one amount. ``said``: its words in the claim; ``notes``: what else is to be
    known; ``said_by``: sources of the period that say the same; ``others_say``: that do not;
    ``sources``: both as sentences."""

    said: str
    value: float
    unit: str
    period: str
    verdict: Verdict
    reason: str
    sentence: str
    notes: tuple[str, ...]
    sources: tuple[str, ...]
    lines: tuple[Line, ...]
    said_by: tuple[Saying, ...]
    others_say: tuple[Saying, ...]


@dataclass(frozen=True)
class Answer:
    """What became of a text, in one language."""

    claim: str
    verdict: Verdict
    sentence: str
    parts: tuple[Part, ...]
