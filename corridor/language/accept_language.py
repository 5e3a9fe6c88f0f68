"""The language that an address or a browser means, among those there are."""

from __future__ import annotations

import re
from collections.abc import Mapping

from corridor.language.catalogue import languages
from corridor.languages import LANGUAGES

_ONE = re.compile(
    r"\s*([a-zA-Z]{1,8}(?:-[\w-]{1,40})?)\s*(?:;\s*q\s*=\s*([01]?(?:\.\d{0,3})?))?\s*"
)


def read_tag(tag: str) -> str:
    """The code of a language by a tag: `ru-RU`, `zh-Hans`, `zh_CN`, also by the name of its
    country (`kz`); empty for one that is not here."""
    first = tag.strip().replace("_", "-").split("-")[0].lower()
    for code in languages():
        if first == code or first in LANGUAGES[code].also:
            return code
    return ""


def preferred(header: str | None) -> str:
    """First guess from an Accept-Language header; English when it names none that is here."""
    best, choice = 0.0, "en"
    for part in (header or "")[:400].split(","):
        if not (found := _ONE.fullmatch(part)):
            continue
        lang, weight = read_tag(found[1]), float(found[2] or 1)
        if lang and weight > best:
            best, choice = weight, lang
    return choice


def find_visitor_language(query: Mapping[str, str], accepts: str | None) -> str:
    """The language of words for a visitor: `lang=` of the address, else what the browser says."""
    return read_tag(query.get("lang", "")) or preferred(accepts)
