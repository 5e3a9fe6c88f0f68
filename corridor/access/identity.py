"""Who asks: by a login on the pages, a header of a trusted proxy, or a token of a program."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Literal

from corridor.access import tokens
from corridor.access.person import NOBODY, ROLES, Person
from corridor.access.register import register
from corridor.server.settings import settings
from corridor.server.streamlit_patches.login_cookie import is_current, read_login

#: how somebody has said who it is; `none`: not at all
Way = Literal["login", "header", "token", "none"]
#: claims that have a name to show, the best first
_NAMES = ("name", "preferred_username", "email", "sub")
#: a subject and a name as they are kept: printable, and not too long
_LONGEST = 255
_PLAIN = re.compile("[^\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]+")


@dataclass(frozen=True)
class Identity:
    """A person and the way in which it is known who it is."""

    person: Person
    way: Way


UNKNOWN = Identity(NOBODY, "none")


def can_anybody_write() -> bool:
    """Whether this installation knows a way to say who asks."""
    given = settings()
    return bool(given.oidc_discovery or given.user_header)


def identify(headers: Mapping[str, str], cookies: Mapping[str, str]) -> Identity:
    """Who a request of the API is from; a name that is not valid is nobody's.

    ``headers`` by names of any case. A token that is not valid is refused (`tokens.TokenRefused`),
    so that no program believes it was somebody. What a header says may be believed: those of others
    than the named proxies were taken away (`middleware/trusted_proxies.py`).
    """
    scheme, _, token = headers.get("authorization", "").partition(" ")
    if scheme.lower() == "bearer":
        return Identity(of_claims(tokens.read_token(token.strip())), "token")
    if settings().user_header:
        return of_header(headers)
    claims = read_login(cookies)
    return of_login(claims)


def of_login(claims: Mapping[str, Any]) -> Identity:
    """Who a login's claims are of; nobody when it is over or was ended everywhere."""
    if not settings().oidc_discovery or not is_current(claims):
        return UNKNOWN
    try:
        return Identity(of_claims(claims), "login")
    except tokens.TokenRefused:
        return UNKNOWN


def of_header(headers: Mapping[str, str]) -> Identity:
    """Who a trusted proxy says it is; several values of one header say nothing."""
    given = settings()
    subject = headers.get(given.user_header.lower(), "") if given.user_header else ""
    if not _is_plain(subject) or "," in subject:
        return UNKNOWN
    named = headers.get(given.roles_header.lower(), "") if given.roles_header else ""
    roles = [one.strip() for one in re.split(r"[,;|]", named)]
    standing = register().find(subject)
    role = standing.role or find_role(roles)
    return Identity(Person(subject, subject, role), "header")


def of_claims(claims: Mapping[str, Any]) -> Person:
    """The person of claims whose signature was seen; TokenRefused when they were ended since."""
    subject = str(claims.get("sub", ""))
    if not _is_plain(subject):
        raise tokens.TokenRefused("no subject")
    standing = register().find(subject)
    issued = claims.get("iat")
    if standing.valid_after is not None and not _is_after(issued, standing.valid_after):
        raise tokens.TokenRefused("ended")
    named = (str(claims.get(name) or "") for name in _NAMES)
    name = next(one for one in named if _is_plain(one))
    return Person(subject, name, standing.role or find_role(list_names(claims)))


def list_names(claims: Mapping[str, Any]) -> list[str]:
    """Names in the claim of roles: a list, or one text parted by spaces or commas."""
    found: Any = claims
    for part in settings().oidc_roles.split("."):
        found = found.get(part) if isinstance(found, Mapping) else None
    if isinstance(found, str):
        return found.replace(",", " ").split()
    return [str(one) for one in found] if isinstance(found, list) else []


def find_role(names: Iterable[str]) -> str:
    """The greatest role that any of some names is; a viewer where none is."""
    known = dict(one.rpartition("=")[::2] for one in settings().role_names)
    return max((known.get(name, ROLES[0]) for name in names), key=ROLES.index, default=ROLES[0])


def _is_plain(words: str) -> bool:
    return len(words) <= _LONGEST and bool(_PLAIN.fullmatch(words)) and words == words.strip()


def _is_after(issued: Any, moment: dt.datetime) -> bool:
    return isinstance(issued, (int, float)) and issued > int(moment.timestamp())
