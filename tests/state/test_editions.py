"""Releases of an installation: of what was accepted, all or nothing, withdrawn with a trace."""

from __future__ import annotations

import datetime as dt
import errno
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from starlette.testclient import TestClient

from corridor import warehouse
from corridor.api.application import build_application
from corridor.evidence import releases
from corridor.evidence.withdrawn import find_withdrawn
from corridor.intake.proposal import Draft
from corridor.language.evidence_words import remark
from corridor.state import audit, editions, review
from corridor.warehouse import build, history, tables
from corridor.warehouse.release import release as release_repository
from tests import editions as editions_of_tests
from tests.source import ROOT
from tests.state import figures
from tests.state.conftest import ANALYST, REVIEWER, SECOND

DAY = dt.date(2027, 1, 10)


def accept(draft: Draft) -> str:
    """A proposal whose rows are all accepted."""
    one = review.submit(draft, ANALYST)
    head = review.read_proposal(one).head
    review.decide(one, range(1, head.figures + 1), "accept", "", REVIEWER, head.version)
    return one


def value(vintage: str | None = None) -> float | None:
    """The invented year, as a vintage shows it."""
    rows = warehouse.ask("series_values", series=[figures.SERIES], vintage=vintage)
    found = rows.loc[rows["period"] == figures.YEAR, "value"]
    return float(found.iloc[0]) if len(found) else None


def ask(path: str, status: int) -> Any:
    """What the API answers."""
    with TestClient(build_application(), base_url="http://127.0.0.1:8501") as client:
        found = client.get(path)
    assert found.status_code == status, found.text
    return found.json()


def test_what_was_accepted_is_released_corrected_and_withdrawn(home: Path, state: Path) -> None:
    before, first = warehouse.current(), releases.index()[0].hash
    with pytest.raises(editions.NothingAccepted):
        editions.release("nothing", REVIEWER)
    one = accept(figures.new_year())
    with pytest.raises(review.NotAllowed):
        editions.release("Trains of 2026", ANALYST)
    with tables.reading(before.path) as open_page:
        with pytest.raises(editions.ReleaseInvalid, match="after the newest edition"):
            editions.release("Trains of 2026", REVIEWER, dt.date(2026, 12, 1))
        made = editions.release("Trains of 2026", REVIEWER, DAY)
        left = open_page.execute("SELECT count(*) FROM series_value").fetchone()
    with tables.reading(before.path) as again:
        assert again.execute("SELECT count(*) FROM series_value").fetchone() == left
    assert (value(), value(first)) == (figures.VALUE, None)
    assert (made.added, made.revised, made.own) == (1, 0, True)
    assert [one.hash for one in warehouse.vintages()] == [made.hash, first]
    assert warehouse.current().released
    assert review.read_proposal(one).head.state == "released"
    assert build.build(quiet=True)[0].hash == made.hash  # as a start does
    with pytest.raises(review.ProposalClosed):
        review.withdraw(one, ANALYST, "too late")

    again = accept(figures.correction())
    second = editions.release("Trains of 2026, corrected", SECOND)
    assert (value(), value(made.hash)) == (figures.CORRECTED, figures.VALUE)
    assert (second.added, second.revised) == (0, 1)
    assert second.date == max(dt.date.today(), DAY + dt.timedelta(days=1))

    with pytest.raises(review.NoWords):
        editions.withdraw_release(second.hash, " ", SECOND)
    editions.withdraw_release(second.hash, "the correction was a misprint", SECOND)
    assert (warehouse.current().hash, value()) == (made.hash, figures.VALUE)
    with pytest.raises(warehouse.VintageWithdrawn):
        warehouse.find_vintage(second.hash)
    assert ask(f"/series?v={second.hash}", 404)["type"].endswith("#withdrawn-vintage")
    entries = ask("/feed.json", 200)["items"]
    assert [one["date_published"][:10] for one in entries] == [str(made.date), "2026-11-24"]
    trace = find_withdrawn(second.hash)
    assert trace and trace.why == "the correction was a misprint" and trace.date == second.date
    assert review.read_proposal(again).head.state == "waiting"  # to be decided anew
    assert [one.state for one in editions.list_own()] == ["withdrawn", "released"]
    with pytest.raises(editions.NothingAccepted):
        editions.release("nothing new", SECOND)
    actions = [line.action for line in audit.read_log()]
    assert actions[0] == "withdraw-release" and actions.count("release") == 2
    assert audit.verify() == []


