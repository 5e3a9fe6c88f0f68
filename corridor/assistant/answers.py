"""What the tools answer, as types: a client reads their schema, a test their fields."""

from __future__ import annotations

import datetime as dt
from typing import Literal

from pydantic import BaseModel, Field

from corridor.claim_check.answer_types import Part
from corridor.claim_check.judging import Verdict as SentenceVerdict

#: what a status means: it was counted, estimated, is wanted, could be handled
Meaning = Literal["counted", "estimated", "planned", "capacity"]
#: what became of a claim
Verdict = Literal["holds", "others-say-so", "set-aside", "contradicted"]
#: why two figures are not compared
Rule = Literal["unit", "period", "scope", "kind", "certainty"]


class Edition(BaseModel):
    """The vintage of the evidence that an answer is of; ``v=hash`` of an address pins it."""

    hash: str
    date: dt.date
    released: bool


class Figure(BaseModel):
    """One value with all that must not be parted from it."""

    series: str
    title: str
    definition: str = Field(description="what is counted")
    period: str
    period_kind: str
    period_start: dt.date
    period_end: dt.date
    value: float
    unit: str
    in_words: str = Field(description="value and unit as people of the language write them")
    status: str
    meaning: Meaning
    qualifier: str = Field(description="exact, rounded, about, more-than …: how it was printed")
    low: float = Field(description="the least that a source says")
    high: float = Field(description="the most that a source says")
    stated: str | None = Field(description="of a plan, target or forecast: when it was said")
    target: str | None = Field(description="of a plan, target or forecast: when it is to be so")
    flags: list[str]
    derivation: str | None = Field(description="how it was computed; None as it was published")
    counted_by: str | None = Field(description="who counted; None where nobody is named")
    printed_by: str | None = Field(description="who printed it first; None where it is derived")
    source: str = Field(description="both in one line, with whose copy was read")
    tier: str | None = Field(description="A office, B agency, C reprint, D unidentified")
    url: str | None = Field(description="where it was published")
    address: str = Field(description="its passport on the dashboard, of this vintage")
    edition: Edition


class Source(BaseModel):
    """What one source says of a value; ``role``: preferred (shown), alternative, excluded."""

    value: float
    qualifier: str
    status: str
    role: str
    reason: str | None
    publisher: str
    title: str | None
    url: str
    published: str | None
    tier: str
    observation: str


class Parent(BaseModel):
    """A value that a derived one was computed from."""

    series: str
    title: str
    period: str
    value: float
    unit: str


class Growth(BaseModel):
    """The change on the same period of the year before, a fraction, and how far it may be off."""

    change: float
    error: float
    on_period: str
    in_words: str


class Passport(Figure):
    """A value with its sources, what others say, what it was derived from and what is apart."""

    sources: list[Source]
    others_say: list[Source] = Field(description="sources with another value")
    causes: list[str] = Field(description="likely causes of the difference")
    parents: list[Parent]
    growth: Growth | None
    never_with: list[str] = Field(description="series that count another scope: not to be mixed")


class SeriesFound(BaseModel):
    """A series that fits a search."""

    series: str
    title: str
    unit: str
    years: str = Field(description="first and last year with a figure")
    newest_period: str
    newest_value: float
    newest_counted_by: str | None


class ObservationFound(BaseModel):
    """A published figure that fits a search; ``series``: the line it belongs to, if any."""

    observation: str
    subject: str
    period: str
    value: float
    unit: str
    status: str
    publisher: str
    url: str
    series: str | None


class SourceFound(BaseModel):
    """An address that figures were taken from and that fits a search."""

    source: str
    publisher: str
    title: str
    url: str
    published: str | None
    tier: str
    figures: int


class Found(BaseModel):
    """What fits a search; ``nearest``: where no series does, those called most alike."""

    series: list[SeriesFound]
    observations: list[ObservationFound]
    sources: list[SourceFound]
    nearest: list[str]
    edition: Edition


class Checked(BaseModel):
    """What became of a claim.

    ``holds``: the figure shown says so; ``others-say-so``: another source does; ``set-aside``: only
    one that was set aside; ``contradicted``: none.
    """

    verdict: Verdict
    in_words: str
    claimed: float
    tolerance: float = Field(description="how far the claim may be off, in its unit")
    off_by: float = Field(description="claim less the figure shown, in its unit")
    figure: Figure
    said_by: list[Source] = Field(description="sources within the tolerance")
    others_say: list[Source] = Field(description="sources beyond it")


class SentenceChecked(BaseModel):
    """What became of a sentence: of each amount it names, and of all of it.

    ``matches``: the figure rounds to what is said; ``close``: it is within 5 %; ``differs``;
    ``unknown``: nothing can be said, with the reason.
    """

    claim: str
    verdict: SentenceVerdict
    in_words: str
    parts: list[Part] = Field(description="each amount: verdict, figures compared, who says what")
    addresses: dict[str, str] = Field(description="series@period -> its passport on the dashboard")
    edition: Edition


class Refusal(BaseModel):
    """A rule that keeps two figures apart."""

    rule: Rule
    in_words: str


class Compared(BaseModel):
    """Two figures; what may be said of them, or by which rules nothing may."""

    allowed: bool
    refusals: list[Refusal]
    first: Figure
    second: Figure
    difference: float | None = Field(description="first less second, in their unit")
    change: float | None = Field(description="of the first on the second, a fraction")
    error: float | None = Field(description="how far the change may be off, a fraction")
    in_words: str
