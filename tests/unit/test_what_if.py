"""The corridor under a scenario: the engine's numbers in words, the same on the page's figure, in
its tables, in a block and at the API."""

from __future__ import annotations

import datetime as dt

import pytest

from corridor import warehouse
from corridor.briefing.blocks import build_block
from corridor.charts.theme import TOKENS
from corridor.language import text
from corridor.network.changes import is_done
from corridor.network.engine import solve
from corridor.network.inputs import Inputs, read_inputs
from corridor.network.scenario import Closure, Scenario
from corridor.topics import flow, flow_words
from corridor.topics.model import load_places
from corridor.topics.scenarios import flow_charts, flow_tables, page_map, params
from corridor.topics.view import View

DONE = list(params.DONE)
BASE = (DONE, "100", "none", "year")
DAY = dt.date(2026, 11, 30)
VIEW = View("en", "light", False, warehouse.ask)


@pytest.fixture(scope="module")
def inputs() -> Inputs:
    return read_inputs(warehouse.ask)


def find(*codes: object) -> flow.Answer:
    found = flow.find_answer(VIEW, "of-tests", *(codes or BASE))  # type: ignore[arg-type]
    assert found is not None
    return found


def title(lang: str, *codes: object) -> str:
    view = View(lang, "light", False, warehouse.ask)
    said = flow_words.answer(view, find(*codes), load_places(view))
    for blank in ("\u00a0", "\u202f"):
        said = said.replace(blank, " ")
    return said.replace("\u2060", "")


def test_the_choices_are_projects_and_places_of_the_network(inputs: Inputs) -> None:
    assert set(params.PROJECTS.options) <= set(inputs.projects)
    assert set(params.PLACES) <= inputs.places


def test_what_binds_has_one_colour_in_the_figure_and_on_the_map() -> None:
    chart = flow_charts.draw_corridor(VIEW, find(), BASE)
    step, strength = page_map.STEPS["binds"]
    assert (strength, TOKENS["light"][step]) == (255, chart.figure.data[1].marker.color)
    others = {token for name, (token, _) in page_map.STEPS.items() if name != "unknown"}
    drawn = {bar.marker.color for bar in chart.figure.data if bar.type == "bar"}
    assert {TOKENS["light"][token] for token in others} < drawn


def test_what_is_done_is_on_at_first(inputs: Inputs) -> None:
    """A project all of whose effects are in the base case, of those that may be switched."""
    done = {
        code
        for code in params.PROJECTS.options
        if all(is_done(e, inputs.base_day) for e in inputs.effects if e.project == code)
    }
    assert set(params.DONE) <= done | {"dostyk-moiynty"}
    assert done <= set(params.DONE)


def test_codes_ask_what_they_say() -> None:
    day = dt.date(2025, 12, 31)
    assert flow.build_scenario(day, *BASE).is_base
    asked = flow.build_scenario(day, ["cku", *DONE[1:]], "125", "kuryk", "11")
    closed = Closure(place="kuryk", start=dt.date(2025, 11, 1), end=dt.date(2025, 11, 30))
    assert asked == Scenario(
        projects={"cku": "on", DONE[0]: "off"}, demand={"all": 1.25}, closures=(closed,), month=11
    )


def test_the_second_track_is_open_and_saryagash_is_next(inputs: Inputs) -> None:
    """README 5 and 7 of the network: Saryagash ran 35 of 36 pairs."""
    found = find()
    assert found.result.totals.unmet == pytest.approx(0, abs=1e-6)
    use = next(u for u in found.result.sections["saryagash--tashkent"].limits if u.share > 0.9)
    assert (round(use.load), use.limit.most) == (35, 36)
    assert title("en") == (
        "Model, end of 2025: all freight goes; Saryagash – Tashkent binds next, with 3 % more "
        "freight"
    )
    assert find_words("Darbaza–Maktaaral railway", found)


def find_words(words: str, found: flow.Answer) -> bool:
    return words in flow_tables.make_step_table(VIEW, found, load_places(VIEW)).to_string()


