"""Two scenarios side by side, and a scenario as a word of an address and as text."""

from __future__ import annotations

import pytest

from corridor import warehouse
from corridor.briefing.blocks import build_block
from corridor.language import languages
from corridor.network.inputs import Inputs
from corridor.network.scenario import Scenario
from corridor.network.scenario_file import ScenarioWrong, load_examples, load_yaml, write_yaml
from corridor.topics import flow, model
from corridor.topics.scenarios import codes, compare, params
from corridor.topics.view import View

VIEW = View("en", "light", False, warehouse.ask, "of-tests")
OPTIONS = [one.options for one in params.OF_CORRIDOR]


@pytest.fixture(scope="module")
def inputs() -> Inputs:
    return flow.load_inputs(VIEW, "of-tests")


@pytest.mark.parametrize("name", load_examples())
def test_an_example_is_a_word_and_a_text(name: str) -> None:
    scenario = load_examples()[name]
    word = codes.write_word(scenario)
    assert codes.read_word(word) == scenario.with_changes(name="")
    assert params.OWN.read(word) == (word, None)
    assert load_yaml(write_yaml(scenario)) == scenario


@pytest.mark.parametrize(
    "word", ["nonsense", "projects=cku", "demand=all:99", "month=13", "name=x", "close=;a=b"]
)
def test_a_wrong_word_is_no_scenario(word: str) -> None:
    assert codes.read_word(word) is None
    assert params.BESIDE.read(word) == ("", word)
    assert codes.read_word("demand=all:1.1;" + "projects=cku:on," * 200) is None


def test_choices_hold_a_scenario_or_it_keeps_its_text(inputs: Inputs) -> None:
    day = inputs.base_day
    for held in (flow.BASE, (("cku", *flow.DONE[1:]), "125", "kuryk", "11")):
        scenario = flow.build_scenario(day, *held)
        found = codes.find_codes(scenario, day, OPTIONS)
        assert found is not None
        assert flow.build_scenario(day, *found).key == scenario.key
    for more in ({"low_water": 0.3}, {"demand": {"all": 1.3}}, {"projects": {"cku": "2030-01-01"}}):
        assert codes.find_codes(Scenario.model_validate(more), day, OPTIONS) is None


@pytest.mark.parametrize(
    ("text", "line", "where"),
    [
        ("# one\nmonth: 13\n", 2, "month"),
        ("closures:\n  - {place: kuryk}\n  - place: aktau\n    share: 2\n", 4, "closures.1.share"),
        ("month: 5\nprojects:\n  cku: maybe\n", 3, "projects.cku"),
        ("demand: {all: 1.1}\nspeed: 3\n", 2, "speed"),
    ],
)
def test_a_wrong_text_names_its_line(text: str, line: int, where: str) -> None:
    with pytest.raises(ScenarioWrong) as bad:
        load_yaml(text)
    assert bad.value.where == f"line {line}, {where}"


def test_what_the_network_lacks_is_told(inputs: Inputs) -> None:
    with pytest.raises(ScenarioWrong, match="not in the network"):
        codes.find_word_answer(VIEW, "of-tests", "close=atlantis")


@pytest.mark.parametrize("lang", languages())
def test_two_scenarios_stand_beside_the_base_case(lang: str) -> None:
    view = View(lang, "light", False, warehouse.ask, "of-tests")
    aside = "demand=all:1.25"
    found = codes.find_word_answer(
        view, "of-tests", "demand=all:1.25;projects=darbaza-maktaaral:on"
    )
    other = codes.find_word_answer(view, "of-tests", aside)
    assert found is not None
    assert other is not None
    places = model.load_places(view)
    table = compare.make_total_table(view, found, other, places)
    assert len(set(table.iloc[0, 1:])) == 3
    query = "projects=dostyk-moiynty,khorgos-dry-port,almaty-jetisu,darbaza-maktaaral&demand=125"
    block = build_block(
        view, f"/scenarios?{query}&beside={aside}#compare", warehouse.current().date
    )
    assert block is not None
    assert block.title == compare.spell_against(view, found, other)
    assert block.table is not None
    assert [list(row) for row in block.table.rows] == table.values.tolist()
    uses = compare.make_use_table(view, found, other, places)
    assert 3 < len(uses) <= compare.MOST


def test_the_same_put_aside_says_so_and_nothing_aside_is_no_block() -> None:
    found = codes.find_word_answer(VIEW, "of-tests", "base")
    assert found is not None
    assert compare.spell_against(VIEW, found, found).endswith("the same numbers")
    assert build_block(VIEW, "/scenarios#compare", warehouse.current().date) is None
