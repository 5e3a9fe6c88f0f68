"""Flows of the network: what holds of every solve, what switches do, what the base case carries."""

from __future__ import annotations

import datetime as dt
import random
from dataclasses import replace

import networkx as nx
import numpy as np
import pytest

from corridor import warehouse
from corridor.network.changes import change
from corridor.network.congestion import find_steps
from corridor.network.counted import list_silent, list_uncounted
from corridor.network.engine import solve
from corridor.network.flow import FlowModel, build_model
from corridor.network.inputs import Inputs, read_inputs
from corridor.network.program import Solution
from corridor.network.result import Result
from corridor.network.scenario import Closure, Scenario
from corridor.network.scenario_file import ScenarioWrong
from corridor.network.setting import NoNetwork, build_setting
from corridor.network.shifts import list_commodity_shifts, list_section_shifts
from tests.unit.small_network import network_of, series


@pytest.fixture(scope="module")
def inputs() -> Inputs:
    return read_inputs(warehouse.ask, warehouse.current().hash)


@pytest.fixture(scope="module")
def base(inputs: Inputs) -> Result:
    return solve(inputs)


#: cases that together use each part of a scenario
SCENARIOS = {
    "base": Scenario(),
    "a third more": Scenario(demand={"all": 1.3}),
    "second track off": Scenario(projects={"dostyk-moiynty": "off"}),
    "Altynkol closed": Scenario(closures=(Closure(place="altynkol--zhetygen"),)),
    "all that is planned": Scenario(date=dt.date(2031, 1, 1), plans=True, demand={"all": 1.5}),
    "November": Scenario(month=11, low_water=0.3, demand={"middle-corridor": 2}),
}


@pytest.fixture(scope="module", params=SCENARIOS)
def solved(inputs: Inputs, request: pytest.FixtureRequest) -> tuple[FlowModel, Solution]:
    model = build_model(build_setting(inputs, SCENARIOS[request.param]))
    return model, model.solve()


def test_trains_are_kept_together_at_every_place(solved: tuple[FlowModel, Solution]) -> None:
    model, found = solved
    for place, one in enumerate(model.setting.wanted):
        left: dict[str, float] = {}
        for (n, forward), column in model.columns[place].items():
            a, b = model.setting.arcs[n].section.ends
            tail, head = (a, b) if forward else (b, a)
            left[tail] = left.get(tail, 0.0) + found.values[column]
            left[head] = left.get(head, 0.0) - found.values[column]
        goes = model.take(one.pairs) - found.values[model.away[place]]
        ends = {one.commodity.start: goes, one.commodity.end: -goes}
        for node, rest in left.items():
            assert rest == pytest.approx(ends.get(node, 0.0), abs=1e-6), one.commodity.code


def test_nothing_exceeds_its_limit_and_what_is_not_full_has_no_price(
    solved: tuple[FlowModel, Solution],
) -> None:
    model, found = solved
    for code, row in model.rows.items():
        _, most = model.program.bounds_of(row)
        assert found.loads[row] <= most + 1e-6 * max(most, 1), code
        assert found.duals[row] <= 1e-6
        if found.loads[row] < most * (1 - 1e-6):
            assert found.duals[row] * max(most, 1) == pytest.approx(0, abs=1e-3), code


def test_duals_give_the_objective_itself(solved: tuple[FlowModel, Solution]) -> None:
    """Weak duality with equality at the optimum: bounds times duals, columns at their ends."""
    model, found = solved
    bounds = np.array([model.program.bounds_of(n) for n in range(model.program.size[0])])
    duals = found.duals
    at = np.where(duals < 0, bounds[:, 1], bounds[:, 0])
    rows = np.sum(np.where(duals == 0, 0.0, duals * np.where(np.isfinite(at), at, 0.0)))
    ends = np.sum(found.reduced * found.values)
    assert rows + ends == pytest.approx(found.objective, rel=1e-6)


def test_demand_is_served_or_stays_away(solved: tuple[FlowModel, Solution]) -> None:
    model, found = solved
    assert np.all(found.values >= -1e-7)
    for place, one in enumerate(model.setting.wanted):
        assert found.values[model.away[place]] <= model.take(one.pairs) + 1e-7


