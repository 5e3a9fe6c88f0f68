"""A state of its own for a test of what is kept."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from corridor.server.settings import settings
from tests.state.conftest import cluster
from tests.state.conftest import state as state_on_both

__all__ = ["cluster", "state", "state_on_both"]


@pytest.fixture
def state(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """The folder of a state in which nothing was written yet."""
    monkeypatch.setenv("CORRIDOR_STATE", str(tmp_path / "state"))
    monkeypatch.delenv("DATABASE_URL", raising=False)
    settings.cache_clear()
    yield tmp_path / "state"
    settings.cache_clear()
