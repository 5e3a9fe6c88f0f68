"""The ladder of the corridor as a figure with its finding: for pages, briefings and the hall."""

from __future__ import annotations

import pandas as pd

from corridor.charts.figure_words import FigureWords
from corridor.language import listed, sentences
from corridor.language.spans import plain
from corridor.topics.chart import Chart
from corridor.topics.finding import spell_sentence
from corridor.topics.ladder import SERIES, Rung, build_ladder, find_room, select_rows
from corridor.topics.ladder_drawing import DESK, PHONE, SLIDE, Sheet, draw_rungs
from corridor.topics.ladder_words import describe_ladder
from corridor.topics.view import View


def load_ladder(view: View) -> tuple[list[Rung], pd.DataFrame]:
    """The rungs and the series_value rows they may be read from."""
    rows = view.ask("series_values", series=list(SERIES))
    return build_ladder(rows), rows


def spell_binding(view: View, ladder: list[Rung]) -> str:
    """What ran of what was rated, and when, as a heading; the measure where nothing can be
    compared."""
    said = [plain(spell_sentence(view, finding)) for finding in find_room(ladder)]
    return listed(said, view.lang, ";") if said else view.say("ladder-title")


def draw_ladder(view: View) -> Chart:
    """The whole ladder, every figure of it among its values."""
    ladder, rows = load_ladder(view)
    sheet = PHONE if view.phone else DESK
    return _draw(view, ladder, ladder, rows, sheet, view.say("ladder-sub"))


def draw_ladder_slide(view: View) -> Chart:
    """The rungs with a rating, without their words, as a slide has room for them."""
    ladder, rows = load_ladder(view)
    rated = [rung for rung in ladder if rung.takes]
    return _draw(view, ladder, rated, rows, SLIDE, view.say("screen-ladder-sub"))


def _draw(
    view: View,
    ladder: list[Rung],
    drawn: list[Rung],
    rows: pd.DataFrame,
    sheet: Sheet,
    measure: str,
) -> Chart:
    """The rungs that are ``drawn``, under what the whole ladder says."""
    title = spell_binding(view, ladder)
    alt = sentences(describe_ladder(title, drawn, view.lang), view.lang)
    shown = select_rows(rows, drawn)
    titles = view.ask("series_titles", series=sorted(set(shown["series_id"])))
    names = {row.series: view.name(row, "title") for row in titles.itertuples()}
    words = FigureWords(title, measure, alt)
    figure = draw_rungs(drawn, view.lang, view.theme, words=words, sheet=sheet)
    return Chart("ladder", figure, shown, view.say("ladder-note"), 2, names)
