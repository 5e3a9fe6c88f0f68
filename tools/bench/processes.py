"""Memory and processor time of a server's processes, as the system counts them."""

from __future__ import annotations

import time

import psutil

from tests.serving import Server


def read_own(server: Server) -> float:
    """Resident MB of the server's own process, without those that make exports."""
    return float(psutil.Process(server.process.pid).memory_info().rss) / 1e6


def read_job(server: Server) -> float:
    """MB that would be free without the processes of the server that make exports: pages of a
    library that the server has read too are not counted twice."""
    jobs = psutil.Process(server.process.pid).children(recursive=True)
    return sum(float(one.memory_full_info().uss) for one in jobs) / 1e6


def read_seconds(server: Server) -> float:
    """Processor seconds of the server and its processes since its start."""
    whole = psutil.Process(server.process.pid)
    times = [one.cpu_times() for one in (whole, *whole.children(recursive=True))]
    return sum(float(one.user + one.system) for one in times)


def wait_idle(server: Server, seconds: float = 3.0, most: float = 120.0) -> None:
    """Wait until the server has done nothing to speak of for some seconds: what is drawn before
    the first visitor has been."""
    end = time.monotonic() + most
    before = -1.0
    while time.monotonic() < end and (now := read_seconds(server)) - before > 0.1:
        before = now
        time.sleep(seconds)
