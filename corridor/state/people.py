"""People as the installation keeps them: the role an administrator set, since when logins count."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING

from corridor.access.person import ROLES, Person
from corridor.access.register import Standing
from corridor.state import audit, store
from corridor.state.store import StateError

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from corridor.state.records import PersonSeen

_FORM = "%Y-%m-%dT%H:%M:%S.%f%z"


class UnknownRole(StateError):
    """No role is called so."""

    key = "state-unknown-role"


@dataclass(frozen=True)
class PersonRow:
    """Somebody who wrote, or whose role was set; ``role`` "" is that of the claims."""

    subject: str
    name: str
    role: str
    first_seen: str
    last_seen: str
    valid_after: str


class People:
    """The register that `access` asks, kept in the database of the state."""

    def find(self, subject: str) -> Standing:
        """What is kept of a person; reading makes no database."""
        with store.reading() as session:
            row = _read(session, subject) if session else None
        if row is None:
            return Standing()
        after = dt.datetime.strptime(row.valid_after, _FORM) if row.valid_after else None
        return Standing(row.role, after)

    def see(self, person: Person) -> None:
        """Somebody writes: keep the name and when."""
        with store.writing() as session:
            _keep(session, person).last_seen = store.now()

    def end_logins(self, person: Person) -> None:
        """Logins and tokens of a person until now are not valid any more."""
        end_logins(person.subject, person)

    def note_refusal(self, person: Person, action: str, subject: str, why: str) -> None:
        """A line of the log."""
        audit.record(person, "refuse", subject or action, why, {"action": action})


def list_people() -> list[PersonRow]:
    """Everybody who is kept, by subject."""
    with store.reading() as session:
        if session is None:
            return []
        from sqlalchemy import select

        from corridor.state.records import PersonSeen

        found = session.scalars(select(PersonSeen).order_by(PersonSeen.subject))
        names = PersonRow.__dataclass_fields__
        return [PersonRow(**{name: getattr(one, name) for name in names}) for one in found]


def set_role(subject: str, role: str, by: Person, why: str = "") -> None:
    """Give somebody a role, whatever the claims say; "" leaves it to them again."""
    if role and role not in ROLES:
        raise UnknownRole(f"no role {role[:20]}; there are {', '.join(ROLES)}", role=role[:20])
    with store.writing() as session:
        _keep(session, Person(subject, "")).role = role
        audit.record(by, "role", subject, why, {"role": role}, session)


def end_logins(subject: str, by: Person, why: str = "") -> None:
    """Log somebody out everywhere: in every browser, and every token made until now."""
    with store.writing() as session:
        _keep(session, Person(subject, "")).valid_after = store.now()
        audit.record(by, "logout", subject, why, {}, session)


def _read(session: Session, subject: str) -> PersonSeen | None:
    from corridor.state.records import PersonSeen

    return session.get(PersonSeen, subject)


def _keep(session: Session, person: Person) -> PersonSeen:
    from corridor.state.records import PersonSeen

    row = _read(session, person.subject)
    if row is None:
        row = PersonSeen(
            subject=person.subject,
            name="",
            role="",
            first_seen=store.now(),
            last_seen="",
            valid_after="",
        )
        session.add(row)
    row.name = person.name or row.name
    return row
