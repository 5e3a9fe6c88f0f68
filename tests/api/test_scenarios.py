"""The corridor under a scenario at the API: the engine's numbers, under the codes of the page."""

from __future__ import annotations

import pytest

from corridor import warehouse
from corridor.network.engine import solve
from corridor.network.inputs import read_inputs
from corridor.network.scenario import Scenario
from tests.api.conftest import Get


def test_an_element_has_the_numbers_of_the_engine(get: Get) -> None:
    said = get("/scenarios", demand="125", limit=500).json()
    row = next(one for one in said["data"] if one["element"] == "saryagash--tashkent:pairs/day")
    result = solve(read_inputs(warehouse.ask), Scenario(demand={"all": 1.25}))
    use = next(one for one in result.binding if one.limit.code == row["element"])
    assert use.price is not None
    assert (row["load"], row["most"], row["binds"]) == (36, 36, True)
    assert row["new_t_a_year"] == pytest.approx(use.price.new_tonnes, abs=1)
    assert row["scenario"] == result.key
    assert "model" in said["meta"]["definition"]


def test_projects_are_what_is_open(get: Get) -> None:
    """Left out they are those that are done; one that is not named is taken back."""
    base, same = (
        get("/scenarios", **more).json()["data"]
        for more in ({}, {"projects": ["dostyk-moiynty", "khorgos-dry-port", "almaty-jetisu"]})
    )
    assert [one["load"] for one in base] == [one["load"] for one in same]
    before = get("/scenarios", projects="khorgos-dry-port").json()["data"]
    line = next(one for one in before if one["section"] == "aktogay--moiynty")
    assert (line["most"], line["binds"]) == (14, True)


def test_what_is_absurd_is_refused_with_what_there_is(get: Get) -> None:
    refused = get("/scenarios", closed="moon")
    assert refused.status_code == 422
    assert "kuryk" in refused.text


def test_a_scenario_as_one_word_is_what_its_choices_ask(get: Get) -> None:
    """And what the choices cannot hold; what the network lacks is told."""
    word = get("/scenarios", own="demand=all:1.25").json()["data"]
    assert word == get("/scenarios", demand="125").json()["data"]
    half = get("/scenarios", own="close=kuryk:0.5;month=11", limit=500).json()["data"]
    port = next(one for one in half if one["element"].startswith("kuryk--kuryk-quay:t/year"))
    assert port["binds"]
    assert get("/network", own="demand=all:1.25").json()["data"][0]["scenario"]
    for wrong in ("demand=all:99", "close=atlantis"):
        refused = get("/scenarios", own=wrong)
        assert refused.status_code == 422, wrong
    assert "atlantis" in refused.text
    refused = get("/scenarios", own="close=atlantis", lang="ru")
    assert "нет в сети; похожие" in refused.json()["detail"]
