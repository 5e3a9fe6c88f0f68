"""A word of caution beside figures: *Read with care*."""

from __future__ import annotations

from dataclasses import dataclass

from corridor.language.spans import Line, read_marks
from corridor.topics.view import View


@dataclass(frozen=True)
class Caution:
    """``badge``: of what kind it is, in two or three words; ``sentence``: what to mind."""

    badge: str
    sentence: Line


def build_caution(view: View, badge: str, key: str, **values: object) -> Caution:
    """The caution whose badge and sentence the catalogue has under these keys; ``values``: what
    the sentence names."""
    return Caution(view.say(badge), read_marks(view.say(key, **values)))
