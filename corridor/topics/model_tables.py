"""What a model rests on, in tables: who said it, what is assumed and why."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

import pandas as pd

from corridor.language import has_text, joint, number
from corridor.network.parameters import ASSUMPTION, Parameter
from corridor.topics.view import View


def select_assumptions(parameters: Iterable[Parameter]) -> list[Parameter]:
    """Those of the parameters that are assumed."""
    return [one for one in parameters if one.status == ASSUMPTION]


def name_origin(view: View, use: Parameter) -> str:
    """Who said a parameter; else that it is assumed or measured on the map."""
    if use.publisher:
        return view.publisher(use.publisher)
    return view.say("model-assumption" if use.status == "assumption" else "model-map-length")


def make_assumption_table(
    view: View, rows: Sequence[Parameter], places: dict[str, str]
) -> pd.DataFrame:
    """What is assumed: of what, its value and range, why."""
    return pd.DataFrame(
        [
            {
                view.say("model-col-of"): name_target(view, row.target, places),
                view.say("model-col-what"): view.say(
                    "model-parameter-" + row.name.replace("_", "-")
                ),
                view.say("model-col-value"): number(row.value, view.lang),
                view.say(
                    "model-col-range"
                ): f"{number(row.low, view.lang)}–{number(row.high, view.lang)}",
                view.say("table-unit"): row.unit,
                view.say("model-col-why"): row.note,
            }
            for row in rows
        ]
    )


def name_target(view: View, target: str, places: Mapping[str, str]) -> str:
    """A section by its places, a class by its words or its code."""
    if target.startswith("class:"):
        code = target.removeprefix("class:")
        named = f"model-class-{code}"
        known = has_text(view.lang, named)
        return view.say(named) if known else view.say("model-class", name=code)
    ends = target.split("--")
    return joint(view.lang).join(places.get(end, end) for end in ends)
