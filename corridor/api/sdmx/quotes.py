"""Marks that mean something in XML or to Python, through the writers of pysdmx 1.21.

They turn each apostrophe into a double mark (`Xi'an` would read `Xi"an`), write a backslash twice
and a narrow space by its number, and leave an ampersand of a data set's attribute as it is, so that
the message is not XML. The marks go in as letters of a script that nobody writes (Linear B) and
come out as XML has them.
"""

from __future__ import annotations

#: mark -> the letter it goes in as, and what XML has for it
_MARKS = {
    "'": ("\U00010000", "'"),
    '"': ("\U00010001", "&quot;"),
    "&": ("\U00010002", "&amp;"),
    "<": ("\U00010003", "&lt;"),
    ">": ("\U00010004", "&gt;"),
    "\\": ("\U00010005", "\\"),
    "\u00a0": ("\U00010006", "\u00a0"),
    "\u202f": ("\U00010007", "\u202f"),
    "\u2009": ("\U00010008", "\u2009"),
}
_IN = str.maketrans({mark: letter for mark, (letter, _) in _MARKS.items()})
_OUT = str.maketrans(dict(_MARKS.values()))


def shield(text: str) -> str:
    """A text that pysdmx is to write; what cannot be seen in it otherwise is a space."""
    kept = text.translate(_IN)
    return kept if kept.isprintable() else "".join(c if c.isprintable() else " " for c in kept)


def restore(message: str) -> str:
    """The XML it has written, with the marks as XML has them."""
    return message.translate(_OUT)
