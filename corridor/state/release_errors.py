"""What stands in the way of a release of the installation."""

from __future__ import annotations

from dataclasses import dataclass

from corridor.evidence.files import Breach
from corridor.state.own_releases import Accepted
from corridor.state.store import StateError


class NothingAccepted(StateError):
    """No figure is accepted that is not in a release, and the repository's evidence is the same."""

    key = "state-nothing-accepted"


class ReleaseConflict(StateError):
    """Accepted changes whose rows no longer stand as they were; ``conflicts`` names them. They are
    set aside (:func:`set_aside`), or proposed anew; nothing is forced."""

    key = "state-release-conflict"

    def __init__(self, conflicts: list[Conflict]) -> None:
        first = conflicts[0]
        super().__init__(
            f"{len(conflicts)} accepted changes no longer fit the evidence: {first.why}",
            n=len(conflicts),
            proposal=first.accepted.proposal,
            position=first.accepted.position,
            why=first.why,
        )
        self.conflicts = conflicts


class ReleaseInvalid(StateError):
    """With what is accepted the evidence breaks its contract; ``breaches`` lists every place."""

    key = "state-release-invalid"

    def __init__(self, breaches: list[Breach]) -> None:
        super().__init__(f"the evidence would break its contract: {breaches[0]}")
        self.details = {"n": len(breaches), "first": breaches[0]}
        self.breaches = breaches


class NoteTooLong(StateError):
    """A note has at most 200 characters."""

    key = "state-note-long"


class DateTooEarly(StateError):
    """A release is later than every release before it."""

    key = "state-date-early"


class ReleaseNotMade(StateError):
    """The release could not be made, or a file not be written; nothing was released."""

    key = "state-release-not-made"


class AcceptedMeanwhile(StateError):
    """Decisions were made while the release was; it is to be made again."""

    key = "state-accepted-meanwhile"


@dataclass(frozen=True)
class Conflict:
    """An accepted figure that does not fit the evidence any more, and why."""

    accepted: Accepted
    why: str
