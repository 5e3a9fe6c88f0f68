"""How sure an answer is: draws in words, tables and figures, the same numbers in each."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from corridor import warehouse
from corridor.briefing.blocks import build_block, find_ahead
from corridor.language import languages, percent
from corridor.network.inputs import Inputs
from corridor.network.ranges import Ranges, draw_ranges
from corridor.network.scenario import Scenario
from corridor.topics import flow, model
from corridor.topics.model_words import spell_between
from corridor.topics.scenarios import first, first_words, params, sure, sure_charts, sure_words
from corridor.topics.view import View

VIEW = View("en", "light", False, warehouse.ask)
MORE = (list(params.DONE), "125", "none", "year")


def view(lang: str) -> View:
    return View(lang, "dark", lang == "zh", warehouse.ask)


@pytest.fixture(scope="module")
def inputs() -> Inputs:
    return flow.load_inputs(VIEW, "of-tests")


@pytest.fixture(scope="module")
def found() -> flow.Answer:
    answer = flow.find_answer(VIEW, "of-tests", *MORE)
    assert answer is not None
    return answer


@pytest.fixture(scope="module")
def ranges(inputs: Inputs, found: flow.Answer) -> Ranges:
    return draw_ranges(inputs, found.result.scenario, 40)


def test_draws_are_kept_by_scenario_and_their_number(inputs: Inputs, ranges: Ranges) -> None:
    more, base = Scenario(demand={"all": 1.25}), Scenario()
    sure.keep_ranges(inputs, more, ranges)
    assert sure.find_ranges(inputs, more, 40) == ranges
    assert sure.find_ranges(inputs, more, 500) is None
    assert sure.find_ranges(inputs, base, 40) is None


@pytest.mark.parametrize("lang", languages())
def test_title_table_and_figures_say_the_same(
    lang: str, found: flow.Answer, ranges: Ranges
) -> None:
    seen = view(lang)
    places = model.load_places(seen)
    title = sure_words.answer(seen, found, ranges, places)
    band = ranges.totals["kz_tonnes"]
    half = spell_between(seen, band.low50, band.high50, "t")
    table = sure_words.make_band_table(seen, ranges)
    assert half in title
    assert half in list(table.iloc[0])
    binding = sure_charts.draw_binding(seen, found, ranges, places)
    assert binding is not None
    assert "of-tests" not in binding.note
    often = percent(next(iter(ranges.binds.values())), lang, 0)
    assert often in title
    assert often in binding.words.alt
    for total in sure.MOVED:
        chart = sure_charts.draw_weights(seen, found, ranges, places, total)
        assert chart is not None
        codes = re.compile(r"class:|_|[a-z]--[a-z]|share [a-z]+-")
        assert not codes.search(chart.words.alt), chart.words.alt


def test_rows_of_the_draws_hold_what_is_drawn(found: flow.Answer, ranges: Ranges) -> None:
    places = model.load_places(VIEW)
    chart = sure_charts.draw_weights(VIEW, found, ranges, places, "kz_tonnes")
    assert chart is not None
    assert chart.others is not None
    rows = chart.others.rows
    weights = rows[(rows["kind"] == "weight") & (rows["of"] == "kz_tonnes")]
    bars = [trace for trace in chart.figure.data if trace.type == "bar"]
    assert bars[0].base[0] + bars[0].x[0] == pytest.approx(weights["at_low"].iloc[0])
    assert set(rows["scenario"]) == {found.result.key}


def test_which_first_is_kept_and_its_draws_stand_beside(inputs: Inputs) -> None:
    ranked = first.rank_projects(VIEW, "of-tests", "150")
    assert ranked is not None
    assert first.find_ranked("of-tests", "150", "usd") == ranked
    assert first.find_ranked("", "150", "usd") is None
    codes = tuple(one.code for one in ranked.gains)
    often = first.draw_often(inputs, "150", codes, 3)
    names = {one: one for one in codes}
    table = first_words.make_first_table(VIEW, ranked, names, often)
    assert len(table) == len(codes)
    shares = {one.code: percent(one.first, "en", 0) for one in often}
    assert list(table.iloc[:, 1]) == [shares[code] for code in codes]


def test_a_project_that_takes_freight_away_is_told() -> None:
    ranked = first.rank_projects(VIEW, "of-tests", "100")
    assert ranked is not None
    taking = [one for one in ranked.gains[: first.NAMED] if one.kz_tonnes < -5_000]
    said = first_words.spell_lost(VIEW, ranked, {"cku": "The railway"})
    assert (said != "") == bool(taking)
    assert [one.code for one in taking] == ["cku"]
    assert said.startswith("The railway takes 7.9")


def test_what_is_sought_most_of_orders_which_first_and_is_said_in_its_heading() -> None:
    """By dollars the new railway leads, by what goes through Kazakhstan the one that it has."""
    block = build_block(
        VIEW, "/scenarios?view=first&aim=kz&demand=150#first", warehouse.current().date
    )
    ranked = first.rank_projects(VIEW, "of-tests", "150", "kz")
    assert block is not None
    assert ranked is not None
    brought = [one.kz_tonnes for one in ranked.gains]
    assert brought == sorted(brought, reverse=True)
    assert brought[-1] >= first.AIMS["kz"].least
    by_dollars = first.rank_projects(VIEW, "of-tests", "150", "usd")
    assert by_dollars is not None
    assert (ranked.gains[0].code, by_dollars.gains[0].code) == ("darbaza-maktaaral", "cku")
    assert "through Kazakhstan, together" in block.title
    assert "through Kazakhstan" in block.table.head[1]


def test_costs_of_which_first_have_their_sources() -> None:
    """Each project whose cost stands in the table has who said it among the block's sources."""
    block = build_block(VIEW, "/scenarios?view=first#first", warehouse.current().date)
    ranked = first.rank_projects(VIEW, "of-tests", "100")
    assert block is not None
    assert ranked is not None
    claims = first_words.find_cost_claims(VIEW, ranked)
    priced = {one.code for one in ranked.gains if one.cost}
    assert set(claims["slug"]) == priced
    assert set(claims["url"]) <= {one.url for one in block.sources}
    assert set(claims["attribution"]) <= set(block.publishers)


def test_a_block_of_which_first_says_what_a_job_has_to_make_before_it() -> None:
    """By its aim; until that is kept. No other block of the model needs one."""
    view = replace(VIEW, vintage="of-waiting")
    ahead = find_ahead(view, "/scenarios?view=first&aim=kz#first")
    assert ahead is not None
    assert ahead.function == first.RANK
    ahead.keep(first.Ranked((), None, (), "kz"))
    assert find_ahead(view, "/scenarios?view=first&aim=kz") is None
    assert find_ahead(view, "/scenarios?view=first") is not None
    assert find_ahead(view, "/scenarios?closed=kuryk#corridor") is None
    assert find_ahead(view, "/traffic#main") is None
