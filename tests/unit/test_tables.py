"""Tables on a page: which row is chosen, and that a choice counts once."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pandas as pd
import pytest
import streamlit as st

from corridor.ui import passport, tables


@pytest.fixture
def state(monkeypatch: pytest.MonkeyPatch) -> dict[str, Any]:
    kept: dict[str, Any] = {}
    monkeypatch.setattr(st, "session_state", kept)
    return kept


def event(*rows: int) -> SimpleNamespace:
    return SimpleNamespace(selection=SimpleNamespace(rows=list(rows)))


def test_the_chosen_row_is_one_of_the_table(state: dict[str, Any]) -> None:
    assert tables.chosen_row("t", 3) is None
    state["t"] = event(2)
    assert tables.chosen_row("t", 3) == 2
    assert tables.chosen_row("t", 2) is None  # the table has fewer rows now
    assert tables.chosen_row("t", 3, event()) is None


def test_a_row_is_newly_chosen_once(state: dict[str, Any]) -> None:
    runs = [tables.newly_chosen("t", place) for place in (None, 0, 0, 1, None, 1)]
    assert runs == [None, 0, None, 1, None, 1]


def test_a_chosen_row_opens_its_passport(
    state: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: dict[str, Any] = {}
    monkeypatch.setattr(st, "dataframe", lambda cells, **place: seen.update(place) or event(1))
    cells = pd.DataFrame({"Series": ["A", "B"]})
    values = pd.DataFrame({"series_id": ["a", "b"], "last_period": ["2024", "2025"]})
    tables.open_chosen(cells, values, "t", alt="Series", period="last_period")
    assert state[passport.OPEN] == "b@2025"
    assert (seen["alt"], seen["height"]) == ("Series, 2 rows of 1 column", 110)
    state[passport.OPEN] = ""
    tables.open_chosen(cells, values, "t", alt="Series", period="last_period")
    assert state[passport.OPEN] == ""  # closed: it stays closed while the row is chosen


def test_a_row_of_no_series_opens_nothing(
    state: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(st, "dataframe", lambda cells, **place: event(0))
    values = pd.DataFrame({"series_id": [""], "period": ["2024"]})
    tables.open_chosen(pd.DataFrame({"A": ["a"]}), values, "t", alt="A")
    assert passport.OPEN not in state