def test_ways_add_up_and_lead_from_start_to_end(base: Result) -> None:
    for one in base.carried:
        assert sum(way.pairs for way in one.ways) == pytest.approx(one.carried, abs=1e-2)
        for way in one.ways:
            assert (way.places[0], way.places[-1]) == (one.start, one.end)
            assert len(set(way.places)) == len(way.places)


#: project -> section, unit of its limit and what becomes of it by the effect
SWITCHES = [
    ("altynkol-zhetygen", "altynkol--zhetygen", "pairs/day"),
    ("zhezkazgan-saksaulskaya", "zhezkazgan--saksaulskaya", "pairs/day"),
    ("darbaza-maktaaral", "saryagash--tashkent", "pairs/day"),
    ("aktau-container-hub", "aktau--aktau-quay", "teu/year"),
    ("aktau-container-hub", "aktau-quay--alat-quay", "teu/year"),
    ("kuryk-joint-terminal", "kuryk--kuryk-quay", "t/year"),
    ("kuryk-joint-terminal", "kuryk-quay--alat-quay", "pairs/day"),
    ("baku-alat-phase-2", "alat-quay--alat", "teu/year"),
]


@pytest.mark.parametrize(("project", "section", "unit"), SWITCHES)
def test_a_project_raises_the_limit_it_is_of(
    inputs: Inputs, base: Result, project: str, section: str, unit: str
) -> None:
    after = solve(inputs, Scenario(projects={project: "on"}), prices=False)
    before, then = (
        max(use.limit.most for use in one.sections[section].limits if use.limit.unit == unit)
        for one in (base, after)
    )
    assert then > before
    assert after.totals.unmet <= base.totals.unmet + 1e-6


@pytest.mark.parametrize(
    ("project", "section"),
    [
        ("bakhty-ayagoz", "bakhty--ayagoz"),
        ("almaty-bypass", "zhetygen--kazybek-bek"),
        ("moiynty-kyzylzhar", "moiynty--kyzylzhar"),
        ("cku", "torugart--makmal"),
        ("cku", "jalalabad--andijan"),
        ("darbaza-maktaaral", "maktaaral--syrdarya-uz"),
    ],
)
def test_a_railway_that_is_built_opens_when_it_is_on(
    inputs: Inputs, project: str, section: str
) -> None:
    def opened(scenario: Scenario) -> bool:
        return change(inputs, scenario).network.sections[section].status == "existing"

    day = min(one.day for one in inputs.effects if one.project == project)
    assert not opened(Scenario())
    assert opened(Scenario(projects={project: "on"}))
    assert opened(Scenario(date=day.replace(year=day.year + 4), plans=True))
    late = Scenario(date=dt.date(2030, 1, 1), projects={project: dt.date(2029, 1, 1)})
    assert opened(late)
    assert not opened(late.with_changes(date=dt.date(2028, 12, 31)))


def test_a_project_that_was_done_can_be_taken_back(inputs: Inputs, base: Result) -> None:
    off = solve(inputs, Scenario(projects={"dostyk-moiynty": "off"}), prices=False)
    for section in ("dostyk--aktogay", "aktogay--moiynty"):
        (before,) = off.sections[section].limits
        (now,) = base.sections[section].limits
        assert before.limit.nominal == 12
        assert now.limit.nominal == 60
        assert before.limit.most < now.limit.most
    larger = solve(inputs, Scenario(larger={"altynkol-zhetygen": 2}), prices=False)
    assert larger.sections["altynkol--zhetygen"].limits[0].limit.nominal == 66


