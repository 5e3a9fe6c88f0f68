"""`python -m corridor sources`: an answer becomes a proposal that waits for its reviewer."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from corridor.__main__ import main
from corridor.sources import eurostat, kept
from corridor.sources.errors import SourceBusy
from corridor.sources.installation import SUBMITTED
from corridor.state import proposals
from tests.source import ROOT
from tests.sources.answers import read_tables
from tests.sources.publisher import Page, Publisher
from tests.sources.test_international import HEAD, SDMX, UNION
from tests.state.conftest import cluster as cluster  # fixtures: both databases
from tests.state.conftest import state as state

LINE = f"{UNION},Kazakhstan,TOTAL-Total,1-IMPORT,T-Total,Nov. 2024,13000000001\n"


@pytest.fixture
def saved(tmp_path: Path) -> Path:
    """An extract that somebody saved; its value is invented."""
    path = tmp_path / "extract.csv"
    path.write_text(HEAD + LINE, encoding="utf-8")
    return path


def test_a_saved_answer_becomes_a_proposal_and_stays_one(
    state: Path, saved: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["sources", "check", "eurostat", "--from", str(saved)]) == 0
    assert main(["sources", "list"]) == 0
    assert not state.exists()  # who only looks makes nothing
    assert "EU27 KAZ import 2024-11: 13,000,000,001 eur" in capsys.readouterr().out
    for _ in range(2):
        assert main(["sources", "fetch", "eurostat", "--from", str(saved)]) == 0
    told = capsys.readouterr().out
    assert "1 new" in told
    assert "nothing new, 0 as in the evidence, 1 proposed before" in told
    (head,) = proposals.list_proposals()
    assert (head.way, head.name, head.person, head.state) == (
        "source",
        "eurostat",
        "source:eurostat",
        "waiting",
    )
    assert kept.Kept().read(head.original) == saved.read_bytes()
    (row,) = proposals.read_proposal(head.id).items
    assert {change.table for change in row.item.changes} == {"trade_monthly", "trade_publishers"}


@pytest.mark.parametrize("state", ["sqlite"], indirect=True)
def test_a_figure_that_breaks_a_contract_is_refused_with_its_rule(
    state: Path, saved: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """There is no rate of the year yet by which euros become dollars."""
    rates = read_tables()["rates"]
    year = int(rates[rates["currency"] == "eur"]["period"].max()[:4]) + 1
    saved.write_text(HEAD + LINE.replace("2024", str(year)), encoding="utf-8")
    assert main(["sources", "fetch", "eurostat", "--from", str(saved)]) == 0
    assert "1 refused" in capsys.readouterr().out
    (head,) = proposals.list_proposals()
    (row,) = proposals.read_proposal(head.id).items
    assert (row.item.kind, row.item.changes) == ("refused", ())
    finding = next(one for one in row.item.findings if "rate" in one.values.get("rule", ""))
    assert f"no rate of {year}-11" in finding.values["rule"]


def test_a_changed_answer_is_told_with_its_own_exit_code(
    state: Path, saved: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    saved.write_text(HEAD + LINE.replace("Nov. 2024", "2026"), encoding="utf-8")
    assert main(["sources", "fetch", "eurostat", "--from", str(saved)]) == 1
    assert "line 2: '2026' is no period" in capsys.readouterr().err
    (run,) = kept.list_runs()["eurostat"]
    assert kept.Kept().read(run.original) == saved.read_bytes()
    assert proposals.list_proposals() == []
    assert main(["sources", "list"]) == 0
    assert "fails since" in capsys.readouterr().out


@pytest.mark.parametrize("state", ["sqlite"], indirect=True)
@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["fetch", "euroat"], "did you mean eurostat?"),
        (["fetch", "--from", "extract.csv"], "name it"),
        (["fetch", "eurostat", "--from", "nowhere.csv"], "nowhere.csv: No such file"),
    ],
)
def test_bad_input_is_one_line(
    state: Path,
    saved: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    arguments: list[str],
    words: str,
) -> None:
    monkeypatch.chdir(saved.parent)
    assert main(["sources", *arguments]) == 2
    told = capsys.readouterr().err
    assert words in told
    assert told.count("\n") == 1


@pytest.mark.parametrize("state", ["sqlite"], indirect=True)
def test_only_those_are_asked_whose_time_has_come(
    state: Path, saved: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    only = {"eurostat": "corridor.sources.eurostat"}
    monkeypatch.setattr("corridor.sources.registry.CONNECTORS", only)
    monkeypatch.setattr("corridor.sources.health.CONNECTORS", only)
    assert main(["sources", "fetch", "eurostat", "--from", str(saved)]) == 0
    capsys.readouterr()
    assert main(["sources", "fetch", "--due"]) == 0
    assert capsys.readouterr().out == ""


@pytest.mark.parametrize("state", ["sqlite"], indirect=True)
def test_two_do_not_ask_one_publisher_at_once(state: Path, saved: Path) -> None:
    with kept.hold("eurostat"):
        with pytest.raises(SourceBusy), kept.hold("eurostat"):
            pass
        assert main(["sources", "fetch", "eurostat", "--from", str(saved)]) == 0
        assert proposals.list_proposals() == []
        with kept.hold("comtrade"):
            pass


#: asks a publisher on loopback, whose second answer keeps it waiting
ASK = """
import sys
from corridor.sources import eurostat
eurostat.ADDRESS, eurostat.PAUSE = sys.argv[1] + "/", 0
from corridor.__main__ import main
sys.exit(main(["sources", "fetch", "eurostat"]))
"""


class Slow(Publisher):
    """A publisher that holds its second answer back until it may go on."""

    def __init__(self) -> None:
        super().__init__({"*": [Page(SDMX.encode())]})
        self.asked, self.go_on = threading.Event(), threading.Event()

    def answer(self, asked: object) -> None:
        if self.requests:
            self.asked.set()
            self.go_on.wait(60)
        super().answer(asked)  # type: ignore[arg-type]


@pytest.mark.parametrize("state", ["sqlite"], indirect=True)
def test_kill_9_in_the_middle_of_a_fetch_leaves_nothing_half(state: Path) -> None:
    environment = {**os.environ, "CORRIDOR_STATE": str(state)}
    with Slow() as publisher:
        command = [sys.executable, "-c", ASK, publisher.address]
        began = subprocess.Popen(command, cwd=ROOT, env=environment)
        assert publisher.asked.wait(60)
        began.send_signal(signal.SIGKILL)
        assert began.wait(60) == -signal.SIGKILL
        publisher.go_on.set()
        assert proposals.list_proposals() == []
        assert kept.list_runs() == {}
        again = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True)
    assert again.returncode == 0, again.stderr
    (head,) = proposals.list_proposals()
    assert head.name == "eurostat"
    (run,) = kept.list_runs()["eurostat"]
    assert (run.outcome, run.proposal) == (SUBMITTED, head.id)
    assert len(run.marks) == 2
    assert eurostat.ADDRESS.startswith("https://")
