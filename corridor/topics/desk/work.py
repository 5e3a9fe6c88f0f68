"""What takes longer than a page's run: a sheet read and compared, lines as they would change, a
proposal kept, a release made or taken back. Each is called by its name in a process of its own,
which goes on when the window that asked is closed. Pages do not import it: what it reads with is
loaded in that process alone."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import replace

from corridor.access.person import Person
from corridor.evidence import releases
from corridor.evidence.files import content_hash
from corridor.intake.columns import Words
from corridor.intake.prepare import prepare
from corridor.intake.preview import LineChange, preview_lines
from corridor.intake.proposal import Draft, Item
from corridor.state import editions, originals, review
from corridor.topics.desk.outcome import Checked, Made, Misfit
from corridor.topics.desk.rules import choose_lines
from corridor.warehouse.build import BuildFailed
from corridor.warehouse.release import ReleaseRefused

Progress = Callable[[float, float, str], None]


def check(data: bytes, name: str, words: Words, *, progress: Progress) -> Checked:
    """A sheet against the evidence that is served. Raises SheetRefused."""
    files = releases.served()
    draft = prepare(data, name, words, files, content_hash(files), progress=progress)
    progress(0, 1, "preview")
    return Checked(draft, _preview(files, draft.items))


def preview(items: Sequence[Item], *, progress: Progress) -> tuple[LineChange, ...]:
    """The lines that figures of a proposal would change most. Raises ChangeConflict."""
    progress(0, 1, "preview")
    return _preview(releases.served(), items)


def _preview(files: dict[str, bytes], items: Sequence[Item]) -> tuple[LineChange, ...]:
    return tuple(preview_lines(files, choose_lines(items)))


def submit(draft: Draft, data: bytes, person: Person, *, progress: Progress) -> str:
    """Keep a draft as a proposal, and the sheet it came from; its id."""
    progress(0, 1, "writing")
    when = dt.datetime.now(dt.UTC)
    kept = originals.keep(data, f"upload:{draft.name}", {}, "", when)
    return review.submit(replace(draft, original=kept), person)


def release(note: str, person: Person, *, progress: Progress) -> Made:
    """Make a release of what is accepted."""
    progress(0, 1, "making")
    try:
        made = editions.release(note, person)
    except editions.ReleaseConflict as bad:
        return Made(
            misfits=tuple(
                Misfit(one.accepted.proposal, one.accepted.position, one.why)
                for one in bad.conflicts
            )
        )
    except editions.ReleaseInvalid as bad:
        return Made(breaches=tuple(map(str, bad.breaches[:20])))
    except (BuildFailed, ReleaseRefused) as bad:  # what a check of the tables names, line by line
        return Made(breaches=tuple(str(bad).splitlines()[:20]))
    return Made(made.hash, made.date.isoformat())


def withdraw(hash: str, why: str, person: Person, *, progress: Progress) -> str:
    """Take a release back; its hash."""
    progress(0, 1, "making")
    editions.withdraw_release(hash, why, person)
    return hash
