"""What all tests share: built tables, and servers for those that need one."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings
from xdist.scheduler import LoadScopeScheduling

from corridor.server.setup import setup_tables
from tests.serving import ROOT, Server

RESULTS = ROOT / "test-results"

# how long an example takes says how busy the machine is
settings.register_profile("here", deadline=None)
settings.load_profile("here")


def pytest_configure(config: pytest.Config) -> None:
    """Build the tables once, before any worker starts; quick when nothing has changed."""
    setup_tables()
    if hasattr(config, "workerinput") or config.option.collectonly:
        return
    made = subprocess.run(
        [sys.executable, "-m", "corridor.warehouse", "build"],
        cwd=ROOT,
        capture_output=True,
        text=True,
    )
    if made.returncode:
        raise pytest.UsageError(f"the tables cannot be built:\n{made.stdout}{made.stderr}")


#: tests that share what is dear to make: a visit (page and language in the tests' names), the
#: files of a briefing, releases
_TOGETHER = [
    re.compile(pattern)
    for pattern in (
        r"/browser/.*\[([a-z]+-[a-z]{2})[\]-]",
        r"/(briefing)/test_(?:page_and_pictures|slides|document|office)",
        r"/(?:pages|unit)/test_(vintages)",
        r"/api/test_(server|nginx)",
        r"/browser/test_(behind_nginx)",
    )
]


class Together(LoadScopeScheduling):
    """Tests that share something go to one worker, all others to whoever is free.

    (The groups of `--dist loadgroup` are not seen by this pytest.)
    """

    def _split_scope(self, nodeid: str) -> str:
        found = (pattern.search(nodeid) for pattern in _TOGETHER)
        return next((one[1] for one in found if one), nodeid)


def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> Together:
    """How the tests are given to the workers."""
    return Together(config, log)


@pytest.fixture(scope="session")
def server() -> Iterator[Server]:
    """One server, started as `make run` does, shared by the tests that may share."""
    with Server() as running:
        yield running
        assert running.foreign() == [], "the server reached for another host"


@pytest.fixture
def fresh_server() -> Iterator[Callable[..., Server]]:
    """Makes servers that nobody has visited: `fresh_server("app.py")`; ended with the test."""
    made: list[Server] = []

    def make(way: str = "server.py", root: Path = ROOT, port: int = 0) -> Server:
        made.append(Server(way, root, port))
        return made[-1].ready()

    yield make
    for one in made:
        one.stop()