def test_closing_a_bridge_loses_exactly_its_flow(inputs: Inputs, base: Result) -> None:
    """A bridge is what nothing leads around: every section whose closing parts the network."""
    setting = build_setting(inputs, Scenario())
    graph = nx.Graph(arc.section.ends for arc in setting.arcs)
    bridges = {frozenset(ends) for ends in nx.bridges(graph)}
    codes = [
        arc.section.code
        for arc in setting.arcs
        if frozenset(arc.section.ends) in bridges
        and arc.section.code in base.sections
        and base.sections[arc.section.code].pairs > 0.1
    ]
    assert codes
    for code in codes:
        closed = solve(inputs, Scenario(closures=(Closure(place=code),)), prices=False)
        lost = base.sections[code].pairs
        assert closed.totals.unmet == pytest.approx(base.totals.unmet + lost, abs=1e-3), code
    by_hand = network_of({("a", "b"): (9, 1), ("b", "z"): (9, 1), ("a", "z"): (2, 5)}, 7)
    lost = solve(by_hand).sections["b--z"].pairs
    assert lost == pytest.approx(7)
    closed = solve(by_hand, Scenario(closures=(Closure(place="b"),)))
    assert closed.totals.unmet == pytest.approx(5)


def test_a_closed_line_sends_its_trains_another_way_first(inputs: Inputs, base: Result) -> None:
    shut = Scenario(closures=(Closure(place="altynkol--zhetygen", start=None, end=None),))
    closed = solve(inputs, shut, prices=False)
    assert (
        "altynkol--zhetygen" not in closed.sections
        or not closed.sections["altynkol--zhetygen"].pairs
    )
    lost = closed.totals.unmet - base.totals.unmet
    assert 0 < lost < base.sections["altynkol--zhetygen"].pairs
    assert closed.sections["dostyk--aktogay"].pairs > base.sections["dostyk--aktogay"].pairs
    half = solve(
        inputs, Scenario(closures=(Closure(place="altynkol--zhetygen", share=0.5),)), prices=False
    )
    assert half.sections["altynkol--zhetygen"].limits[0].limit.most == 9
    assert base.totals.unmet <= half.totals.unmet <= closed.totals.unmet


def test_what_binds_has_a_price_and_more_of_it_carries_more(inputs: Inputs) -> None:
    found = solve(inputs, Scenario(demand={"all": 1.1}))
    price = {use.limit.code: use.price for use in found.binding}
    saryagash = price["saryagash--tashkent:pairs/day"]
    assert saryagash is not None
    # one more pair of trains of wagons with a load one way
    assert saryagash.pairs == pytest.approx(1)
    assert saryagash.new_tonnes == pytest.approx(2304 * 365)
    assert saryagash.is_unique
    for use in found.binding:
        assert use.price is not None
        assert use.price.usd >= -1
        assert use.price.usd_less >= use.price.usd * 0.999


def test_a_price_at_a_corner_is_not_called_unique() -> None:
    """Two sections one after the other, both full: one more of one alone brings nothing."""
    found = solve(series(5, 5, wanted=7))
    for use in found.binding:
        assert use.price is not None
        assert not use.price.is_unique
        assert use.price.pairs == pytest.approx(0)
        assert use.price.usd_less > 1


def test_capacities_are_kept_apart(base: Result) -> None:
    (line,) = base.sections["altynkol--zhetygen"].limits
    assert (line.limit.nominal, line.limit.effective, line.limit.used) == (18, 13.5, 17.5)
    assert line.limit.effective_is_rule
    crossing = {
        use.limit.direction: use.limit for use in base.sections["alashankou--dostyk-1435"].limits
    }
    assert (crossing["eastbound"].nominal, crossing["eastbound"].effective) == (28, 20)
    assert crossing["eastbound"].most == 20
    (poti,) = base.sections["poti--poti-quay"].limits
    assert poti.limit.is_exceeded
    assert poti.limit.most == 636000


def test_the_base_case_holds_no_plan_and_what_a_plan_would_end_goes_on(inputs: Inputs) -> None:
    later = Scenario(date=dt.date(2028, 1, 1))
    (line,) = solve(inputs, later, prices=False).sections["altynkol--zhetygen"].limits
    assert line.limit.nominal == 18
    (planned,) = (
        solve(inputs, later.with_changes(plans=True), prices=False)
        .sections["altynkol--zhetygen"]
        .limits
    )
    assert planned.limit.nominal == 33


