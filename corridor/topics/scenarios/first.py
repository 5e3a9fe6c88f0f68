"""Which first: what each project that is not done brings alone, and the first three together; how
often each comes first when every number is drawn.

Reckoned once an edition, demand and aim, for all languages and themes, by a job of the server.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial

from corridor.network.counted import list_silent
from corridor.network.first import Gain, find_order, list_candidates, weigh_alone
from corridor.network.inputs import Inputs
from corridor.network.ranges import FirstOften, draw_first
from corridor.network.scenario import Scenario
from corridor.topics.ahead import Ahead
from corridor.topics.flow import DONE, load_inputs
from corridor.topics.kept import Kept
from corridor.topics.view import View

#: projects that an answer names
NAMED = 3


@dataclass(frozen=True)
class Aim:
    """What is sought most of: ``gain``, field of what a candidate brings, its unit, and the amount
    a year below which it brings nothing that the model can tell."""

    gain: str
    unit: str
    least: float


#: by the code of the choice
AIMS = {"usd": Aim("usd", "usd", 500_000.0), "kz": Aim("kz_tonnes", "t", 5_000.0)}
#: measures beside the projects: an hour less at the two yards, by the section's code
MEASURES = {
    f"hour-{place}": Scenario(hours_saved={f"{place}-1435--{place}": 1.0})
    for place in ("altynkol", "dostyk")
}
#: as jobs name what ranks and what draws
RANK, DRAW = f"{__name__}:rank", f"{__name__}:draw_often"
Progress = Callable[[int, int, str], None]


@dataclass(frozen=True)
class Ranked:
    """What each candidate brings alone, most of the aim first; what the first ones bring together;
    ``silent``: projects of which the model counts nothing; ``aim``: a code of ``AIMS``."""

    gains: tuple[Gain, ...]
    together: Gain | None
    silent: tuple[str, ...]
    aim: str = "usd"

    @property
    def cache_key(self) -> tuple[tuple[str, float], ...]:
        """The candidates with what each brings."""
        return tuple((one.code, one.usd) for one in self.gains)


#: by demand and aim
_RANKED: Kept[Ranked] = Kept(500_000)
_OFTEN: Kept[tuple[FirstOften, ...]] = Kept(200_000)


def ignore_progress(_done: int, _of: int, _step: str) -> None:
    """Progress that nobody follows."""


def find_ranked(vintage: str, demand: str, aim: str) -> Ranked | None:
    """What is kept of an edition, a demand (per cent of what was counted) and an aim."""
    return _RANKED.get(vintage, f"{demand}-{aim}")


def keep_ranked(vintage: str, demand: str, found: Ranked) -> None:
    """Keep what a job found."""
    _RANKED.put(vintage, f"{demand}-{found.aim}", found)


def find_often(vintage: str, demand: str, aim: str) -> tuple[FirstOften, ...] | None:
    """Shares of draws that are kept."""
    return _OFTEN.get(vintage, f"{demand}-{aim}")


def keep_often(vintage: str, demand: str, aim: str, found: tuple[FirstOften, ...]) -> None:
    """Keep the shares that a job found."""
    _OFTEN.put(vintage, f"{demand}-{aim}", found)


def rank_projects(view: View, vintage: str, demand: str, aim: str = "usd") -> Ranked | None:
    """The candidates under a demand, now; None in an edition without a network with demand.
    ``vintage``: hash under which the answer is kept; empty: it is not."""
    inputs = load_inputs(view, vintage)
    if inputs.is_empty():
        return None
    found = find_ranked(vintage, demand, aim)
    if found is None:
        found = rank(inputs, load_costs(view), demand, aim)
        keep_ranked(vintage, demand, found)
    return found


def find_ahead(view: View, vintage: str, demand: str, aim: str = "usd") -> Ahead | None:
    """What a job has to rank first; None where it is kept, or there is no network."""
    inputs = load_inputs(view, vintage)
    if inputs.is_empty() or find_ranked(vintage, demand, aim) is not None:
        return None
    asked = (inputs, load_costs(view), demand, aim)
    return Ahead(RANK, asked, f"{vintage}-{demand}-{aim}", partial(keep_ranked, vintage, demand))


def rank(
    inputs: Inputs,
    costs: Mapping[str, float],
    demand: str,
    aim: str = "usd",
    progress: Progress = ignore_progress,
) -> Ranked:
    """The candidates under a demand; ``costs``: published dollars by project."""
    scenario, sought = _build_scenario(demand), AIMS[aim]
    silent = list_silent(inputs)
    codes = [one for one in list_candidates(inputs, scenario) if one not in {*silent, *DONE}]
    codes += MEASURES
    alone = weigh_alone(
        inputs, scenario, codes, sought.gain, measures=MEASURES, costs=costs, progress=progress
    )
    gains = tuple(one for one in alone if one.by(sought.gain) >= sought.least)
    named = [one.code for one in gains[:NAMED]]
    order = find_order(inputs, scenario, named, sought.gain, measures=MEASURES) if named else None
    return Ranked(gains, order.together[-1] if order else None, silent, aim)


def draw_often(
    inputs: Inputs,
    demand: str,
    codes: tuple[str, ...],
    draws: int,
    aim: str = "usd",
    progress: Progress = ignore_progress,
) -> tuple[FirstOften, ...]:
    """How often each of the candidates comes first."""
    scenario, gain = _build_scenario(demand), AIMS[aim].gain
    return draw_first(inputs, scenario, codes, gain, draws, measures=MEASURES, progress=progress)


def _build_scenario(demand: str) -> Scenario:
    return Scenario(demand={} if demand == "100" else {"all": int(demand) / 100})


def load_costs(view: View) -> dict[str, float]:
    """Published cost in dollars by project, where there is one."""
    rows = view.ask("projects").dropna(subset=["cost_usd"])
    return dict(zip(rows["slug"], rows["cost_usd"].astype(float), strict=True))
