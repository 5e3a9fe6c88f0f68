"""Figures of rows: on slides in parts that can be read, their names whole."""

from __future__ import annotations

import pytest

from corridor import warehouse
from corridor.charts.row_cuts import note_cuts, split_rows
from corridor.language import languages
from corridor.topics.chart import Chart
from corridor.topics.evidence.charts import draw_coverage, draw_ratios
from corridor.topics.ladder_chart import draw_ladder_slide
from corridor.topics.roadmap.scorecard_charts import draw_scorecard
from corridor.topics.view import View


def look(lang: str = "en", *, phone: bool = False) -> View:
    return View(lang, "light", phone, warehouse.ask)


def words(chart: Chart) -> list[str]:
    return [note.text for note in chart.figure.layout.annotations]


def test_parts_hold_every_mark_and_word_once() -> None:
    """Of the promises' rows none is lost and none is drawn twice; each keeps its height."""
    chart = draw_scorecard(look())
    assert chart is not None
    parts = split_rows(chart.figure, 340)
    assert 2 < len(parts) < 5 and all(part.layout.height <= 340 for part in parts)
    assert [n.text for part in parts for n in part.layout.annotations] == words(chart)
    marks = [key for part in parts for t in part.data for key in t.customdata or ()]
    whole = [key for trace in chart.figure.data for key in trace.customdata or ()]
    assert [list(key) for key in marks] == [list(key) for key in whole]


def test_the_ladder_is_cut_between_railway_and_ports() -> None:
    chart = draw_ladder_slide(look())
    railway, ports = split_rows(chart.figure, 400)
    assert any("Moiynty" in note.text for note in railway.layout.annotations)
    assert [t for t in ("Aktau", "Kuryk") if any(t in n.text for n in ports.layout.annotations)]
    assert {note.text for note in railway.layout.annotations} >= {"0", "60"}, "the scale is its own"


def test_a_figure_that_fits_is_not_cut() -> None:
    figure = draw_ladder_slide(look()).figure
    assert split_rows(figure, 2000) == [figure]
    note_cuts(figure, [])
    assert split_rows(figure, 100) == [figure]


@pytest.mark.parametrize("lang", languages())
@pytest.mark.parametrize("phone", [False, True])
def test_names_of_rows_are_whole(lang: str, phone: bool) -> None:
    view = look(lang, phone=phone)
    charts = [draw_coverage(view, "caspian", ""), draw_scorecard(view), *draw_ratios(view, "")]
    for chart in charts:
        assert chart is not None
        assert not [said for said in words(chart) if said.endswith("…")]
