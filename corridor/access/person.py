"""A person who asks, with the role that says what may be done."""

from __future__ import annotations

from dataclasses import dataclass

#: from the least: reads; proposes; decides of others' proposals and releases; sets who may what
ROLES = ("viewer", "analyst", "reviewer", "admin")


@dataclass(frozen=True)
class Person:
    """``subject`` is what the identity provider calls the person, for ever; ``name`` is shown."""

    subject: str
    name: str
    role: str = "viewer"

    def may(self, role: str) -> bool:
        """Whether the person's role is this one or a greater one."""
        return ROLES.index(self.role) >= ROLES.index(role)


#: who reads without having said who it is
NOBODY = Person("", "")
