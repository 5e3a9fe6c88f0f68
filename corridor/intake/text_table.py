"""CSV of any coding and delimiter, and what is pasted from a sheet."""

from __future__ import annotations

import codecs
import csv
import io
from collections.abc import Callable, Sequence
from typing import Any

from charset_normalizer import from_bytes

from corridor.intake.grid import Grid, SheetRefused, check_rows
from corridor.intake.proposal import Finding

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
#: codings of before UTF-8 that sheets of these countries come in
_OLDER = ["cp1251", "kz1048", "gb18030", "koi8_r", "cp866"]
#: bytes that tell UTF-16 without a mark, and the upper halves of its Latin and Cyrillic letters
_SAMPLE, _HIGH = 2_000, (0x00, 0x04)
_DELIMITERS = ("\t", ";", ",", "|")
#: lines in which the header is looked for
HEAD = 20


def read_text(
    data: bytes, count: Callable[[Sequence[Any]], int]
) -> tuple[Grid, str, list[Finding]]:
    """The rows, the delimiter they are parted by, and what has to be said of the coding.

    ``count``: how many columns are known in a row that may be the header; of several delimiters
    the one that makes most of them known is taken. Raises SheetRefused for what is no text.
    """
    text, findings = _decode(data)
    best: tuple[int, int, str, list[list[str]]] = (-1, 0, "", [])
    for place, delimiter in enumerate(_DELIMITERS):
        head = _parse("\n".join(text.splitlines()[:HEAD]), delimiter)
        known = max((count(row) for row in head), default=0)
        best = max(best, (known, -place, delimiter, head), key=lambda one: one[:2])
    rows = _parse(text, best[2])
    while rows and not any(cell.strip() for cell in rows[-1]):
        rows.pop()
    check_rows("", len(rows))
    return Grid("", rows), best[2], findings


def _parse(text: str, delimiter: str) -> list[list[str]]:
    try:
        return list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter))
    except csv.Error as bad:
        raise SheetRefused("intake-file-unknown") from bad


def _decode(data: bytes) -> tuple[str, list[Finding]]:
    for mark, coding in _MARKS:
        if data.startswith(mark):
            return _read(data, coding), []
    if 0 in data[:_SAMPLE]:
        for first, coding in ((1, "utf-16-le"), (0, "utf-16-be")):
            halves = data[first:_SAMPLE:2]
            if sum(map(halves.count, _HIGH)) > 0.9 * len(halves):
                return _read(data, coding), []
        raise SheetRefused("intake-file-unknown")
    try:
        return data.decode("utf-8"), []
    except UnicodeDecodeError:
        found = from_bytes(data, cp_isolation=_OLDER).best()
    if found is None:
        raise SheetRefused("intake-file-unknown")
    return str(found), [Finding("intake-coding", "tell", {"words": found.encoding})]


def _read(data: bytes, coding: str) -> str:
    try:
        return data.decode(coding)
    except UnicodeDecodeError as bad:
        raise SheetRefused("intake-file-unknown") from bad
