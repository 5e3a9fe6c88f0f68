"""Scenarios as files (YAML) and as parts of an address (codes), with one clear sentence when they
are wrong."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import yaml
from pydantic import ValidationError

from corridor.errors import CorridorError
from corridor.network.scenario import Scenario
from corridor.paths import SCENARIOS
from corridor.spelling import nearest

#: a file that is longer is no scenario
MOST_BYTES = 64_000
#: kind of a fault as pydantic names it -> code of its rule and the name of its limit
_LIMITS = {
    "greater_than_equal": ("at-least", "ge"),
    "greater_than": ("more-than", "gt"),
    "less_than_equal": ("at-most", "le"),
    "less_than": ("less-than", "lt"),
    "string_too_long": ("long", "max_length"),
    "too_long": ("many", "max_length"),
}
#: how the others begin -> code
_KINDS = {
    "date": "day",
    "float": "number",
    "int": "number",
    "finite": "number",
    "bool": "yes-no",
    "string_pattern": "name",
    "value_error": "ends",
    "missing": "missing",
    "dict": "fields",
    "model": "fields",
}


class ScenarioWrong(CorridorError):
    """A scenario that cannot be read: ``where``, what is ``found`` there, the ``rule`` in English.
    ``code`` names the rule's words in every language (`scenario-wrong-<code>`), ``named`` are their
    values."""

    key = "scenario-wrong"

    def __init__(self, where: str, found: str, rule: str, code: str, **named: Any) -> None:
        shown = found if len(found) <= 60 else found[:57] + "..."
        said = f"{where} = '{shown}': {rule}" if shown else f"{where}: {rule}"
        rule_key = f"scenario-wrong-{code}"
        super().__init__(
            said, where=where, found=shown or "–", rule=rule, rule_key=rule_key, **named
        )
        self.where, self.found, self.rule = where, shown, rule
        self.code, self.named = code, named


def read_scenario(given: Mapping[str, Any]) -> Scenario:
    """A scenario from plain values; ScenarioWrong names the first thing that is wrong."""
    try:
        return Scenario.model_validate(given)
    except ValidationError as bad:
        raise _tell(bad) from None


def _tell(bad: ValidationError) -> ScenarioWrong:
    """The first fault; of a value that fits none of several kinds, one that says them all."""
    fault = bad.errors()[0]
    path = [str(part) for part in fault["loc"]]
    if path[:1] == ["projects"] and len(path) > 1:
        rule = "on, off or a day: 2027-06-30"
        return ScenarioWrong(".".join(path[:2]), str(fault["input"]), rule, "project")
    if fault["type"] == "extra_forbidden":
        fields = ", ".join(Scenario.model_fields)
        rule = f"no such field; there are {fields}"
        return ScenarioWrong(".".join(path), "", rule, "field", known=fields)
    found = "" if isinstance(fault["input"], dict | list) else str(fault["input"])
    code, limit = _find_code(fault["type"], fault.get("ctx", {}))
    rule = fault["msg"].removeprefix("Value error, ")
    return ScenarioWrong(".".join(path), found, rule, code, limit=limit)


def _find_code(kind: str, context: Mapping[str, Any]) -> tuple[str, str]:
    """The code of a rule of pydantic, and the limit that it has."""
    if kind in _LIMITS:
        code, name = _LIMITS[kind]
        return code, str(context[name])
    return next((code for begins, code in _KINDS.items() if kind.startswith(begins)), "form"), ""


def load_yaml(text: str) -> Scenario:
    """A scenario from a file's text; ScenarioWrong says what is wrong and where."""
    if len(text.encode()) > MOST_BYTES:
        raise ScenarioWrong(
            "file", "", f"longer than {MOST_BYTES} bytes: no scenario", "bytes", limit=MOST_BYTES
        )
    try:
        given = yaml.safe_load(text)
    except yaml.YAMLError as bad:
        mark = getattr(bad, "problem_mark", None)
        line = f"line {mark.line + 1}" if mark else "file"
        raise ScenarioWrong(line, "", f"not YAML: {getattr(bad, 'problem', bad)}", "yaml") from None
    if given is None:
        return Scenario()
    if not isinstance(given, dict):
        raise ScenarioWrong(
            "file", str(given), "must be fields with values, as `date: 2027-12-31`", "fields"
        )
    # YAML reads a bare on and off as yes and no
    projects = given.get("projects")
    if isinstance(projects, dict):
        given["projects"] = {
            name: {True: "on", False: "off"}.get(to, to) if isinstance(to, bool) else to
            for name, to in projects.items()
        }
    try:
        return read_scenario({str(name): value for name, value in given.items()})
    except ScenarioWrong as bad:
        at = find_line(text, bad.where.split("."))
        where = f"line {at}, {bad.where}"
        raise ScenarioWrong(where, bad.found, bad.rule, bad.code, **bad.named) from None


