"""The axis of years: which years are written, and the room before the first bar."""

from __future__ import annotations

from collections.abc import Iterable

from corridor.charts.template import HEIGHT_SECOND
from corridor.language import printed

#: pixels a written year needs, with the space to the next
TICK = 40
#: pixels between the middles of two years that must both be written
LEAST = 34
#: years an axis writes all of, and one as wide as a page
FEW, FEW_WIDE = 8, 16


def choose_ticks(first: int, last: int, also: Iterable[int] = (), few: int = FEW) -> list[int]:
    """Years to write on an axis: always the first, the last and ``also`` (years with a target).

    Between them all when they are ``few``, else every fifth that keeps three years from those.
    """
    must = {first, last, *also}
    if max(must) - min(must) <= few:
        return list(range(min(must), max(must) + 1))
    fifths = (y for y in range(first, last) if y % 5 == 0)
    return sorted(must | {y for y in fifths if all(abs(y - m) >= 3 for m in must)})


def thin_ticks(years: list[float], pixels: float) -> list[float]:
    """Those of the ``years`` that find room where a year takes ``pixels``: the first, the last,
    and steps back from the last that keep clear of the first."""
    steps = [(b - a) * pixels for a, b in zip(years, years[1:], strict=False)]
    if not steps or min(steps) >= TICK:
        return years
    even = max(steps) - min(steps) < 1
    if not even:  # chosen years: they need no air, only to stand apart
        return years if min(steps) >= LEAST else [*years[:1], *years[-1:]]
    step = int(-(-TICK // steps[0]))
    kept = [y for y in years[::-1][::step] if (y - years[0]) * pixels >= TICK]
    return [years[0], *kept[::-1]] if kept else years[-1:]


def measure_room_before(first: int, last: int, largest: float, lang: str, height: int) -> float:
    """Years of space left of the first bar, so that labels of the value axis stand clear of it."""
    share = (8 + 7 * len(printed(float(f"{largest:.1g}"), lang))) / (
        300 if height <= HEIGHT_SECOND else 700
    )
    return (last - first + 1.2) * share / (1 - share)


def lift_label(label: float, tall: float, others: Iterable[tuple[float, float]]) -> float:
    """Pixels from a bar's top to the foot of its label, ``tall`` pixels high, so that it stands
    clear of ``others``: foot and head, in pixels over the top, of marks drawn there."""
    foot = label
    for low, high in sorted(others):
        if low < foot + tall and high > foot:
            foot = high + 4
    return foot
