"""From a machine with internet to one without: `python -m corridor sources bundle`."""

from __future__ import annotations

from pathlib import Path

import pytest

from corridor.__main__ import main
from corridor.server.settings import settings
from corridor.sources import ecb
from corridor.sources.kept import Kept
from corridor.state import fetches, proposals
from corridor.state.store import StateFull
from tests.sources.publisher import Page, Publisher
from tests.sources.test_offices import NBK, make_history


def run(*arguments: object) -> int:
    return main(["sources", "bundle", *map(str, arguments)])


@pytest.fixture
def key(tmp_path: Path) -> Path:
    """The private key of the machine with internet."""
    path = tmp_path / "desk"
    assert run("keygen", path) == 0
    return path


@pytest.fixture
def saved(tmp_path: Path) -> Path:
    """Rates of a first working day; the value is invented."""
    path = tmp_path / "rates.xml"
    path.write_text(NBK.format("01.12.2026"), encoding="utf-8")
    return path


def make(path: Path, key: Path, saved: Path) -> Path:
    assert run("make", path, "nbk-rates", "--key", key, "--from", saved) == 0
    return path


def test_a_bundle_becomes_proposals_once(
    state_on_both: Path, tmp_path: Path, key: Path, saved: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    secret = key.read_text().splitlines()[1]
    first, second = (make(tmp_path / name, key, saved) for name in ("1.zip", "2.zip"))
    assert not state_on_both.exists()  # the machine with internet keeps nothing of an installation
    public = key.with_suffix(".pub")
    assert run("check", first, "--key", public) == 0
    assert not state_on_both.exists()
    assert run("import", first, "--key", public) == 0
    (head,) = proposals.list_proposals()
    assert (head.name, head.person) == ("nbk-rates", "source:nbk-rates")
    assert Kept().read(head.original) == saved.read_bytes()
    assert run("import", second, "--key", public) == 0  # nothing is proposed twice
    assert len(proposals.list_proposals()) == 1
    told = capsys.readouterr()
    assert "bundle 1 of key" in told.out and "1 new" in told.out and "1 proposed before" in told.out
    for old in (first, second):
        before = fetches.list_fetches()
        for command in ("check", "import"):
            assert run(command, old, "--key", public) == 2
            said = capsys.readouterr().err
            assert "isn't later than the last one imported, 2 of" in said
            assert said.count("\n") == 1
        assert fetches.list_fetches() == before
    assert secret not in told.out + told.err


def test_what_is_refused_is_one_line_and_makes_nothing(
    state: Path, tmp_path: Path, key: Path, saved: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = make(tmp_path / "1.zip", key, saved)
    run("keygen", tmp_path / "other")
    content = bytearray(path.read_bytes())
    content[content.index(b"answers/") + 8 + 64 + 20] ^= 1  # inside what is packed there
    changed = tmp_path / "changed.zip"
    changed.write_bytes(content)
    capsys.readouterr()
    public = key.with_suffix(".pub")
    for arguments, said in [
        (("import", changed, "--key", public), "damaged"),
        (("import", path, "--key", tmp_path / "other.pub"), "isn't signed by this key"),
        (("import", path, "--key", key), "not a public key"),
        (("make", tmp_path / "2.zip", "nbk-rates", "--key", public), "chmod 600"),
        (("make", tmp_path / "2.zip", "nbk", "--key", key), "no source 'nbk'"),
        (("import", tmp_path / "none.zip", "--key", public), "none.zip: No such file"),
        (("keygen", key), "there is one already"),
    ]:
        assert run(*arguments) == 2
        told = capsys.readouterr().err
        assert said in told
        assert told.count("\n") == 1
    assert not state.exists()


def test_an_import_that_was_ended_in_the_middle_is_made_again(
    state: Path, tmp_path: Path, key: Path, saved: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, public = make(tmp_path / "1.zip", key, saved), key.with_suffix(".pub")
    record = Kept.record

    def fail_at_the_end(kept: Kept, run: fetches.Fetch) -> None:
        if run.connector.startswith("bundle:"):
            raise StateFull("no room left on the disk")
        record(kept, run)

    monkeypatch.setattr(Kept, "record", fail_at_the_end)
    assert run("import", path, "--key", public) == 3
    monkeypatch.undo()
    monkeypatch.setenv("CORRIDOR_STATE", str(state))
    settings.cache_clear()
    assert run("import", path, "--key", public) == 0
    assert len(proposals.list_proposals()) == 1
    assert run("import", path, "--key", public) == 2


def test_what_publishers_answer_is_asked_and_signed(
    state: Path,
    tmp_path: Path,
    key: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    pages = {"/good": [Page(make_history("2026-11-02", "2026-10-30"))], "*": [Page(b"<html>")]}
    names = {"ecb-rates": "corridor.sources.ecb", "nbk-rates": "corridor.sources.nbk"}
    monkeypatch.setattr("corridor.sources.bundle_command.CONNECTORS", names)
    with Publisher(pages) as publisher:
        monkeypatch.setattr(ecb, "ADDRESS", f"{publisher.address}/good")
        monkeypatch.setattr("corridor.sources.nbk.ADDRESS", f"{publisher.address}/bad?{{}}")
        monkeypatch.setattr("corridor.sources.nbk.PAUSE", 0, raising=False)
        assert run("make", tmp_path / "1.zip", "--key", key) == 1
    told = capsys.readouterr()
    assert "nbk-rates: not XML" in told.err  # the others are carried all the same
    assert "bundle 1, answers: ecb-rates (1)" in told.out
    assert run("import", tmp_path / "1.zip", "--key", key.with_suffix(".pub")) == 0
    (head,) = proposals.list_proposals()
    assert head.name == "ecb-rates"
    assert settings().state == str(state)
