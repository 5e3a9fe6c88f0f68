"""Trains since the first one: the days on which ten thousands were full, and those between."""

from __future__ import annotations

import pandas as pd

from corridor.charts.figure_words import set_words, title_figure
from corridor.evidence.statuses import COUNTED
from corridor.language import listed, sentences
from corridor.language.spans import plain
from corridor.topics.chart import Chart
from corridor.topics.finding import spell_sentence
from corridor.topics.reliance import qualify_finding
from corridor.topics.traffic import milestone_drawing, rules
from corridor.topics.traffic.params import MILESTONES, SPAN
from corridor.topics.view import View
from corridor.topics.years import Years, within


def draw_milestones(view: View, span: Years = SPAN) -> list[Chart]:
    """China–Europe trains since the first one on an axis of time, the ten thousands with their
    days; none without a figure in the years shown."""
    rows = within(view.ask("series_values", series=[MILESTONES]), span)
    rows = rows[(rows["period_kind"] == "since-start") & rows["status"].isin(list(COUNTED))]
    if rows.empty:
        return []
    found = rules.find_milestones(rows)
    figure = milestone_drawing.draw_milestones(rows, found, view.lang, view.theme)
    last = rules.find_last_milestone(rows)
    title = view.say("traffic-milestones-plain")
    if last:
        title = qualify_finding(view, plain(spell_sentence(view, last)), last)
    set_words(figure, title_figure(title, view.say("traffic-milestones-sub"), view.lang))
    rows = rows.merge(found[["period", "days", "trains"]], on="period", how="left")
    columns = {"days": view.say("traffic-milestones-days")}
    note = sentences([view.say("traffic-milestones-note"), _list_missing(view, found)], view.lang)
    return [Chart("main", figure, rows, note=note, level=2, columns=columns)]


def _list_missing(view: View, found: pd.DataFrame) -> str:
    """The ten thousands before the last of which no day was found."""
    have = {int(value) for value in found["value"]}
    whole = range(min(have, default=0), max(have, default=0), rules.MILESTONE)
    words = [view.count(n) for n in whole if n not in have]
    if not words:
        return ""
    return view.say("traffic-milestones-missing", list=listed(words, view.lang, ";"))
