"""Where traffic goes: two answers beside each other, section by section and flow by flow."""

from __future__ import annotations

from dataclasses import dataclass

from corridor.network.answer import LEAST
from corridor.network.result import Result


@dataclass(frozen=True)
class Shift:
    """A section (or commodity) with its pairs of trains a day, tonnes and TEU a year in one answer
    and in another."""

    code: str
    pairs_before: float
    pairs_after: float
    tonnes_before: float
    tonnes_after: float
    teu_before: float
    teu_after: float

    @property
    def pairs(self) -> float:
        """Pairs a day that come beside; negative where fewer go."""
        return self.pairs_after - self.pairs_before

    @property
    def tonnes(self) -> float:
        """Tonnes a year that come beside."""
        return self.tonnes_after - self.tonnes_before

    @property
    def teu(self) -> float:
        """TEU a year that come beside."""
        return self.teu_after - self.teu_before


def list_section_shifts(before: Result, after: Result) -> tuple[Shift, ...]:
    """Sections over which more or less goes, the greatest changes of pairs first."""
    shifts = []
    for code in {**before.sections, **after.sections}:
        old, new = before.sections.get(code), after.sections.get(code)
        shift = Shift(
            code,
            old.pairs if old else 0.0,
            new.pairs if new else 0.0,
            old.tonnes if old else 0.0,
            new.tonnes if new else 0.0,
            old.teu if old else 0.0,
            new.teu if new else 0.0,
        )
        if abs(shift.pairs) > LEAST:
            shifts.append(shift)
    return tuple(sorted(shifts, key=lambda one: (-abs(one.pairs), one.code)))


def list_commodity_shifts(before: Result, after: Result) -> tuple[Shift, ...]:
    """Flows of which more or less goes in all, the greatest changes of tonnes first."""
    then = {one.commodity: one for one in after.carried}
    shifts = [
        Shift(
            old.commodity,
            old.carried,
            then[old.commodity].carried,
            old.tonnes,
            then[old.commodity].tonnes,
            old.teu,
            then[old.commodity].teu,
        )
        for old in before.carried
    ]
    changed = [one for one in shifts if abs(one.pairs) > LEAST]
    return tuple(sorted(changed, key=lambda one: (-abs(one.tonnes), one.code)))
