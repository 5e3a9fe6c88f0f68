"""Which first: what each project and measure brings alone, and in which order most is won soonest.

An order is judged by what is won along it, each step counted from when it is taken: greedy takes
the best next one each time; where there are few, every set is solved and the best order is exact.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from corridor.network.answer import list_carried, sum_up
from corridor.network.changes import is_done
from corridor.network.flow import build_model
from corridor.network.inputs import Inputs
from corridor.network.result import Totals
from corridor.network.scenario import ON, Scenario
from corridor.network.setting import Setting, build_setting

Progress = Callable[[int, int, str], None]
#: candidates up to which every set of them is solved
FEW = 6
#: what may be sought most of, and how it is read from totals before and after
AIMS: dict[str, Callable[[Totals, Totals], float]] = {
    "tonnes": lambda before, after: after.tonnes - before.tonnes,
    "teu": lambda before, after: after.teu - before.teu,
    "kz_tonnes": lambda before, after: after.kz_tonnes - before.kz_tonnes,
    "kz_teu": lambda before, after: after.kz_teu - before.kz_teu,
    "days": lambda before, after: before.days - after.days,
    "usd": lambda before, after: before.burden - after.burden,
}


@dataclass(frozen=True)
class Gain:
    """What a project or measure (or several) brings beside a scenario, a year: tonnes and TEU that
    go, and by Kazakhstan; days that a container takes less on average; dollars of transport, time,
    waiting and staying away that are saved. ``usd_per_dollar``: of these a dollar of its published
    cost, None where none is published."""

    code: str
    tonnes: float
    teu: float
    kz_tonnes: float
    kz_teu: float
    days: float
    usd: float
    cost: float | None = None

    @property
    def usd_per_dollar(self) -> float | None:
        """Dollars saved a year by a dollar of cost."""
        return self.usd / self.cost if self.cost else None

    def by(self, aim: str) -> float:
        """The gain that is aimed at, one of ``AIMS``."""
        return float(getattr(self, aim))


@dataclass(frozen=True)
class Order:
    """Candidates in the order to take them, with what all taken so far bring together; whether it
    is the best there is (every set was solved) or the greedy one."""

    codes: tuple[str, ...]
    together: tuple[Gain, ...]
    is_exact: bool


def list_candidates(inputs: Inputs, scenario: Scenario) -> tuple[str, ...]:
    """Projects that are not done and that the scenario does not have already."""
    done = {
        project
        for project in inputs.projects
        if all(is_done(one, inputs.base_day) for one in inputs.effects if one.project == project)
    }
    return tuple(p for p in inputs.projects if p not in done and p not in scenario.projects)


def apply(scenario: Scenario, codes: Iterable[str], measures: Mapping[str, Scenario]) -> Scenario:
    """A scenario with candidates taken: projects are on, measures bring their hours and fields."""
    codes = set(codes)
    projects: dict[str, object] = {**scenario.projects}
    hours, fields = dict(scenario.hours_saved), {}
    for code in sorted(codes):
        if code not in measures:
            projects[code] = ON
            continue
        measure = measures[code]
        projects |= measure.projects
        for section, saved in measure.hours_saved.items():
            hours[section] = hours.get(section, 0.0) + saved
        if measure.green_share is not None:
            fields["green_share"] = measure.green_share
    return scenario.with_changes(projects=projects, hours_saved=hours, **fields)


def weigh_alone(
    inputs: Inputs,
    scenario: Scenario,
    codes: Sequence[str],
    aim: str = "usd",
    *,
    measures: Mapping[str, Scenario] | None = None,
    costs: Mapping[str, float] | None = None,
    progress: Progress | None = None,
) -> tuple[Gain, ...]:
    """What each candidate brings alone, most of the aim first. ``measures``: scenarios by the code
    of what is no project; ``costs``: published dollars by code."""
    judge = _Judge(inputs, scenario, measures or {}, costs or {})
    gains = []
    for done, code in enumerate(codes):
        if progress:
            progress(done, len(codes), "solve")
        gains.append(judge.gain(frozenset({code}), code))
    return tuple(sorted(gains, key=lambda gain: (-gain.by(aim), gain.code)))


def find_order(
    inputs: Inputs,
    scenario: Scenario,
    codes: Sequence[str],
    aim: str = "usd",
    *,
    measures: Mapping[str, Scenario] | None = None,
    progress: Progress | None = None,
) -> Order:
    """The order that has won most at every step together; exact up to ``FEW`` candidates."""
    judge = _Judge(inputs, scenario, measures or {}, {}, progress)
    take = _order_exactly if len(codes) <= FEW else _order_greedily
    order = take(judge, tuple(codes), aim)
    sets = [frozenset(order[: n + 1]) for n in range(len(order))]
    together = tuple(judge.gain(one, code) for one, code in zip(sets, order, strict=True))
    return Order(order, together, is_exact=len(codes) <= FEW)


class _Judge:
    """Totals of sets of candidates, each solved once."""

    def __init__(
        self,
        inputs: Inputs,
        scenario: Scenario,
        measures: Mapping[str, Scenario],
        costs: Mapping[str, float],
        progress: Progress | None = None,
        build: Callable[[Scenario], Setting] | None = None,
        draw: int | None = None,
    ) -> None:
        self._scenario, self._measures, self._costs = scenario, measures, costs
        self._build = build or partial(build_setting, inputs)
        self._draw, self._progress = draw, progress
        self._known: dict[frozenset[str], Totals] = {}

    def total(self, codes: frozenset[str]) -> Totals:
        if codes not in self._known:
            setting = self._build(apply(self._scenario, codes, self._measures))
            model = build_model(setting, self._draw)
            found = model.solve()
            self._known[codes] = sum_up(model, found, list_carried(model, found))
            if self._progress:
                self._progress(len(self._known), 0, "solve")
        return self._known[codes]

    def gain(self, codes: frozenset[str], code: str) -> Gain:
        before, after = self.total(frozenset()), self.total(codes)
        won = {aim: read(before, after) for aim, read in AIMS.items()}
        return Gain(code=code, **won, cost=self._costs.get(code))


def _order_greedily(judge: _Judge, codes: tuple[str, ...], aim: str) -> tuple[str, ...]:
    taken: list[str] = []
    left = list(codes)
    while left:
        best = max(left, key=lambda code: judge.gain(frozenset({*taken, code}), code).by(aim))
        taken.append(best)
        left.remove(best)
    return tuple(taken)


def _order_exactly(judge: _Judge, codes: tuple[str, ...], aim: str) -> tuple[str, ...]:
    """By dynamic programming over sets: the best order to a set ends with one of its members."""
    best: dict[frozenset[str], tuple[float, tuple[str, ...]]] = {frozenset(): (0.0, ())}
    for size in range(1, len(codes) + 1):
        for one in _sets(codes, size):
            own = judge.gain(one, "").by(aim)
            options = (
                (best[one - {last}][0] + own, (*best[one - {last}][1], last))
                for last in codes
                if last in one
            )
            best[one] = max(options, key=lambda option: option[0])
    return best[frozenset(codes)][1]


def _sets(codes: tuple[str, ...], size: int) -> Iterable[frozenset[str]]:
    from itertools import combinations

    return map(frozenset, combinations(codes, size))
