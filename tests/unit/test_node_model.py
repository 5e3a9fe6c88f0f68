"""Nodes by the model: demand against capacity, as it is and with what is being built, and if one
closes; the ways of Routes as lines."""

from __future__ import annotations

import pytest

from corridor import warehouse
from corridor.briefing.blocks import build_block
from corridor.language import languages, percent
from corridor.network.engine import solve
from corridor.network.inputs import read_inputs
from corridor.network.scenario import Closure, Scenario
from corridor.topics.flow_words import spell_amount
from corridor.topics.model import load_network
from corridor.topics.nodes import model_use
from corridor.topics.routes import lines
from corridor.topics.routes.journeys import list_journeys
from corridor.topics.view import View

VIEW = View("en", "light", False, warehouse.ask, "of-tests")


def test_a_node_has_the_numbers_of_the_engine() -> None:
    found = model_use.find_use(VIEW, "of-tests", "kuryk")
    assert found is not None
    inputs = read_inputs(warehouse.ask)
    base = solve(inputs, prices=False)
    fullest = model_use.list_limits(found)[0]
    uses = [use for code in found.codes for use in base.sections[code].limits if use.load > 0.05]
    assert fullest.share == pytest.approx(max(use.share for use in uses))
    closed = solve(inputs, Scenario(closures=(Closure(place="kuryk"),)), prices=False)
    lost = closed.totals.tonnes_unmet - base.totals.tonnes_unmet
    assert spell_amount(VIEW, lost, "t") in model_use.spell_closed(VIEW, found)
    rows = warehouse.ask("projects")
    building = set(rows.loc[rows["status"] == "under-construction", "slug"])
    assert set(found.projects) == building & set(inputs.projects)


@pytest.mark.parametrize("lang", languages())
def test_its_block_says_what_the_page_says(lang: str) -> None:
    view = View(lang, "light", False, warehouse.ask, "of-tests")
    block = build_block(view, "/nodes?node=saryagash#model", warehouse.current().date)
    found = model_use.find_use(view, "of-tests", "saryagash")
    assert found is not None
    assert block is not None
    assert block.title == model_use.spell_answer(view, found)
    fullest = model_use.list_limits(found)[0]
    assert percent(fullest.share, lang, 0) in block.title
    assert block.table is not None
    assert len(block.table.rows) == len(model_use.make_use_table(view, found))
    assert found.base.key in block.note


def test_a_node_that_the_model_does_not_know_has_no_numbers() -> None:
    assert model_use.find_use(VIEW, "of-tests", "aktobe-airport") is None
    assert build_block(VIEW, "/nodes?node=rivers#model", warehouse.current().date) is None


def test_ways_between_two_places_are_lines_from_end_to_end() -> None:
    found = lines.trace_ways(VIEW, "xian", "budapest")
    network = load_network(VIEW)
    journeys = list_journeys(VIEW, "xian", "budapest")
    assert [one.corridor for one in found] == [one.way.corridor for one in journeys]
    for line, journey in zip(found, journeys, strict=True):
        assert len(line.parts) == len(journey.way.sections)
        assert all(code in network.sections for code in journey.way.sections)
    assert sum(len(part) for line in found for part in line.parts) < 2_000, "sent with the page"
    assert [one.repeats for one in found if one.corridor == "middle"] == [0, 1]
