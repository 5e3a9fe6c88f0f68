"""Who counted, who printed and whose copy was read, as rows of answers have it."""

from __future__ import annotations

from typing import Any

from corridor.api import words
from corridor.api.page import Row
from corridor.api.request import Record, RequestContext
from corridor.language import attribution_text, publisher_name


class Attributed(Row):
    """A row that names its publishers: by code, with their names in the language asked for, and in
    one line as the pages have it."""

    counted_by: str | None
    counted_by_name: str | None
    printed_by: str | None
    printed_by_name: str | None
    via: str | None
    via_name: str | None
    relation: str | None
    attribution: str | None


def attribute(context: RequestContext, record: Record) -> dict[str, Any]:
    """Fields of :class:`Attributed` of a record with ``counted_by`` and ``attribution``; a query
    of trade has no ``printed_by`` and ``relation``."""
    lang = words.available(context.lang)
    found: dict[str, Any] = {}
    for body in ("counted_by", "printed_by", "via"):
        codes = record.get(body)
        found[body] = codes
        found[f"{body}_name"] = _name(codes, lang)
    found["relation"] = record.get("relation")
    found["attribution"] = say_attribution(context, record["attribution"])
    return found


def say_attribution(context: RequestContext, attribution: str | None) -> str | None:
    """An attribution in the language of the request, with full names; None without one."""
    return attribution_text(attribution, words.available(context.lang), full=True) or None


def _name(codes: str | None, lang: str) -> str | None:
    """Names of codes that are parted by `;`; None without any."""
    if not codes:
        return None
    return "; ".join(publisher_name(code, lang, full=True) for code in codes.split(";"))
