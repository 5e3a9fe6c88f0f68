"""Originals, runs of connectors, keys of requests."""

from __future__ import annotations

import datetime as dt
import errno
from pathlib import Path

import pytest

from corridor.state import fetches, idempotency, originals, store
from corridor.state.fetches import Fetch

BYTES = b"period;trains\n2026;20500\n"


def test_bytes_are_kept_once_and_each_time_they_came(state: Path) -> None:
    when = dt.datetime(2026, 12, 1, 9, 30, tzinfo=dt.timezone(dt.timedelta(hours=5)))
    name = originals.keep(BYTES, "https://stat.example/a", {"etag": '"x"'}, "CC BY 4.0", when)
    assert originals.keep(BYTES, "trains.csv", {}, "") == name
    assert originals.read(name) == BYTES
    second, first = originals.list_originals(name)
    assert (first.address, first.at) == ("https://stat.example/a", "2026-12-01T04:30:00.000000Z")
    assert (first.headers, second.address, second.size) == ({"etag": '"x"'}, "trains.csv", 25)
    kept = [one for one in (state / "originals").rglob("*") if one.is_file()]
    assert kept == [originals.find_file(name)]


def test_bytes_that_were_touched_are_not_handed_out(state: Path) -> None:
    name = originals.keep(BYTES, "trains.csv", {}, "")
    originals.find_file(name).write_bytes(BYTES + b"2027;1\n")
    with pytest.raises(originals.OriginalMissing):
        originals.read(name)
    with pytest.raises(originals.OriginalMissing):
        originals.read("../../etc/passwd")


@pytest.mark.parametrize("state", ["sqlite"], indirect=True)
def test_a_full_disk_keeps_no_half_original(state: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def write(path: Path, content: bytes) -> int:
        path.touch()
        raise OSError(errno.ENOSPC, "No space left on device", str(path))

    monkeypatch.setattr(Path, "write_bytes", write)
    with pytest.raises(store.StateFull):
        originals.keep(BYTES, "trains.csv", {}, "")
    assert [one for one in state.rglob("*") if one.is_file()] == []


def test_runs_of_connectors_are_kept(state: Path) -> None:
    assert fetches.list_fetches() == [] and fetches.read_last() == {}
    fetches.record_fetch(Fetch("ecb", "failed", message="timed out"))
    fetches.record_fetch(Fetch("ecb", "same", marks={"a": {"etag": "1"}}, original="ab" * 32))
    fetches.record_fetch(Fetch("nbk", "new", proposal="p1"))
    assert [one.outcome for one in fetches.list_fetches("ecb")] == ["same", "failed"]
    last = fetches.read_last()
    assert list(last) == ["ecb", "nbk"] and last["ecb"].marks == {"a": {"etag": "1"}}


def test_the_same_request_is_done_once(state: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert idempotency.begin("k1", "a-1", "r1") is None
    with pytest.raises(idempotency.KeyBusy):
        idempotency.begin("k1", "a-1", "r1")
    assert idempotency.begin("k1", "a-2", "r9") is None  # another person's key is another
    idempotency.finish("k1", "a-1", 201, '{"id": "p1"}')
    assert idempotency.begin("k1", "a-1", "r1") == idempotency.KeptAnswer(201, '{"id": "p1"}')
    with pytest.raises(idempotency.KeyReused):
        idempotency.begin("k1", "a-1", "r2")
    idempotency.forget("k1", "a-2")
    assert idempotency.begin("k1", "a-2", "r3") is None
    monkeypatch.setattr(idempotency, "BEGUN", dt.timedelta(0))
    assert idempotency.begin("k1", "a-2", "r3") is None  # it broke off


def test_the_command_names_what_was_changed(
    state: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    from corridor.state import audit_command
    from tests.state.test_audit import change, write

    assert audit_command.main(["verify"]) == 0 and not state.exists()
    write(2)
    assert audit_command.main(["verify"]) == 0
    assert audit_command.main(["list"]) == 0
    out = capsys.readouterr().out
    assert "The log is whole: 2 lines." in out and "Aigerim  submit  p1: новые поезда" in out
    change(2, person_name="Somebody")
    assert audit_command.main(["verify"]) == 1
    assert "line 2 of the log was changed" in capsys.readouterr().err
