"""Checking a text: its claims, what they can mean, what the figures say of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from corridor.claim_check.judging import Verdict, are_agreed, judge_figure, worst
from corridor.claim_check.matching import (
    Candidate,
    choose_meant,
    find_candidates,
    find_unexplained,
    has_unit,
    is_plan,
)
from corridor.claim_check.mistakes import (
    RECENT,
    Mistake,
    find_mistakes,
    find_narrower,
    find_relatives,
    list_figures,
)
from corridor.claim_check.reading import Claim, read_claims
from corridor.claim_check.scopes import Figure, Index, Scope

#: why nothing can be said
Reason = Literal["", "unit", "subject", "narrow", "several", "period", "growth", "strange"]
#: series named beside the answer, at most
MOST_OTHERS = 6
#: digits of a number that is no rounding of another
PRECISE = 4


@dataclass(frozen=True)
class Compared:
    """A figure beside a claim and what it says of it."""

    scope: Scope
    figure: Figure
    verdict: Verdict


@dataclass(frozen=True)
class Judgement:
    """What became of one claim.

    ``shown``: the figure it was held against; ``meant``: all that it can mean, at its period;
    ``others``: what counts the same in another way, at that period; ``mistakes``: what would
    have to be confused; ``year_assumed``: the text named no period; ``maybe``: series it may be
    about, where nothing can be said; ``missing``: tags that those do not count apart.
    """

    claim: Claim
    verdict: Verdict
    reason: Reason = ""
    shown: Compared | None = None
    meant: tuple[Compared, ...] = ()
    others: tuple[Compared, ...] = ()
    mistakes: tuple[Mistake, ...] = ()
    maybe: tuple[Scope, ...] = ()
    missing: tuple[str, ...] = ()
    year_assumed: bool = False


@dataclass(frozen=True)
class Check:
    """What became of a text: of each amount it names, and of all of it."""

    text: str
    verdict: Verdict
    judgements: tuple[Judgement, ...]


def check_text(index: Index, text: str) -> Check:
    """The check of a text; BadClaim (`reading`) where there is nothing to check."""
    claims = read_claims(text, index.lexicon, index.year)
    found = tuple(judge(index, one) for one in claims)
    return Check(text.strip(), worst(one.verdict for one in found), found)


def judge(index: Index, claim: Claim) -> Judgement:
    """What the figures say of one claim."""
    if not claim.unit:
        return Judgement(claim, "unknown", "unit", maybe=tuple(_list_maybe(index, claim)))
    candidates = find_candidates(index, claim)
    meant = [one.scope for one in choose_meant(candidates)]
    if not meant:
        return _judge_without(index, claim, candidates)
    compared = _compare(claim, meant)
    if not compared:
        return _judge_missing(index, claim, meant)
    return _judge_compared(index, claim, meant, compared)


def _compare(claim: Claim, meant: Sequence[Scope]) -> list[Compared]:
    """Each series with the figure that a claim is held against: of its period, or where it names
    none the newest of the last years that fits, else the newest."""
    found = []
    for scope in meant:
        figures = list_figures(claim, scope)
        rated = [(one, judge_figure(claim, one)) for one in figures]
        known = [Compared(scope, one, verdict) for one, verdict in rated if verdict]
        if known:
            fitting = [one for one in known if one.verdict == "matches"]
            found.append((fitting or known)[0])
    return found


def _judge_compared(
    index: Index, claim: Claim, meant: Sequence[Scope], compared: list[Compared]
) -> Judgement:
    verdicts: list[Verdict] = [one.verdict for one in compared]
    agreed = are_agreed(verdicts)
    verdict: Verdict = verdicts[0] if agreed else "unknown"
    reason: Reason = "" if agreed else "several"
    shown = compared[0] if agreed else None
    if verdict == "matches" and claim.strange:
        verdict, reason = "unknown", "strange"
    mistakes = [] if verdict == "matches" else find_mistakes(index, claim, meant)
    if verdict == "matches" and went_other_way(claim, compared[0].figure):
        verdict, mistakes = "differs", [Mistake("trend", compared[0].scope, compared[0].figure)]
    if verdict == "close" and mistakes and claim.amount.digits >= PRECISE:
        verdict = "differs"  # so exact a number is that of the mistake
    return Judgement(
        claim,
        verdict,
        reason,
        shown,
        tuple(compared),
        tuple(_list_others(index, claim, meant, compared)),
        tuple(mistakes),
        maybe=tuple(meant) if reason else (),
        missing=claim.strange if reason == "strange" else (),
        year_assumed=claim.moment is None,
    )


def went_other_way(claim: Claim, figure: Figure) -> bool:
    """Whether a figure rose that is said to have fallen, or fell that is said to have risen."""
    growth = figure.growth
    if growth is None or not claim.trend:
        return False
    return growth < 0 if claim.trend == "up" else growth > 0


def _judge_missing(index: Index, claim: Claim, meant: Sequence[Scope]) -> Judgement:
    """A claim whose series have no figure of its period; one they have of another way of counting
    may show what is meant."""
    mistakes = find_mistakes(index, claim, meant)
    grown = claim.change and any(list_figures(claim, one) for one in meant)
    telling = next((one for one in mistakes if one.kind in ("growth", "boxes", "unit")), None)
    if telling is not None:
        return _contradict(claim, telling, mistakes)
    others = _list_others(index, claim, meant, [])
    return Judgement(
        claim,
        "unknown",
        "growth" if grown else "period",
        others=tuple(others),
        mistakes=tuple(mistakes),
        maybe=tuple(meant),
    )


def _judge_without(index: Index, claim: Claim, candidates: Sequence[Candidate]) -> Judgement:
    """A claim that no series means: of another unit, narrower or of something else."""
    mistakes = find_mistakes(index, claim, [])
    unit = next((one for one in mistakes if one.kind in ("boxes", "unit")), None)
    if unit is not None:
        return _contradict(claim, unit, mistakes)
    if candidates:
        near = [one.scope for one in candidates[:MOST_OTHERS]]
        mistakes += find_narrower(claim, near)[:1]
        return Judgement(claim, "unknown", "narrow", mistakes=tuple(mistakes), maybe=tuple(near))
    maybe = _list_maybe(index, claim)
    missing = sorted(find_unexplained(maybe[0], claim)) if maybe else []
    return Judgement(
        claim,
        "unknown",
        "subject",
        mistakes=tuple(mistakes),
        maybe=tuple(maybe),
        missing=tuple(missing),
    )


def _contradict(claim: Claim, telling: Mistake, mistakes: Sequence[Mistake]) -> Judgement:
    """A claim that says of one unit, or of a change, what is the figure of another."""
    shown = Compared(telling.scope, telling.figure, "differs")
    return Judgement(
        claim,
        "differs",
        shown=shown,
        meant=(shown,),
        mistakes=tuple(mistakes),
        year_assumed=claim.moment is None,
    )


def _list_maybe(index: Index, claim: Claim) -> list[Scope]:
    """Series of what a claim names that leave some of its words unexplained, the fewest first."""
    near = [
        (len(find_unexplained(scope, claim)), not scope.headline, len(scope.special), scope.series)
        for scope in index.scopes.values()
        if any(one <= claim.tags for one in scope.needs)
        and (has_unit(scope, claim) or not claim.unit)
        and scope.is_plan == is_plan(index, claim)
    ]
    return [index.scopes[one[-1]] for one in sorted(near)[:MOST_OTHERS] if one[0] <= 2]


def _is_as_wide(scope: Scope, meant: Sequence[Scope]) -> bool:
    """Whether a series counts as much in another way: another mode or counter, what is tied to it;
    not one direction, cargo, city of it."""
    if any(scope.series in one.compare_with for one in meant) or scope.headline:
        return True
    return any(
        (scope.cargos, scope.directions, scope.sources, scope.targets, scope.is_cumulative)
        == (one.cargos, one.directions, one.sources, one.targets, one.is_cumulative)
        and (scope.modes != one.modes or scope.operator != one.operator)
        for one in meant
    )


def _list_others(
    index: Index, claim: Claim, meant: Sequence[Scope], compared: Sequence[Compared]
) -> list[Compared]:
    """What counts the same in another way, with its figure of the same period."""
    period = compared[0].figure.period if compared else claim.moment and claim.moment.period
    level = replace(claim, change="")
    found = []
    for scope in find_relatives(index, claim, meant):
        figure = scope.at(period) if period else None
        if figure is not None and _is_as_wide(scope, meant):
            verdict = judge_figure(level, figure) or "unknown"
            found.append(Compared(scope, figure, verdict))
    return found[:MOST_OTHERS]


__all__ = ["RECENT", "Check", "Compared", "Judgement", "Reason", "check_text", "judge"]
