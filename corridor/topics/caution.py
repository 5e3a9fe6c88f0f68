"""A word of caution beside figures: *Read with care*."""

from __future__ import annotations

from dataclasses import dataclass

from corridor.language.spans import Line


@dataclass(frozen=True)
class Caution:
    """``badge``: of what kind it is, in two or three words; ``sentence``: what to mind."""

    badge: str
    sentence: Line
