"""The ladder of the corridor as a figure with its finding: for pages, briefings and the hall."""

from __future__ import annotations

from dataclasses import replace

import pandas as pd

from corridor.charts.figure_words import FigureWords
from corridor.language import listed, sentences
from corridor.language.spans import plain
from corridor.topics.chart import Chart
from corridor.topics.finding import spell_sentence
from corridor.topics.ladder import SERIES, Rung, build_ladder, find_room, select_rows
from corridor.topics.ladder_drawing import draw_rungs
from corridor.topics.ladder_sheet import DESK, PHONE, SLIDE, Sheet
from corridor.topics.ladder_words import describe_ladder, explain_reprints
from corridor.topics.view import View


def load_ladder(view: View) -> tuple[list[Rung], pd.DataFrame]:
    """The rungs and the series_value rows they may be read from."""
    rows = view.ask("series_values", series=list(SERIES))
    return build_ladder(rows), rows


def spell_binding(view: View, ladder: list[Rung]) -> str:
    """What ran of what was rated, and when, as a heading; the measure where nothing can be
    compared."""
    said = _spell_findings(view, ladder)
    return listed(said, view.lang, ";") if said else view.say("ladder-title")


def _spell_findings(view: View, ladder: list[Rung]) -> list[str]:
    return [plain(spell_sentence(view, finding)) for finding in find_room(ladder)]


def draw_ladder(view: View) -> Chart:
    """The whole ladder, every figure of it among its values: over it the first of its findings,
    the others in the line below."""
    ladder, rows = load_ladder(view)
    sheet = PHONE if view.phone else DESK
    title, *others = _spell_findings(view, ladder) or [view.say("ladder-title")]
    measure = sentences([*others, view.say("ladder-sub")], view.lang)
    return _draw(view, ladder, ladder, rows, sheet, FigureWords(title, measure))


def draw_ladder_slide(view: View) -> Chart:
    """The rungs with a rating, without their words, as a slide has room for them."""
    ladder, rows = load_ladder(view)
    rated = [rung for rung in ladder if rung.takes]
    title, *others = _spell_findings(view, ladder) or [view.say("ladder-title")]
    words = FigureWords(title, sentences([*others, view.say("screen-ladder-sub")], view.lang))
    return _draw(view, ladder, rated, rows, PHONE if view.phone else SLIDE, words)


def _draw(
    view: View,
    ladder: list[Rung],
    drawn: list[Rung],
    rows: pd.DataFrame,
    sheet: Sheet,
    words: FigureWords,
) -> Chart:
    """The rungs that are ``drawn``, under ``words``; the text alternative is of them all."""
    alt = sentences(describe_ladder(spell_binding(view, ladder), drawn, view.lang), view.lang)
    shown = select_rows(rows, drawn)
    titles = view.ask("series_titles", series=sorted(set(shown["series_id"])))
    names = {row.series: view.name(row, "title") for row in titles.itertuples()}
    words = replace(words, alt=alt)
    figure = draw_rungs(drawn, view.lang, view.theme, words=words, sheet=sheet)
    note = sentences([view.say("ladder-note"), explain_reprints(drawn, view.lang)], view.lang)
    return Chart("ladder", figure, shown, note, 2, names)
