"""What a run needs of the installation around it: where answers, runs and proposals are kept."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Mapping
from typing import TYPE_CHECKING, Protocol

from corridor.sources.client import Originals
from corridor.state.fetches import Fetch

if TYPE_CHECKING:
    from corridor.intake.proposal import Draft, Item

#: what a run that came to its end found; each is a key of words
SUBMITTED, NOTHING_NEW, UNCHANGED = "source-submitted", "source-nothing-new", "source-unchanged"
#: what a figure of a proposal is known again by: whether it was refused, table, series, period,
#: unit, value, rows
Identity = tuple[bool, str, str, str, str, float | None, str]


def has_failed(run: Fetch) -> bool:
    """Whether a run did not come to its end."""
    return run.outcome not in (SUBMITTED, NOTHING_NEW, UNCHANGED)


class Installation(Originals, Protocol):
    """What `kept.py` does with `corridor/state/`, and :class:`Nothing` without keeping anything."""

    def list_runs(self, connector: str) -> list[Fetch]:
        """The runs of a connector, oldest first."""

    def record(self, run: Fetch) -> None:
        """Keep a run."""

    def list_items(self, connector: str) -> list[Item]:
        """All figures that the connector has ever proposed, whatever became of them."""

    def submit(self, draft: Draft) -> str:
        """Hand a proposal in; its id."""

    def read_evidence(self) -> Mapping[str, bytes]:
        """The files of the evidence that is served, by name."""


class Nothing:
    """An installation that keeps nothing: a look at what a publisher would bring."""

    def __init__(self, files: Mapping[str, bytes] | None = None) -> None:
        self._files = files or {}
        self._kept: dict[str, bytes] = {}

    def keep(
        self,
        content: bytes,
        address: str,
        headers: Mapping[str, str],
        licence: str,
        when: dt.datetime,
    ) -> str:
        """Its sha256; forgotten with the process."""
        name = hashlib.sha256(content).hexdigest()
        self._kept[name] = content
        return name

    def read(self, sha256: str) -> bytes:
        """The bytes of one."""
        return self._kept[sha256]

    def list_runs(self, connector: str) -> list[Fetch]:
        """None."""
        return []

    def record(self, run: Fetch) -> None:
        """Forget it."""

    def list_items(self, connector: str) -> list[Item]:
        """None."""
        return []

    def submit(self, draft: Draft) -> str:
        """Hand nothing in."""
        return ""

    def read_evidence(self) -> Mapping[str, bytes]:
        """What was given."""
        return self._files
