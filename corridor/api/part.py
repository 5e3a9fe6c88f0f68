"""Which part of a list an answer is, as its file, its first sheet and its head say it."""

from __future__ import annotations

from collections.abc import Sized
from dataclasses import dataclass

from corridor.api.meta import PageMeta
from corridor.api.request import RequestContext


@dataclass(frozen=True)
class Part:
    """Rows ``first`` to ``last`` of ``total``, counted from 1; ``last`` 0 when there are none."""

    first: int
    last: int
    total: int

    @property
    def whole(self) -> bool:
        """Whether nothing is left out."""
        return self.last - self.first + 1 == self.total

    @property
    def slug(self) -> str:
        """`rows-101-200-of-732` for names of files and heads; nothing for the whole."""
        if self.whole:
            return ""
        span = f"{self.first}-{self.last}" if self.last else "0"
        return f"rows-{span}-of-{self.total}"

    def name_sheet(self, context: RequestContext) -> str:
        """The name of the first sheet of a workbook."""
        if self.whole:
            return "data"
        if not self.last:
            return context.say("api-sheet-none", total=str(self.total))
        first, last, total = map(str, (self.first, self.last, self.total))
        return context.say("api-sheet-part", first=first, last=last, total=total)


def find_part(meta: PageMeta, rows: Sized) -> Part:
    """The part that these rows are."""
    if not len(rows):
        return Part(1, 0, meta.total)
    return Part(meta.offset + 1, meta.offset + len(rows), meta.total)
