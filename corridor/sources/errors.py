"""What can go wrong when a publisher is asked: three kinds, for three different people.

A changed answer is for who keeps the connector, a refusal for who holds the key or the terms, an
absence for nobody: the next run asks again. Words for pages stand in `locales/*/errors.ftl`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from corridor.errors import CorridorError

if TYPE_CHECKING:
    from corridor.sources.answer import Answer


class SourceError(CorridorError):
    """Any of the three. ``what`` is the reason in English, or the publisher's own words; ``answer``
    is what came, where something did: it is kept as a sample."""

    key = "source-failed"

    def __init__(self, what: str, answer: Answer | None = None) -> None:
        super().__init__(what, what=what)
        self.answer = answer


class AnswerChanged(SourceError):
    """The answer hasn't the form that is known: nothing of it is read, and somebody must look."""

    key = "source-answer-changed"


class AnswerRefused(SourceError):
    """The publisher said no: ``what`` is what it said, without keys."""

    key = "source-answer-refused"


class PublisherAway(SourceError):
    """No answer, an error of the publisher's machine, or a request to come back later."""

    key = "source-publisher-away"


class SourceBusy(CorridorError):
    """Another run asks the same publisher."""

    key = "source-busy"
