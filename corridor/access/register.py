"""What an installation keeps of people: set once by who serves, asked by `identity` and `guard`.

The room that keeps it stands above this one and hands it on (:func:`use_register`); without one
nothing is kept, and a person is what the claims say.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Protocol

from corridor.access.person import Person


@dataclass(frozen=True)
class Standing:
    """``role`` is set by an administrator ("": that of the claims); a login or token from before
    ``valid_after`` is not valid any more (None: no such time)."""

    role: str = ""
    valid_after: dt.datetime | None = None


class Register(Protocol):
    """What is asked of who keeps people."""

    def find(self, subject: str) -> Standing:
        """What is kept of a person; that of nobody for one never seen."""

    def see(self, person: Person) -> None:
        """Somebody writes."""

    def end_logins(self, person: Person) -> None:
        """All logins and tokens of a person until now are not valid any more."""

    def note_refusal(self, person: Person, action: str, subject: str, why: str) -> None:
        """A person was refused something: a line of the log that is never changed."""


class NoRegister:
    """Nothing is kept."""

    def find(self, subject: str) -> Standing:
        """Nothing is known of anybody."""
        return Standing()

    def see(self, person: Person) -> None:
        """Nobody remembers."""

    def end_logins(self, person: Person) -> None:
        """The browser alone forgets."""

    def note_refusal(self, person: Person, action: str, subject: str, why: str) -> None:
        """The operator's log alone has it."""


_register: Register = NoRegister()


def use_register(register: Register) -> None:
    """From now on, what is kept of people is asked here."""
    global _register
    _register = register


def register() -> Register:
    """Who keeps people in this process."""
    return _register
