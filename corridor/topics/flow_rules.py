"""What an answer of the model allows to say: what binds most, what goes round, what is alike."""

from __future__ import annotations

from corridor.network.next_limits import NextLimit
from corridor.network.result import LimitUse, Result, Totals
from corridor.network.shifts import list_section_shifts
from corridor.topics.flow import Answer

#: dollars a year that one more of a limit has to save to be named when all freight goes
WORTH = 1_000_000.0
#: pairs a day below which nothing stays away
_UNMET = 1e-3
#: part of a section's tonnes by which it has to gain to be a way round
_GAINS = 0.02
#: below this share of a limit nothing is said of it
_USED = 0.005


def find_worst(found: Answer) -> LimitUse | None:
    """The limit whose next unit is worth most a year: of those that keep freight away, where any
    does, else of all that pay; None where none pays enough to be named."""
    priced = [(one, one.price) for one in found.result.binding if one.price is not None]
    if found.result.totals.unmet > _UNMET:
        keeps = [pair for pair in priced if pair[1].new_tonnes >= 1 or pair[1].new_teu >= 1]
        chosen = keeps or priced
    else:
        chosen = [pair for pair in priced if pair[1].usd >= WORTH]
    return max(chosen, key=lambda pair: pair[1].usd)[0] if chosen else None


def list_fullest(result: Result, most: int) -> list[LimitUse]:
    """The fullest limit of each section that is used, the fullest first."""
    fullest = [
        max(one.limits, key=lambda use: (use.binds, use.share))
        for one in result.sections.values()
        if one.limits
    ]
    used = [use for use in fullest if use.share > _USED]
    return sorted(used, key=lambda use: (-round(use.share, 4), not use.binds))[:most]


def find_shares(result: Result) -> dict[str, float]:
    """Share of each limit that is used, by its code."""
    return {use.limit.code: use.share for one in result.sections.values() for use in one.limits}


def find_next(found: Answer) -> NextLimit | None:
    """What binds next as freight grows, and is worth being named; None where nothing is."""
    paying = (one for one in found.steps if one.use.price and one.use.price.usd >= WORTH)
    return next(paying, None)


def find_gains(found: Answer) -> dict[str, float]:
    """Tonnes a year that sections carry more because of what is closed, those that gain enough to
    be a way round."""
    return {
        one.code: one.tonnes
        for one in list_section_shifts(found.opened, found.result)
        if one.tonnes > max(_GAINS * one.tonnes_after, 1.0)
    }


def is_same(now: Totals, before: Totals) -> bool:
    """Whether two answers say the same of tonnes, days and dollars."""
    pairs = ((now.tonnes, before.tonnes), (now.days, before.days), (now.burden, before.burden))
    return all(abs(one - two) <= 1e-6 * max(abs(two), 1.0) for one, two in pairs)
