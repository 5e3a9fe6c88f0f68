"""Releases of the installation that were withdrawn: what a link to one is told.

`withdrawn.csv` beside their index; rows are only added. Who withdrew it stands in the log of the
installation.
"""

from __future__ import annotations

import csv
import datetime as dt
import io
from contextlib import suppress
from dataclasses import asdict, dataclass, fields
from pathlib import Path

from corridor.evidence import releases
from corridor.evidence.releases import Release

FILE = "withdrawn.csv"


@dataclass(frozen=True)
class Withdrawn:
    """One of them: its date, hash and note, the day it was withdrawn, and why."""

    date: dt.date
    hash: str
    note: str
    day: dt.date
    why: str


def read_withdrawn() -> list[Withdrawn]:
    """All of them, in the order they were withdrawn; a row that cannot be read is none."""
    if releases.OWN is None:
        return []
    try:
        text = (releases.OWN / FILE).read_text(encoding="utf-8")
    except OSError:
        return []
    found = []
    for row in csv.DictReader(io.StringIO(text, newline="")):
        with suppress(KeyError, TypeError, ValueError):
            date, day = (dt.date.fromisoformat(row[name]) for name in ("date", "day"))
            found.append(Withdrawn(date, row["hash"], row["note"], day, row["why"]))
    return found


def find_withdrawn(text: str) -> Withdrawn | None:
    """The one that a hash, six first digits of one, or a date means."""
    said = text.strip().lower()
    if len(said) < 6:
        return None
    return next(
        (
            one
            for one in reversed(read_withdrawn())
            if one.hash.startswith(said) or one.date.isoformat() == said
        ),
        None,
    )


def withdraw(release: Release, day: dt.date, why: str) -> None:
    """Take a release out of the index of the installation and keep its trace; once is enough."""
    folder = releases.find_folder(release)
    listed = read_withdrawn()
    if all(one.hash != release.hash for one in listed):
        listed.append(Withdrawn(release.date, release.hash, release.note, day, why))
    out = io.StringIO()
    writer = csv.DictWriter(out, [one.name for one in fields(Withdrawn)], lineterminator="\n")
    writer.writeheader()
    writer.writerows(asdict(one) for one in listed)
    left = [one for one in releases.index() if one.own and one.hash != release.hash]
    kept: dict[Path, bytes] = {
        folder / FILE: out.getvalue().encode(),
        folder / releases.INDEX: releases.spell_index(left, release.own),
    }
    releases.write(kept)
