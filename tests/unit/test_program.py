"""The solver's wrapper: cases solved by hand, networkx on small random graphs, duality."""

from __future__ import annotations

import itertools
import random
from collections.abc import Sequence

import networkx as nx
import numpy as np
import pytest

from corridor.network.program import INFINITY, NoSolution, Program, Solution


def build(
    costs: Sequence[float], rows: Sequence[Sequence[float]], most: Sequence[float], sense: int
) -> Program:
    """Columns from 0 on, rows up to a bound; ``sense`` -1: the most is sought."""
    program = Program()
    for cost in costs:
        program.add_column(sense * cost)
    for row, bound in zip(rows, most, strict=True):
        program.add_row({n: value for n, value in enumerate(row) if value}, upper=bound)
    return program


TWO_WAYS = [[1, 0], [1, 0], [0, 1], [0, 1], [1, 1]]
#: by hand: costs, rows, their bounds; the most, its values, gains by one more of each bound
HAND = {
    "two ways out of China": (
        [1, 1],
        TWO_WAYS,
        [20, 12, 14, 18, 30],
        (26, [12, 14], [0, 1, 1, 0, 0]),
    ),
    "after the second track": ([1, 1], TWO_WAYS, [20, 45, 14, 18, 30], (30, None, [0, 0, 0, 0, 1])),
    "two goods, one line": (
        [3, 2],
        [[1, 1], [1, 0], [0, 1]],
        [18, 14, 12],
        (50, [14, 4], [2, 1, 0]),
    ),
    "mixed trains": (
        [950, 2304],
        [[1, 1], [1, 0], [-1, 0]],
        [18, 20, -13],
        (23870, [13, 5], [2304, 0, 1354]),
    ),
}


@pytest.mark.parametrize("name", HAND)
def test_a_case_solved_by_hand(name: str) -> None:
    costs, rows, most, (objective, values, duals) = HAND[name]
    found = build(costs, rows, most, -1).solve()
    assert -found.objective == pytest.approx(objective)
    assert [-dual for dual in found.duals] == pytest.approx(duals)
    if values is not None:
        assert found.values == pytest.approx(values)


@pytest.mark.parametrize(
    ("demand", "cost", "duals"), [(30, 160, [6, -1, 0]), (40, 238, [9, -4, -3])]
)
def test_least_cost_by_hand(demand: float, cost: float, duals: list[float]) -> None:
    """By Dostyk for 5 (20 at most), by Altynkol for 6 (14 at most), by sea for 9."""
    program = Program()
    ways = [program.add_column(one) for one in (5, 6, 9)]
    program.add_row(dict.fromkeys(ways, 1), demand, demand)
    program.add_row({ways[0]: 1}, upper=20)
    program.add_row({ways[1]: 1}, upper=14)
    found = program.solve()
    assert found.objective == pytest.approx(cost)
    assert found.duals == pytest.approx(duals)
    assert found.reduced[2] == pytest.approx(9 - duals[0])


@pytest.mark.parametrize(
    ("most", "through", "binds"),
    [
        ((140, 89, 150, 600), 89, 1),
        ((140, 178, 150, 600), 140, 0),
        ((240, 178, 150, 600), 150, 2),
        ((240, 178, 500, 600), 178, 1),
    ],
)
def test_what_binds_next_in_a_row(most: tuple[float, ...], through: float, binds: int) -> None:
    """Aktau, the feeder, Alat, Poti one after the other: the least lets through."""
    found = build([1], [[1]] * 4, most, -1).solve()
    assert -found.objective == through
    assert [round(-dual, 9) for dual in found.duals] == [float(n == binds) for n in range(4)]


def test_what_nothing_satisfies_is_told() -> None:
    program = Program()
    column = program.add_column(1, upper=1)
    program.add_row({column: 1}, lower=2)
    with pytest.raises(NoSolution, match="Infeasible"):
        program.solve()


def random_graph(seed: int, nodes: int = 8, arcs: int = 20) -> nx.DiGraph:
    dice = random.Random(seed)
    graph = nx.DiGraph()
    pairs = dice.sample(list(itertools.permutations(range(nodes), 2)), arcs)
    for a, b in pairs:
        graph.add_edge(a, b, capacity=dice.randint(1, 12), weight=dice.randint(1, 9))
    graph.add_edge(0, nodes - 1, capacity=1, weight=20)
    return graph


def solve_flow(graph: nx.DiGraph, amount: float | None) -> tuple[Solution, list[tuple[int, int]]]:
    """The most from the first to the last node, or an amount at least cost, by arcs."""
    program, arcs, last = Program(), list(graph.edges), len(graph) - 1
    columns = {
        arc: program.add_column(
            0 if amount is None else graph.edges[arc]["weight"], upper=graph.edges[arc]["capacity"]
        )
        for arc in arcs
    }
    back = program.add_column(-1 if amount is None else 0, amount or 0, amount or INFINITY)
    for node in graph:
        row = {columns[arc]: 1.0 for arc in arcs if arc[0] == node}
        row |= {columns[arc]: -1.0 for arc in arcs if arc[1] == node}
        row |= {back: {0: -1.0, last: 1.0}[node]} if node in (0, last) else {}
        program.add_row(row, 0, 0)
    return program.solve(), arcs


@pytest.mark.parametrize("seed", range(12))
def test_flows_are_those_of_networkx(seed: int) -> None:
    graph = random_graph(seed)
    last = len(graph) - 1
    most = nx.maximum_flow_value(graph, 0, last)
    found, _ = solve_flow(graph, None)
    assert -found.objective == pytest.approx(most)
    half = most // 2
    nodes = {n: {"demand": {0: -half, last: half}.get(n, 0)} for n in graph}
    nx.set_node_attributes(graph, nodes)
    found, arcs = solve_flow(graph, half)
    assert found.objective == pytest.approx(nx.min_cost_flow_cost(graph))
    # what is not full has no price, what has one is full (complementary slackness)
    for place, arc in enumerate(arcs):
        full = found.values[place] >= graph.edges[arc]["capacity"] - 1e-9
        assert full or found.reduced[place] >= -1e-9
        assert found.values[place] <= 1e-9 or found.reduced[place] <= 1e-9
    assert np.all(found.loads == pytest.approx(0))
