"""Who counts and who prints: attributions as the tables write them, and the names of the bodies.

An attribution is `counted_by>printed_by>via` (`china-railway>xinhua>peoples-daily-online`); nobody
named is an empty part (`>yicai>`), several are parted by `|`, copies on the way by `;`. A release
that did not say who counted has the publisher as it was printed instead.
"""

from __future__ import annotations

import csv
from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

from corridor.paths import EVIDENCE

_FILE = EVIDENCE / "publishers.csv"
#: the row of copies at addresses that have nothing to do with who printed them
ELSEWHERE = "unidentified-mirror"


class Attribution(NamedTuple):
    """Codes of publishers: who counted ('' when nobody is named), who printed, copies read."""

    counted_by: str
    printed_by: str
    via: tuple[str, ...]


def read_attributions(text: str) -> list[Attribution]:
    """The attributions of a cell, none where it holds a publisher as printed."""
    if ">" not in text:
        return []
    parts = (one.split(">") for one in text.split("|") if one.count(">") == 2)
    return [Attribution(a, b, tuple(c.split(";")) if c else ()) for a, b, c in parts]


def read_names() -> Mapping[str, Mapping[str, str]]:
    """Code of a publisher -> its row of publishers.csv. Names are of today in every vintage, as
    translations are: a code is never taken away."""
    return _read(_FILE.stat().st_mtime_ns)


@lru_cache(maxsize=1)
def _read(written: int) -> Mapping[str, Mapping[str, str]]:
    with _FILE.open(encoding="utf-8", newline="") as file:
        return {row["publisher_id"]: row for row in csv.DictReader(file)}