def test_hours_saved_shorten_the_ways_over_a_section(inputs: Inputs, base: Result) -> None:
    saved = Scenario(hours_saved={"aktau--aktau-quay": 24})
    found = solve(inputs, saved, prices=False)
    (before,), (after,) = (
        next(one for one in result.carried if one.commodity == "middle-poti").ways
        for result in (base, found)
    )
    assert before.days - after.days == pytest.approx(1, abs=0.01)


def test_sections_without_a_figure_are_told(base: Result) -> None:
    assert "malaszewicze-1520--malaszewicze" in base.unlimited
    assert all(not base.sections[code].limits for code in base.unlimited)


def test_an_answer_says_what_it_is_of(inputs: Inputs, base: Result) -> None:
    assert base.is_model
    assert base.vintage == warehouse.current().hash
    assert base.key == Scenario().key
    assert base.day == inputs.base_day == dt.date(2025, 12, 31)
    assert {"p0465", "p0254", "share china-tashkent"} <= set(base.assumptions)
    # what is of rivers, airports or emissions is behind none of it
    assert not {"p0460", "p0462", "p0464"} & set(base.assumptions)
    assert solve(inputs, Scenario(name="again"), prices=False).key == base.key


def test_the_same_question_has_the_same_answer(inputs: Inputs, base: Result) -> None:
    again = solve(inputs)
    assert replace(again, seconds=0) == replace(base, seconds=0)


def test_a_name_that_the_network_lacks_is_refused(inputs: Inputs) -> None:
    with pytest.raises(ScenarioWrong, match=r"closures = 'atlantis': not in the network"):
        solve(inputs, Scenario(closures=(Closure(place="atlantis"),)))
    with pytest.raises(ScenarioWrong, match="most like it: dostyk-moiynty"):
        solve(inputs, Scenario(projects={"dostyk-moynty": "on"}))


def test_an_edition_without_a_network_says_so(inputs: Inputs) -> None:
    with pytest.raises(NoNetwork, match="no network with demand"):
        solve(replace(inputs, commodities=()))


@pytest.mark.parametrize("seed", range(6))
def test_a_flow_of_least_cost_is_that_of_networkx(seed: int) -> None:
    """One commodity on a random network: sections carry both ways together, so an edge is two arcs
    of which a flow of least cost uses one."""
    dice = random.Random(seed)
    nodes = "abcdez"
    pairs = dice.sample([(x, y) for n, x in enumerate(nodes) for y in nodes[n + 1 :]], 9)
    rows = {ends: (float(dice.randint(2, 9)), float(dice.randint(1, 30))) for ends in pairs}
    rows["a", "z"] = (1.0, 90.0)
    graph = nx.DiGraph()
    for (x, y), (most, cost) in rows.items():
        graph.add_edge(x, y, capacity=int(most), weight=int(cost))
        graph.add_edge(y, x, capacity=int(most), weight=int(cost))
    wanted = nx.maximum_flow_value(graph, "a", "z")
    graph.add_node("a", demand=-wanted)
    graph.add_node("z", demand=wanted)
    found = solve(network_of(rows, wanted))
    assert found.totals.unmet == pytest.approx(0, abs=1e-6)
    assert found.totals.usd / 365 == pytest.approx(nx.min_cost_flow_cost(graph))


def test_what_the_model_does_not_count_is_told(inputs: Inputs) -> None:
    silent = list_silent(inputs)
    assert {"irtysh-navigation", "aktobe-air-hub", "smart-customs-bakhty"} <= set(silent)
    assert not {"altynkol-zhetygen", "aktau-container-hub", "cku"} & set(silent)
    left_out = {one.name for one in list_uncounted(inputs, "almaty-bypass")}
    assert left_out == {"time_saved_hours", "load_share"}
    for project in silent:
        assert solve(inputs, Scenario(projects={project: "on"}), prices=False).totals == (
            solve(inputs, prices=False).totals
        ), project


