"""A scenario as one word of an address, `projects=cku:on;demand=all:1.25`, and as the codes of the
page's choices where these say it all."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Any

from corridor.network.scenario import OFF, Scenario
from corridor.network.scenario_file import ScenarioWrong, read_codes, write_codes
from corridor.topics.flow import (
    DONE,
    NONE,
    YEAR,
    Answer,
    answer,
    build_scenario,
    find_answer,
    load_inputs,
)
from corridor.topics.view import View

#: the word of the base case, letters of one at most
BASE, LONGEST = "base", 1500
#: between the parts of a word
_PART = ";"

#: projects, demand, what is closed, month
Codes = tuple[tuple[str, ...], str, str, str]


def write_word(scenario: Scenario) -> str:
    """All that differs from the base case, but for its name."""
    parts = (f"{code}={value}" for code, value in write_codes(scenario).items() if code != "name")
    return _PART.join(parts) or BASE


def read_word(word: str) -> Scenario | None:
    """The scenario of a word; None of one that holds none."""
    if word == BASE:
        return Scenario()
    pairs = [part.partition("=") for part in word[: LONGEST + 1].split(_PART)]
    codes = {code: value for code, _, value in pairs}
    if len(word) > LONGEST or "name" in codes:
        return None
    try:
        scenario = read_codes(codes)
    except (ScenarioWrong, ValueError):
        return None
    return None if set(write_codes(scenario)) != set(codes) else scenario


def find_codes(scenario: Scenario, day: dt.date, options: Sequence[Sequence[str]]) -> Codes | None:
    """The codes of the page's choices (``options``: all there are of each) that ask for the same;
    None where none do."""
    switched = scenario.projects
    on = tuple(
        one for one in options[0] if switched.get(one, OFF if one not in DONE else "") != OFF
    )
    demand = f"{scenario.demand.get('all', 1.0) * 100:.0f}"
    closed = scenario.closures[0].place if scenario.closures else NONE
    month = YEAR if scenario.month is None else str(scenario.month)
    values = ((demand,), (closed,), (month,))
    if not all(set(held) <= set(those) for held, those in zip(values, options[1:], strict=True)):
        return None
    codes = (on, demand, closed, month)
    return codes if build_scenario(day, *codes).key == scenario.key else None


def find_word_answer(view: View, vintage: str, word: str) -> Answer | None:
    """The answer to the scenario of a word, as `find_answer`; ScenarioWrong for a word that is none
    and where it names what the network lacks."""
    inputs, scenario = load_inputs(view, vintage), read_word(word)
    if scenario is None:
        raise ScenarioWrong("own", word, "no scenario, as projects=cku:on;demand=all:1.3", "word")
    return None if inputs.is_empty() else answer(inputs, scenario)


def find_asked(view: View, vintage: str, codes: Sequence[Any], own: str) -> Answer | None:
    """The answer to a scenario of a file where there is one, else to the codes of the choices."""
    return find_word_answer(view, vintage, own) if own else find_answer(view, vintage, *codes)
