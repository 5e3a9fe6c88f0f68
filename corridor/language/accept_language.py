"""The language a browser prefers, among those there are."""

from __future__ import annotations

import re

from corridor.language.catalogue import languages

_ONE = re.compile(r"\s*([a-zA-Z]{1,8})(?:-[\w-]{1,40})?\s*(?:;\s*q\s*=\s*([01](?:\.\d{0,3})?))?\s*")


def preferred(header: str | None) -> str:
    """First guess from an Accept-Language header; English when it names none that is here."""
    best, choice = 0.0, "en"
    for part in (header or "")[:400].split(","):
        if not (found := _ONE.fullmatch(part)):
            continue
        lang, weight = found[1].lower(), float(found[2] or 1)
        if lang in languages() and weight > best:
            best, choice = weight, lang
    return choice
