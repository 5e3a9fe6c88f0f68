"""What the model counts of a project, and what it does not.

Draught, clearance inside of standing, green channels, rivers, air and roads change nothing of the
flows of trains: of a project that has no other effect the model says nothing, rather than nought.
"""

from __future__ import annotations

from corridor.network.graph import Network, Section
from corridor.network.inputs import Effect, Inputs
from corridor.network.setting import is_for_trains

#: parameters that the flows follow
COUNTED = frozenset(
    {
        "capacity_nominal",
        "capacity_effective",
        "recommended_occupancy",
        "vessels",
        "length_km",
        "speed_km_day",
        "time_hours",
        "dwell_hours",
        "wait_hours",
        "opens",
    }
)
_CARGOES = ("", "container", "wagon", "dry")


def is_counted(effect: Effect, network: Network) -> bool:
    """Whether the flows follow an effect."""
    if effect.name not in COUNTED or effect.cargo not in _CARGOES:
        return False
    if effect.name == "recommended_occupancy":
        return True
    return any(
        is_for_trains(section) and effect.target in _list_targets(section)
        for section in network.sections.values()
    )


def _list_targets(section: Section) -> tuple[str, ...]:
    return (*section.targets, f"class:{section.line_kind}")


def list_silent(inputs: Inputs) -> tuple[str, ...]:
    """Projects of which the model counts nothing."""
    told = {one.project for one in inputs.effects if is_counted(one, inputs.network)}
    return tuple(project for project in inputs.projects if project not in told)


def list_uncounted(inputs: Inputs, project: str) -> tuple[Effect, ...]:
    """Effects of a project that the model leaves out."""
    return tuple(
        one
        for one in inputs.effects
        if one.project == project and not is_counted(one, inputs.network)
    )
