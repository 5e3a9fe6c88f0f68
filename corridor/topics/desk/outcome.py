"""What comes of the jobs of this page."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from corridor.intake.preview import LineChange
    from corridor.intake.proposal import Draft


@dataclass(frozen=True)
class Checked:
    """A sheet as a draft, and the lines that it would change most."""

    draft: Draft
    lines: tuple[LineChange, ...]


@dataclass(frozen=True)
class Misfit:
    """An accepted figure that no longer fits the evidence: where it was proposed, and why."""

    proposal: str
    position: int
    why: str


@dataclass(frozen=True)
class Made:
    """What came of a release: its hash and day, or what does not fit, or breaches of the contract
    as they are listed."""

    hash: str = ""
    day: str = ""
    misfits: tuple[Misfit, ...] = ()
    breaches: tuple[str, ...] = ()
