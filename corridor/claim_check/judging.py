"""What a figure says of a claim: it rounds to it, is near it, or differs."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import Literal

from corridor.claim_check.amounts import Amount
from corridor.claim_check.reading import Claim
from corridor.claim_check.scopes import Figure

Verdict = Literal["matches", "close", "differs", "unknown"]

#: how far a figure may be from what is said to be called close, a fraction of what is said
NEAR = 0.05
#: how far "about" reaches
ABOUT = 0.03
#: how far above "more than" and below "up to" a figure may be and still be what is said
BEYOND = 0.15
#: how far a number of one digit reaches at most: "7 million" is not 7.4
ONE_DIGIT = 0.025
#: how far a change may be in doubt, in points, and still confirm one that is said
POINTS = 1.0
#: figures that are doubted: they confirm nothing
DOUBTED = frozenset({"suspect", "unit-unclear"})
_TINY = 1e-9
#: the worse first: what is said of several amounts at once
ORDER: tuple[Verdict, ...] = ("differs", "unknown", "close", "matches")


def worst(verdicts: Iterable[Verdict]) -> Verdict:
    """The verdict on several amounts: none is confirmed unless all are."""
    found = set(verdicts)
    return next((one for one in ORDER if one in found), "unknown")


def reach(amount: Amount) -> float:
    """How far a figure may be from an amount that it rounds to: half of its last digit."""
    half = amount.step / 2
    most = ABOUT if amount.bound == "about" else ONE_DIGIT if amount.digits == 1 else 1.0
    if amount.bound == "about":
        return max(half if amount.digits > 1 else 0.0, most * amount.value)
    return min(half, most * amount.value) if amount.value else half


def compare(amount: Amount, value: float) -> Verdict:
    """What a value says of an amount as it is said, with its bound."""
    said, tiny = amount.value, _TINY * max(abs(value), 1.0)
    gap = abs(value - said) / said if said else float("inf")
    if amount.upper is not None:
        inside = said - tiny <= value <= amount.upper + tiny
        return "matches" if inside else "close" if gap <= NEAR else "differs"
    if amount.bound == "more":
        if value >= said - tiny:
            return "matches" if gap <= BEYOND else "close"
        return "close" if gap <= NEAR else "differs"
    if amount.bound == "less":
        if value <= said + tiny:
            return "matches" if gap <= BEYOND else "close"
        return "close" if gap <= NEAR else "differs"
    if abs(value - said) <= reach(amount) + tiny:
        return "matches"
    return "close" if gap <= NEAR else "differs"


def judge_figure(claim: Claim, figure: Figure) -> Verdict | None:
    """What a figure says of a claim; None where it says nothing, as a level without the year before
    says nothing of a change."""
    found: Verdict | None
    if not claim.change:
        found = compare(claim.amount, figure.value)
    elif claim.unit == "percent":
        found = _judge_growth(claim, figure)
    else:
        found = _judge_rise(claim, figure)
    doubted = DOUBTED & set(figure.flags)
    return "close" if found == "matches" and doubted else found


def _judge_growth(claim: Claim, figure: Figure) -> Verdict | None:
    """A change in per cent against the one that the source printed or that two figures make."""
    if figure.growth is None:
        return None
    points = figure.growth * 100 * (1 if claim.change == "up" else -1)
    error = (figure.growth_error or 0.0) * 100
    off = abs(points - claim.amount.value)
    if off <= reach(claim.amount) + _TINY:
        return "matches" if error <= POINTS else "close"
    return "close" if off <= max(error, 1.0) else "differs"


def _judge_rise(claim: Claim, figure: Figure) -> Verdict | None:
    """A change in the unit of the series against the difference of two years."""
    if figure.prior_value is None:
        return None
    rise = (figure.value - figure.prior_value) * (1 if claim.change == "up" else -1)
    return compare(claim.amount, rise)


def is_hit(amount: Amount, value: float, factor: float = 1.0) -> bool:
    """Whether a value is just what is said (times ``factor``), so that it explains a mistake."""
    said = amount.value * factor
    if not said or not value:
        return False
    near = min(max(reach(amount) * factor, 1e-6 * said), 0.025 * said)
    if amount.digits == 1 and amount.step * 100 > amount.value:
        near = min(near, 0.01 * said)
    return abs(value - said) <= near + _TINY * said


def are_agreed(verdicts: Collection[Verdict]) -> bool:
    """Whether several figures say the same of a claim."""
    return len(set(verdicts)) == 1
