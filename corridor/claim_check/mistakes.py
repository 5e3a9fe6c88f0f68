"""What is often confused: tried one after the other, a mistake found is a figure that fits."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from corridor.claim_check.amounts import CURRENCIES
from corridor.claim_check.judging import is_hit
from corridor.claim_check.matching import NARROW, find_candidates, find_unexplained, is_plan
from corridor.claim_check.reading import Claim
from corridor.claim_check.scopes import Figure, Index, Scope

Kind = Literal[
    "growth",
    "level",
    "scale",
    "boxes",
    "unit",
    "plan",
    "fact",
    "part-year",
    "whole-year",
    "year",
    "mode",
    "flow",
    "capacity",
    "cumulative",
    "cargo",
    "direction",
    "counter",
    "definition",
    "trend",
]
#: powers of ten by which a number is said wrongly
_FACTORS = (1e3, 1e-3, 1e6, 1e-6, 1e4, 1e-4, 10.0, 0.1, 100.0, 0.01)
#: flows of containers that are taken for each other
_FLOWS = (
    "china-europe",
    "china-central-asia",
    "china-europe-and-asia",
    "china-eu-rail",
    "utlc-era",
)
#: units in which one thing is counted at the same time
_UNITS = ("t", "teu", "trains", "wagons", "containers", "vehicles")
#: years back that a claim without a year may be of
RECENT = 3


@dataclass(frozen=True)
class Mistake:
    """A figure that is just what is said, and what would have to be confused for it."""

    kind: Kind
    scope: Scope
    figure: Figure


def find_mistakes(index: Index, claim: Claim, meant: Sequence[Scope]) -> list[Mistake]:
    """The mistakes that explain a claim, the likeliest first; one a kind."""
    tries: tuple[Callable[[Index, Claim, Sequence[Scope]], Iterator[Mistake]], ...] = (
        _try_growth,
        _try_scale,
        _try_units,
        _try_plans,
        _try_times,
        _try_scopes,
        _try_flows,
        _try_capacity,
    )
    found: dict[str, Mistake] = {}
    for one in tries:
        for mistake in one(index, claim, meant):
            found.setdefault(mistake.kind, mistake)
    return list(found.values())


def list_figures(claim: Claim, scope: Scope) -> list[Figure]:
    """The figures of a series of the period of a claim; without one those of the newest years."""
    if claim.moment is not None:
        here = scope.at(claim.moment.period)
        return [here] if here else []
    years = scope.full_years()
    return [one for one in years if one.year > years[0].year - RECENT]


def _try_growth(index: Index, claim: Claim, meant: Sequence[Scope]) -> Iterator[Mistake]:
    if claim.unit == "percent":
        return
    for scope in meant:
        for figure in list_figures(claim, scope):
            if claim.change and is_hit(claim.amount, figure.value):
                yield Mistake("growth", scope, figure)
            rise = figure.value - (figure.prior_value or figure.value)
            if not claim.change and claim.amount.digits > 1 and is_hit(claim.amount, abs(rise)):
                yield Mistake("level", scope, figure)


def _try_scale(index: Index, claim: Claim, meant: Sequence[Scope]) -> Iterator[Mistake]:
    if claim.change:
        return
    for scope in meant:
        for figure in list_figures(claim, scope):
            if any(is_hit(claim.amount, figure.value, one) for one in _FACTORS):
                yield Mistake("scale", scope, figure)


def _try_units(index: Index, claim: Claim, meant: Sequence[Scope]) -> Iterator[Mistake]:
    """Containers for TEU, trains for TEU, one currency for another."""
    if claim.change or claim.unit in ("", "percent"):
        return
    others = CURRENCIES if claim.unit in CURRENCIES else _UNITS
    for unit in others:
        if unit == claim.unit or (unit not in _UNITS and unit not in CURRENCIES):
            continue
        boxes = {claim.unit, unit} == {"teu", "containers"}
        read = replace(
            claim, unit=unit, tags=claim.tags - ({"cargo:container"} if unit == "t" else set())
        )
        for one in find_candidates(index, read):
            if one.cost >= NARROW:
                continue
            for figure in list_figures(claim, one.scope):
                if is_hit(claim.amount, figure.value):
                    yield Mistake("boxes" if boxes else "unit", one.scope, figure)


def _try_plans(index: Index, claim: Claim, meant: Sequence[Scope]) -> Iterator[Mistake]:
    wanted = is_plan(index, claim)
    for one in find_candidates(
        index, replace(claim, tags=claim.tags - {"kind:plan"}), plan=not wanted
    ):
        for figure in one.scope.figures:
            if claim.moment and figure.year != claim.moment.start.year:
                continue
            if not claim.moment and figure.year < index.year - 1:
                continue
            if is_hit(claim.amount, figure.value) and not claim.change:
                yield Mistake("fact" if wanted else "plan", one.scope, figure)


def _try_times(index: Index, claim: Claim, meant: Sequence[Scope]) -> Iterator[Mistake]:
    """A part of the year for the year, the year for its part, another year."""
    if claim.change:
        return
    for scope in meant:
        for figure in scope.figures:
            if not is_hit(claim.amount, figure.value) or figure.derivation:
                continue
            moment = claim.moment
            if moment is None:
                if figure.kind == "year":
                    yield Mistake("year", scope, figure)
            elif figure.period == moment.period:
                continue
            elif figure.year == moment.start.year and figure.kind != "stock":
                yield Mistake("part-year" if moment.is_year else "whole-year", scope, figure)
            elif (figure.kind == "year") == moment.is_year and claim.amount.digits > 1:
                yield Mistake("year", scope, figure)


def _try_scopes(index: Index, claim: Claim, meant: Sequence[Scope]) -> Iterator[Mistake]:
    """Another mode, cargo, direction or counter of the same thing."""
    for scope in find_relatives(index, claim, meant):
        for figure in list_figures(claim, scope):
            if is_hit(claim.amount, figure.value) and not claim.change:
                yield Mistake(_name_difference(meant, scope), scope, figure)


def find_relatives(index: Index, claim: Claim, meant: Sequence[Scope]) -> list[Scope]:
    """Series of the same thing in the same unit that count it in another way."""
    near = {(one.entity, one.metric) for one in meant}
    tied = {code for one in meant for code in one.compare_with}
    own = {one.series for one in meant}
    found = [
        one
        for one in index.scopes.values()
        if one.series not in own
        and not one.is_plan
        and ((one.entity, one.metric) in near or one.series in tied)
        and one.unit == (meant[0].unit if meant else claim.unit)
    ]
    return sorted(found, key=lambda one: (not one.headline, len(one.special), one.series))


def _name_difference(meant: Sequence[Scope], scope: Scope) -> Kind:
    first = meant[0]
    if scope.metric.startswith("trade") and scope.operator != first.operator:
        return "counter"
    if scope.is_cumulative != first.is_cumulative:
        return "cumulative"
    if scope.entity != first.entity:
        return "flow"
    if scope.modes != first.modes:
        return "mode"
    if scope.cargos != first.cargos:
        return "cargo"
    if scope.directions != first.directions:
        return "direction"
    return "counter" if scope.operator != first.operator else "definition"


def find_narrower(claim: Claim, scopes: Sequence[Scope]) -> list[Mistake]:
    """The narrower series of which a claim would be right."""
    return [
        Mistake("definition", scope, figure)
        for scope in scopes
        for figure in list_figures(claim, scope)
        if is_hit(claim.amount, figure.value) and not claim.change
    ]


def _try_flows(index: Index, claim: Claim, meant: Sequence[Scope]) -> Iterator[Mistake]:
    if not any(one.entity in _FLOWS for one in meant) or claim.change:
        return
    metrics = {one.metric for one in meant}
    own = {one.entity for one in meant}
    for scope in index.scopes.values():
        other = scope.entity in _FLOWS and scope.entity not in own and scope.metric in metrics
        if not other or scope.is_plan or scope.is_cumulative:
            continue
        for figure in list_figures(claim, scope):
            if is_hit(claim.amount, figure.value):
                yield Mistake("flow", scope, figure)


def _try_capacity(index: Index, claim: Claim, meant: Sequence[Scope]) -> Iterator[Mistake]:
    """What could be handled for what was."""
    if claim.change or claim.has("kind:capacity") or claim.unit not in ("t", "teu"):
        return
    read = replace(claim, unit=f"{claim.unit}/year", tags=claim.tags | {"kind:capacity"})
    for one in find_candidates(index, read, plan=False):
        if find_unexplained(one.scope, read):
            continue
        for figure in one.scope.figures:
            if is_hit(claim.amount, figure.value) and _is_of_time(claim, figure):
                yield Mistake("capacity", one.scope, figure)


def _is_of_time(claim: Claim, figure: Figure) -> bool:
    return claim.moment is None or abs(figure.year - claim.moment.start.year) <= 1
