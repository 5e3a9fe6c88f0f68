"""Before and after at the border: what measures are said to have saved, beside what is sampled."""

from __future__ import annotations

from typing import Any

import pandas as pd

from corridor.charts.figure_words import FigureWords
from corridor.language import listed, named, quantity, sentences, space
from corridor.topics.chart import Chart
from corridor.topics.finding import ARROW
from corridor.topics.roadmap.measure_drawing import Ends, draw_hours
from corridor.topics.roadmap.measure_rules import (
    SAMPLED,
    WHOLE,
    Measure,
    build_measures,
    list_measure_series,
    select_rows,
)
from corridor.topics.roadmap.newest import find_newest
from corridor.topics.view import View

_MEASURED, _CLAIMED = ("kazakhstan-count", "kazakhstan-count"), ("plain-2", "plain")


def draw_before_after(view: View) -> Chart | None:
    """The dumbbells of the measures; None in an edition that has none of their figures."""
    values = view.ask("series_values", series=list_measure_series())
    measures = build_measures(values)
    if not measures:
        return None
    sample = find_newest(values, list(SAMPLED))
    rows = [_build_sample(view, sample)] if len(sample) == len(SAMPLED) else []
    rows += [_build_ends(view, one) for one in measures]
    title = _write_title(view, measures)
    alt = sentences([title, *(_describe_ends(view, row) for row in rows)], view.lang)
    words = FigureWords(title, view.say("roadmap-before-sub"), alt)
    figure = draw_hours(rows, view.lang, view.theme, phone=view.phone, words=words)
    note = sentences([_spell_whole(view), view.say("roadmap-hour-value")], view.lang)
    shown = select_rows(values, measures)
    return Chart("before", figure, shown, note=note, level=2, titles=_name_series(view, shown))


def _build_sample(view: View, sample: tuple[Any, ...]) -> Ends:
    inbound, outbound = sample
    name = view.say("roadmap-hours-sample", year=str(inbound.period))
    gap = space(view.lang)
    ways = [gap + view.say(f"roadmap-hours-{way}") for way in ("inbound", "outbound")]
    return Ends(name, inbound, outbound, _MEASURED, linked=False, words=(ways[0], ways[1]))


def _build_ends(view: View, measure: Measure) -> Ends:
    name = view.say(f"roadmap-hours-{measure.key}")
    if measure.reprinted:
        name += "<br>" + view.say("roadmap-by-reprint")
    tones = _CLAIMED if measure.is_step else ("plain", "plain")
    return Ends(name, measure.before, measure.after, tones, leads=measure.is_step)


def _spell_whole(view: View) -> str:
    """That what is claimed is a part of the hours which the sample counts both ways; or nothing
    where an edition has no such hours."""
    found = find_newest(view.ask("series_values", series=[WHOLE]), [WHOLE])
    said = (
        view.say("roadmap-before-note", hours=_spell(view, one), year=str(one.period))
        for one in found
    )
    return next(said, "")


def _write_title(view: View, measures: list[Measure]) -> str:
    """What is claimed of the first measure, and when."""
    first = measures[0]
    if not first.is_step:
        return view.say("roadmap-before-plain")
    return view.say(
        "roadmap-before-title",
        before=_spell(view, first.before),
        after=_spell(view, first.after),
        year=str(first.after.period)[:4],
    )


def _spell(view: View, point: Any) -> str:
    return quantity(point.value, point.unit, view.lang, qualifier=point.qualifier)


def _describe_ends(view: View, row: Ends) -> str:
    values = (
        f"{_spell(view, point)}{words}"
        for point, words in ((row.first, row.words[0]), (row.second, row.words[1]))
    )
    if not row.leads:
        said = " – ".join(reversed(list(values)))  # the longest stands first
    else:
        said = ARROW.join(values) if row.linked else listed(values, view.lang, ";")
    return named(row.name.replace("<br>", space(view.lang)), said, view.lang)


def _name_series(view: View, rows: pd.DataFrame) -> dict[str, str]:
    titles = view.ask("series_titles", series=sorted(set(rows["series_id"])))
    return {row.series: view.name(row, "title") for row in titles.itertuples()}
