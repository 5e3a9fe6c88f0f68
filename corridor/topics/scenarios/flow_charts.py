"""The figure of the corridor: how much of what it lets through each element carries."""

from __future__ import annotations

from collections.abc import Sequence
from urllib.parse import urlencode

from corridor.charts.figure_words import FigureWords
from corridor.language import date_text, listed, percent, sentences
from corridor.network.result import LimitUse
from corridor.topics import flow_words as words
from corridor.topics.chart import Chart, Rows
from corridor.topics.flow import Answer
from corridor.topics.flow_names import name_limit, name_section
from corridor.topics.flow_rules import find_shares, list_fullest
from corridor.topics.model import load_places
from corridor.topics.model_sources import find_sources, list_publishers
from corridor.topics.scenarios.flow_drawing import UseBar, draw_use
from corridor.topics.scenarios.flow_tables import tabulate
from corridor.topics.scenarios.params import OF_CORRIDOR, OWN
from corridor.topics.view import View

#: elements shown, and of those without a known limit that carry most
_MOST, _UNKNOWN = 12, 2
#: part of a limit by which a load has to differ to be marked
_DIFFERS = 0.005


def draw_corridor(view: View, found: Answer, codes: Sequence[object], own: str = "") -> Chart:
    """Use against capacity of the fullest elements; ``codes``: what the choices hold, in the order
    of `params.OF_CORRIDOR`; ``own``: the word of a scenario of a file in their place."""
    places = load_places(view)
    title = words.answer(view, found, places)
    changes = words.spell_changes(view, found, places)
    subtitle = view.say("scenarios-flow-sub", compared="yes" if changes else "no")
    if len(found.result.scenario.projects) > 2:
        changed = view.say("scenarios-flow-changes", changes=listed(changes, view.lang, ";"))
        subtitle = sentences([subtitle, changed], view.lang)
    bars = _list_bars(view, found, places)
    loads = (f"{bar.name}: {bar.load}" for bar in bars)
    alt = sentences([title, subtitle, listed(loads, view.lang, ";")], view.lang)
    said = FigureWords(title, subtitle, alt, tuple(_list_publishers(found)))
    figure = draw_use(bars, view.lang, view.theme, said, phone=view.phone)
    rows = tabulate(found)
    rows = rows.assign(source_ids=[find_sources(view, found.uses)] * len(rows))
    names = ("network_parameters", "network_demand", "network_effects")
    asked = list(zip((one.name for one in OF_CORRIDOR), codes, strict=True))
    api = f"scenarios?{urlencode([(OWN.name, own)] if own else asked, doseq=True)}"
    others = Rows(rows, [(name, {}) for name in names], [api])
    return Chart("corridor", figure, note=write_note(view, found), level=2, others=others)


def _list_publishers(found: Answer) -> list[str]:
    """Who said the limits that are shown; of all that the model rests on the files name sources."""
    shown = {s for use in list_fullest(found.result, _MOST) for s in use.limit.sources}
    return list_publishers(one for one in found.uses if one.id in shown)


def write_note(view: View, found: Answer) -> str:
    """That it is a model, the scenario, the edition."""
    edition = date_text(view.ask("edition")["date"].iloc[0], view.lang)
    return view.say("scenarios-flow-note", scenario=found.result.key, edition=edition)


def _list_bars(view: View, found: Answer, places: dict[str, str]) -> list[UseBar]:
    before = find_shares(found.base)
    bars = [
        _build_bar(view, found, use, before.get(use.limit.code), places)
        for use in list_fullest(found.result, _MOST)
    ]
    unknown = sorted(found.result.unlimited, key=lambda one: -found.result.sections[one].pairs)
    for code in unknown[:_UNKNOWN]:
        pairs = words.spell_most(view, found.result.sections[code].pairs, "pairs/day")
        said = view.say("scenarios-flow-unknown", pairs=pairs)
        name = name_section(view, found.sections[code], places)
        bars.append(UseBar(name, said, None, None, binds=False, hover=""))
    return bars


def _build_bar(
    view: View, found: Answer, use: LimitUse, before: float | None, places: dict[str, str]
) -> UseBar:
    limit = use.limit
    name = name_limit(view, limit, found.sections[limit.section], places)
    share = percent(use.share, view.lang, 0)
    load = view.say("scenarios-flow-use", load=words.spell_load(view, use), share=share)
    if use.binds:
        load = view.say("scenarios-flow-use-binds", use=load)
    lines = [f"<b>{name}</b>", load]
    for part in ("nominal", "effective", "used"):
        if (value := getattr(limit, part)) is not None:
            most = words.spell_most(view, value, limit.unit)
            lines.append(view.say(f"scenarios-flow-tip-{part}", value=most))
    differs = before is not None and abs(before - use.share) > _DIFFERS
    return UseBar(name, load, use.share, before if differs else None, use.binds, "<br>".join(lines))
