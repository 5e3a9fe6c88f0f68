"""Roles set by an administrator and logins ended, kept for every process."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from corridor.__main__ import main
from corridor.access.person import Person
from corridor.access.register import Standing
from corridor.state import audit, people, store
from tests.state.conftest import ANALYST

ADMIN = Person("ad-1", "Erlan", "admin")


def test_a_role_is_set_over_the_claims_and_left_to_them_again(state: Path) -> None:
    register = people.People()
    assert register.find("a-1") == Standing()
    assert not (state / store.FILE).exists(), "reading makes nothing"
    people.set_role("a-1", "viewer", ADMIN, "left the unit")
    assert register.find("a-1").role == "viewer"
    register.see(ANALYST)
    people.set_role("a-1", "", ADMIN)
    assert register.find("a-1") == Standing()
    (kept,) = people.list_people()
    assert (kept.subject, kept.name, kept.role) == ("a-1", "Aigerim", "")
    with pytest.raises(people.UnknownRole):
        people.set_role("a-1", "boss", ADMIN)
    assert [(one.action, one.person, one.why) for one in audit.read_log()] == [
        ("role", "ad-1", ""),
        ("role", "ad-1", "left the unit"),
    ]


def test_logins_from_before_are_not_valid(state: Path) -> None:
    register = people.People()
    before = dt.datetime.now(dt.UTC)
    register.end_logins(ANALYST)
    after = register.find("a-1").valid_after
    assert after is not None
    assert before <= after <= dt.datetime.now(dt.UTC)
    register.note_refusal(ANALYST, "proposal-submit", "", "other-origin")
    assert [(one.action, one.subject, one.why) for one in audit.read_log()] == [
        ("refuse", "proposal-submit", "other-origin"),
        ("logout", "a-1", ""),
    ]
    assert audit.verify() == []


def test_an_operator_does_the_same_from_a_terminal(
    state: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["people", "role", "aliya", "reviewer", "--why", "heads the unit"]) == 0
    assert main(["people", "logout", "aliya"]) == 0
    assert main(["people"]) == 0
    assert capsys.readouterr().out.split()[:2] == ["aliya", "reviewer"]
    assert audit.read_log()[0].person.startswith("terminal:")
