"""Whether a client has already what it asks for: conditional requests of RFC 9110 (13),
and whether it asks for parts of it (14)."""

from __future__ import annotations

import re
from email.utils import parsedate_to_datetime

from starlette.datastructures import Headers

#: one part of a file as RFC 9110 (14.1.2) writes it: from and to, or how much of its end
_PART = re.compile(r"([0-9]{1,18})-([0-9]{0,18})|-[0-9]{1,18}")
_TAG = re.compile(r'(?:W/)?"[\x21\x23-\x7e\x80-\xff]*"')


def is_unchanged(headers: Headers, tag: str, modified: str = "") -> bool:
    """Whether 304 is the answer to a GET: the client has this tag, or, where it names none, what
    was there at this time (`Last-Modified`, empty for what has none)."""
    known = headers.getlist("if-none-match")
    if known:
        return is_known(", ".join(known), tag)
    since = headers.get("if-modified-since", "")
    if not since or not modified:
        return False
    try:
        return parsedate_to_datetime(modified) <= parsedate_to_datetime(since)
    except (ValueError, TypeError):  # not a date, or one without its zone: as if it were not there
        return False


def is_known(header: str, tag: str) -> bool:
    """Whether an If-None-Match names a tag: a list or `*`, weakly compared."""
    if header.strip() == "*":
        return True
    return _opaque(tag) in (_opaque(one) for one in _TAG.findall(header))


def is_barred(headers: Headers, tag: str) -> bool:
    """Whether 412 is the answer: an If-Match that does not name the tag, strongly compared."""
    asked = ", ".join(headers.getlist("if-match"))
    if not asked or asked.strip() == "*":
        return False
    return tag.startswith("W/") or tag not in _TAG.findall(asked)


def is_range(header: str) -> bool:
    """Whether a Range asks for parts by their bytes; any other is passed over (RFC 9110, 14.2)."""
    unit, _, parts = header.partition("=")
    found = [_PART.fullmatch(part.strip()) for part in parts.split(",")]
    whole = [one for one in found if one and not (one[2] and int(one[2]) < int(one[1]))]
    return unit.strip().lower() == "bytes" and len(whole) == len(found)


def _opaque(tag: str) -> str:
    return tag.removeprefix("W/")
