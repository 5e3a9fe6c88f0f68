"""How the views of the Traffic page are called: what is counted, how it is divided, which years."""

from __future__ import annotations

from corridor.language import listed
from corridor.topics.choices import Values
from corridor.topics.traffic import params
from corridor.topics.view import View
from corridor.topics.years import spell_years


def name_view(view: View, values: Values) -> list[str]:
    """`China–Europe trains, by month`."""
    years = spell_years(values, params.SPAN)
    return [listed([_name_count(view, values), *_name_division(view, values), *years], view.lang)]


def _name_count(view: View, values: Values) -> str:
    if params.by_crossing(values):
        return view.say("traffic-view-crossing")
    if values["period"] == "milestones":
        return view.say("traffic-milestones-plain")
    flow, count = values["flow"], values["count"]
    return view.say(f"traffic-{'view' if flow == 'both' else 'measure'}-{flow}-{count}")


def _name_division(view: View, values: Values) -> list[str]:
    if values["period"] in ("months", "parts"):
        return [view.say(f"traffic-view-{values['period']}")]
    undivided = values["period"] == "years" and values["split"] == "none"
    return [view.say("traffic-view-undivided")] if undivided else []
