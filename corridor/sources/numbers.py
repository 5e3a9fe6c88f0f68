"""Numbers as publishers print them in cells and texts."""

from __future__ import annotations

import re
from decimal import Decimal, InvalidOperation

#: what stands where there is none: not counted, not printed, kept secret
NONE = {"", "-", "–", "—", "...", "…", "..", ".", "x", "х", "N/A", ":"}
_BLANKS = re.compile(r"[\s\u00a0\u202f]+")


def read_number(cell: object) -> Decimal | None:
    """A number of a cell, None where it says that there is none; ValueError for other text.

    Blanks part thousands, a comma stands for the point: `1 013,8`. A float keeps the digits that
    a reader sees, not those of its binary form.
    """
    if isinstance(cell, bool):
        raise ValueError(f"not a number: {cell}")
    if isinstance(cell, (int, float)):
        return Decimal(repr(cell))
    text = _BLANKS.sub("", str(cell))
    if text in NONE:
        return None
    try:
        number = Decimal(text.replace(",", "."))
    except InvalidOperation:
        raise ValueError(f"not a number: {str(cell)[:40]!r}") from None
    if not number.is_finite():
        raise ValueError(f"not a number: {text[:40]!r}")
    return number


def write_number(value: Decimal) -> str:
    """A number as the evidence writes it: plain digits, no zeros at the end, no exponent."""
    text = f"{value:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
