"""Who submits, who decides, what of it stays: on SQLite and on PostgreSQL."""

from __future__ import annotations

import subprocess
import sys
import threading
from dataclasses import replace
from pathlib import Path

import pytest

from corridor.access.person import NOBODY, Person
from corridor.intake.proposal import Change, Draft, Finding, Item
from corridor.language import languages
from corridor.language.error_words import spell_error
from corridor.state import audit, review, store
from tests.source import ROOT
from tests.state.conftest import ANALYST, REVIEWER, SECOND
from tests.state.postgres import Cluster


def draft(figures: int = 3, **more: object) -> Draft:
    """A draft of figures that are new; only their form matters here."""
    items = tuple(
        Item(
            "new",
            "observations",
            "china-europe-trains",
            str(2030 + n),
            "trains",
            None,
            float(n),
            (Change("observations", (f"o{n:010d}",), None, {"id": f"o{n:010d}", "value": str(n)}),),
        )
        for n in range(figures)
    )
    return Draft(
        **{"way": "upload", "name": "trains.xlsx", "base": "b9" * 6, "items": items} | more
    )  # type: ignore[arg-type]


def test_who_only_reads_makes_nothing(state: Path) -> None:
    assert review.list_proposals() == []
    assert audit.read_log() == [] and audit.verify() == []
    with pytest.raises(review.UnknownProposal):
        review.read_proposal("p0000000000")
    assert not state.exists()


def test_a_proposal_is_kept_as_it_was_submitted(state: Path) -> None:
    told = (Finding("intake-coding", "warn", {"words": "windows-1251"}),)
    sent = draft(comment="Two wagons more", original="ab" * 32, same=4, findings=told)
    found = review.read_proposal(review.submit(sent, ANALYST))
    assert tuple(one.item for one in found.items) == sent.items
    head = found.head
    assert head.findings == told
    assert (head.person_name, head.state, head.figures, head.open) == ("Aigerim", "waiting", 3, 3)
    assert (head.comment, head.original, head.same) == ("Two wagons more", "ab" * 32, 4)


def test_roles_say_who_may_what(state: Path) -> None:
    with pytest.raises(review.NotAllowed) as bad:
        review.submit(draft(), NOBODY)
    assert bad.value.details == {"role": "analyst"}
    one = review.submit(draft(), ANALYST)
    with pytest.raises(review.NotAllowed):
        review.decide(one, [1], "accept", "", ANALYST, 1)
    with pytest.raises(review.NotAllowed):
        review.withdraw(one, SECOND, "not mine")
    with pytest.raises(review.NothingProposed):
        review.submit(draft(0), ANALYST)


def test_rows_are_decided_one_by_one(state: Path) -> None:
    one = review.submit(draft(), ANALYST)
    review.decide(one, [1, 3], "accept", "", REVIEWER, 1)
    with pytest.raises(review.NoWords):
        review.decide(one, [2], "return", " ", REVIEWER, 2)
    review.decide(one, [2], "return", "which month?", REVIEWER, 2)
    found = review.read_proposal(one)
    assert [row.decision for row in found.items] == ["accept", "return", "accept"]
    assert found.items[1].words == "which month?" and found.items[1].person_name == "Bolat"
    assert (found.head.state, found.head.accepted, found.head.returned) == ("decided", 2, 1)
    review.decide(one, [2], "accept", "June, as the comment says", REVIEWER, found.head.version)
    assert [said.decision for said in review.read_proposal(one).history] == [
        "accept",
        "return",
        "accept",
    ]


