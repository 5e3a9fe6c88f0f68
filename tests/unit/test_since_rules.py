"""What happened to a figure, a project, an event between two vintages."""

from __future__ import annotations

import pandas as pd
import pytest

from corridor import warehouse
from corridor.language import languages
from corridor.language.spans import plain
from corridor.topics.since import rules, sentences
from corridor.topics.view import View

FIGURE = {
    "kind": "revised",
    "series_id": "a",
    "reporter": "",
    "partner": "",
    "flow": "",
    "period": "2025",
    "old_value": 10.0,
    "new_value": 12.0,
    "old_status": "actual",
    "new_status": "actual",
    "old_observation": "o1",
    "new_observation": "o1",
    "derivation": "",
}


def figures(*rows: dict) -> pd.DataFrame:
    return pd.DataFrame([FIGURE | row for row in rows])


@pytest.mark.parametrize(
    ("row", "how"),
    [
        ({}, "corrected"),
        ({"new_observation": "o2"}, "replaced"),
        ({"old_observation": "", "new_observation": ""}, "corrected"),  # of the trade tables
        ({"derivation": "sum", "old_observation": "", "new_observation": ""}, "followed"),
        ({"old_value": 12.0, "old_status": "preliminary"}, "restated"),
        ({"kind": "new", "old_value": float("nan")}, "new"),
        ({"kind": "withdrawn", "new_value": float("nan")}, "withdrawn"),
    ],
)
def test_what_happened(row: dict, how: str) -> None:
    assert rules.sort_changes(figures(row))["how"].tolist() == [how]


def test_the_largest_correction_comes_first_and_the_newest_new_figure() -> None:
    rows = rules.sort_changes(
        figures(
            {"kind": "new", "old_value": float("nan"), "period": "2024"},
            {"kind": "new", "old_value": float("nan"), "period": "2026"},
            {"period": "2020", "new_value": 10.1},
            {"period": "2019", "new_value": 20.0},
        )
    )
    assert rows["period"].tolist() == ["2019", "2020", "2026", "2024"]


def test_new_figures_of_one_series_are_told_together() -> None:
    none = float("nan")
    rows = rules.sort_changes(
        figures(
            {"kind": "new", "old_value": none},
            {"kind": "new", "old_value": none, "period": "2026"},
            {"kind": "new", "old_value": none, "series_id": "b"},
            {"kind": "new", "old_value": none, "period": "2025-03", "derivation": "difference"},
            {"period": "2020"},
        )
    )
    groups = [(own["series_id"].iloc[0], own["period"].tolist()) for own in rules.group_new(rows)]
    of_a = [("a", ["2020"]), ("a", ["2026", "2025"]), ("a", ["2025-03"])]
    assert groups == [*of_a, ("b", ["2025"])]


def test_changes_go_to_their_topic() -> None:
    rows = rules.sort_changes(figures({}, {"series_id": "z"}, {"series_id": "", "flow": "export"}))
    topics = rules.split_topics(rows, {"trains": {"a"}, "trade": {"t"}}, "rest", "trade")
    assert {t: own["series_id"].tolist() for t, own in topics.items()} == {
        "trains": ["a"],
        "trade": [""],
        "rest": ["z"],
    }


def test_a_figure_is_found_by_its_whole_name() -> None:
    rows = rules.sort_changes(figures({}, {"period": "2024"}, {"series_id": "b"}))
    found = rules.select_figures(rows, {("a", "", "", "", "2024")})
    assert found[["series_id", "period"]].to_numpy().tolist() == [["a", "2024"]]
    none = rules.select_figures(rules.sort_changes(figures({}).head(0)), {("a", "", "", "", "x")})
    assert list(rules.group_new(none)) == []


PROJECT = {
    "slug": "hub",
    "status": "announced",
    "start": "",
    "planned_completion": "2027",
    "actual_completion": "",
    "cost": float("nan"),
    "cost_unit": "",
    "capacity_after": 100.0,
    "capacity_unit": "t/year",
}


def test_projects_that_came_went_and_moved() -> None:
    old = pd.DataFrame([PROJECT, PROJECT | {"slug": "gone"}])
    new = pd.DataFrame([PROJECT | {"slug": "fresh"}, PROJECT | {"status": "agreed", "cost": 5.0}])
    found = [(one.slug, one.field) for one in rules.compare_projects(old, new)]
    assert found == [("fresh", ""), ("hub", "status"), ("hub", "cost"), ("gone", "")]
    assert rules.compare_projects(old, old) == []


def test_an_event_with_other_words_is_not_new() -> None:
    old = pd.DataFrame([{"date": "2025", "day": 1, "title_en": "Opened", "source_id": "s"}])
    new = pd.DataFrame(
        [
            {"date": "2025", "day": 1, "title_en": "Was opened", "source_id": "s"},
            {"date": "2026", "day": 2, "title_en": "Closed", "source_id": "s"},
        ]
    )
    assert rules.find_new_events(old, new)["title_en"].tolist() == ["Closed"]


@pytest.mark.parametrize("lang", languages())
def test_a_figure_of_the_trade_tables_is_named_by_its_countries(lang: str) -> None:
    """What was computed again of a pair of countries has a subject too."""
    trade = {"series_id": "", "reporter": "CHN", "partner": "KAZ", "flow": "export"}
    blank = {"attribution": "", "unit": "usd", "title_en": "", "derivation": "converted"}
    rows = figures(trade | blank | {"how": "followed"})
    (line,) = sentences.spell_changes(View(lang, "light", False, warehouse.ask), rows, "x")
    china = {"en": "China", "ru": "Кита", "kk": "Қытай", "zh": "中国"}[lang]
    assert china in plain(line)
