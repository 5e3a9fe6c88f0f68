"""How near a source is to who counted: its tier, and what may be said by a reprint alone."""

from __future__ import annotations

from collections.abc import Collection

#: press without named origin, mirror or reprint; unidentified page
REPRINTS = frozenset({"C", "D"})


def is_reprint(tier: str | None) -> bool:
    """Whether a source repeats a count without being an office or a named agency."""
    return tier in REPRINTS


def lean_on_reprint(tiers: Collection[str | None]) -> bool:
    """Whether one figure or more of a claim that needs them all stands on reprints alone: the
    headline of a figure, which is read without its rows, then says so."""
    return any(is_reprint(tier) for tier in tiers)