def test_of_two_who_decide_at_once_the_second_is_told(state: Path) -> None:
    one = review.submit(draft(), ANALYST)
    start, told = threading.Barrier(2), []

    def decide(person: Person, decision: str) -> None:
        start.wait()
        try:
            review.decide(one, [1, 2], decision, "seen", person, 1)
        except review.Decided as bad:
            told.append((person, bad))

    both = [
        threading.Thread(target=decide, args=pair)
        for pair in ((REVIEWER, "accept"), (SECOND, "return"))
    ]
    for each in both:
        each.start()
    for each in both:
        each.join()
    [(late, bad)] = told
    first = REVIEWER if late is SECOND else SECOND
    found = review.read_proposal(one)
    assert {row.person_name for row in found.items[:2]} == {first.name}
    assert len(found.history) == 1 and found.head.version == 2
    assert bad.details["name"] == first.name and bad.details["positions"] == "1, 2"
    for lang in languages():
        assert first.name in spell_error(bad, lang, "state-error")
    review.decide(one, [3], "accept", "", late, 1)  # a row that nobody has decided is still open


def test_what_no_feed_can_hold_is_not_kept(state: Path) -> None:
    hostile = draft(name="a\x0b\u202eb\x00.xlsx" + "c" * 900, comment="one\ntwo\x1b")
    head = review.read_proposal(review.submit(hostile, ANALYST)).head
    assert (head.name[:12], len(head.name), head.comment) == ("a b.xlsxcccc", 200, "one two")


