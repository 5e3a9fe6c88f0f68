"""Which years an axis writes, and where labels stand that share a bar with other marks."""

from __future__ import annotations

import datetime as dt

import pandas as pd
import pytest

from corridor.charts.axis import LEAST, TICK, choose_ticks, lift_label, thin_ticks
from corridor.charts.label_collisions import resolve_collisions
from corridor.charts.year_bars import YearBars, draw_year_bars
from corridor.topics.overview.drawing import draw_tonnes
from corridor.topics.roadmap.score_drawing import draw_scores
from corridor.topics.traffic.event_choice import choose_events


@pytest.mark.parametrize(
    ("first", "last"), [(2011, 2026), (2012, 2025), (2015, 2024), (2020, 2025)]
)
def test_the_first_and_the_last_year_are_written(first: int, last: int) -> None:
    said = choose_ticks(first, last)
    assert (said[0], said[-1]) == (first, last)
    for pixels in (12.0, 15.0, 20.0, 33.0, 60.0):
        kept = thin_ticks(said, pixels)
        assert (kept[0], kept[-1]) == (first, last)
        apart = [(b - a) * pixels for a, b in zip(kept, kept[1:], strict=False)]
        assert min(apart) >= min(LEAST, TICK)


def test_years_with_a_target_are_written() -> None:
    assert choose_ticks(2019, 2025, [2025, 2027, 2030], few=0) == [2019, 2025, 2027, 2030]


def test_a_label_stands_over_what_is_drawn_at_the_top() -> None:
    assert lift_label(3, 18, []) == 3
    assert lift_label(3, 18, [(-4, 12)]) == 16
    assert lift_label(3, 18, [(60, 76)]) == 3


def row(year: int, value: float, **more: object) -> dict[str, object]:
    return {
        "series_id": "s",
        "period": str(year),
        "year": year,
        "period_kind": "year",
        "value": value,
        "status": "actual",
        "unit": "t",
        "qualifier": "",
        "derivation": "",
        "attribution": "A",
        "period_start": dt.date(year, 1, 1),
        "period_end": dt.date(year, 12, 31),
        **more,
    }


def test_the_newest_bar_has_a_tick_and_its_label_clears_the_plan() -> None:
    rows = pd.DataFrame([row(y, 1e6 * (y - 2010)) for y in range(2012, 2025)])
    plans = pd.DataFrame([row(2024, 14.2e6, status="plan")])
    figure = draw_year_bars(YearBars(rows, "plain", plans=plans), "en", "light")
    resolve_collisions(figure, 340)
    assert list(figure.layout.xaxis.tickvals)[-1] == 2024
    (label,) = [a for a in figure.layout.annotations if a.text.startswith("<b>14</b>")]
    assert label.yshift > 20
    assert "14.2" in label.text  # a count over its plan says the plan too


def test_the_rating_has_its_number_at_the_end_of_the_line() -> None:
    rows = pd.DataFrame([row(y, 30e6 + y) for y in range(2020, 2026)])
    ratings = pd.DataFrame([row(2025, 28e6, status="capacity")])
    chart = YearBars(rows, "plain", ratings=ratings, rated="figure-rated")
    figure = draw_year_bars(chart, "en", "light")
    resolve_collisions(figure, 340)
    (note,) = [a for a in figure.layout.annotations if a.text == "rated<br>28"]
    assert (note.x, note.xanchor) == (2025.5, "left")


def test_words_of_a_target_stand_clear_of_it_on_the_page() -> None:
    rows = pd.DataFrame([row(y, 1e6 * (y - 2018)) for y in range(2019, 2026)])
    plans = pd.DataFrame([row(2030, 11e6, status="target")])
    figure = draw_tonnes(rows, plans, "en", "light", title="", subtitle="")
    (note,) = [a for a in figure.layout.annotations if a.text == "target 11"]
    assert note.xshift <= -14
    assert note.bgcolor == "#FFFFFF"
    assert list(figure.layout.xaxis.tickvals)[-1] == 2030


def test_a_score_stands_beside_its_dot() -> None:
    rows = pd.DataFrame([row(2023, 2.3), {**row(2023, 3.7), "series_id": "r"}])
    figure = draw_scores(rows, {"s": "Fell", "r": "Rose"}, {}, "en", "light")
    said = {a.text: (a.x, a.xanchor) for a in figure.layout.annotations}
    assert said["<b>2.3</b>"] == (2.3, "left")
    assert said["<b>3.7</b>"] == (3.7, "left")


def test_the_opening_of_what_was_built_comes_before_its_neighbours() -> None:
    events = pd.DataFrame(
        [
            {"day": dt.date(2025, 9, 25), "kind": "opening", "entities": ["china-europe"]},
            {"day": dt.date(2025, 9, 30), "kind": "opening", "entities": ["dostyk-moiynty"]},
        ]
    )
    assert list(choose_events(events, "china-europe", 2011, 2026)["day"]) == [dt.date(2025, 9, 25)]
    chosen = choose_events(events, "china-europe", 2011, 2026, {"dostyk-moiynty"})
    assert list(chosen["day"]) == [dt.date(2025, 9, 30)]
