"""A run of a connector: whole or not at all, once and never twice, and how it fares afterwards."""

from __future__ import annotations

import datetime as dt
import types
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, cast

import pytest

from corridor.evidence.files import content_hash
from corridor.intake.proposal import Change, Draft, Item
from corridor.intake.statement import Origin, RowStatement
from corridor.sources import health
from corridor.sources.answer import Answer
from corridor.sources.client import Client
from corridor.sources.connector import LEFT, Connector, Reading
from corridor.sources.errors import AnswerChanged, AnswerRefused, PublisherAway
from corridor.sources.installation import NOTHING_NEW, SUBMITTED, UNCHANGED, Nothing
from corridor.sources.politeness import Politeness
from corridor.sources.run import Report, run
from corridor.state.fetches import Fetch
from tests.sources.publisher import Page, Publisher

NOW = dt.datetime(2026, 12, 1, 12, tzinfo=dt.UTC)


class Memory(Nothing):
    """An installation that keeps what it is given until the test ends."""

    def __init__(self) -> None:
        super().__init__({"release.csv": b"date,note\n2026-11-24,First\n"})
        self.runs: list[Fetch] = []
        self.drafts: list[Draft] = []

    def list_runs(self, connector: str) -> list[Fetch]:
        return [one for one in self.runs if one.connector == connector]

    def record(self, run: Fetch) -> None:
        self.runs.append(run)

    def list_items(self, connector: str) -> list[Item]:
        return [item for draft in self.drafts if draft.name == connector for item in draft.items]

    def submit(self, draft: Draft) -> str:
        self.drafts.append(draft)
        return f"p{len(self.drafts)}"


@dataclass
class Numbers:
    """A publisher of invented numbers: lines of `day value`."""

    ADDRESS: str
    PUBLISHER: str = "imf"
    LICENCE: str = "attribution"
    EVERY: dt.timedelta = dt.timedelta(days=7)
    TRIED: bool = False
    pages: Sequence[str] = field(default_factory=lambda: ["/data"])

    def fetch(self, client: Client) -> list[Answer]:
        return [client.get(self.ADDRESS + page) for page in self.pages]

    def check(self, answers: Sequence[Answer]) -> None:
        for answer in answers:
            if answer.text().startswith("no"):
                raise AnswerRefused(answer.text(), answer)
            if not all(len(line.split()) == 2 for line in answer.text().splitlines()):
                raise AnswerChanged("a line has another form", answer)

    def to_evidence(self, answers: Sequence[Answer], tables: Mapping[str, Any]) -> Reading:
        reading = Reading()
        for line in "\n".join(one.text() for one in answers).splitlines():
            day, value = line.split()
            row = {"signal": "tanker-calls-kz", "date": day, "value": value}
            reading.statements.append(RowStatement("signal_values", row, Origin("", "imf")))
        reading.leave("part", 2)
        return reading


def weigh(
    statements: Any, files: Any, tables: Any, base: str, day: dt.date
) -> tuple[list[Item], int, list[Any]]:
    """Every figure but nought is new."""
    items = [
        Item(
            "new",
            "signal_values",
            "tanker-calls-kz",
            one.row["date"],
            "calls",
            None,
            float(one.row["value"]),
            (Change("signal_values", ("tanker-calls-kz", one.row["date"]), None, one.row),),
        )
        for one in statements
        if one.row["value"] != "0"
    ]
    return items, len(statements) - len(items), []


def ask(numbers: Numbers, memory: Memory, **more: Any) -> Report:
    quick = Politeness(pause=0, tries=1, sleep=lambda _: None)
    return run(
        "numbers",
        cast(Connector, numbers),
        memory,
        politeness=quick,
        now=lambda: NOW,
        **{"weighing": weigh, **more},
    )


