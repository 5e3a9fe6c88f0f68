"""The ladder of the corridor as a figure with its finding: for pages, briefings and the hall."""

from __future__ import annotations

import pandas as pd

from corridor.charts.figure_words import FigureWords
from corridor.language import sentences
from corridor.language.spans import plain
from corridor.topics.chart import Chart
from corridor.topics.finding import spell_sentence
from corridor.topics.ladder import SERIES, Rung, build_ladder, find_least_room, select_rows
from corridor.topics.ladder_drawing import DESK, PHONE, draw_rungs
from corridor.topics.ladder_words import describe_ladder
from corridor.topics.view import View


def load_ladder(view: View) -> tuple[list[Rung], pd.DataFrame]:
    """The rungs and the series_value rows they may be read from."""
    rows = view.ask("series_values", series=list(SERIES))
    return build_ladder(rows), rows


def spell_binding(view: View, ladder: list[Rung]) -> str:
    """What leaves the least room, as a heading; the measure where nothing can be compared."""
    finding = find_least_room(ladder)
    if finding is None:
        return view.say("ladder-title")
    return plain(spell_sentence(view, finding)).rstrip(".。")


def draw_ladder(view: View) -> Chart:
    """The whole ladder, every figure of it among its values."""
    ladder, rows = load_ladder(view)
    title, subtitle = spell_binding(view, ladder), view.say("ladder-sub")
    alt = sentences(describe_ladder(title, ladder, view.lang), view.lang)
    shown = select_rows(rows, ladder)
    titles = view.ask("series_titles", series=sorted(set(shown["series_id"])))
    names = {row.series: view.name(row, "title") for row in titles.itertuples()}
    figure = draw_rungs(
        ladder,
        view.lang,
        view.theme,
        words=FigureWords(title, subtitle, alt),
        sheet=PHONE if view.phone else DESK,
    )
    return Chart("ladder", figure, shown, view.say("ladder-note"), 2, names)
