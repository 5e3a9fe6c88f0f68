"""Vintages: which there are, which one a text means, and its tables, made when first asked for."""

from __future__ import annotations

import fcntl
import logging
import re
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import IO

from corridor.evidence import releases
from corridor.evidence.releases import Release, ReleaseDamaged
from corridor.evidence.withdrawn import Withdrawn, find_withdrawn
from corridor.warehouse import build, history, tables
from corridor.warehouse.build import BuildFailed
from corridor.warehouse.tables import TablesBroken, Vintage, WarehouseError, current

_HASH = re.compile(r"[0-9a-f]{6,12}")
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")
#: seconds to wait for another process that makes tables or a release; one takes six
WAIT = 60
LOG = logging.getLogger("corridor")
_making = threading.Lock()
_known: tuple[tuple[Vintage, tuple[Release, ...]], list[Vintage]] | None = None


class UnknownVintage(WarehouseError):
    """No vintage is called so; ``choices`` are those there are, the likeliest first."""

    key = "unknown-vintage"

    def __init__(self, text: str, choices: list[Vintage]) -> None:
        offer = ", ".join(f"{v.date} ({v.hash})" for v in choices)
        super().__init__(f"no vintage '{text[:40]}'; there are: {offer}", vintage=text[:40])
        self.choices = choices


class VintageWithdrawn(UnknownVintage):
    """An installation withdrew this release of its own; ``gone`` says when and why."""

    key = "withdrawn-vintage"

    def __init__(self, text: str, choices: list[Vintage], gone: Withdrawn) -> None:
        super().__init__(text, choices)
        self.gone = gone
        self.details |= {"day": gone.day.isoformat(), "why": gone.why}


class VintageDamaged(WarehouseError):
    """The archive of a release cannot be opened; the message says which."""

    key = "vintage-damaged"


class TablesBusy(WarehouseError):
    """Another process of this copy makes tables or a release, and does not come to its end."""

    key = "busy"

    def __init__(self) -> None:
        super().__init__(f"another build or release has been at work for {WAIT} s; try again later")


def vintages() -> list[Vintage]:
    """The evidence served now and every release, newest first; no tables are made for that."""
    global _known
    mark = (current(), releases.index())
    if _known is None or _known[0] != mark:
        served, listed = mark
        older = [_of(r) for r in reversed(listed) if r.hash != served.hash]
        _known = (mark, [served, *older])
    return list(_known[1])


def _of(release: Release) -> Vintage:
    counts = {"observation": release.observations}
    path = build.path_of(release.hash)
    return Vintage(release.hash, release.date, path, counts, release.note, True)


def find_earlier(vintage: Vintage) -> Vintage | None:
    """The release that a vintage follows, whose figures its own are told against."""
    line = history.before(vintage.hash)
    return _of(line[-1]) if line else None


def find_vintage(text: str | None = None) -> Vintage:
    """The vintage a text means: its hash, at least six first digits of that, or a release's date.

    Without a text: the evidence served now. UnknownVintage offers the nearest.
    """
    served = current()
    if not text or text == served.hash:
        return served
    known = vintages()
    said = text.strip().lower()
    if _DATE.fullmatch(said):
        found = [v for v in known if v.date.isoformat() == said]
        found = [v for v in found if v.released] or found
    elif _HASH.fullmatch(said):
        found = [v for v in known if v.hash.startswith(said)]
    else:
        found = []
    if len(found) != 1:
        alike = found or [v for v in known if v.date.isoformat()[:7] == said[:7]]
        choices = [*alike, *[v for v in known if v not in alike]][:12]
        if not found and (gone := find_withdrawn(text)):
            raise VintageWithdrawn(text, choices, gone)
        raise UnknownVintage(text, choices)
    return found[0]


def ready(found: Vintage) -> Vintage:
    """The same vintage with its tables made, and the rows of each table counted.

    One is made at a time, by whichever process comes first; the others wait for it.
    Raises VintageDamaged when its archive is not what was released.
    """
    if found == current():
        return found
    if not found.path.exists():
        with making():
            made(found.hash)
    try:
        counts = build.counts_of(found.path)
    except TablesBroken:  # damaged since: they are made again from the archive
        with making():
            found.path.unlink(missing_ok=True)
            counts = build.counts_of(made(found.hash))
    return replace(found, counts=counts)


def made(name: str) -> Path:
    """The tables of a release, made if they are not there; the caller holds :func:`making`."""
    path = build.path_of(name)
    if path.exists():
        return path
    try:
        releases.check_index()  # its revisions follow from the releases before it
        release = next(r for r in releases.index() if r.hash == name)
        files = releases.contents(release)
        return build.make(name, releases.as_tables(files), files).path
    except (ReleaseDamaged, StopIteration, BuildFailed) as bad:
        raise VintageDamaged(f"the vintage {name} cannot be opened: {bad}") from bad


@contextmanager
def making() -> Iterator[None]:
    """Alone among the threads of this process and the processes of this copy.

    Who has to wait says so in the log; TablesBusy after WAIT seconds, BuildFailed when the folder
    of the tables cannot be written.
    """
    try:
        tables.BUILD.mkdir(parents=True, exist_ok=True)
        handle = (tables.BUILD / ".lock").open("w")
    except OSError as bad:
        raise BuildFailed(f"data/build cannot be written ({bad.strerror})") from bad
    until = time.monotonic() + WAIT
    with handle:
        if not _making.acquire(timeout=WAIT):
            raise TablesBusy()
        try:
            _take(handle, until)
            yield
        finally:
            _making.release()


def _take(handle: IO[str], until: float) -> None:
    """Lock the file of the lock for this process, waiting for another that has it."""
    told = False
    while True:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
            return
        except BlockingIOError:
            if time.monotonic() > until:
                raise TablesBusy() from None
        if not told:
            LOG.warning("another build or release is at work here; waiting up to %s s", WAIT)
            told = True
        time.sleep(0.1)


def tables_of(vintage: str | None) -> Path:
    """The file of tables of a vintage, named as :func:`find_vintage` takes it; made if need be."""
    if vintage is None:
        return current().path
    return ready(find_vintage(vintage)).path
