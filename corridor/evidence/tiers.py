"""How near a source is to who counted: its tier, by rule, and what may be said by the press alone.

A: the body that counts or decides, on its own page. B: an official figure through a named house:
who counted is named, or a news agency or an office reports it. C: press not seen to name a counter,
and every copy at an unrelated address. D: nobody knows who printed it.
"""

from __future__ import annotations

from collections.abc import Collection

#: press not seen to name a counter, mirror; unidentified page
REPRINTS = frozenset({"C", "D"})
#: kinds of publishers whose own page is where a thing is decided or counted
_OFFICES = frozenset(
    {
        "statistics-office",
        "customs",
        "operator",
        "port",
        "ministry",
        "government",
        "international-organisation",
        "association",
    }
)
#: kinds whose report of others' figures stands for itself where it is not seen to name a counter
_TRUSTED = _OFFICES - {"association"} | {"agency"}


def rate(printed_by: str, kind: str, relation: str, *, counts: bool, names_counter: bool) -> str:
    """The tier of a source. ``kind`` of who printed it; ``counts``: who printed it counts itself;
    ``names_counter``: somebody is named who counted a figure of it."""
    if printed_by == "unidentified":
        return "D"
    if relation == "mirror":
        return "C"
    if relation == "original" and (counts or kind in _OFFICES):
        return "A"
    if names_counter:
        return "B"
    own_words = relation in ("original", "agency-report", "citation")
    return "B" if own_words and kind in _TRUSTED else "C"


def is_reprint(tier: str | None) -> bool:
    """Whether a source repeats a count without being an office or naming one."""
    return tier in REPRINTS


def lean_on_reprint(tiers: Collection[str | None]) -> bool:
    """Whether one figure or more of a claim that needs them all stands on the press alone: the
    headline of a figure, which is read without its rows, then says so."""
    return any(is_reprint(tier) for tier in tiers)
