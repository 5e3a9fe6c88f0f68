"""What all tests share: built tables, and servers for those that need one."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.serving import ROOT, Server

RESULTS = ROOT / "test-results"


def pytest_configure(config: pytest.Config) -> None:
    """Build the tables once, before any worker starts; quick when nothing has changed."""
    if hasattr(config, "workerinput") or config.option.collectonly:
        return
    made = subprocess.run(
        [sys.executable, "-m", "corridor.warehouse", "build"],
        cwd=ROOT, capture_output=True, text=True,
    )  # fmt: skip
    if made.returncode:
        raise pytest.UsageError(f"the tables cannot be built:\n{made.stdout}{made.stderr}")


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
