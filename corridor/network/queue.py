"""A post as a queue: what arrives, what it can take, how long one waits.

Closed forms of queueing theory: M/M/c by Erlang's C, the wait of M/G/c from it by Allen and
Cunneen, which for one channel is Pollaczek's and Khinchine's. Arrivals are Poisson: trains and
trucks that come by a timetable wait less, those that come in convoys more.
"""

from __future__ import annotations

from dataclasses import dataclass

#: hours of a day
DAY = 24.0


@dataclass(frozen=True)
class Post:
    """A crossing or a yard: ``arrivals`` a day, ``channels`` that work side by side, hours in a
    channel (``service_hours``), their squared coefficient of variation (``variation``: 1 of
    exponential times, 0 where all are alike) and the hours of a day that it works.
    """

    arrivals: float
    channels: int
    service_hours: float
    variation: float = 1.0
    hours_of_work: float = DAY

    @property
    def limit(self) -> float:
        """The most that can pass in a day."""
        return self.channels * self.hours_of_work / self.service_hours

    @property
    def use(self) -> float:
        """Arrivals as a share of what can pass."""
        return self.arrivals / self.limit


@dataclass(frozen=True)
class Queue:
    """What becomes of a post: the chance that one waits, hours waited, and how many wait on
    average. All three None where more arrive than can pass: the queue then grows day by day."""

    chance: float | None
    wait_hours: float | None
    waiting: float | None


def rate(post: Post) -> Queue:
    """The queue of a post.

    A post that is closed part of the day serves so much less, and who arrives while it is closed
    waits for its opening besides, half the closed hours on average.
    """
    if post.use >= 1:
        return Queue(None, None, None)
    chance = find_waiting_chance(post.channels, post.channels * post.use)
    spare = (post.limit - post.arrivals) / DAY
    wait = chance / spare * (1 + post.variation) / 2 + _wait_for_opening(post.hours_of_work)
    return Queue(chance, wait, post.arrivals / DAY * wait)


def find_waiting_chance(channels: int, load: float) -> float:
    """Erlang's C: the chance that all channels are taken under a load of so many channels."""
    lost = 1.0  # Erlang's B, channel by channel: no factorial grows out of bounds
    for channel in range(1, channels + 1):
        lost = load * lost / (channel + load * lost)
    return lost / (1 - load / channels * (1 - lost))


def _wait_for_opening(hours_of_work: float) -> float:
    closed = DAY - hours_of_work
    return closed / DAY * closed / 2


def mix_services(shares: tuple[float, ...], hours: tuple[float, ...]) -> tuple[float, float]:
    """Mean hours of several kinds of service, each of exponential time, and the squared
    coefficient of variation of all together: a few long inspections make everybody wait."""
    mean = sum(share * hour for share, hour in zip(shares, hours, strict=True))
    square = sum(share * 2 * hour**2 for share, hour in zip(shares, hours, strict=True))
    return mean, square / mean**2 - 1
