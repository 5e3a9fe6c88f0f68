"""A sheet that somebody hands in, made a draft of a proposal: read, compared, checked."""

from __future__ import annotations

import datetime as dt
import gc
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from typing import Any

from corridor.evidence.releases import as_tables
from corridor.intake.checking import check_items
from corridor.intake.columns import Headers, Words
from corridor.intake.difference import compare
from corridor.intake.proposal import Draft
from corridor.intake.sheet import read_sheets

#: told (done, of, step)
Progress = Callable[[float, float, str], Any]


def prepare(
    data: bytes,
    name: str,
    words: Words,
    files: Mapping[str, bytes],
    base: str,
    *,
    day: dt.date | None = None,
    progress: Progress = lambda done, of, step: None,
) -> Draft:
    """The draft of a sheet against the evidence in ``files`` (name -> bytes) of the edition
    ``base``: a job of `server/jobs`.

    ``words``: the texts of `columns.KEYS` in every language; ``day``: of the edition it would be
    released in, today without it. Items are in the order of the rows; what is wrong with a row is
    an item that is refused, what is odd about the file stands in ``findings``. Raises SheetRefused
    where the file as a whole can't be read.
    """
    with _no_collecting():
        return _prepare(data, name, words, files, base, day or dt.date.today(), progress)


@contextmanager
def _no_collecting() -> Iterator[None]:
    """Without looking for circles among the objects of a sheet: there are many, and none in one."""
    running = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if running:
            gc.enable()


def _prepare(
    data: bytes,
    name: str,
    words: Words,
    files: Mapping[str, bytes],
    base: str,
    day: dt.date,
    progress: Progress,
) -> Draft:
    headers = Headers(words)
    sheets = read_sheets(data, headers, lambda done, of: progress(done, of, "read"))
    progress(0, 1, "compare")
    tables = as_tables(files)
    items, same = compare(
        sheets.statements, tables, base, lambda done, of: progress(done, of, "compare")
    )
    told = [
        replace(item, findings=(*sheets.about[item.place], *item.findings))
        if item.place in sheets.about
        else item
        for item in items
    ]
    progress(0, 1, "check")
    told, findings = check_items(told, files, day)
    sheets.findings += findings
    rows = sorted([*told, *sheets.refused], key=lambda item: sheets.places.get(item.place, 0))
    progress(1, 1, "done")
    return Draft("upload", name, base, tuple(rows), same=same, findings=tuple(sheets.findings))