def test_what_is_new_becomes_one_proposal_and_is_not_proposed_again() -> None:
    memory = Memory()
    pages = [Page(b"2026-11-01 3\n2026-11-02 0"), Page(b"2026-11-01 3\n2026-11-03 5")]
    with Publisher({"*": pages}) as publisher:
        numbers = Numbers(publisher.address)
        first = ask(numbers, memory, describe=lambda reading: f"left {dict(reading.left)}")
        again = ask(numbers, memory)
        unchanged = ask(numbers, memory)
        whole = ask(numbers, memory, whole=True)
    outcomes = [one.run.outcome for one in (first, again, unchanged, whole)]
    assert outcomes == [SUBMITTED, SUBMITTED, UNCHANGED, NOTHING_NEW]
    assert [[item.period for item in draft.items] for draft in memory.drafts] == [
        ["2026-11-01"],
        ["2026-11-03"],
    ]
    draft = memory.drafts[0]
    assert (draft.way, draft.name, draft.base, draft.same) == (
        "source",
        "numbers",
        content_hash(memory.read_evidence()),
        1,
    )
    assert draft.comment == "left {'part': 2}"
    assert memory.read(draft.original) == pages[0].body
    assert (again.waiting, whole.waiting) == (1, 2)


def test_what_has_not_changed_is_compared_anew_with_another_edition() -> None:
    """And a figure that was refused is proposed when nothing stands in its way any more."""
    memory = Memory()

    def refuse(*given: Any) -> tuple[list[Item], int, list[Any]]:
        items, same, findings = weigh(*given)
        return [replace(one, kind="refused", changes=()) for one in items], same, findings

    with Publisher({"*": [Page(b"2026-11-01 3", etag='"1"')]}) as publisher:
        numbers = Numbers(publisher.address)
        outcomes = [ask(numbers, memory, weighing=refuse).run.outcome]
        outcomes.append(ask(numbers, memory).run.outcome)
        memory._files = {"release.csv": b"date,note\n2026-11-25,Second\n"}
        outcomes.append(ask(numbers, memory).run.outcome)
        memory._files = {"release.csv": b"date,note\n2026-11-26,Third\n"}
        outcomes.append(ask(numbers, memory).run.outcome)
    assert outcomes == [SUBMITTED, UNCHANGED, SUBMITTED, NOTHING_NEW]
    assert [draft.items[0].kind for draft in memory.drafts] == ["refused", "new"]


def test_several_answers_are_one_original() -> None:
    memory = Memory()
    with Publisher({"/a": [Page(b"2026-11-01 3")], "/b": [Page(b"2026-11-02 4")]}) as publisher:
        report = ask(Numbers(publisher.address, pages=["/a", "/b"]), memory)
    listed = memory.read(report.run.original)
    assert listed.count(b"sha256") == 2
    assert f"{publisher.address}/b".encode() in listed


def test_a_changed_answer_is_an_alarm_with_a_sample_and_nothing_is_read() -> None:
    memory = Memory()
    with Publisher({"*": [Page(b"2026-11-01 3\n<html>moved</html> or so it says")]}) as publisher:
        report = ask(Numbers(publisher.address), memory)
        ask(Numbers(publisher.address), memory)
    assert report.failed
    assert report.run.outcome == AnswerChanged.key
    assert memory.drafts == []
    assert b"moved" in memory.read(report.run.original)
    assert "if-none-match" not in publisher.requests[1].headers


def test_a_form_that_nobody_thought_of_is_an_alarm_too() -> None:
    memory = Memory()
    with Publisher({"*": [Page(b"\xff\xfe3")]}) as publisher:
        report = ask(Numbers(publisher.address), memory)
    assert report.run.outcome == AnswerChanged.key
    assert "UnicodeDecodeError" in report.run.message
    assert memory.read(report.run.original) == b"\xff\xfe3"

    class Counting(Numbers):
        def fetch(self, client: Client) -> list[Answer]:
            return [client.get(self.ADDRESS + "/" + client.get(self.ADDRESS).text()[7])]

    with Publisher({"*": [Page(b"1 of 2")]}) as publisher:
        report = ask(Counting(publisher.address), memory)
    assert report.run.outcome == AnswerChanged.key
    assert memory.read(report.run.original) == b"1 of 2"


