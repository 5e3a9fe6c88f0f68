"""One run of a connector: fetch, check, read, compare, propose.

Answers are kept as they come, a proposal is handed in whole, and the run is written down last: a
process that ends in the middle leaves originals and nothing else, and the next run asks again as
if there had been none.
"""

from __future__ import annotations

import datetime as dt
import json
import logging
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from corridor.evidence.files import content_hash
from corridor.evidence.releases import as_tables
from corridor.intake.checking import check_items
from corridor.intake.difference import compare
from corridor.intake.proposal import Draft, Finding, Item
from corridor.sources.answer import Answer
from corridor.sources.client import Client, Seen, Way
from corridor.sources.connector import Connector, Reading
from corridor.sources.errors import AnswerChanged, SourceError
from corridor.sources.installation import (
    NOTHING_NEW,
    SUBMITTED,
    UNCHANGED,
    Identity,
    Installation,
    has_failed,
)
from corridor.sources.politeness import Politeness
from corridor.state.fetches import Fetch

if TYPE_CHECKING:
    import pandas as pd

    from corridor.intake.statement import RowStatement, Statement

    Statements = Sequence[Statement | RowStatement]
    #: statements, the evidence as files, as tables and by its hash, a day -> as :func:`weigh`
    Weigh = Callable[
        [Statements, Mapping[str, bytes], Mapping[str, pd.DataFrame], str, dt.date],
        tuple[list[Item], int, list[Finding]],
    ]

LOG = logging.getLogger("corridor")


@dataclass(frozen=True)
class Report:
    """What a run found: figures proposed, the same as in the evidence, proposed before, left."""

    run: Fetch
    items: tuple[Item, ...] = ()
    same: int = 0
    waiting: int = 0
    reading: Reading = Reading()

    @property
    def failed(self) -> bool:
        """Whether somebody should look."""
        return has_failed(self.run)


def weigh(
    statements: Statements,
    files: Mapping[str, bytes],
    tables: Mapping[str, pd.DataFrame],
    base: str,
    day: dt.date,
) -> tuple[list[Item], int, list[Finding]]:
    """What statements change in the evidence, held against its contracts as figures of people are;
    how many stand there already; what is wrong with all of them together."""
    items, same = compare(statements, tables, base)
    items, findings = check_items(items, files, day)
    return items, same, findings


def run(
    name: str,
    connector: Connector,
    installation: Installation,
    *,
    files: Sequence[Answer] | None = None,
    way: Way | None = None,
    whole: bool = False,
    politeness: Politeness | None = None,
    describe: Callable[[Reading], str] = lambda reading: "",
    weighing: Weigh = weigh,
    now: Callable[[], dt.datetime] = lambda: dt.datetime.now(dt.UTC),
) -> Report:
    """Run one connector; what goes wrong is in the report, and kept.

    ``files``: answers that were saved, read instead of asking; ``whole``: ask also for what the
    publisher says is unchanged; ``describe``: words for the proposal of what was left.
    """
    begun = Fetch(name, "", now().isoformat(timespec="seconds"))
    try:
        seen = {} if whole or files else find_seen(installation.list_runs(name))
        if files is not None:
            answers = [_keep(one, connector, installation) for one in files]
        else:
            answers = _fetch(connector, installation, way, seen, politeness, now)
        report = _propose(begun, connector, installation, weighing, answers, seen, describe)
    except SourceError as bad:
        sample = _keep(bad.answer, connector, installation) if bad.answer else None
        original = sample.original if sample else ""
        report = Report(replace(begun, outcome=bad.key, message=str(bad), original=original))
    installation.record(report.run)
    return report


def _fetch(
    connector: Connector,
    installation: Installation,
    way: Way | None,
    seen: Mapping[str, Seen],
    politeness: Politeness | None,
    now: Callable[[], dt.datetime],
) -> list[Answer]:
    manners = politeness or Politeness(pause=getattr(connector, "PAUSE", 1.0))
    client = Client(
        installation, connector.LICENCE, way=way, seen=seen, politeness=manners, now=now
    )
    try:
        with guard(connector, client.answers):
            return connector.fetch(client)
    finally:
        client.close()


