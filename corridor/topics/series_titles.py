"""Parts of a series title: what it measures, without its place, its unit, its bracket."""

from __future__ import annotations

import re

from corridor.topics.view import View


def measure(view: View, title_text: str) -> str:
    """A series title without the entity before its colon, with a capital."""
    said = re.sub(r"^[^:：]*[:：]\s*", "", title_text)
    return said[:1].upper() + said[1:]


def unitless(view: View, measured: str) -> str:
    """A measure without the words of its unit, for where the unit stands beside it in the
    scale of the figure: `Freight, tonnes (grain)` becomes `Freight (grain)`."""
    words = "|".join(
        re.escape(one) for one in sorted(view.say("title-units").split("; "), key=len)[::-1]
    )
    return re.sub(rf"(?:, (?:{words})|（(?:{words})）)(?=$|,| \(|，|（)", "", measured, count=1)


def bracket(title_text: str) -> str:
    """What stands in the bracket at the end of a title, nothing without one."""
    found = re.search(r"[(（]((?:[^()（）]|[(（][^()（）]*[)）])*)[)）]$", title_text)
    return found[1] if found else ""
