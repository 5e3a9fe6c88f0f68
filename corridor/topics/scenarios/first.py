"""Which first: what each project that is not done brings alone, and the first three together.

Reckoned once an edition and demand, for all languages and themes.
"""

from __future__ import annotations

import pickle
import zlib
from dataclasses import dataclass

from corridor.bounded import Bounded
from corridor.network.counted import list_silent
from corridor.network.first import Gain, find_order, list_candidates, weigh_alone
from corridor.network.scenario import Scenario
from corridor.topics.scenarios.flow import load_inputs
from corridor.topics.scenarios.params import DONE
from corridor.topics.view import View

#: projects that an answer names
NAMED = 3
#: dollars a year below which a project brings nothing that the model can tell
LEAST = 500_000.0
#: measures beside the projects: an hour less at the two yards, by the section's code
MEASURES = {
    f"hour-{place}": Scenario(hours_saved={f"{place}-1435--{place}": 1.0})
    for place in ("altynkol", "dostyk")
}


@dataclass(frozen=True)
class Ranked:
    """What each candidate brings alone, most dollars first; what the first ones bring together;
    ``silent``: projects of which the model counts nothing."""

    gains: tuple[Gain, ...]
    together: Gain | None
    silent: tuple[str, ...]


#: edition and demand -> what was found, packed
_KEPT: Bounded[tuple[str, str], bytes] = Bounded(500_000, len)


def rank_projects(view: View, vintage: str, demand: str) -> Ranked | None:
    """The candidates under a demand (per cent of what was counted); None in an edition without a
    network with demand. ``vintage``: hash under which the answer is kept; empty: it is not."""
    inputs = load_inputs(view, vintage)
    if inputs.is_empty():
        return None
    packed = _KEPT.get((vintage, demand)) if vintage else None
    if packed is not None:
        kept: Ranked = pickle.loads(zlib.decompress(packed))
        return kept
    scenario = Scenario(demand={} if demand == "100" else {"all": int(demand) / 100})
    silent = list_silent(inputs)
    codes = [one for one in list_candidates(inputs, scenario) if one not in {*silent, *DONE}]
    alone = weigh_alone(
        inputs, scenario, (*codes, *MEASURES), measures=MEASURES, costs=_load_costs(view)
    )
    gains = tuple(one for one in alone if one.usd >= LEAST)
    named = [one.code for one in gains[:NAMED]]
    order = find_order(inputs, scenario, named, measures=MEASURES) if named else None
    found = Ranked(gains, order.together[-1] if order else None, silent)
    if vintage:
        _KEPT.put((vintage, demand), zlib.compress(pickle.dumps(found), 1))
    return found


def _load_costs(view: View) -> dict[str, float]:
    """Published cost in dollars by project, where there is one."""
    rows = view.ask("projects").dropna(subset=["cost_usd"])
    return dict(zip(rows["slug"], rows["cost_usd"].astype(float), strict=True))
