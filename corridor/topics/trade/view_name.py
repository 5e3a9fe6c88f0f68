"""How the views of the Trade page are called: the pair, who sells to whom, what is drawn."""

from __future__ import annotations

from corridor.language import capitalize, listed
from corridor.language.countries import country_inside
from corridor.topics.choices import Values
from corridor.topics.trade import charts, params
from corridor.topics.view import View
from corridor.topics.years import spell_years


def name_view(view: View, values: Values) -> list[str]:
    """`China – Kazakhstan, China sells, by month`."""
    pair, flow = values["pair"], values["flow"]
    parts = [charts.name_pair(pair, view.lang)]
    if flow != params.FLOW.default:
        first = country_inside(pair.split("-")[0], view.lang)
        parts.append(capitalize(view.say(f"trade-flow-{flow}", a=first)))
    if values["period"] != params.PERIOD.default:
        parts.append(view.say("trade-view-months"))
    elif values["show"] != params.SHOW.default:
        parts.append(view.say(f"trade-view-{values['show']}"))
    if values["valuation"] != params.VALUATION.default:
        parts.append(view.say("trade-without-freight"))
    return [listed([*parts, *spell_years(values, params.SPAN)], view.lang)]
