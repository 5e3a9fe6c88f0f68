"""The method of the model as data: its parts in order, its parameters by status, its literature."""

from __future__ import annotations

import pandas as pd

from corridor.language import percent, quantity
from corridor.network.engine import solve
from corridor.network.validation import Check, check_base
from corridor.topics.flow import load_inputs
from corridor.topics.model_words import round_to_sense
from corridor.topics.view import View

#: parts of the method, each a heading and a text of the catalogue
PARTS = ("rests", "dates", "routes", "draws", "flow", "prices", "queue", "ferry", "emissions")
#: works that the method follows, as they are cited
REFERENCES = (
    "Harris, T. E., Ross, F. S. (1955). Fundamentals of a Method for Evaluating Rail Net "
    "Capacities. RAND, RM-1573.",
    "Wollmer, R. (1964). Removing Arcs from a Network. Operations Research 12 (6).",
    "Allen, A. O. (1978). Probability, Statistics, and Queueing Theory. Academic Press.",
    "Li, X., Xie, C., Bao, Z. (2022). A multimodal multicommodity network equilibrium model with "
    "service capacity and bottleneck congestion for China–Europe containerized freight flows. "
    "Transportation Research Part E 164.",
    "UNESCAP. Time/Cost-Distance Methodology.",
    "ADB, CAREC. Corridor Performance Measurement and Monitoring (CPMM).",
    "World Bank (2023). Middle Trade and Transport Corridor: Policies and Investments to Triple "
    "Freight Volumes and Halve Travel Time by 2030.",
    "Smart Freight Centre. GLEC Framework; ISO 14083:2023.",
)


def count_parameters(view: View) -> dict[str, int]:
    """How many parameters of the network there are, by how they are known, and in all."""
    rows = view.ask("network_parameters")
    statuses = ("measured", "published", "plan", "assumption")
    counts = {status: int((rows["status"] == status).sum()) for status in statuses}
    return {**counts, "all": len(rows), "sections": len(view.ask("network_sections"))}


def list_checks(view: View, vintage: str) -> list[Check]:
    """What was counted beside what the base case has for it; empty in an edition without demand."""
    inputs = load_inputs(view, vintage)
    return [] if inputs.is_empty() else check_base(inputs, solve(inputs, prices=False))


def make_check_table(view: View, checks: list[Check]) -> pd.DataFrame:
    """A row a count: the count, the model's, the difference, by how much it may be off, and whether
    the base case is made to meet it."""
    return pd.DataFrame(
        [
            {
                view.say("scenarios-check-what"): view.say(f"flow-check-{one.code}"),
                view.say("scenarios-check-counted"): _spell(view, one.counted, one.unit),
                view.say("scenarios-check-model"): _spell(view, one.model, one.unit),
                view.say("routes-col-error"): percent(one.error, view.lang, 0, sign=True),
                view.say("scenarios-check-allowed"): view.say("scenarios-check-input")
                if one.is_input
                else f"±{percent(one.allowed, view.lang, 0)}",
            }
            for one in checks
        ]
    )


def _spell(view: View, value: float, unit: str) -> str:
    return quantity(round_to_sense(value), unit, view.lang)
