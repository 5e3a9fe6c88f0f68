"""Who counted a figure, who printed it and whose copy was read, in the reader's language.

Short names stand on cards, in charts and tables; full ones in passports and documents.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from corridor.evidence.publishers import ELSEWHERE, Attribution, read_attributions, read_names
from corridor.language.catalogue import text
from corridor.language.evidence_words import printed_publisher
from corridor.language.punctuation import listed
from corridor.languages import ENGLISH

#: printers of one counter that a line names before it says how many more there are
_PRINTERS = 2
_REMARK = re.compile(r" \((mirror|reprint)\)$")


def publisher_name(code: str, lang: str, *, full: bool = False) -> str:
    """The name of a publisher by its code, the short one unless ``full``; an unknown code alone."""
    row = read_names().get(code, {})
    stem = "name" if full else "short"
    return row.get(f"{stem}_{lang}") or row.get(f"{stem}_{ENGLISH}") or code


def publisher(attribution: str | None, lang: str) -> str:
    """Who counted and who printed, in little room: `China Railway, as printed by Xinhua`; where
    nobody is named who counted, the printer alone."""
    found = read_attributions(attribution or "")
    if not found:
        return printed_publisher(attribution, lang)
    if len(found) > 1:
        return _join(_group(found, lang), lang)
    (one,) = found
    printed = publisher_name(one.printed_by, lang)
    if one.counted_by in ("", one.printed_by):
        return printed
    counter = publisher_name(one.counted_by, lang)
    return text(lang, "attribution-printed", counter=counter, printers=printed)


def speaker(attribution: str | None, lang: str) -> str:
    """The one whose figure it is, inside a sentence: who counted, else who printed."""
    found = read_attributions(attribution or "")
    if not found:
        return printed_publisher(attribution, lang)
    codes = dict.fromkeys(one.counted_by or one.printed_by for one in found)
    return listed((publisher_name(code, lang) for code in codes), lang)


def attribution_text(attribution: str | None, lang: str, *, full: bool = False) -> str:
    """The same with all that is known: that no counter is named, and whose copy was read;
    ``full`` with full names, for passports and documents."""
    found = read_attributions(attribution or "")
    if not found:
        return printed_publisher(attribution, lang)
    return listed(dict.fromkeys(_say_whole(one, lang, full) for one in found), lang, ";")


def _say_whole(one: Attribution, lang: str, full: bool) -> str:
    printed = publisher_name(one.printed_by, lang, full=full)
    if not one.counted_by:
        said = text(lang, "attribution-nobody", printers=printed)
    elif one.counted_by == one.printed_by:
        said = printed
    else:
        counter = publisher_name(one.counted_by, lang, full=full)
        said = text(lang, "attribution-printed", counter=counter, printers=printed)
    if one.via == (ELSEWHERE,):
        return text(lang, "attribution-elsewhere", source=said)
    copies = [publisher_name(code, lang, full=full) for code in one.via if code != one.counted_by]
    return text(lang, "attribution-copy", source=said, via=listed(copies, lang)) if copies else said


def source_line(attributions: Iterable[str], lang: str, most: int = 4) -> str:
    """`Source: KTZ; China Railway, as printed by Xinhua; not seen to name a counter: Trend.`, or
    nothing; of more than ``most`` how many more. Each counter and each printer is named once."""
    groups = _group_all(list(dict.fromkeys(one for one in attributions if one)), lang)
    said = _join(groups[:most], lang)
    if len(groups) > most:
        said = text(lang, "source-more", publishers=said, count=len(groups) - most)
    return text(lang, "source-one", publishers=said) if said else ""


def _group_all(names: list[str], lang: str) -> list[str]:
    """Groups of the attributions, then publishers as older releases print them; who is named
    there without a note (a mirror, a reprint) is named once."""
    found = [one for name in names for one in read_attributions(name)]
    printed = [name for name in names if ">" not in name]
    own = {name for name in printed if not _REMARK.search(name)}
    kept = [name for name in printed if name in own or _REMARK.sub("", name) not in own]
    older = [printed_publisher(name, lang) for name in kept]
    return list(dict.fromkeys([*_group(found, lang), *older]))


def _group(found: list[Attribution], lang: str) -> list[str]:
    """Each counter with who else printed it, in their order, then those that name no counter."""
    counters: dict[str, list[str]] = {}
    for one in found:
        printers = counters.setdefault(one.counted_by, [])
        if one.printed_by != one.counted_by and one.printed_by not in printers:
            printers.append(one.printed_by)
    unnamed = counters.pop("", [])
    groups = []
    for counter, printers in counters.items():
        said = publisher_name(counter, lang)
        if printers:
            said = text(lang, "attribution-printed", counter=said, printers=_some(printers, lang))
        groups.append(said)
    if unnamed:
        groups.append(text(lang, "attribution-unnamed", printers=_some(unnamed, lang)))
    return groups


def _some(codes: list[str], lang: str) -> str:
    said = listed((publisher_name(code, lang) for code in codes[:_PRINTERS]), lang)
    more = len(codes) - _PRINTERS
    return text(lang, "source-more", publishers=said, count=more) if more > 0 else said


def _join(groups: list[str], lang: str) -> str:
    """Groups in a row: names alone parted by commas, by semicolons where one has commas."""
    several = any(mark in group for group in groups for mark in (", ", "、", ": ", "：", "，"))
    return listed(groups, lang, ";" if several else ",")
