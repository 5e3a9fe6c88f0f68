"""Which connectors failed, since when, and which are due: data for a page and for the schedule."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from corridor.sources.connector import Connector
from corridor.sources.errors import PublisherAway
from corridor.sources.installation import has_failed
from corridor.sources.registry import CONNECTORS, load
from corridor.state.fetches import Fetch

#: after a failure it is asked again sooner than the publisher has something new: after an hour
#: when nobody answered, after a day when a person has to look
_SOON, _LATER = dt.timedelta(hours=1), dt.timedelta(days=1)


@dataclass(frozen=True)
class Health:
    """How a connector fares. ``success`` and ``failure``: when it last came to its end and when
    it last did not; ``since``: the first failure after the last success, None when it is well;
    ``key`` of the words for the last run ("" for none), ``message`` what was wrong; ``due``: when
    it is asked next, None for now; ``tried``: whether a real answer was seen; ``by_hand``: it lets
    no program in, its answers are saved by a person."""

    name: str
    publisher: str
    every: dt.timedelta
    tried: bool
    success: dt.datetime | None
    failure: dt.datetime | None
    since: dt.datetime | None
    key: str
    message: str
    due: dt.datetime | None
    proposal: str = ""
    by_hand: bool = False

    @property
    def brings(self) -> str:
        """Key of the words for what it brings."""
        return f"source-brings-{self.name}"

    def is_due(self, now: dt.datetime) -> bool:
        """Whether it is to be asked: its time has come, and it lets programs in."""
        return not self.by_hand and (self.due is None or self.due <= now)


def list_health(runs: Mapping[str, Sequence[Fetch]], now: dt.datetime) -> list[Health]:
    """Every connector, those that fail first, the longest failing first; ``runs`` by name, oldest
    first."""
    found = [judge(name, load(name), runs.get(name, ()), now) for name in CONNECTORS]
    late = dt.datetime.max.replace(tzinfo=dt.UTC)
    return sorted(found, key=lambda one: (one.since is None, one.since or late, one.name))


def judge(name: str, connector: Connector, runs: Sequence[Fetch], now: dt.datetime) -> Health:
    """How one connector fares by its runs; a run later than now (a clock that was set back) says
    nothing of when it is due."""
    good = [_read_time(one) for one in runs if not has_failed(one)]
    bad = [_read_time(one) for one in runs if has_failed(one)]
    success, last = (good[-1] if good else None), (runs[-1] if runs else None)
    since = None
    for one in reversed(runs):
        if not has_failed(one):
            break
        since = _read_time(one)
    due = None
    if last and (at := _read_time(last)) <= now:
        pause = connector.EVERY
        if has_failed(last):
            pause = min(pause, _SOON if last.outcome == PublisherAway.key else _LATER)
        due = at + pause
    return Health(
        name,
        connector.PUBLISHER,
        connector.EVERY,
        connector.TRIED,
        success,
        bad[-1] if bad else None,
        since,
        last.outcome if last else "",
        last.message if last else "",
        due,
        last.proposal if last else "",
        getattr(connector, "BY_HAND", False),
    )


def _read_time(run: Fetch) -> dt.datetime:
    found = dt.datetime.fromisoformat(run.at)
    return found if found.tzinfo else found.replace(tzinfo=dt.UTC)
