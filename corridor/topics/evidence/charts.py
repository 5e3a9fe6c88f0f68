"""What the Evidence page draws: which years have a figure, and how far sources are apart."""

from __future__ import annotations

from typing import Any

import pandas as pd

from corridor.charts.figure_words import FigureWords, set_words, title_figure
from corridor.language import number, period_text, remark, subject
from corridor.language.spans import plain
from corridor.topics.chart import Chart, Rows
from corridor.topics.evidence import coverage_drawing, spread_drawing
from corridor.topics.evidence.rules import choose_conflicts, find_longest_gap
from corridor.topics.finding import spell_sentence
from corridor.topics.view import View

#: series that the coverage shows at most
SERIES = 80


def draw_coverage(view: View, group: str, words: str) -> Chart | None:
    """Series of a group, or found by words, by year; None when there are none."""
    question = {"group": group, "words": words, "start": 2019 if view.phone else 2011}
    rows = view.ask("coverage", **question)
    if rows.empty:
        return None
    found = rows["series_id"].drop_duplicates()
    rows = rows[rows["series_id"].isin(found[:SERIES])]
    figure = coverage_drawing.draw_squares(rows, view.lang, view.theme, phone=view.phone)
    measure = view.say("evidence-legend")
    set_words(figure, title_figure(_spell_title(view, rows), measure, view.lang))
    note = view.say("evidence-cell")
    if len(found) > SERIES:
        count = number(len(found) - SERIES, view.lang)
        note += " " + view.say("evidence-more-series", count=count)
    others = Rows(rows, [("coverage", question)], [f"series/{code}" for code in found[:SERIES]])
    return Chart("coverage", figure, note=note, level=2, others=others)


def _spell_title(view: View, rows: pd.DataFrame) -> str:
    """Where full years are missing longest; without such a place what is shown."""
    gap = find_longest_gap(rows)
    if gap is None:
        return view.say("evidence-coverage-title")
    series = rows[rows["series_id"] == gap.rests_on[0][0]].iloc[0]
    return plain(spell_sentence(view, gap, name=subject(view.name(series, "title"))))


def ask_conflicts(view: View, words: str, *, counted: bool) -> pd.DataFrame:
    """Rows of `conflicts` found by words, as :func:`.rules.choose_conflicts` chooses them."""
    return choose_conflicts(view.ask("conflicts", words=words), counted=counted)


def draw_conflicts(view: View, words: str, most: int | None) -> list[Chart]:
    """Spreads of values of one series and period, the widest first: the name and the period in
    title and subtitle, the likely cause as note. ``most``: only these, of what was counted."""
    rows = ask_conflicts(view, words, counted=bool(most))
    points = rows.drop_duplicates(["series_id", "period"])
    return [
        _draw_conflict(view, rows, point, f"spread_{most}_{i}")
        for i, point in enumerate(points.head(most or len(points)).itertuples())
    ]


def _draw_conflict(view: View, rows: pd.DataFrame, point: Any, key: str) -> Chart:
    own = rows[(rows["series_id"] == point.series_id) & (rows["period"] == point.period)]
    figure = spread_drawing.draw_spread(own, view.lang, view.theme)
    name, period = view.name(point, "title"), period_text(point.period, view.lang, short=True)
    set_words(figure, FigureWords(name, period, name))
    cause = next((c for c in own["likely_cause"] if c), "")
    note = remark(cause, view.lang) or view.say("evidence-cause-unknown")
    return Chart(key, figure, note=note)