def test_what_is_closed_shows_where_its_trains_go(inputs: Inputs, base: Result) -> None:
    closed = solve(inputs, Scenario(closures=(Closure(place="altynkol--zhetygen"),)), prices=False)
    shifts = {one.code: one for one in list_section_shifts(base, closed)}
    assert shifts["altynkol--zhetygen"].pairs == -base.sections["altynkol--zhetygen"].pairs
    assert shifts["dostyk--aktogay"].pairs > 0
    lost = list_commodity_shifts(base, closed)
    away = closed.totals.tonnes_unmet - base.totals.tonnes_unmet
    assert -sum(one.tonnes for one in lost) == pytest.approx(away, rel=1e-3)
    assert list_section_shifts(base, base) == ()


def test_crowding_costs_more_the_fuller_a_crossing_is() -> None:
    steps = find_steps(20)
    days = [one for _, one in steps]
    assert days[0] == 0
    assert days == sorted(days)
    # by hand: from 92 to 97 % all trains together wait (0.97²/0.03 - 0.92²/0.08) / 20 days longer,
    # half of it by the irregularity, less what the usual use of 75 % brings (slope 15)
    rise = (0.97**2 / 0.03 - 0.92**2 / 0.08) / 0.05
    assert days[-1] == pytest.approx((rise - 15) / 20 * 0.5)


def test_demand_meets_what_the_crossings_count(inputs: Inputs, base: Result) -> None:
    """8,165 trains at Alashankou and 9,000 at Horgos by 2 December, over those dispatched."""
    counted = 8165 / 365 + 9000 / 336
    crossings = ("alashankou--dostyk-1435", "khorgos-cn--altynkol-1435")
    boxes = sum(base.sections[code].containers for code in crossings)
    feeder = sum(
        one.wanted for one in base.carried if one.commodity in ("middle-poti", "middle-alat")
    )
    assert (boxes - feeder) * 2 == pytest.approx(counted, rel=1e-3)
    assert 0.7 < base.calibration < 0.85


def test_a_month_has_its_weather_and_low_water_its_loss(inputs: Inputs, base: Result) -> None:
    def most(scenario: Scenario, section: str, unit: str) -> float:
        found = solve(inputs, scenario, prices=False).sections[section].limits
        return next(use.limit.most for use in found if use.limit.unit == unit)

    ferry = ("kuryk-quay--alat-quay", "pairs/day")
    usual = most(Scenario(), *ferry)
    # half of November is lost, of the year 18 %
    assert most(Scenario(month=11), *ferry) == pytest.approx(usual * 0.5 / 0.82)
    assert most(Scenario(month=6), *ferry) == pytest.approx(usual)
    assert most(Scenario(low_water=0.25), *ferry) == pytest.approx(usual * 0.75)
    # the autumn of 2025 at Saryagash is of a season: of no year
    assert most(Scenario(), "saryagash--tashkent", "pairs/day") == 36


@pytest.mark.parametrize("seed", range(5))
def test_whatever_is_asked_is_answered(inputs: Inputs, seed: int) -> None:
    dice = random.Random(seed)
    places = [*inputs.network.sections, *sorted(inputs.places)]
    scenario = Scenario(
        date=dt.date(2020, 1, 1) + dt.timedelta(days=dice.randint(0, 11000)),
        demand={group: dice.choice([0, 0.3, 5]) for group in ("all", *inputs.groups[:3])},
        projects={code: dice.choice(["on", "off"]) for code in dice.sample(inputs.projects, 6)},
        larger={code: dice.choice([0.1, 5]) for code in dice.sample(inputs.projects, 2)},
        closures=tuple(
            Closure(place=place, share=dice.choice([0.3, 1])) for place in dice.sample(places, 5)
        ),
        month=dice.choice([None, 1, 11]),
        plans=bool(seed % 2),
        unmet_usd_per_feu=dice.choice([None, 100, 20000]),
    )
    found = solve(inputs, scenario, prices=False)
    for one in found.carried:
        assert -1e-6 <= one.unmet <= one.wanted + 1e-6
        assert sum(way.pairs for way in one.ways) == pytest.approx(one.carried, abs=0.02)
