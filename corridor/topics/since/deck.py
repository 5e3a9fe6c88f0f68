"""What a reader holds: the blocks of a deck, a document or a link, as they were and as they are."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from corridor.briefing.blocks import MOST, build_block, list_refs
from corridor.briefing.types import JOINT, Block, FigureKey
from corridor.topics.view import View


@dataclass(frozen=True)
class HeldView:
    """One view: where it is, its heading then and now (None where it showed nothing), the figures
    and the projects it shows in either vintage."""

    address: str
    before: str | None
    after: str | None
    figures: frozenset[FigureKey]
    projects: frozenset[str]

    @property
    def title(self) -> str:
        """What the reader knows it by."""
        return self.before or self.after or self.address


def read_refs(view: View, topic: str, of: str) -> tuple[str, ...]:
    """Names of the blocks that an address says its reader holds: those it lists, else those of a
    whole briefing, else none. Raises UnknownTopic."""
    if of:
        return tuple(dict.fromkeys(one for one in of.split(JOINT) if one))[:MOST]
    return list_refs(view, topic) if topic else ()


def read_view(then: View, now: View, ref: str, days: tuple[dt.date, dt.date]) -> HeldView | None:
    """A view in both vintages, ``days`` their dates; None when it shows nothing in either.

    Raises UnknownTopic when there is no such page or figure.
    """
    blocks = [build_block(view, ref, day) for view, day in zip((then, now), days, strict=True)]
    known: Sequence[Block] = [block for block in blocks if block is not None]
    if not known:
        return None
    before, after = (None if block is None else block.title or block.alt for block in blocks)
    figures: frozenset[FigureKey] = frozenset().union(*(block.figures for block in known))
    projects: frozenset[str] = frozenset().union(*(block.projects for block in known))
    return HeldView(known[-1].view, before, after, figures, projects)