@pytest.mark.parametrize("state", ["sqlite"], indirect=True)
def test_a_change_that_no_longer_fits_is_named(quick: Path, state: Path) -> None:
    one = accept(figures.new_year())
    late = accept(figures.correction())
    path = quick / "evidence/observations.csv"
    row = figures.ROWS["observations"].replace("20500", "20400")
    path.write_text(path.read_text(encoding="utf-8") + row + "\n", encoding="utf-8")
    with pytest.raises(editions.ReleaseConflict) as bad:
        editions.release("Trains of 2026", REVIEWER)
    named = [(each.accepted.proposal, each.accepted.position) for each in bad.value.conflicts]
    assert named == [(one, 1), (late, 1)]
    assert "value is '20400', not '20500'" in bad.value.conflicts[1].why
    assert releases.find_newest_own() is None
    for each in (one, late):
        editions.set_aside(each, [1], "the repository has another figure", REVIEWER)
    assert editions.accepted() == []


def die(home: Path, step: str) -> None:
    """Begin a release or a withdrawal in a process that is killed at the step."""
    run = [sys.executable, "-m", "tests.state.quick_tables", str(home), step]
    assert subprocess.run(run, cwd=ROOT, timeout=300).returncode == -9


@pytest.mark.parametrize("step", ["intent kept", "archive kept"])
def test_a_release_killed_before_its_index_was_never_made(quick: Path, step: str) -> None:
    one = accept(figures.new_year())
    die(quick, step)
    assert releases.index()[-1].own is False
    with pytest.raises(review.ProposalClosed):  # its figures are not decided in between
        review.decide(one, [1], "return", "no", SECOND, 2)
    editions.reconcile(SECOND)
    assert [(a.proposal, a.release) for a in editions.accepted()] == [(one, "")]
    assert not list(releases.OWN.glob("*.zip")) if releases.OWN else False
    assert editions.list_own() == [] and review.read_proposal(one).head.state == "decided"
    made = editions.release("Trains of 2026", REVIEWER, DAY)
    assert [r.release for r in editions.list_own()] == [made]
    assert [line.action for line in audit.read_log()][:2] == ["release", "release-undone"]


@pytest.mark.parametrize("step", ["index written", "pointer written"])
def test_a_release_killed_after_its_index_is_made(quick: Path, step: str) -> None:
    one = accept(figures.new_year())
    die(quick, step)
    with pytest.raises(editions.NothingAccepted):  # which first ends what was begun
        editions.release("Trains of 2026", SECOND, DAY)
    newest = releases.find_newest_own()
    assert newest and warehouse.current().hash == newest.hash
    assert review.read_proposal(one).head.state == "released" and editions.accepted() == []
    [line] = [line for line in audit.read_log() if line.action == "release"]
    assert (line.subject, line.person) == (newest.hash, REVIEWER.subject)


@pytest.mark.parametrize("step", ["withdrawal kept", "index rewritten", "tables built again"])
@pytest.mark.parametrize("state", ["sqlite"], indirect=True)
def test_a_withdrawal_that_was_killed_is_ended(quick: Path, step: str) -> None:
    one = accept(figures.new_year())
    made = editions.release("Trains of 2026", REVIEWER, DAY)
    die(quick, step)
    editions.reconcile(SECOND)
    assert releases.find_newest_own() is None and find_withdrawn(made.hash)
    assert [r.state for r in editions.list_own()] == ["withdrawn"]
    assert review.read_proposal(one).head.state == "waiting"
    assert [line.action for line in audit.read_log()].count("withdraw-release") == 1


