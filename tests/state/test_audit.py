"""The log: who did what, and that nobody can change it unseen."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from corridor.state import audit, store
from tests.source import ROOT
from tests.state.conftest import ANALYST, REVIEWER


def write(lines: int) -> None:
    for n in range(lines):
        audit.record(ANALYST, "submit", f"p{n}", "новые поезда", {"figures": n})


def change(number: int, **values: object) -> None:
    """Write into a line as nobody should."""
    from corridor.state.records import Audit

    with store.writing() as session:
        line = session.get(Audit, number)
        assert line
        for name, value in values.items():
            setattr(line, name, value)


def remove(number: int) -> None:
    from corridor.state.records import Audit

    with store.writing() as session:
        session.delete(session.get(Audit, number))


def test_lines_are_read_as_they_were_written(state: Path) -> None:
    write(3)
    newest, *_ = audit.read_log()
    assert (newest.number, newest.person_name, newest.why) == (3, "Aigerim", "новые поезда")
    assert newest.details == {"figures": 2} and newest.previous == audit.read_log()[1].hash
    assert [one.number for one in audit.read_log(before=3)] == [2, 1]
    assert [one.number for one in audit.read_log(subject="p1")] == [2]
    assert audit.verify() == []


@pytest.mark.parametrize("number", [1, 3, 5])
def test_a_changed_or_removed_line_is_named(state: Path, number: int) -> None:
    write(5)
    change(number, why="other words")
    assert [str(one) for one in audit.verify()] == [f"line {number} of the log was changed"]
    change(number, why="новые поезда")
    assert audit.verify() == []
    remove(number)
    assert [str(one) for one in audit.verify()] == [f"line {number} of the log was removed"]


def test_a_line_signed_anew_is_named(state: Path) -> None:
    write(4)
    line = next(one for one in audit.read_log() if one.number == 2)
    forged = {**{n: getattr(line, n) for n in audit.Line.__dataclass_fields__}, "why": "forged"}
    change(2, why="forged", hash=audit._hash(audit.Line(**forged)))
    assert [str(one) for one in audit.verify()] == ["line 2 of the log was changed"]


def test_a_clock_set_back_changes_no_order(state: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(1)
    before = audit.read_log()[0].at
    monkeypatch.setattr(store, "now", lambda: "2001-01-01T00:00:00.000000Z")
    write(1)
    late = audit.read_log()[0]
    assert (late.number, late.at, late.flag) == (2, before, audit.CLOCK_BACK)
    assert audit.verify() == []


WRITER = """
from corridor.access.person import Person
from corridor.state import audit
for n in range(15):
    audit.record(Person("x", "X", "admin"), "try", str(n))
"""


def test_writers_of_several_processes_make_one_chain(state: Path) -> None:
    """From nothing: they make the tables at once, too."""
    both = [subprocess.Popen([sys.executable, "-c", WRITER], cwd=ROOT) for _ in range(2)]
    assert [one.wait(timeout=300) for one in both] == [0, 0]
    assert [one.number for one in audit.read_log()] == list(range(30, 0, -1))
    assert audit.verify() == []


def test_what_is_undone_leaves_no_line(state: Path) -> None:
    write(1)

    def fail() -> None:
        with store.writing() as session:
            audit.record(REVIEWER, "accept", "p0", session=session)
            raise RuntimeError

    with pytest.raises(RuntimeError):
        fail()
    assert len(audit.read_log()) == 1 and audit.verify() == []
