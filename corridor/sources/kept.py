"""The installation as a run meets it: originals, proposals and runs of `corridor/state/`."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import TYPE_CHECKING

from corridor.access.person import Person
from corridor.evidence import releases
from corridor.sources.errors import SourceBusy
from corridor.state import fetches, originals, proposals, review, store
from corridor.state.fetches import Fetch

if TYPE_CHECKING:
    from corridor.intake.proposal import Draft, Item

#: runs of all connectors that are looked at: those of a year say how each fares
_RUNS = 5000


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

    def list_runs(self, connector: str) -> list[Fetch]:
        """The last runs of a connector, oldest first."""
        return fetches.list_fetches(connector)[::-1]

    def record(self, run: Fetch) -> None:
        """Keep a run."""
        fetches.record_fetch(run)

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

    def read_evidence(self) -> Mapping[str, bytes]:
        """The files of the evidence that is served, by name."""
        return releases.served()


def list_runs() -> dict[str, list[Fetch]]:
    """The last runs by connector, oldest first; none where nothing was ever written."""
    found: dict[str, list[Fetch]] = {}
    for run in reversed(fetches.list_fetches(most=_RUNS)):
        found.setdefault(run.connector, []).append(run)
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
