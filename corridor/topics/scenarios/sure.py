"""How sure an answer is: its draws, kept by scenario; what a job is asked for them."""

from __future__ import annotations

from corridor.network.inputs import Inputs
from corridor.network.ranges import Ranges
from corridor.network.result import Limit
from corridor.network.scenario import Scenario
from corridor.topics.flow import Answer
from corridor.topics.kept import Kept

#: what a job calls, with inputs, scenario and draws
DRAW = "corridor.network.ranges:draw_ranges"
#: totals whose bands are told -> their unit
BANDS = {
    "kz_tonnes": "t",
    "kz_teu": "teu",
    "tonnes": "t",
    "teu": "teu",
    "tonnes_unmet": "t",
    "usd": "usd",
    "days": "days",
}
#: totals of which it is told what moves them most
MOVED = ("kz_tonnes", "usd")
#: share of draws below which it is not told that a limit binds, and how many are told
LEAST, MOST = 0.02, 8

_KEPT: Kept[Ranges] = Kept(1_000_000)


def find_ranges(inputs: Inputs, scenario: Scenario, draws: int) -> Ranges | None:
    """Draws that are kept of a scenario."""
    return _KEPT.get(inputs.vintage, _name(scenario, draws))


def keep_ranges(inputs: Inputs, scenario: Scenario, found: Ranges) -> None:
    """Keep the draws that a job made."""
    _KEPT.put(inputs.vintage, _name(scenario, found.draws), found)


def _name(scenario: Scenario, draws: int) -> str:
    return f"{scenario.key}-{draws}"


def list_often(found: Answer, ranges: Ranges) -> list[tuple[Limit, float]]:
    """Limits with the share of draws in which each binds, most often first."""
    limits = {
        use.limit.code: use.limit for one in found.result.sections.values() for use in one.limits
    }
    told = [(limits[code], share) for code, share in ranges.binds.items() if code in limits]
    return [(limit, share) for limit, share in told if share >= LEAST][:MOST]