def test_without_the_second_track_its_line_binds() -> None:
    found = find(DONE[1:], "100", "none", "year")
    binding = {use.limit.section for use in found.result.binding}
    assert "aktogay--moiynty" in binding
    assert title("ru", DONE[1:], "100", "none", "year").startswith(
        "Модель, конец 2025 г. (без: Вторые пути Достык – Мойынты): узкое место – Актогай – "
        "Мойынты; с ещё одной парой поездов в сутки"
    )


def test_kuryk_closed_for_november_is_told_in_those_days(inputs: Inputs) -> None:
    codes = (DONE, "100", "kuryk", "11")
    month, closed = solve(inputs, Scenario(month=11)), find(*codes).result
    lost = (closed.totals.tonnes_unmet - month.totals.tonnes_unmet) * 30 / 365
    assert round(lost, -4) == 180_000
    assert title("en", *codes) == (
        "Model, end of 2025, in November, Port of Kuryk closed: 180 thousand t in 30 days are "
        "lost, no way round has room"
    )
    assert title("kk", *codes).startswith("Модель, 2025 жылдың соңы (қараша, жабық: Құрық порты)")


def test_what_goes_round_is_named() -> None:
    said = title("en", DONE, "100", "dostyk", "year")
    assert said.endswith("goes by Erenhot – Zamyn-Uud and Altynkol")
    assert "9.2 Mt" in said


def test_a_pair_more_is_said_in_tonnes_where_freight_stays_away() -> None:
    found = find(DONE, "125", "none", "year")
    use = next(u for u in found.result.binding if u.limit.section == "saryagash--tashkent")
    assert use.price is not None
    assert use.price.new_tonnes == pytest.approx(840_960)
    assert "one more pair of trains a day there carries 840 thousand t a year more" in title(
        "en", DONE, "125", "none", "year"
    )


def test_of_some_projects_the_model_says_that_it_counts_nothing() -> None:
    found = find([*DONE, "aktobe-air-hub"], "100", "none", "year")
    said = flow_words.spell_beside(VIEW, found)
    assert "counts nothing" in said and "Aktobe" in said
    assert flow_words.spell_beside(VIEW, find()) == ""


def test_figure_block_and_file_say_one_number() -> None:
    codes = (DONE, "125", "none", "year")
    found = find(*codes)
    chart = flow_charts.draw_corridor(VIEW, found, codes)
    block = build_block(VIEW, "/scenarios?demand=125", DAY)
    assert block is not None
    assert block.title == chart.words.title == flow_words.answer(VIEW, found, load_places(VIEW))
    rows = flow_tables.tabulate(found)
    row = rows[rows["element"] == "saryagash--tashkent:pairs/day"].iloc[0]
    assert (row["load"], row["most"], row["binds"]) == (36, 36, True)
    assert row["new_t_a_year"] == 840_960
    assert found.result.key in chart.note
    assert chart.others is not None
    assert chart.others.api[0].startswith("scenarios?projects=dostyk-moiynty&")
    assert "KTZ" in " ".join(VIEW.publisher(one) for one in chart.sources)


@pytest.mark.parametrize("lang", ["en", "ru", "kk", "zh"])
def test_it_says_model_and_never_a_forecast(lang: str) -> None:
    assert title(lang).startswith({"en": "Model", "zh": "模型"}.get(lang, "Модель"))
    assert text(lang, "scenarios-flow-note", scenario="", edition="")


def test_an_absurd_address_is_the_base_case() -> None:
    assert params.PROJECTS.read("x,dostyk-moiynty")[1] == "x"
    assert params.CLOSED.read("moon") == ("none", "moon")


def test_projects_of_one_answer_are_apart_from_those_of_another() -> None:
    one, two = find([*DONE, "cku"], "100", "none", "year"), find()
    assert one.cache_key != two.cache_key
    assert one.result.totals.burden < two.result.totals.burden