def find_line(text: str, path: Sequence[str]) -> int:
    """The line of a file (from 1) where a field stands; of a part that is not there, that of what
    it would be in."""
    node: yaml.Node = yaml.compose(text, Loader=yaml.SafeLoader) or yaml.MappingNode("", [])
    line = node.start_mark.line if node.start_mark else 0
    for part in path:
        pairs: list[tuple[str, yaml.Node, yaml.Node]] = []
        if isinstance(node, yaml.MappingNode):
            pairs = [(name.value, name, held) for name, held in node.value]
        elif isinstance(node, yaml.SequenceNode):
            pairs = [(str(n), held, held) for n, held in enumerate(node.value)]
        found = next((pair for pair in pairs if pair[0] == part), None)
        if found is None:
            break
        line, node = found[1].start_mark.line, found[2]
    return int(line) + 1


def load_examples() -> dict[str, Scenario]:
    """The scenarios of `data/scenarios/` by their names, to begin from."""
    paths = sorted(SCENARIOS.glob("*.yml"))
    return {path.stem: load_yaml(path.read_text(encoding="utf-8")) for path in paths}


def write_yaml(scenario: Scenario) -> str:
    """A scenario as a file that `load_yaml` reads back; `{}` for the base case."""
    said = scenario.model_dump(mode="json", exclude_defaults=True)
    return yaml.safe_dump(said, allow_unicode=True, sort_keys=False)


def write_codes(scenario: Scenario) -> dict[str, str]:
    """A scenario as parts of an address, those that differ from the base case:
    `{"projects": "altynkol-zhetygen:on,cku:2031-01-01", "close": "kuryk:1:2026-11-01:2026-11-30"}`.
    """
    said = {
        "name": scenario.name,
        "date": _spell(scenario.date),
        "demand": _join(scenario.demand),
        "projects": _join(scenario.projects),
        "larger": _join(scenario.larger),
        "hours": _join(scenario.hours_saved),
        "green": _spell(scenario.green_share),
        "close": ",".join(
            ":".join((one.place, *map(_spell, (one.share, one.start, one.end)))).rstrip(":")
            for one in scenario.closures
        ),
        "month": _spell(scenario.month),
        "water": _spell(scenario.low_water),
        "plans": "1" if scenario.plans else "",
        "unmet": _spell(scenario.unmet_usd_per_feu),
    }
    return {code: value for code, value in said.items() if value}


def read_codes(codes: Mapping[str, str]) -> Scenario:
    """The scenario of an address; codes that are none of these are left alone. ScenarioWrong for a
    value that cannot be read."""
    given: dict[str, Any] = {
        field: value for code, field in _PLAIN.items() if (value := codes.get(code, "").strip())
    }
    for code, field in _PAIRS.items():
        if value := codes.get(code, "").strip():
            given[field] = dict(_part(one, code) for one in value.split(","))
    if closed := codes.get("close", "").strip():
        names = ("place", "share", "start", "end")
        given["closures"] = [
            {k: v for k, v in zip(names, one.split(":"), strict=False) if v}
            for one in closed.split(",")
        ]
    return read_scenario(given)


_PLAIN = {
    "name": "name",
    "date": "date",
    "green": "green_share",
    "month": "month",
    "water": "low_water",
    "plans": "plans",
    "unmet": "unmet_usd_per_feu",
}
_PAIRS = {"demand": "demand", "projects": "projects", "larger": "larger", "hours": "hours_saved"}


def _part(text: str, code: str) -> tuple[str, str]:
    name, colon, value = text.partition(":")
    if not (name and colon and value):
        raise ScenarioWrong(code, text, "must be name:value, several parted by commas", "pair")
    return name, value


def _join(values: Mapping[str, Any]) -> str:
    return ",".join(f"{name}:{_spell(value)}" for name, value in sorted(values.items()))


def _spell(value: float | int | str | dt.date | None) -> str:
    if value is None:
        return ""
    return f"{value:g}" if isinstance(value, float) else str(value)


def check_names(
    scenario: Scenario,
    *,
    groups: Iterable[str],
    projects: Iterable[str],
    sections: Iterable[str],
    places: Iterable[str],
) -> None:
    """ScenarioWrong for a name that the network does not have, with those it has or nearest."""
    sections, everywhere = set(sections), {*sections, *places}
    asked: list[tuple[str, Iterable[str], set[str]]] = [
        ("demand", scenario.demand, {"all", *groups}),
        ("projects", (*scenario.projects, *scenario.larger), set(projects)),
        ("hours_saved", scenario.hours_saved, sections),
        ("closures", (one.place for one in scenario.closures), everywhere),
    ]
    for where, names, known in asked:
        for name in names:
            if name not in known:
                raise _tell_unknown(where, name, known)


def _tell_unknown(where: str, name: str, known: set[str]) -> ScenarioWrong:
    """With those there are; of many the nearest."""
    if len(known) <= 12:
        listed = ", ".join(sorted(known))
        rule, code = f"not in the network; there are {listed}", "unknown"
    else:
        listed = ", ".join(nearest(name, sorted(known), count=3, least=0))
        rule, code = f"not in the network; most like it: {listed}", "unlike"
    return ScenarioWrong(where, name, rule, code, known=listed)
