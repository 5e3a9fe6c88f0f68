"""Two scenarios side by side, and against the base case: totals, what binds, use of elements."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pandas as pd

from corridor.language import capitalize, listed, percent, quantity
from corridor.network.result import Result
from corridor.topics import flow_words as words
from corridor.topics.flow import Answer
from corridor.topics.flow_names import name_limit
from corridor.topics.flow_rules import find_shares
from corridor.topics.model_words import round_to_figures
from corridor.topics.view import View

Places = Mapping[str, str]
#: totals that are compared -> their unit
TOTALS = {
    "kz_tonnes": "t",
    "kz_teu": "teu",
    "tonnes": "t",
    "tonnes_unmet": "t",
    "usd": "usd",
    "usd_waiting": "usd",
    "days": "days",
}
#: part of a limit by which its use has to differ to be told, elements that are, figures of a total
DIFFERS, MOST, _FIGURES = 0.01, 12, 3


def name_scenario(view: View, found: Answer, places: Places) -> str:
    """What differs from the base case in words."""
    changes = words.spell_changes(view, found, places)
    return listed(changes, view.lang, ";") or view.say("scenarios-beside-base")


def spell_against(view: View, found: Answer, other: Answer) -> str:
    """What this scenario carries and costs more or less than the other."""
    head = view.say("scenarios-flow-head", day=words.spell_day(view, found.result.day))
    differences = words.list_differences(view, found.result.totals, other.result.totals)
    changes = listed(differences, view.lang)
    key = "against" if differences else "same"
    said = view.say(f"scenarios-beside-{key}", changes=changes)
    return view.say("scenarios-flow-title", head=head, said=said)


def make_total_table(view: View, found: Answer, other: Answer, places: Places) -> pd.DataFrame:
    """A row a total, and what binds: in the base case, in the scenario put beside, in this one."""
    results = (found.base, other.result, found.result)
    rows = []
    for name, unit in TOTALS.items():
        values = [getattr(one.totals, name) for one in results]
        if not any(round(one, 6) for one in values):
            continue
        cells = [quantity(round_to_figures(one, _FIGURES), unit, view.lang) for one in values]
        rows.append([view.say(f"scenarios-total-{name.replace('_', '-')}"), *cells])
    binding = [_name_binding(view, found, one, places) for one in results]
    rows.append([view.say("scenarios-col-binds"), *binding])
    return pd.DataFrame(rows, columns=_list_heads(view, "scenarios-beside-what"))


def _name_binding(view: View, found: Answer, result: Result, places: Places) -> str:
    names = (
        name_limit(view, use.limit, found.sections[use.limit.section], places)
        for use in result.binding
    )
    return capitalize(listed(names, view.lang, ";")) or "–"


def _list_heads(view: View, first: str) -> list[str]:
    keys = (first, *(f"scenarios-beside-{one}" for one in ("base", "other", "this")))
    return [view.say(key) for key in keys]


def make_use_table(view: View, found: Answer, other: Answer, places: Places) -> pd.DataFrame:
    """A row an element whose use differs between the three, what differs most first."""
    limits = {
        use.limit.code: use.limit
        for result in (other.result, found.result)
        for one in result.sections.values()
        for use in one.limits
    }
    shares = [find_shares(one) for one in (found.base, other.result, found.result)]
    rows = []
    for code, limit in limits.items():
        uses = [one.get(code) for one in shares]
        if (differs := _measure_span(uses)) < DIFFERS:
            continue
        name = name_limit(view, limit, found.sections[limit.section], places)
        cells = ["–" if use is None else percent(use, view.lang, 0) for use in uses]
        rows.append((differs, [name, *cells]))
    rows.sort(key=lambda row: -row[0])
    return pd.DataFrame(
        [cells for _, cells in rows[:MOST]], columns=_list_heads(view, "scenarios-col-element")
    )


def _measure_span(uses: Sequence[float | None]) -> float:
    known = [use or 0.0 for use in uses]
    return max(known) - min(known)
