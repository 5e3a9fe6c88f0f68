"""Figures are made once for all who look alike, and never shown to who looks at another."""

from __future__ import annotations

from dataclasses import dataclass
from types import SimpleNamespace

import pandas as pd
import pytest

from corridor.topics.view import View
from corridor.ui import data, figure_cache
from corridor.ui.figure_cache import make_once

MADE: list[object] = []


@dataclass(frozen=True)
class Place:
    """Something with rows that are costly to compare."""

    rows: pd.DataFrame
    cache_key: str


def words_of(view: View, place: Place, most: int = 3) -> str:
    MADE.append(place)
    return f"{len(place.rows)} rows of {place.cache_key}, {most} at most, in {view.lang}"


@pytest.fixture(autouse=True)
def fresh(monkeypatch: pytest.MonkeyPatch) -> None:
    figure_cache._make.clear()
    MADE.clear()
    monkeypatch.setattr(data, "vintage", lambda: SimpleNamespace(hash="abc"))


def view(lang: str = "en") -> View:
    return View(lang, "light", False)


def test_what_was_made_is_given_again() -> None:
    place = Place(pd.DataFrame({"a": [1, 2]}), "aktau")
    first = make_once(view(), words_of, place, 5)
    assert make_once(view(), words_of, Place(place.rows, "aktau"), 5) == first
    assert len(MADE) == 1


def test_everything_that_is_given_is_in_the_key() -> None:
    rows = pd.DataFrame({"a": [1, 2]})
    said = {
        make_once(view(lang), words_of, Place(rows, name), most)
        for lang in ("en", "ru")
        for name in ("aktau", "kuryk")
        for most in (1, 2)
    }
    assert len(said) == len(MADE) == 8


def test_tables_are_told_apart_by_their_rows() -> None:
    def count(view: View, rows: pd.DataFrame) -> int:
        return int(rows["a"].sum())

    assert [make_once(view(), count, pd.DataFrame({"a": [n]})) for n in (1, 2, 1)] == [1, 2, 1]
