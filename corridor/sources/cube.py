"""A table of many dimensions as services of statistics give it: JSON-stat and PC-Axis.

JSON-stat 1 wraps the data set and keeps order and sizes with its dimensions, 2.0 does neither. A
PC-Axis file is text: keywords, then all values, rows before columns, broken where a line is full.
"""

from __future__ import annotations

import json
import math
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from itertools import product
from typing import Any

from corridor.sources.answer import Answer
from corridor.sources.errors import AnswerChanged
from corridor.sources.numbers import read_number

#: cells of one table; the services themselves stop at some hundred thousand
_MOST = 3_000_000
_QUOTED = re.compile(r'"([^"]*)"')
#: `VALUES("Year")="2010","2011";` with quoted text that may hold any of these signs
_KEYWORD = re.compile(
    r'([A-Z][A-Z0-9-]*)(\[\w+\])?(?:\(((?:"[^"]*"|[^")])*)\))?=((?:"[^"]*"|[^";])*);'
)


@dataclass(frozen=True)
class Cube:
    """``dimensions``: code -> codes of its categories in order; ``labels`` likewise; ``values``
    row by row, the last dimension the fastest; None where nothing is printed."""

    title: str
    dimensions: Mapping[str, list[str]]
    labels: Mapping[str, list[str]]
    values: list[Decimal | None]

    def cells(self) -> Iterator[tuple[dict[str, str], Decimal | None]]:
        """Category of each dimension, and the value there."""
        for codes, value in zip(product(*self.dimensions.values()), self.values, strict=True):
            yield dict(zip(self.dimensions, codes, strict=True)), value


def read_json_stat(answer: Answer) -> Cube:
    """The data set of an answer in JSON-stat; AnswerChanged where it isn't one."""
    try:
        found = json.loads(answer.content, parse_float=Decimal)
        if "dimension" not in found:  # version 1: under `dataset`, or under the table's own name
            found = found.get("dataset") or next(iter(found.values()))
        held: dict[str, Any] = found["dimension"]
        names, sizes = found.get("id") or held["id"], found.get("size") or held["size"]
        parts = {name: _list_categories(held[name]["category"]) for name in names}
        title = str(found.get("label", ""))
        if [len(codes) for codes, _ in parts.values()] != list(sizes):
            raise ValueError("the dimensions haven't the sizes that are said")
        values = _list_values(found["value"], math.prod(sizes))
    except (ValueError, KeyError, TypeError, AttributeError, StopIteration) as bad:
        raise AnswerChanged(f"not a data set in JSON-stat: {bad!r}", answer) from bad
    return Cube(
        title,
        {name: codes for name, (codes, _) in parts.items()},
        {name: labels for name, (_, labels) in parts.items()},
        values,
    )


def _list_categories(category: Mapping[str, Any]) -> tuple[list[str], list[str]]:
    """Codes in order and their labels; the order is a list, or a place for each code."""
    labels: Mapping[str, str] = category.get("label", {})
    order = category.get("index") or list(labels)
    codes = list(order) if isinstance(order, list) else sorted(order, key=order.__getitem__)
    return codes, [str(labels.get(code, code)) for code in codes]


def _list_values(found: Any, count: int) -> list[Decimal | None]:
    """All cells, also of a table that lists only those that are not empty."""
    if count > _MOST:
        raise ValueError(f"{count} cells")
    if isinstance(found, dict):
        found = [found.get(str(place)) for place in range(count)]
    if len(found) != count:
        raise ValueError(f"{len(found)} values for {count} cells")
    return [None if value is None else read_number(value) for value in map(_plain, found)]


def _plain(value: Any) -> Any:
    return str(value) if isinstance(value, Decimal) else value


def is_pc_axis(answer: Answer) -> bool:
    """Whether the bytes begin as a PC-Axis file does."""
    head = answer.content[:200].removeprefix(b"\xef\xbb\xbf").lstrip()
    return head.startswith((b"CHARSET=", b"AXIS-VERSION=", b"LANGUAGE=", b"MATRIX="))


def read_pc_axis(answer: Answer) -> Cube:
    """The table of a PC-Axis file; AnswerChanged where it can't be read whole."""
    try:
        head, data = _decode(answer.content).split("\nDATA=", 1)
        words = {
            (name, (_QUOTED.findall(of) or [""])[0]): value
            for name, language, of, value in _KEYWORD.findall(head)
            if not language
        }
        if any(name == "KEYS" for name, _ in words):
            raise ValueError("it lists the rows that are not empty (KEYS)")
        names = _QUOTED.findall(words.get(("STUB", ""), "") + words.get(("HEADING", ""), ""))
        labels = {name: _QUOTED.findall(words["VALUES", name]) for name in names}
        codes = {name: _QUOTED.findall(words.get(("CODES", name), "")) for name in names}
        cells = data.split(";", 1)[0].replace('"', "").split()
        values = _list_values(cells, math.prod(map(len, labels.values())))
        title = "".join(_QUOTED.findall(words["TITLE", ""]))
    except (ValueError, KeyError, LookupError) as bad:
        raise AnswerChanged(f"not a PC-Axis file that can be read: {bad}", answer) from bad
    return Cube(title, {name: codes[name] or labels[name] for name in names}, labels, values)


def _decode(content: bytes) -> str:
    """Text by the code page that the file names; LookupError where there is no such one."""
    named = re.search(rb'CODEPAGE="([\w-]+)"', content[:4000])
    coding = named[1].decode() if named else "utf-8-sig"
    try:
        text = content.decode(coding)
    except UnicodeDecodeError:
        text = content.decode("cp1252", "replace")
    return text.removeprefix("\ufeff").replace("\r\n", "\n")
