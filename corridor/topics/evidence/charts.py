"""What the Evidence page draws: which years have a figure, and how far sources are apart."""

from __future__ import annotations

import re
from typing import Any

import pandas as pd

from corridor.charts.figure_words import FigureWords, set_words, title_figure
from corridor.language import listed, named, number, period_text, remark, sentences, subject
from corridor.language.spans import plain
from corridor.topics.chart import Chart, Rows
from corridor.topics.disagreements import Disagreement, gather_disagreements, part_plans
from corridor.topics.evidence import coverage_drawing, ratio_drawing, spread_drawing
from corridor.topics.evidence.ratio_drawing import Ratios, spell_ratio
from corridor.topics.evidence.rules import choose_conflicts, find_longest_gap
from corridor.topics.finding import spell_sentence
from corridor.topics.series_titles import drop_unit, read_measure
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


def draw_conflicts(view: View, words: str, most: int) -> list[Chart]:
    """The ``most`` widest spreads of values of one series and period that were counted: the name
    and the period in title and subtitle, the likely cause as note."""
    rows = ask_conflicts(view, words, counted=True)
    points = rows.drop_duplicates(["series_id", "period"])
    return [
        _draw_conflict(view, rows, point, f"spread_{most}_{i}")
        for i, point in enumerate(points.head(most).itertuples())
    ]


def draw_ratios(view: View, words: str) -> list[Chart]:
    """Disagreements found by words on one scale: what happened, and what is planned, where there
    are any. A figure that is doubtful or of unclear scope contradicts none."""
    pairs = view.ask("conflicts", words=words)
    found = gather_disagreements(pairs[~pairs["doubtful"]])
    if not found:
        return []
    top = found[0].ratio
    parts = zip(("happened", "planned"), part_plans(found), strict=True)
    return [_draw_ratios(view, key, part, top) for key, part in parts if part]


def _draw_ratios(view: View, key: str, found: list[Disagreement], top: float) -> Chart:
    names = [spell_disagreement(view, one) for one in found]
    high = spell_ratio(found[0].ratio, view.lang)
    title = view.say(
        f"evidence-ratios-{key}", n=len(found), count=view.count(len(found)), high=high
    )
    said = (
        named(name, spell_ratio(one.ratio, view.lang), view.lang)
        for name, one in zip(names, found, strict=True)
    )
    alt = sentences([title, listed(said, view.lang, ";")], view.lang)
    measure = view.say("evidence-ratios-sub")
    ratios = Ratios(found, names, top, FigureWords(title, measure, alt))
    figure = ratio_drawing.draw_ratios(ratios, view.lang, view.theme, phone=view.phone)
    return Chart(f"ratios_{key}", figure)


def spell_disagreement(view: View, one: Disagreement) -> str:
    """`2025 · Middle Corridor: containers`: the period first, then what it is of."""
    title = view.name(one.row, "title")
    place = re.sub(r"\s*[(（].*?[)）]", "", subject(title))
    measure = drop_unit(view, read_measure(title))
    if one.is_planned:  # the figure says that all of its rows are plans
        measure = re.sub(r"\s*[(（][^()（）]*[)）]$", "", measure)
    name = named(place, measure, view.lang)
    return f"{period_text(one.period, view.lang, short=True)} · {name}"


def _draw_conflict(view: View, rows: pd.DataFrame, point: Any, key: str) -> Chart:
    own = rows[(rows["series_id"] == point.series_id) & (rows["period"] == point.period)]
    figure = spread_drawing.draw_spread(own, view.lang, view.theme)
    name, period = view.name(point, "title"), period_text(point.period, view.lang, short=True)
    set_words(figure, FigureWords(name, period, name))
    cause = next((c for c in own["likely_cause"] if c), "")
    note = remark(cause, view.lang) or view.say("evidence-cause-unknown")
    return Chart(key, figure, note=note)
