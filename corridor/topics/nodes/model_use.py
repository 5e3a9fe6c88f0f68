"""What the model says of a node: what wants to go there against what can, as it is and with what is
being built, and what is lost if it closes. A model, no count."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from corridor.language import date_text, listed, percent
from corridor.network.graph import Section
from corridor.network.parameters import Parameter
from corridor.network.program import NoSolution
from corridor.network.result import LimitUse, Result
from corridor.network.scenario import ON, Closure, Scenario
from corridor.topics import flow_words as words
from corridor.topics.flow import Answer, find_result, load_inputs
from corridor.topics.flow_names import find_whole, name_limit, name_section
from corridor.topics.model import load_places
from corridor.topics.view import View

#: status of a project that is being built
_BUILT = "under-construction"
#: pairs of trains a day below which nothing goes, rows of the table
_LEAST, _MOST = 0.05, 8


@dataclass(frozen=True)
class NodeUse:
    """Sections at a node (``codes``) in the base case, with what is being built (``projects`` of
    the register, none where the model knows none) and, where it may close, closed. ``closed``:
    None where no flow is left; ``uses``: the parameters that its limits rest on."""

    slug: str
    codes: tuple[str, ...]
    sections: dict[str, Section]
    base: Result
    built: Result
    projects: tuple[str, ...]
    closed: Answer | None
    uses: tuple[Parameter, ...]

    @property
    def cache_key(self) -> str:
        """All of it follows from the node and the edition."""
        return self.slug


def find_use(view: View, vintage: str, slug: str) -> NodeUse | None:
    """The model of a node; None of one that its network lacks. ``vintage``: hash under which
    answers are kept; empty: they are not."""
    inputs = load_inputs(view, vintage)
    if inputs.is_empty():
        return None
    base = find_result(inputs, Scenario())
    codes = tuple(
        code
        for code, one in base.sections.items()
        if slug in {find_whole(end) for end in inputs.network.sections[code].ends}
    )
    if not codes:
        return None
    rows = view.ask("projects")
    building = set(rows.loc[rows["status"] == _BUILT, "slug"])
    projects = tuple(sorted(building & set(inputs.projects)))
    built = find_result(inputs, Scenario.model_validate({"projects": dict.fromkeys(projects, ON)}))
    closed = None
    if slug in inputs.places:
        try:
            result = find_result(inputs, Scenario(closures=(Closure(place=slug),)))
            closed = Answer(result, base, result, base, (), (), (), inputs.network.sections)
        except NoSolution:
            pass
    limits = (use.limit for code in codes for use in base.sections[code].limits)
    ids = {source for limit in limits for source in limit.sources}
    uses = tuple(one for one in inputs.network.parameters.rows if one.id in ids)
    return NodeUse(slug, codes, inputs.network.sections, base, built, projects, closed, uses)


def list_limits(found: NodeUse) -> list[LimitUse]:
    """Limits of the node that something goes through, the fullest first."""
    uses = [
        use
        for code in found.codes
        for use in found.base.sections[code].limits
        if use.load > _LEAST or use.binds
    ]
    return sorted(uses, key=lambda use: -use.share)[:_MOST]


def spell_answer(view: View, found: NodeUse) -> str:
    """How full the fullest element of the node is, and then; that no limit is known."""
    head = view.say("scenarios-flow-head", day=words.spell_day(view, found.base.day))
    limits = list_limits(found)
    if not limits:
        said = view.say("nodes-model-no-limit")
        return view.say("scenarios-flow-title", head=head, said=said)
    use = limits[0]
    values = {"element": _name(view, found, use), "share": percent(use.share, view.lang, 0)}
    after = _find_after(found, use)
    then = None if after is None else percent(after.share, view.lang, 0)
    if then is None or then == values["share"]:
        said = view.say("nodes-model-full", **values)
    else:
        said = view.say("nodes-model-full-then", **values, then=then)
    return view.say("scenarios-flow-title", head=head, said=said)


def spell_closed(view: View, found: NodeUse) -> str:
    """What is lost if the node closes, and by where the rest goes."""
    if found.closed is None:
        return ""
    lost = words.spell_lost(view, found.closed, load_places(view))
    return view.say("nodes-model-closed", lost=lost)


def spell_built(view: View, found: NodeUse) -> str:
    """Which projects are taken as built."""
    names = words.load_projects(view)
    built = [names.get(code, code) for code in found.projects]
    return view.say("nodes-model-built", projects=listed(built, view.lang)) if built else ""


def make_use_table(view: View, found: NodeUse) -> pd.DataFrame:
    """A row an element: what goes, what can, the share of it; the same with what is being built.
    Sections without a known limit say so."""
    rows = []
    for use in list_limits(found):
        after = _find_after(found, use)
        cells = [_name(view, found, use), *_spell_use(view, use)]
        rows.append([*cells, *(_spell_use(view, after) if after else ("–", "–", "–"))])
    for code in found.codes:
        one = found.base.sections[code]
        if not one.limits and one.pairs > _LEAST and len(rows) < _MOST:
            pairs = words.spell_most(view, one.pairs, "pairs/day")
            unknown = view.say("scenarios-flow-no-limit")
            rows.append([_name_code(view, found, code), pairs, unknown, "–", "–", "–", "–"])
    heads = ("element", "load", "most", "use", "load-then", "most-then", "use-then")
    return pd.DataFrame(rows, columns=[view.say(f"nodes-model-col-{one}") for one in heads])


def spell_note(view: View, found: NodeUse) -> str:
    """That it is a model; scenario and edition."""
    edition = date_text(view.ask("edition")["date"].iloc[0], view.lang)
    return view.say("scenarios-flow-note", scenario=found.base.key, edition=edition)


def _spell_use(view: View, use: LimitUse) -> tuple[str, str, str]:
    unit = use.limit.unit
    return (
        words.spell_most(view, use.load, unit),
        words.spell_most(view, use.limit.most, unit),
        percent(use.share, view.lang, 0),
    )


def _find_after(found: NodeUse, use: LimitUse) -> LimitUse | None:
    """The same limit with what is being built."""
    section = found.built.sections.get(use.limit.section)
    if section is None:
        return None
    return next((one for one in section.limits if one.limit.code == use.limit.code), None)


def _name(view: View, found: NodeUse, use: LimitUse) -> str:
    section = found.sections[use.limit.section]
    return name_limit(view, use.limit, section, load_places(view))


def _name_code(view: View, found: NodeUse, code: str) -> str:
    return name_section(view, found.sections[code], load_places(view))
