"""Parts of a series title: what it measures, without its place, its unit, its bracket."""

from __future__ import annotations

import re

from corridor.language import capitalize
from corridor.topics.view import View


def read_measure(title: str) -> str:
    """A series title without the entity before its colon, with a capital."""
    return capitalize(re.sub(r"^[^:：]*[:：]\s*", "", title))


def drop_unit(view: View, measure: str) -> str:
    """A measure without the words of its unit, for where the unit stands beside it in the
    scale of the figure: `Freight, tonnes (grain)` becomes `Freight (grain)`."""
    units = sorted(view.say("title-units").split("; "), key=len, reverse=True)
    words = "|".join(re.escape(unit) for unit in units)
    return re.sub(rf"(?:, (?:{words})|（(?:{words})）)(?=$|,| \(|，|（)", "", measure, count=1)


def read_bracket(title: str) -> str:
    """What stands in the bracket at the end of a title, nothing without one."""
    bracket = re.search(r"[(（]((?:[^()（）]|[(（][^()（）]*[)）])*)[)）]$", title)
    return bracket[1] if bracket else ""