def test_nobody_accepts_their_own(state: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    one = review.submit(draft(), REVIEWER)
    with pytest.raises(review.OwnProposal):
        review.decide(one, [1], "accept", "", REVIEWER, 1)
    part = review.split(one, [1], REVIEWER)
    with pytest.raises(review.OwnProposal):  # nor what they split off
        review.decide(part, [1], "accept", "", REVIEWER, 1)
    loud = replace(REVIEWER, subject=REVIEWER.subject.upper())
    with pytest.raises(review.OwnProposal):  # nor by a name that is typed in capitals
        review.decide(part, [1], "accept", "", loud, 1)
    monkeypatch.setenv("CORRIDOR_ONE_PERSON", "1")
    review.settings.cache_clear()
    review.decide(part, [1], "accept", "", REVIEWER, 1)
    assert review.read_proposal(part).head.accepted == 1


def test_a_proposal_is_split_and_taken_back(state: Path) -> None:
    one = review.submit(draft(), ANALYST)
    review.decide(one, [1], "accept", "", REVIEWER, 1)
    with pytest.raises(review.ProposalClosed):
        review.split(one, [1, 2], REVIEWER)
    part = review.split(one, [2], REVIEWER)
    rest, new = review.read_proposal(one), review.read_proposal(part)
    assert [row.position for row in rest.items] == [1, 3] and new.head.parent == one
    assert new.items[0].item == draft().items[1] and new.head.person == ANALYST.subject
    with pytest.raises(review.UnknownItem):
        review.decide(one, [2], "accept", "", REVIEWER, rest.head.version)
    with pytest.raises(review.NoWords):
        review.withdraw(one, ANALYST, "")
    review.withdraw(one, ANALYST, "the bureau corrected it")
    with pytest.raises(review.ProposalClosed):
        review.decide(one, [3], "accept", "", REVIEWER, 9)
    assert [row.id for row in review.list_proposals("withdrawn")] == [one]
    assert [row.id for row in review.list_proposals("waiting")] == [part]


def test_a_row_that_breaks_a_rule_is_not_accepted(state: Path) -> None:
    item = draft(1).items[0]
    bad = Item(**{**{n: getattr(item, n) for n in item.__dataclass_fields__}, "kind": "refused"})
    one = review.submit(draft(items=(bad,)), ANALYST)
    with pytest.raises(review.CannotAccept):
        review.decide(one, [1], "accept", "", REVIEWER, 1)


def test_two_hundred_waiting_are_listed_by_one_question(state: Path) -> None:
    from sqlalchemy import event

    for _ in range(200):
        review.submit(draft(2), ANALYST)
    asked: list[str] = []
    engine = store._engine()
    event.listen(engine, "before_cursor_execute", lambda *a: asked.append(a[2]))
    found = review.list_proposals("waiting")
    assert len(found) == 200 and {row.open for row in found} == {2}
    assert len([one for one in asked if one.startswith("SELECT")]) == 1


def test_errors_are_said_in_every_language(state: Path) -> None:
    raised = [
        one
        for room in (review, store)
        for one in vars(room).values()
        if isinstance(one, type) and issubclass(one, store.StateError)
    ]
    samples = {
        "proposal": "p1",
        "state": "released",
        "role": "analyst",
        "name": "B",
        "position": 1,
        "decision": "accept",
        "positions": "1",
    }
    for lang in languages():
        said = {one.key: spell_error(one("", **samples), lang, "state-error") for one in raised}
        assert len(set(said.values())) == len(said) > 8


@pytest.mark.parametrize("state", ["postgresql"], indirect=True)
def test_a_database_away_for_a_minute(state: Path, cluster: Cluster) -> None:
    one = review.submit(draft(), ANALYST)
    cluster.stop()
    try:
        with pytest.raises(store.StateAway) as away:
            review.decide(one, [1], "accept", "", REVIEWER, 1)
        with pytest.raises(store.StateAway):
            review.list_proposals()
    finally:
        cluster.start()
    assert "not-to-be-seen" not in f"{away.value} {away.value.__cause__}"
    review.decide(one, [1], "accept", "", REVIEWER, 1)
    assert review.read_proposal(one).head.accepted == 1


def test_who_waits_too_long_for_others_is_told(
    state: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(store, "PATIENCE", 1)
    one = review.submit(draft(), ANALYST)
    begun, done = threading.Event(), threading.Event()

    def write_long() -> None:
        with store.writing():
            begun.set()
            done.wait(60)

    other = threading.Thread(target=write_long)
    other.start()
    begun.wait(60)
    try:
        with pytest.raises(store.StateBusy):
            review.decide(one, [1], "accept", "", REVIEWER, 1)
        assert review.read_proposal(one).head.open == 3  # who reads does not wait
    finally:
        done.set()
        other.join()
    review.decide(one, [1], "accept", "", REVIEWER, 1)


@pytest.mark.parametrize("state", ["sqlite"], indirect=True)
def test_a_full_disk_keeps_no_half_proposal(state: Path) -> None:
    one = review.submit(draft(), ANALYST)
    with store._engine().connect() as connection:
        pages = connection.exec_driver_sql("PRAGMA page_count").scalar()
        connection.exec_driver_sql(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(store.StateFull):
        review.submit(draft(500), ANALYST)
    assert [row.id for row in review.list_proposals()] == [one] and audit.verify() == []


KILLED = """
import os, signal
from alembic import op
real, made = op.create_table, []
def create(name, *rest, **more):
    real(name, *rest, **more)
    made.append(name)
    if len(made) == 4:
        os.kill(os.getpid(), signal.SIGKILL)
op.create_table = create
from corridor.access.person import Person
from corridor.state import audit
audit.record(Person("x", "X", "admin"), "try", "nothing")
"""


def test_a_migration_that_is_killed_leaves_a_database_that_opens(state: Path) -> None:
    ended = subprocess.run([sys.executable, "-c", KILLED], cwd=ROOT, timeout=120)
    assert ended.returncode == -9
    assert review.list_proposals() == []  # nothing of it is there
    assert review.read_proposal(review.submit(draft(), ANALYST)).head.open == 3


def test_the_steps_of_migrations_make_the_tables_of_the_records(state: Path) -> None:
    from alembic.autogenerate import compare_metadata
    from alembic.migration import MigrationContext

    from corridor.state.records import STEPS, Base

    review.submit(draft(), ANALYST)
    with store._engine().connect() as connection:
        context = MigrationContext.configure(connection)
        assert context.get_current_revision() == STEPS[-1]
        assert compare_metadata(context, Base.metadata) == []


def test_a_state_of_the_first_edition_is_brought_up_to_date(
    state: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Proposals from before what is said of a whole sheet was kept are read as they were."""
    from sqlalchemy import text

    one = review.submit(draft(), ANALYST)
    with store._engine().begin() as connection:
        connection.execute(text("ALTER TABLE proposal DROP COLUMN findings"))
        connection.execute(text("UPDATE alembic_version SET version_num = '0001'"))
    monkeypatch.setattr(store, "_current", set())
    assert review.read_proposal(one).head.findings == ()
