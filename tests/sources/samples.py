"""Real answers of publishers, which lie beside the project where somebody has collected them."""

from __future__ import annotations

import pytest

from corridor.sources.answer import Answer, read_file
from tests.source import ROOT

_PLACES = [folder / "shared" / "samples" for folder in ROOT.parents]
SAMPLES = next((place for place in _PLACES if place.is_dir()), _PLACES[0])


def list_samples(publisher: str) -> list[str]:
    """Names of the files of a publisher (its folder); the folder itself where there are none, so
    that what is skipped has a name."""
    found = sorted(one for one in (SAMPLES / publisher).glob("*") if one.is_file())
    return [f"{publisher}/{one.name}" for one in found] or [publisher]


def read_sample(name: str) -> Answer:
    """The answer in a file; skipped where it isn't there."""
    path = SAMPLES / name
    if not path.is_file():
        pytest.skip(f"no real answers lie in {SAMPLES.parent.name}/{SAMPLES.name}/{name}")
    return read_file(path)
