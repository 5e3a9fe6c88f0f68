"""A backup restores on another machine and the other database: same rows, figures, vintages."""

from __future__ import annotations

import shutil
import zipfile
from pathlib import Path

import pytest

from corridor import warehouse
from corridor.evidence import releases
from corridor.server.settings import settings
from corridor.state import audit, backup_command, editions, originals, review
from corridor.state.backup import BackupRefused, restore_backup, write_backup
from corridor.warehouse import tables
from tests.state import figures
from tests.state.conftest import ANALYST, REVIEWER
from tests.state.postgres import Cluster
from tests.state.test_editions import DAY, accept, value

OPERATOR = backup_command.OPERATOR


def move(place: Path, monkeypatch: pytest.MonkeyPatch, database: str = "") -> None:
    """Go to another machine: a state of its own, on a database of its own, without tables."""
    monkeypatch.setenv("CORRIDOR_STATE", str(place / "state"))
    monkeypatch.delenv("DATABASE_URL", raising=False)
    if database:
        monkeypatch.setenv("DATABASE_URL", database)
    settings.cache_clear()
    monkeypatch.setattr(releases, "OWN", place / "state/releases")
    monkeypatch.setattr(tables, "BUILD", place / "build")
    monkeypatch.setattr(tables, "POINTER", place / "build/current.json")


def seen() -> object:
    """What people and programs see of an installation."""
    return (
        [(one.hash, one.date, one.note) for one in warehouse.vintages()],
        value(),
        [review.read_proposal(one.id) for one in review.list_proposals()],
        editions.list_own(),
        editions.accepted(everything=True),
    )


def test_another_machine_shows_the_same(
    home: Path,
    state: Path,
    tmp_path: Path,
    cluster: Cluster,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    kept = originals.keep(b"trains 2026", "trains.csv", {}, "")
    accept(figures.new_year())
    made = editions.release("Trains of 2026", REVIEWER, DAY)
    accept(figures.correction())
    before, log = seen(), audit.read_log()
    file = tmp_path / "state.zip"
    assert backup_command.main(["backup", str(file)]) == 0
    other = cluster.add_database() if (state / "state.sqlite").exists() else ""
    move(tmp_path / "elsewhere", monkeypatch, other)
    assert backup_command.main(["restore", str(file)]) == 0
    assert f"({made.hash}) is served" in capsys.readouterr().out
    assert seen() == before and originals.read(kept) == b"trains 2026"
    assert audit.read_log()[1:] == log and audit.verify() == []
    accept(figures.new_year())  # numbers go on after those of the backup
    assert len(audit.read_log()) == len(log) + 3
    with pytest.raises(BackupRefused, match="--force"):
        restore_backup(file, OPERATOR)
    restore_backup(file, OPERATOR, force=True)
    assert len(review.list_proposals()) == 2


@pytest.fixture
def file(state: Path, tmp_path: Path) -> Path:
    """A small backup, and what it was made of is gone."""
    review.submit(figures.new_year(), ANALYST)
    originals.keep(b"trains 2026", "trains.csv", {}, "")
    write_backup(tmp_path / "state.zip")
    shutil.rmtree(state)
    return tmp_path / "state.zip"


def rewrite(file: Path, name: str, content: bytes | None) -> None:
    """Change, add or (None) take out a file of a backup."""
    with zipfile.ZipFile(file) as archive:
        kept = {one: archive.read(one) for one in archive.namelist()}
    kept.pop(name, None)
    with zipfile.ZipFile(file, "w") as archive:
        for one, old in {**kept, **({} if content is None else {name: content})}.items():
            archive.writestr(one, old)


@pytest.mark.parametrize("state", ["sqlite"], indirect=True)
@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("tables/audit.jsonl", b""),
        ("tables/item.jsonl", None),
        ("../outside.csv", b"x"),
        ("corridor-state.json", b"{}"),
    ],
)
def test_a_backup_that_was_touched_replaces_nothing(
    state: Path, file: Path, name: str, content: bytes | None
) -> None:
    rewrite(file, name, content)
    with pytest.raises(BackupRefused):
        restore_backup(file, OPERATOR, force=True)
    assert not state.exists()


@pytest.mark.parametrize("state", ["sqlite"], indirect=True)
def test_half_a_backup_and_none(state: Path, file: Path, tmp_path: Path) -> None:
    file.write_bytes(file.read_bytes()[:-40])
    with pytest.raises(BackupRefused, match="damaged"):
        restore_backup(file, OPERATOR)
    with pytest.raises(BackupRefused, match="nothing to keep"):
        write_backup(tmp_path / "empty.zip")
    assert not (tmp_path / "empty.zip").exists() and not state.exists()
