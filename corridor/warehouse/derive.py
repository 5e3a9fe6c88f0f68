"""Derived values, each with its parents: months from cumulative figures, totals from parts,
growth between equal periods. Pure functions over the published values."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from dataclasses import dataclass, replace

from corridor.evidence.comparison import PRECISE, bound_change, is_certain, may_change, round_half
from corridor.evidence.contracts import CURRENCIES
from corridor.evidence.periods import code, month_end, year_before
from corridor.evidence.publishers import read_attributions
from corridor.evidence.statuses import COUNTED, HAPPENED, weakest

#: largest error a derived month may have, as a share of itself
WORST = 0.10
#: units whose growth means nothing
NO_GROWTH = {"rank", "score", "percent", "points", "m"}
#: units of things one by one: an exact number of them is exact, whatever its last digits
THINGS = {"trains", "wagons", "vehicles", "vessels", "flights", "containers", "passengers"}
#: how many times the mean month of its year a month between two printers' figures may be
APART = 2.0
SPANS = {"year", "half", "quarter", "month", "year-to-date"}


@dataclass(frozen=True)
class Value:
    """One value of a series; the fields of the table series_value."""

    series_id: str
    period_start: dt.date
    period_end: dt.date
    period_kind: str
    value: float
    low: float
    high: float
    unit: str
    status: str
    qualifier: str
    flags: tuple[str, ...]
    observation_id: str | None
    n_observations: int
    n_sources: int
    source_id: str | None
    publisher: str | None
    tier: str | None
    metric: str
    aggregation: str
    derivation: str = ""
    parents: tuple[str, ...] = ()
    prior_period: str | None = None
    prior_value: float | None = None
    growth: float | None = None
    growth_error: float | None = None
    growth_printed: float | None = None
    attribution: str = ""

    @property
    def period(self) -> str:
        """Code of the period."""
        return code(self.period_start, self.period_end)


def month_between(earlier: Value, later: Value) -> Value | None:
    """The month between two cumulative figures of one series and counter, whoever printed them;
    None when refused (other counter, not one month apart, plan, loose wording, error above 10 %,
    of two printers money, or out of proportion)."""
    if not _share_counter(earlier, later) or earlier.period_start != later.period_start:
        return None
    # Counted, not merely happened: the difference of two figures carries the errors of both, and
    # an estimate's has no bound that the rounding of its last digit could stand for.
    if not {earlier.status, later.status} <= COUNTED:
        return None
    if (
        not {earlier.qualifier, later.qualifier} <= {"exact", "rounded"}
        or later.flags
        or earlier.flags
    ):
        return None
    start = earlier.period_end + dt.timedelta(days=1)
    if start.day != 1 or later.period_end != month_end(start.year, start.month):
        return None
    value = later.value - earlier.value
    error = round_half(earlier.value) + round_half(later.value)
    if value <= 0 or error > WORST * value:
        return None
    if earlier.publisher != later.publisher and not _agree_across_printers(value, later):
        return None
    status = weakest({earlier.status, later.status})
    return replace(
        later,
        period_start=start,
        period_kind="month",
        value=value,
        low=value - error,
        high=value + error,
        status=status,
        qualifier="about",
        observation_id=None,
        n_observations=2,
        n_sources=2 if earlier.source_id != later.source_id else 1,
        growth_printed=None,
        derivation="difference",
        attribution="|".join(sorted({earlier.attribution, later.attribution})),
        parents=(f"{later.series_id}@{later.period}", f"{earlier.series_id}@{earlier.period}"),
    )


def _share_counter(one: Value, other: Value) -> bool:
    """Whether one body counted both; where no counter is named, one has to have printed both."""
    counters, others = (
        {read.counted_by for read in read_attributions(value.attribution)} - {""}
        for value in (one, other)
    )
    return counters == others if counters or others else one.publisher == other.publisher


def _agree_across_printers(month: float, later: Value) -> bool:
    """Whether the month between what two printers pass on may be named. Not of money: customs
    revise the months before with every new one, and two printers saw two editions. Not where it is
    far from the mean month of its year: one of them then most likely means another scope."""
    mean = later.value / later.period_end.month
    return later.unit not in CURRENCIES and mean / APART <= month <= mean * APART


def months(values: list[Value]) -> list[Value]:
    """Months that no source prints, from consecutive cumulative figures of sums."""
    made = []
    by_series: dict[str, list[Value]] = defaultdict(list)
    for value in values:
        if value.aggregation == "sum" and value.period_kind in SPANS:
            by_series[value.series_id].append(value)
    for owned in by_series.values():
        taken = {v.period for v in owned}
        running = {
            v.period_end: v for v in owned if (v.period_start.month, v.period_start.day) == (1, 1)
        }
        for end, later in sorted(running.items()):
            earlier = running.get(dt.date(end.year, end.month, 1) - dt.timedelta(days=1))
            found = month_between(earlier, later) if earlier else None
            if found and found.period not in taken:
                made.append(found)
    return made


def totals(values: list[Value], parts_of: dict[str, list[str]]) -> list[Value]:
    """Totals that no source prints, for periods in which every part happened."""
    spot = {(v.series_id, v.period): v for v in values}
    made = []
    for total, parts in sorted(parts_of.items()):
        of_first = [v for v in values if v.series_id == parts[0]]
        model = next((v for v in values if v.series_id == total), None)
        for first in of_first:
            found = [spot.get((p, first.period)) for p in parts]
            there = [v for v in found if v is not None]
            if len(there) < len(parts) or (total, first.period) in spot or model is None:
                continue
            # An estimated part may enter a total, which then is an estimate itself.
            if not all(v.status in HAPPENED and not v.flags for v in there):
                continue
            status = weakest({v.status for v in there})
            made.append(
                replace(
                    first,
                    series_id=total,
                    value=sum(v.value for v in there),
                    low=sum(v.low for v in there),
                    high=sum(v.high for v in there),
                    metric=model.metric,
                    aggregation=model.aggregation,
                    status=status,
                    qualifier=_weakest_wording({v.qualifier for v in there}),
                    observation_id=None,
                    growth_printed=None,
                    derivation="sum",
                    n_observations=sum(v.n_observations for v in there),
                    n_sources=len({v.source_id for v in there}),
                    attribution="|".join(sorted({v.attribution for v in there})),
                    parents=tuple(f"{v.series_id}@{v.period}" for v in there),
                )
            )
    return made


def _weakest_wording(qualifiers: set[str]) -> str:
    """How a sum of parts may be worded."""
    if qualifiers == {"exact"}:
        return "exact"
    return "rounded" if qualifiers <= PRECISE else "about"


def with_growth(values: list[Value]) -> list[Value]:
    """The same values with the equal period a year before and the growth on it (a fraction).

    ``growth_error``: how far that growth may be off. It is the one the source prints beside its
    figure where it does, also where the figure of the year before was not found (no
    ``prior_value`` then); else it is computed from two counts, when it is more than their rounding.
    """
    spot = {(v.series_id, v.period): v for v in values}
    made = []
    for value in values:
        if value.period_kind in SPANS and value.unit not in NO_GROWTH:
            before = code(*year_before(value.period_start, value.period_end))
            value = _grow(value, before, spot.get((value.series_id, before)))
        made.append(value)
    return made


def _grow(value: Value, before: str, prior: Value | None) -> Value:
    """``value`` with its growth on the period ``before`` and its ``prior`` value, as it is where
    none may be named."""
    if value.growth_printed is not None:
        growth, error = value.growth_printed, round_half(100 * value.growth_printed) / 100
    elif prior is not None and min(prior.value, value.value) > 0 and _may_grow(value, prior):
        growth = value.value / prior.value - 1
        error = bound_change(value.value, prior.value, _off(value), _off(prior))
        if not is_certain(growth, error):
            return value
    else:
        return value
    of = None if prior is None else prior.value
    return replace(value, prior_period=before, prior_value=of, growth=growth, growth_error=error)


def _may_grow(value: Value, prior: Value) -> bool:
    return _may_change(value) and _may_change(prior)


def _may_change(value: Value) -> bool:
    """A month between two cumulative counts is near, and how near is known."""
    wording = "exact" if value.derivation == "difference" else value.qualifier
    return may_change(value.status, wording, value.flags)


def _off(value: Value) -> float | None:
    """How far a value may be off; None: as far as its last printed digit says."""
    if value.derivation == "difference":
        return (value.high - value.low) / 2
    return 0.5 if value.unit in THINGS and value.qualifier == "exact" else None


def derive(published: list[Value], parts_of: dict[str, list[str]]) -> list[Value]:
    """Published values, derived months and totals, all with growth."""
    whole = published + totals(published, parts_of)
    return with_growth(whole + months(whole))
