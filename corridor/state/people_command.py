"""`python -m corridor people`: who wrote here, with which role; a role set, logins ended."""

from __future__ import annotations

import argparse
import getpass

from corridor.access.person import ROLES, Person
from corridor.state import people


def main(arguments: list[str]) -> int:
    """List people, or change one; exit codes as those of all commands."""
    parser = argparse.ArgumentParser(prog="python -m corridor people", description=__doc__)
    parser.set_defaults(act=_list)
    acts = parser.add_subparsers()
    role = acts.add_parser("role", help="set somebody's role, whatever the provider says")
    role.add_argument("subject", help="what the provider or the proxy calls the person")
    role.add_argument("role", choices=[*ROLES, "claims"], help="claims: leave it to the provider")
    logout = acts.add_parser("logout", help="log somebody out everywhere, tokens too")
    logout.add_argument("subject")
    for one in (role, logout):
        one.add_argument("--why", default="", help="words for the log")
    role.set_defaults(act=_set_role)
    logout.set_defaults(act=_end_logins)
    given = parser.parse_args(arguments)
    given.act(given)
    return 0


def find_operator() -> Person:
    """Who types at a terminal of the machine, by the name of its account."""
    name = getpass.getuser()
    return Person(f"terminal:{name}", name, "admin")


def _list(_: argparse.Namespace) -> None:
    for one in people.list_people():
        role = one.role or "claims"
        seen = one.last_seen[:16].replace("T", " ") or "never"
        print(f"{one.subject:40} {role:9} {seen:17} {one.name}")


def _set_role(given: argparse.Namespace) -> None:
    role = "" if given.role == "claims" else given.role
    people.set_role(given.subject, role, find_operator(), given.why)


def _end_logins(given: argparse.Namespace) -> None:
    people.end_logins(given.subject, find_operator(), given.why)
