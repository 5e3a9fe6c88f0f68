"""An installation's state for a test, on both databases."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from corridor.access.person import Person
from corridor.evidence import releases
from corridor.server.settings import settings
from corridor.warehouse import build
from tests import editions
from tests.state import quick_tables
from tests.state.postgres import Cluster, NotToBeHad

ANALYST = Person("a-1", "Aigerim", "analyst")
REVIEWER = Person("r-1", "Bolat", "reviewer")
SECOND = Person("r-2", "Dana", "reviewer")


@pytest.fixture(scope="session")
def cluster() -> Iterator[Cluster]:
    """A PostgreSQL; the tests on it are skipped by name where none can be had."""
    try:
        made = Cluster()
    except NotToBeHad as why:
        pytest.skip(f"no PostgreSQL: {why}")
    yield made
    made.remove()


@pytest.fixture(params=["sqlite", "postgresql"])
def state(
    request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Path]:
    """The folder of a state in which nothing was written yet."""
    place = tmp_path / "state"
    monkeypatch.setenv("CORRIDOR_STATE", str(place))
    monkeypatch.delenv("DATABASE_URL", raising=False)
    if request.param == "postgresql":
        made: Cluster = request.getfixturevalue("cluster")
        monkeypatch.setenv("DATABASE_URL", made.add_database())
    settings.cache_clear()
    yield place
    settings.cache_clear()


@pytest.fixture
def placed(state: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An installation whose repository holds the first release alone; no tables are built."""
    place = tmp_path / "home"
    editions.settle(place, monkeypatch)
    monkeypatch.setattr(releases, "OWN", state / "releases")
    return place


@pytest.fixture
def home(placed: Path) -> Path:
    """The same with its tables."""
    build.build(quiet=True)
    return placed


@pytest.fixture
def quick(placed: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The same where tables are made in no time."""
    quick_tables.settle(monkeypatch.setattr)
    return placed
