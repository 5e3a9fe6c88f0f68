"""The installation as a run meets it: originals, proposals and runs of `corridor/state/`."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import TYPE_CHECKING

from corridor.access.person import Person
from corridor.evidence import releases
from corridor.evidence.files import content_hash
from corridor.sources.errors import SourceBusy
from corridor.sources.installation import Run
from corridor.state import originals, proposals, review, store

if TYPE_CHECKING:
    import pandas as pd

    from corridor.intake.proposal import Draft, Item

#: runs of a connector that are looked at: more says nothing of how it fares
_RUNS = 200


class Kept:
    """See :class:`corridor.sources.installation.Installation`. Raises StateError."""

    def keep(
        self,
        content: bytes,
        address: str,
        headers: Mapping[str, str],
        licence: str,
        when: dt.datetime,
    ) -> str:
        """Its sha256."""
        return originals.keep(content, address, headers, licence, when)

    def read(self, sha256: str) -> bytes:
        """The bytes of one."""
        return originals.read(sha256)

    def list_runs(self, connector: str) -> list[Run]:
        """The last runs of a connector, oldest first."""
        return list_runs().get(connector, [])

    def record(self, run: Run) -> None:
        """Keep a run."""
        from corridor.state.records import Fetch

        row = Fetch(
            connector=run.connector,
            at=run.at,
            outcome=run.outcome,
            message=run.message,
            marks=json.dumps(run.marks, sort_keys=True),
            original=run.original,
            proposal=run.proposal,
        )
        with store.writing() as session:
            session.add(row)

    def list_items(self, connector: str) -> list[Item]:
        """All figures that the connector has ever proposed, whatever became of them."""
        heads = [
            one
            for one in proposals.list_proposals()
            if (one.way, one.name) == ("source", connector)
        ]
        return [row.item for one in heads for row in proposals.read_proposal(one.id).items]

    def submit(self, draft: Draft) -> str:
        """Hand a proposal in, as the publisher's own analyst."""
        return review.submit(draft, Person(f"source:{draft.name}", draft.name, "analyst"))

    def read_evidence(self) -> tuple[Mapping[str, pd.DataFrame], str]:
        """The tables that are served, as text, and the hash of their vintage."""
        files = releases.present()
        return releases.as_tables(files), content_hash(files)


def list_runs() -> dict[str, list[Run]]:
    """The last runs by connector, oldest first; none where nothing was ever written."""
    with store.reading() as session:
        if session is None:
            return {}
        from sqlalchemy import func, select

        from corridor.state.records import Fetch

        place = func.row_number().over(partition_by=Fetch.connector, order_by=Fetch.number.desc())
        placed = select(Fetch.number, place.label("place")).subquery()
        last = select(placed.c.number).where(placed.c.place <= _RUNS)
        rows = session.scalars(select(Fetch).where(Fetch.number.in_(last)).order_by(Fetch.number))
        found: dict[str, list[Run]] = {}
        for row in rows:
            marks = json.loads(row.marks or "{}")
            run = Run(
                row.connector, row.at, row.outcome, row.message, marks, row.original, row.proposal
            )
            found.setdefault(row.connector, []).append(run)
        return found


@contextmanager
def hold(connector: str) -> Iterator[None]:
    """Ask a publisher alone on this machine; SourceBusy. The lock goes with the process."""
    import fcntl

    folder = store.folder()
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / f"source-{connector}.lock").open("w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise SourceBusy(f"another run asks {connector} just now", name=connector) from None
        yield