def find_seen(runs: Sequence[Fetch]) -> dict[str, Seen]:
    """What addresses had said of themselves when they were last read to the end."""
    for one in reversed(runs):
        if one.marks:
            return {address: Seen(**marks) for address, marks in one.marks.items()}
    return {}


def _propose(
    begun: Fetch,
    connector: Connector,
    installation: Installation,
    weighing: Weigh,
    answers: Sequence[Answer],
    seen: Mapping[str, Seen],
    describe: Callable[[Reading], str],
) -> Report:
    """Compare and hand in; the run with its outcome."""
    files = installation.read_evidence()
    base = content_hash(files)
    marks = _mark(answers, base)
    compared = all(seen[one.address].base == base for one in answers if not one.changed)
    if answers and compared and not any(one.changed for one in answers):
        original = answers[0].original
        return Report(replace(begun, outcome=UNCHANGED, marks=marks, original=original))
    tables = as_tables(files)
    reading = _read(connector, answers, tables)
    day = dt.date.fromisoformat(begun.at[:10])
    found, same, findings = weighing(reading.statements, files, tables, base, day)
    before = {identify(one) for one in installation.list_items(begun.connector)}
    items = tuple(one for one in found if identify(one) not in before)
    original = _keep_list(answers, connector, installation)
    ended = replace(begun, outcome=NOTHING_NEW, marks=marks, original=original)
    if items:
        words = describe(reading)
        draft = Draft("source", begun.connector, base, items, words, original, same)
        draft = replace(draft, findings=tuple(findings))
        ended = replace(ended, outcome=SUBMITTED, proposal=installation.submit(draft))
    return Report(ended, items, same, len(found) - len(items), reading)


def _read(
    connector: Connector, answers: Sequence[Answer], tables: Mapping[str, pd.DataFrame]
) -> Reading:
    with guard(connector, answers):
        connector.check(answers)
        return connector.to_evidence(answers, tables)


@contextmanager
def guard(connector: Connector, answers: Sequence[Answer]) -> Iterator[None]:
    """A form that nobody thought of breaks a connector where it looks at it: that is a changed
    answer too, and the other publishers are asked all the same."""
    try:
        yield
    except (ArithmeticError, AttributeError, LookupError, TypeError, ValueError) as bad:
        LOG.exception("%s: an answer that its connector cannot read", connector.PUBLISHER)
        sample = answers[-1] if answers else None
        raise AnswerChanged(f"an answer that cannot be read: {bad!r}"[:300], sample) from bad


def identify(item: Item) -> Identity:
    """What a figure is known again by when it is proposed once more: all but ids made anew. One
    that was refused is another when nothing stands in its way any more."""
    rows = [
        (one.table, one.after)
        for one in item.changes
        if one.after and one.table not in ("observations", "series_points", "sources")
    ]
    shown = json.dumps(rows, sort_keys=True, default=dict)
    refused = item.kind == "refused"
    return (refused, item.table, item.series, item.period, item.unit, item.after, shown)


def _keep(answer: Answer, connector: Connector, installation: Installation) -> Answer:
    """The answer, kept where it isn't yet."""
    if answer.original:
        return answer
    kept = installation.keep(
        answer.content, answer.address, answer.headers, connector.LICENCE, answer.when
    )
    return replace(answer, original=kept)


def _keep_list(answers: Sequence[Answer], connector: Connector, installation: Installation) -> str:
    """The original of a proposal: the answer, or the list of several; "" where nobody was asked."""
    if len(answers) < 2:
        return "".join(one.original for one in answers)
    rows = [{"sha256": one.original, "address": one.address} for one in answers]
    content = json.dumps(rows, indent=1).encode()
    headers, when = {"content-type": "application/json"}, max(one.when for one in answers)
    return installation.keep(content, "list:answers", headers, connector.LICENCE, when)


def _mark(answers: Sequence[Answer], base: str) -> dict[str, dict[str, str]]:
    """By address, what to ask with next time; none of answers from files."""
    return {
        one.address: {
            "original": one.original,
            "etag": one.headers.get("etag", ""),
            "modified": one.headers.get("last-modified", ""),
            "base": base,
        }
        for one in answers
        if not one.address.startswith("file:")
    }