def test_a_run_that_was_ended_in_the_middle_leaves_originals_alone() -> None:
    """As kill -9 between two steps: nothing is written after it, and the next run does it all."""

    class Killed(BaseException):
        pass

    class Ending(Memory):
        def submit(self, draft: Draft) -> str:
            raise Killed

    memory = Ending()
    with Publisher({"*": [Page(b"2026-11-01 3", etag='"1"')]}) as publisher:
        numbers = Numbers(publisher.address)
        with pytest.raises(Killed):
            ask(numbers, memory)
        assert not memory.runs
        assert not memory.drafts
        whole = Memory()
        whole._kept = memory._kept
        assert ask(numbers, whole).run.outcome == SUBMITTED
    # and a run that ended after its proposal, before it was written down, proposes nothing twice
    whole.runs.clear()
    with Publisher({"*": [Page(b"2026-11-01 3", etag='"1"')]}) as publisher:
        assert ask(Numbers(publisher.address), whole).run.outcome == NOTHING_NEW


def test_files_are_read_as_answers_without_asking() -> None:
    memory = Memory()
    saved = Answer(b"2026-11-01 3", "file:numbers.txt", NOW)
    report = ask(Numbers("http://stat.example"), memory, files=[saved])
    assert report.run.outcome == SUBMITTED
    assert report.run.marks == {}
    assert memory.read(report.run.original) == saved.content


# ---- how it fares -------------------------------------------------------------------------------


def at(day: int, outcome: str, message: str = "") -> Fetch:
    return Fetch("numbers", outcome, f"2026-11-{day:02d}T08:00:00+00:00", message)


def judge(*runs: Fetch) -> health.Health:
    connector = cast(Connector, Numbers("http://stat.example"))
    return health.judge("numbers", connector, runs, NOW)


def test_a_failure_has_its_beginning() -> None:
    away = at(28, PublisherAway.key, message="nobody there")
    found = judge(at(1, SUBMITTED), at(8, NOTHING_NEW), at(15, AnswerChanged.key), away)
    assert found.success == dt.datetime(2026, 11, 8, 8, tzinfo=dt.UTC)
    assert found.since == dt.datetime(2026, 11, 15, 8, tzinfo=dt.UTC)
    assert found.failure == dt.datetime(2026, 11, 28, 8, tzinfo=dt.UTC)
    assert (found.key, found.message) == (PublisherAway.key, "nobody there")
    assert found.is_due(NOW)
    assert judge(at(15, AnswerChanged.key), at(30, UNCHANGED)).since is None


@pytest.mark.parametrize(
    ("runs", "due"),
    [
        ([], True),
        ([at(25, UNCHANGED)], False),
        ([at(24, NOTHING_NEW)], True),
        ([Fetch("numbers", PublisherAway.key, "2026-12-01T11:30:00+00:00")], False),
        ([Fetch("numbers", PublisherAway.key, "2026-12-01T10:30:00+00:00")], True),
        ([Fetch("numbers", AnswerRefused.key, "2026-12-01T10:30:00+00:00")], False),
        # a clock that was set back since
        ([Fetch("numbers", SUBMITTED, "2027-01-01T08:00:00+00:00")], True),
    ],
)
def test_who_is_due(runs: list[Fetch], due: bool) -> None:
    assert judge(*runs).is_due(NOW) is due


def test_who_lets_no_program_in_is_never_due() -> None:
    by_hand = types.SimpleNamespace(**vars(Numbers("http://stat.example")), BY_HAND=True)
    found = health.judge("numbers", cast(Connector, by_hand), [], NOW)
    assert not found.is_due(NOW)


def test_those_that_fail_come_first(monkeypatch: pytest.MonkeyPatch) -> None:
    module = types.SimpleNamespace(**vars(Numbers("http://stat.example")))
    monkeypatch.setattr(health, "CONNECTORS", dict.fromkeys("abc", ""))
    monkeypatch.setattr(health, "load", lambda _: module)
    runs = {
        "a": [at(2, SUBMITTED)],
        "b": [at(3, AnswerChanged.key)],
        "c": [at(1, PublisherAway.key)],
    }
    assert [one.name for one in health.list_health(runs, NOW)] == ["c", "b", "a"]


def test_why_a_figure_is_left_has_words_in_every_language() -> None:
    from corridor.language import has_text, languages

    reading = Reading()
    for reason in LEFT:
        reading.leave(reason)
    keys = [key for key, _ in reading.list_left()]
    assert len(keys) == len(LEFT)
    assert all(has_text(lang, key) for lang in languages() for key in keys)
    with pytest.raises(ValueError, match="weather"):
        reading.leave("weather")
