"""The scorecard of promises: what is scored, by whom, and how far projects moved."""

from __future__ import annotations

import datetime as dt
import re

import pandas as pd
import pytest

from corridor import warehouse
from corridor.language import languages
from corridor.topics.roadmap import rules, scorecard_charts, scorecard_rules
from corridor.topics.view import View

EN = View("en", "light", False, warehouse.ask)


def given(*rows: dict[str, object]) -> pd.DataFrame:
    blank = {"series_id": "a", "year": 2020, "rule": "promised", "years_late": None}
    return pd.DataFrame([blank | row for row in rows])


def test_what_is_said_after_or_without_a_date_is_not_scored() -> None:
    rows = given(
        *({"rule": rule, "share": 0.0, "outcome": ""} for rule in ("after", "undated", "unlike")),
        {"rule": "expected", "share": -0.5, "outcome": "missed"},
        {"share": 0.1, "outcome": "passed"},
    )
    scored = scorecard_rules.choose_scored(rows)
    assert scored["share"].tolist() == [-0.5, 0.1]
    finding = scorecard_rules.judge_scores(scored)
    assert finding.key == "scorecard-found"
    said = {name: finding.values[name].amount for name in ("whole", "kept", "expected", "reached")}
    assert said == {"whole": 1, "kept": 1, "expected": 1, "reached": 0}


def test_an_expectation_is_no_promise_that_was_kept() -> None:
    """Three amounts were promised before their year, two of them kept; what was said in August of
    the year itself is counted apart."""
    chart = scorecard_charts.draw_scorecard(EN)
    assert chart is not None
    assert chart.words.title.startswith(
        "Met or passed: 2 of 3 promises made before their year, 17 of 23 expectations"
    )
    alone = given({"rule": "expected", "share": 0.0, "outcome": "met"})
    assert scorecard_rules.judge_scores(alone).key == "scorecard-expected"
    assert scorecard_rules.judge_scores(alone.assign(rule="promised")).key == "scorecard-promised"


def test_an_aim_that_was_replaced_is_not_scored() -> None:
    """4.5 Mt at Kuryk in 2018: the port calls its 1.61 Mt ten per cent above target."""
    rows = scorecard_charts.ask_scores(EN)
    kuryk = rows[(rows["series_id"] == "kuryk-tonnes") & (rows["plan"] == 4.5e6)].iloc[0]
    assert (kuryk.rule, kuryk.outcome) == ("superseded", "")
    chart = scorecard_charts.draw_scorecard(EN)
    assert chart is not None
    assert "replaced by its own maker before the year ended" in chart.note


def test_the_source_line_names_who_counted_every_mark() -> None:
    chart = scorecard_charts.draw_scorecard(EN)
    assert chart is not None
    scored = scorecard_rules.choose_scored(scorecard_charts.ask_scores(EN))
    assert set(scored["counter_attribution"]) == set(chart.sources)


def test_promises_by_who_made_them_nobody_last() -> None:
    scored = given(
        {"name": "", "share": 0.1, "outcome": "passed"},
        {"name": "", "share": 0.1, "outcome": "passed"},
        {"name": "KTZ", "share": -0.4, "outcome": "missed", "years_late": 2},
        {"name": "KTZ", "share": 0.0, "outcome": "met"},
        {"name": "ADY", "share": -0.6, "outcome": "missed"},
    )
    grouped = scorecard_rules.group_promisers(scored)
    assert grouped["name"].tolist() == ["KTZ", "ADY", ""]
    first = grouped.iloc[0]
    assert (first.n, first.kept, first.expected, first.short, first.late) == (2, 1, 0, 0.4, 2)


def test_an_aim_of_another_scope_is_no_promise_that_was_missed() -> None:
    """1.7 million said by KTZ in 2016, boxes perhaps, of three directions: not set beside 876
    thousand TEU of all transit. What Baku planned for 2025 is."""
    chart = scorecard_charts.draw_scorecard(EN)
    assert chart is not None
    said = chart.words.alt.replace("\u00a0", " ")
    assert "1.7 million" not in said
    assert "2025 · 8 Mt → 8.2 Mt" in said
    assert "Not scored" in chart.note


@pytest.mark.parametrize("lang", languages())
def test_every_language_has_its_words(lang: str) -> None:
    view = View(lang, "dark", True, warehouse.ask)
    rows = scorecard_charts.ask_scores(view)
    assert len(scorecard_charts.make_score_table(view, rows)) == len(rows)
    assert scorecard_charts.draw_scorecard(view) is not None


def test_the_railway_to_uzbekistan_moved_by_a_year() -> None:
    """Darbaza–Maktaaral: 2025 by a text of November 2023, 2026 by one of January 2026."""
    claims = warehouse.ask("project_claims")
    register = rules.build_register(warehouse.ask("projects"), claims, dt.date(2026, 12, 1))
    moves = scorecard_rules.find_moves(register, claims).set_index("slug")
    one = moves.loc["darbaza-maktaaral"]
    assert (one["first"], one["said"], one["last"], one["months"]) == (
        *("2025", "2023-11-28", "2026"),
        12,
    )
    alone = moves[moves["last"] == ""]
    assert alone["months"].isna().all(), "one dated statement moved nothing"


@pytest.mark.parametrize("lang", languages())
def test_every_promise_says_what_it_is_of_to_the_end(lang: str) -> None:
    chart = scorecard_charts.draw_scorecard(View(lang, "light", False, warehouse.ask))
    assert chart is not None
    names = [note.text for note in chart.figure.layout.annotations if "<br>" in note.text]
    assert len(names) > 20
    assert not [name for name in names if name.endswith("…")]
    shares = [note.text for note in chart.figure.layout.annotations if "%" in note.text]
    forms = {re.sub(r"[\d+−]", "", re.sub("</?b>", "", share)) for share in shares}
    forms |= {re.sub(r"[\d+−]", "", tick) for tick in chart.figure.layout.xaxis.ticktext}
    assert len(forms) == 1, "a share is written one way, on the axis as in the rows"