@pytest.mark.parametrize("state", ["sqlite"], indirect=True)
def test_a_full_disk_changes_nothing(quick: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    one, real = accept(figures.new_year()), Path.write_bytes

    def write(path: Path, content: bytes) -> int:
        if path.name.startswith(".releases.csv"):
            raise OSError(errno.ENOSPC, "No space left on device", str(path))
        return real(path, content)

    monkeypatch.setattr(Path, "write_bytes", write)
    with pytest.raises(editions.ReleaseNotMade, match="No space left"):
        editions.release("Trains of 2026", REVIEWER, DAY)
    monkeypatch.setattr(Path, "write_bytes", real)
    assert releases.find_newest_own() is None and len(editions.accepted()) == 1
    assert review.read_proposal(one).head.state == "decided"
    assert editions.release("Trains of 2026", REVIEWER, DAY).own


@pytest.mark.parametrize("state", ["sqlite"], indirect=True)
def test_figures_of_a_withdrawn_release_stay_in_the_later_one(quick: Path, state: Path) -> None:
    one = accept(figures.new_year())
    first = editions.release("Trains of 2026", REVIEWER, DAY)
    accept(figures.correction())
    second = editions.release("Corrected", REVIEWER, dt.date(2027, 2, 1))
    editions.withdraw_release(first.hash, "the note was wrong", REVIEWER)
    assert review.read_proposal(one).items[0].release == second.hash
    editions.withdraw_release(second.hash, "all of it was wrong", REVIEWER)
    assert [row.state for row in review.list_proposals()] == ["waiting", "waiting"]


@pytest.mark.parametrize("state", ["sqlite"], indirect=True)
def test_a_developer_releases_the_repository_alone(home: Path, state: Path) -> None:
    """Beside an own release: its index, its archive; what is shown stays the installation's."""
    accept(figures.new_year())
    own = editions.release("Trains of 2026", REVIEWER, DAY)
    editions_of_tests.second(home / "evidence")
    two, _ = release_repository("More of the repository", dt.date(2027, 1, 5))
    assert [one.hash for one in releases.index()][-2:] == [two.hash, own.hash]
    kept = (home / "releases/releases.csv").read_text(encoding="utf-8")
    assert two.hash in kept and own.hash not in kept
    assert warehouse.current().hash == own.hash and value() == figures.VALUE
    assert value(two.hash) is None
    [row] = editions.list_own()
    assert row.outdated  # a release anew is due
    anew = editions.release("The repository's update", REVIEWER)
    assert [one.outdated for one in editions.list_own()] == [False, False]
    assert value() == figures.VALUE
    assert (anew.added, anew.withdrawn) == (two.added, two.withdrawn)  # not what stood already
    assert [r.hash for r in history.before(anew.hash)][1:] == [own.hash]
    assert [r.hash for r in history.before(two.hash)] == [releases.index()[0].hash]
    found = warehouse.ask("revisions", series=figures.SERIES)
    [year] = found[found["period"] == figures.YEAR].itertuples()
    assert (year.appeared, year.ended) == (own.hash, "")  # it stands since the first own release


def test_an_office_of_one_says_so(
    quick: Path, state: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CORRIDOR_ONE_PERSON", "1")
    review.settings.cache_clear()
    one = review.submit(figures.new_year(), REVIEWER)
    review.decide(one, [1], "accept", "", REVIEWER, 1)
    made = editions.release("Поезда 2026 года", REVIEWER, DAY)
    assert editions.list_own()[0].one_person
    assert made.note == "Поезда 2026 года (proposed and accepted by one person)"
    assert remark(made.note, "ru") == "Поезда 2026 года (предложено и принято одним человеком)"


@pytest.mark.parametrize("state", ["sqlite"], indirect=True)
def test_notes_and_dates_are_refused_in_words(quick: Path, state: Path) -> None:
    accept(figures.new_year())
    with pytest.raises(review.NoWords):
        editions.release("  ", REVIEWER, DAY)
    with pytest.raises(editions.NoteTooLong):
        editions.release("x" * 201, REVIEWER, DAY)
    with pytest.raises(editions.DateTooEarly) as early:
        editions.release("Trains of 2026", REVIEWER, dt.date(2026, 11, 24))
    assert early.value.details["newest"] == dt.date(2026, 11, 24)
    assert releases.find_newest_own() is None
