"""The thirty questions with checked answers, put to `explain` as a user would put them."""

from __future__ import annotations

import csv
import re

import pytest

from corridor.warehouse import ask, explain
from tests.source import ROOT

with (ROOT / "tests/data/questions.csv").open(encoding="utf-8", newline="") as file:
    QUESTIONS = list(csv.DictReader(file))
DERIVED = [q for q in QUESTIONS if q["arithmetic"]]


def answer(question: dict[str, str]) -> tuple[float, str]:
    """What `explain` says: the value in the unit asked for, which of two series or periods may
    be their difference."""
    found = explain(question["series_id"], question["period"])
    if found["unit"] == question["unit"]:
        return found["value"], found["unit"]
    return found["difference"], found["difference_unit"]


def test_all_thirty_are_here() -> None:
    assert len(QUESTIONS) == 30
    assert len(DERIVED) == 4


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda q: f"{q['series_id']}@{q['period']}")
def test_a_question_is_answered(question: dict[str, str]) -> None:
    value, unit = answer(question)
    assert unit == question["unit"]
    assert value == pytest.approx(
        float(question["expected_value"]), abs=float(question["tolerance"]) + 1e-9
    )


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda q: f"{q['series_id']}@{q['period']}")
def test_the_answer_names_the_source(question: dict[str, str]) -> None:
    found = explain(question["series_id"], question["period"])
    named = {s["source_id"] for s in found["sources"]}
    assert set(question["source_id"].split(";")) <= named
    assert all(s["url"].startswith("http") and s["publisher"] for s in found["sources"])


@pytest.mark.parametrize("question", DERIVED, ids=lambda q: q["series_id"])
def test_a_derived_answer_keeps_the_figures_it_stands_on(question: dict[str, str]) -> None:
    said = re.findall(r"([a-z][\w-]+)\[([\d-]+)\]=(\d+)", question["arithmetic"])
    parents = explain(question["series_id"], question["period"])["parents"]
    assert [(p["series"], p["period"], p["value"]) for p in parents] == [
        (series, period, float(value)) for series, period, value in said
    ]


@pytest.mark.parametrize(
    "question", [q for q in QUESTIONS if not q["arithmetic"]], ids=lambda q: q["series_id"]
)
def test_ask_says_the_same(question: dict[str, str]) -> None:
    rows = ask("series_values", series=[question["series_id"]])
    (row,) = rows[
        rows["period"] == explain(question["series_id"], question["period"])["period"]
    ].to_dict("records")
    assert (
        abs(row["value"] - float(question["expected_value"])) <= float(question["tolerance"]) + 1e-9
    )
    assert row["unit"] == question["unit"]
