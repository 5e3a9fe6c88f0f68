"""How wide a line of text is, near enough to keep labels apart, and the box it takes."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from functools import lru_cache


@dataclass(frozen=True)
class Box:
    """A rectangle on the screen, pixels right of and below the middle of the map."""

    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: Box, gap: float = 0) -> bool:
        """Whether the two overlap, or come nearer than ``gap``."""
        return (
            self.left < other.right + gap
            and other.left < self.right + gap
            and self.top < other.bottom + gap
            and other.top < self.bottom + gap
        )


@lru_cache(8_000)
def estimate_width(text: str, size: float) -> float:
    """Pixels of a line in Source Sans, near enough to keep names apart."""
    width = 0.0
    for letter in text:
        if unicodedata.east_asian_width(letter) in "WF":
            width += 1.0
        elif letter in " .,·:;|ilIj’'\u00a0\u202f\u2009":
            width += 0.25
        elif letter.isupper() or letter in "мшщжюфыЖШЩМmw—":
            width += 0.64
        else:
            width += 0.51
    return width * size
