"""What stands before a write: who asks, whether that person may, from where, and how often.

Each refusal is a line of the operator's log; that of a person whose name is known is one of the
installation's log too, as often as one may write. Strangers leave nothing there: who only reads
makes no file, whatever is asked.
"""

from __future__ import annotations

import logging
import math
from collections.abc import Mapping
from functools import cache

from corridor.access.identity import Identity, can_anybody_write
from corridor.access.person import Person
from corridor.access.register import register
from corridor.errors import CorridorError
from corridor.server.middleware.rate_limit import Buckets
from corridor.server.own_address import find_own_origin
from corridor.server.settings import settings

LOG = logging.getLogger("corridor.access")
#: writes that a person may make at once
BURST = 20


class WriteRefused(CorridorError):
    """What somebody wanted to write is not written."""


class WritingClosed(WriteRefused):
    """This installation has no way to say who asks: nobody writes."""

    key = "writing-closed"


class NotKnown(WriteRefused):
    """Nobody has said who asks."""

    key = "not-known"


class RoleTooSmall(WriteRefused):
    """The person's role does not allow it; ``needed`` is the least that does."""

    key = "role-too-small"


class OtherOrigin(WriteRefused):
    """A browser asks for a page of another site, or does not say for which."""

    key = "other-origin"


class WritesTooMany(WriteRefused):
    """The person writes too often; ``seconds`` until the next."""

    key = "writes-too-many"


@cache
def _writes() -> Buckets:
    return Buckets(settings().write_rate, BURST)


@cache
def _refusals() -> Buckets:
    return Buckets(settings().write_rate, BURST)


def admit(identity: Identity, role: str, action: str, subject: str = "") -> Person:
    """The person, when the role is enough for an action; the refusal is told otherwise.

    ``action`` and ``subject`` are words of the log: `proposal-submit`, an id.
    """
    person = identity.person
    if not can_anybody_write():
        raise WritingClosed("nobody can write here")
    if identity.way == "none":
        _note(person, action, subject, NotKnown.key)
        raise NotKnown("nobody has said who asks")
    if not person.may(role):
        _note(person, action, subject, RoleTooSmall.key)
        raise RoleTooSmall("the role is too small", needed=role, role=person.role)
    return person


def admit_write(
    identity: Identity,
    role: str,
    action: str,
    subject: str = "",
    *,
    headers: Mapping[str, str],
    own: str,
) -> Person:
    """The same for a write by the API: also from where, and how often. ``own`` is the origin that
    the request came in at."""
    person = admit(identity, role, action, subject)
    if identity.way != "token" and not is_same_origin(headers, own):
        _note(person, action, subject, OtherOrigin.key)
        raise OtherOrigin("a page of another site asks")
    count_write(person, action, subject)
    return person


def count_write(person: Person, action: str, subject: str = "") -> None:
    """One more write of a person; WritesTooMany says when the next may be."""
    if wait := _writes().take(person.subject):
        _note(person, action, subject, WritesTooMany.key)
        raise WritesTooMany(
            "too many writes", rate=str(settings().write_rate), seconds=str(math.ceil(wait))
        )
    register().see(person)


def is_same_origin(headers: Mapping[str, str], own: str) -> bool:
    """Whether a browser asks for a page of the dashboard itself: it says so by Origin, and newer
    ones by Sec-Fetch-Site. What says neither is refused: a program has a token."""
    site, origin = headers.get("sec-fetch-site", ""), headers.get("origin", "")
    if site and site != "same-origin":
        return False
    return origin in (own, find_own_origin()) if origin else bool(site)


def _note(person: Person, action: str, subject: str, why: str) -> None:
    LOG.warning("refused %s to %r: %s", action, person.subject or "nobody", why)
    if person.subject and not _refusals().take(person.subject):
        register().note_refusal(person, action, subject, why)
