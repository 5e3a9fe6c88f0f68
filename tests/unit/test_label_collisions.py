"""Labels of a figure give way to each other and to bars when the window is narrow."""

from __future__ import annotations

from corridor.charts import marks
from corridor.charts.label_collisions import resolve_collisions
from corridor.charts.template import build_figure, set_value_range


def rising(count: int = 16):
    """Bars of rising height, each with its value above it."""
    figure = build_figure("light", "en", height=290, right=60)
    years = list(range(2011, 2011 + count))
    figure.add_bar(x=years, y=[1000 * (i + 1) for i in range(count)])
    for i, year in enumerate(years):
        marks.draw_label(figure, year, 1000 * (i + 1), f"{1000 * (i + 1):,}", "light")
    figure.update_xaxes(range=[years[0] - 0.6, years[-1] + 0.6], tickvals=years)
    set_value_range(figure, 1000 * count)
    return figure


def test_the_newest_label_stays_and_few_are_left() -> None:
    figure = rising()
    resolve_collisions(figure, 340)
    left = [a.text for a in figure.layout.annotations]
    assert "<b>16,000</b>" in left
    assert len(left) < 10


def test_no_label_lies_on_a_taller_neighbour() -> None:
    figure = rising()
    resolve_collisions(figure, 340)
    earlier = [a for a in figure.layout.annotations if a.text != "<b>16,000</b>"]
    assert earlier
    assert {a.xanchor for a in earlier} == {"right"}


def test_a_note_across_bars_gives_way() -> None:
    figure = rising()
    marks.draw_label(
        figure, 2022.5, 2000, "both ways counted together", "light", bold=False, yshift=0
    )
    resolve_collisions(figure, 340)
    assert "both ways counted together" not in [a.text for a in figure.layout.annotations]


def test_ticks_thin_out_and_keep_the_last() -> None:
    figure = rising()
    resolve_collisions(figure, 340)
    ticks = figure.layout.xaxis.tickvals
    assert ticks[-1] == 2026
    assert len(ticks) <= 7


def test_a_wide_figure_keeps_all() -> None:
    figure = rising(4)
    resolve_collisions(figure, 900)
    assert len(figure.layout.annotations) == 4
    assert list(figure.layout.xaxis.tickvals) == [2011, 2012, 2013, 2014]


def test_a_label_stays_within_the_edge_of_the_figure() -> None:
    figure = build_figure("light", "ru", height=190, right=10)
    figure.add_bar(x=[2024, 2025, 2026], y=[300, 200, 100])
    marks.draw_label(figure, 2026, 100, "1 янв.–15 дек. 2026<br>100", "light")
    figure.update_xaxes(range=[2023.4, 2026.6])
    set_value_range(figure, 1000)
    resolve_collisions(figure, 150)
    assert [note.xanchor for note in figure.layout.annotations] in ([], ["right"])
