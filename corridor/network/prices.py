"""What one more of a limit would bring, by solving again with one more and with one less.

The dual of a row is one slope where several may be right (a corner where limits meet), so none is
told by itself: both sides are solved, and a price is called unique only where they agree.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from corridor.network.demand import YEAR
from corridor.network.flow import FlowModel
from corridor.network.program import INFINITY, Solution
from corridor.network.result import LimitUse, Price

#: one unit more, by what a limit is counted in
STEPS = {"pairs/day": 1.0, "trains/day": 1.0, "teu/year": 1000.0, "t/year": 100_000.0}
#: by how much both sides of a price may differ
AGREE = 0.01


def add_prices(model: FlowModel, found: Solution, uses: Iterable[LimitUse]) -> tuple[LimitUse, ...]:
    """Limits that bind with their prices, dearest first."""
    priced = [replace(use, price=find_price(model, found, use)) for use in uses if use.binds]
    return tuple(sorted(priced, key=lambda use: -(use.price.usd if use.price else 0.0)))


def find_price(model: FlowModel, found: Solution, use: LimitUse) -> Price:
    """The price of one limit."""
    row, step = model.rows[use.limit.code], STEPS[use.limit.unit]
    _, most = model.program.bounds_of(row)
    more = _solve_with(model, row, most + step)
    less = _solve_with(model, row, max(most - step, 0.0))
    model.program.set_bounds(row, -INFINITY, most)
    # slopes a small way to both sides say whether there is one price
    small = step / 1000
    up = found.objective - _solve_with(model, row, most + small).objective
    down = _solve_with(model, row, max(most - small, 0.0)).objective - found.objective
    model.program.set_bounds(row, -INFINITY, most)
    here, then = (_sum_over(model, one, use.limit.section) for one in (found, more))
    away, rest = (_sum_away(model, one) for one in (found, more))
    return Price(
        step=step,
        pairs=then[0] - here[0],
        teu=then[1] - here[1],
        tonnes=then[2] - here[2],
        new_teu=away[0] - rest[0],
        new_tonnes=away[1] - rest[1],
        usd=(found.objective - more.objective) * YEAR,
        usd_less=(less.objective - found.objective) * YEAR,
        is_unique=abs(up - down) <= AGREE * max(abs(up), abs(down), 1e-9),
    )


def _solve_with(model: FlowModel, row: int, most: float) -> Solution:
    model.program.set_bounds(row, -INFINITY, most)
    return model.solve()


def _sum_over(model: FlowModel, found: Solution, section: str) -> tuple[float, float, float]:
    """Pairs a day, TEU and tonnes a year over a section."""
    pairs = teu = tonnes = 0.0
    for one, columns in zip(model.setting.wanted, model.columns, strict=True):
        for (n, _), column in columns.items():
            if model.setting.arcs[n].section.code == section:
                value = float(found.values[column])
                pairs += value
                teu += value * model.take(one.teu) * YEAR
                tonnes += value * model.take(one.tonnes) * YEAR
    return pairs, teu, tonnes


def _sum_away(model: FlowModel, found: Solution) -> tuple[float, float]:
    """TEU and tonnes a year that stay away."""
    teu = tonnes = 0.0
    for one, column in zip(model.setting.wanted, model.away, strict=True):
        teu += float(found.values[column]) * model.take(one.teu) * YEAR
        tonnes += float(found.values[column]) * model.take(one.tonnes) * YEAR
    return teu, tonnes
