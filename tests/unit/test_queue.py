"""The border as a queue: textbook values, a simulation beside the formulas, what measures do."""

from __future__ import annotations

import datetime as dt
import random

import pytest
import simpy

from corridor import warehouse
from corridor.network.crossing import CROSSINGS, Change, Crossing, weigh
from corridor.network.ferry import carry
from corridor.network.graph import Network
from corridor.network.queue import DAY, Post, mix_services, rate
from corridor.topics.model import load_network
from corridor.topics.view import View

YEAR_END = dt.date(2025, 12, 31)


@pytest.fixture(scope="module")
def network() -> Network:
    return load_network(View("en", "light", False, warehouse.ask))


@pytest.mark.parametrize(
    ("arrivals", "channels", "service_hours", "chance", "wait_hours", "waiting"),
    [
        (9, 1, 2.4, 0.9, 21.6, 8.1),
        (18, 2, 2.4, 0.852632, 10.23158, 7.673684),
        (18, 1, 1.2, 0.9, 10.8, 8.1),
        (16, 2, 2.4, 0.711111, 4.266667, 2.844444),
        (14, 2, 2.4, 0.576471, 2.305882, 1.345098),
        (12, 3, 4.5, 0.567757, 3.406543, 1.703271),
        (700, 80, 2.583, 0.490488, 0.271728, 7.925386),
    ],
)
def test_exponential_services_wait_as_the_tables_say(
    arrivals: float,
    channels: int,
    service_hours: float,
    chance: float,
    wait_hours: float,
    waiting: float,
) -> None:
    queue = rate(Post(arrivals, channels, service_hours))
    assert queue.chance == pytest.approx(chance, abs=2e-4)
    assert queue.wait_hours == pytest.approx(wait_hours, rel=2e-3)
    assert queue.waiting == pytest.approx(waiting, rel=2e-3)


@pytest.mark.parametrize(
    ("variation", "wait_hours"), [(0.0, 10.8), (0.25, 13.5), (1.0, 21.6), (2.0, 32.4)]
)
def test_one_channel_waits_by_pollaczek_and_khinchine(variation: float, wait_hours: float) -> None:
    assert rate(Post(9, 1, 2.4, variation)).wait_hours == pytest.approx(wait_hours)


def test_a_post_where_more_arrive_than_pass_has_no_wait_to_tell() -> None:
    queue = rate(Post(20, 2, 2.4))
    assert (queue.chance, queue.wait_hours, queue.waiting) == (None, None, None)


def test_half_a_day_of_work_halves_what_passes_and_adds_the_wait_for_the_opening() -> None:
    half = Post(8, 2, 2.4, hours_of_work=12)
    assert half.limit == 10
    spared = rate(Post(8, 1, 2.4)).wait_hours  # as one channel open all day, but for two pooled
    waited = rate(half).wait_hours
    assert waited is not None
    assert spared is not None
    assert 3 < waited < spared + 3  # 12 closed hours, half of them, of half of those who come


def test_a_few_long_inspections_vary_more_than_all_alike() -> None:
    mean, variation = mix_services((0.785, 0.215), (1.0, 4.0))
    assert mean == pytest.approx(0.785 + 0.86)
    assert variation == pytest.approx(2 * (0.785 + 0.215 * 16) / 1.645**2 - 1)
    assert variation > 1


@pytest.mark.parametrize("channels", [1, 3])
def test_a_simulation_waits_as_the_formula_says(channels: int) -> None:
    post = Post(channels * 8.0, channels, 2.4)
    expected = rate(post).wait_hours
    assert expected is not None
    assert simulate(post, days=20_000) == pytest.approx(expected, rel=0.06)


def simulate(post: Post, days: int) -> float:
    """Mean hours waited by all who come in so many days, by a discrete-event simulation."""
    luck = random.Random(5)
    world = simpy.Environment()
    yard = simpy.Resource(world, post.channels)
    waits: list[float] = []

    def stay() -> object:
        came = world.now
        with yard.request() as turn:
            yield turn
            waits.append(world.now - came)
            yield world.timeout(luck.expovariate(1 / post.service_hours))

    def come() -> object:
        while world.now < days * DAY:
            yield world.timeout(luck.expovariate(post.arrivals / DAY))
            world.process(stay())

    world.process(come())
    world.run()
    return sum(waits) / len(waits)


def test_six_feeders_carry_what_their_round_trips_leave_room_for() -> None:
    assert carry(6, 225, 22, 30, 0.82) == pytest.approx(93_243, abs=1)
    assert carry(12, 225, 22, 30, 0.82) == pytest.approx(2 * 93_243, abs=2)


def test_an_hour_less_at_altynkol_lets_more_through_and_is_priced(network: Network) -> None:
    worth = weigh(network, CROSSINGS["altynkol"], YEAR_END, Change(hours_saved=1))
    # the yard passed 372,000 TEU in 2025 in two facilities that work a train in 2.4 hours
    assert worth.before.arrivals == pytest.approx(9.9, abs=0.2)
    assert worth.before.limit.middle == pytest.approx(19.8, abs=0.1)
    assert worth.after.limit.middle == pytest.approx(33.6, abs=0.2)
    assert worth.kept == 1
    assert worth.before.hours is not None
    assert worth.after.hours is not None
    assert worth.before.hours.middle - worth.after.hours.middle > 1  # the wait shrinks as well
    assert worth.usd_a_year is not None
    assert 0.4e6 < worth.usd_a_year.low < worth.usd_a_year.middle < worth.usd_a_year.high < 2e6


@pytest.mark.parametrize("crossing", CROSSINGS.values(), ids=list(CROSSINGS))
def test_more_traffic_never_waits_less(network: Network, crossing: Crossing) -> None:
    waits = [
        weigh(network, crossing, YEAR_END, Change(demand=demand)).after for demand in (1, 1.1, 1.25)
    ]
    assert [one.holds for one in waits] == sorted((one.holds for one in waits), reverse=True)
    loads = [one.use for one in waits]
    assert loads == sorted(loads)


def test_double_traffic_is_more_than_the_yard_at_dostyk_passes(network: Network) -> None:
    after = weigh(network, CROSSINGS["dostyk"], YEAR_END, Change(demand=2)).after
    assert after.hours is None
    assert after.holds < 0.5


def test_a_wider_green_channel_helps_trucks_and_changes_no_train(network: Network) -> None:
    green = Change(green=0.95)
    road = weigh(network, CROSSINGS["nur-zholy"], YEAR_END, green)
    assert road.after.limit.middle > road.before.limit.middle
    assert road.usd_a_year is not None
    assert road.usd_a_year.low > 0


def test_what_is_not_known_of_a_post_is_named() -> None:
    empty = Network({}, load_network(View("en", "light", False, warehouse.ask)).parameters)
    nowhere = Crossing("nowhere", "a--b", "a--b", "capacity_used", "westbound")
    with pytest.raises(LookupError, match=r"nowhere: capacity_used|nowhere: channels"):
        weigh(empty, nowhere, YEAR_END, Change())
