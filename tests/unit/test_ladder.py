"""The ladder of the corridor: rungs from rows, what binds, the words and the figure."""

from __future__ import annotations

import datetime as dt
import itertools
import re
from typing import Any

import pandas as pd
import pytest

from corridor import warehouse
from corridor.charts.text_width import estimate_width
from corridor.language import languages
from corridor.topics.ladder import (
    LADDER,
    SERIES,
    Rung,
    build_ladder,
    count_pairs,
    find_binding,
    find_reach,
    find_room,
    select_rows,
)
from corridor.topics.ladder_chart import draw_ladder, draw_ladder_slide, load_ladder, spell_binding
from corridor.topics.ladder_words import REPRINT, spell_rung
from corridor.topics.view import View

#: pixels of a figure in a window of 390
PHONE_WIDE = 358
TRACKS = ("dostyk-moiynty-trains-first-track", "dostyk-moiynty-trains-second-track")


def view(lang: str = "en", phone: bool = False) -> View:
    return View(lang, "light", phone, warehouse.ask)


@pytest.fixture(scope="module")
def ladder() -> dict[str, Rung]:
    """The ladder of the evidence, by place."""
    return {rung.key: rung for rung in load_ladder(view())[0]}


def row(series: str, value: float, start: str, end: str = "", **more: Any) -> dict[str, Any]:
    first, last = dt.date.fromisoformat(start), dt.date.fromisoformat(end or start)
    made = {
        "series_id": series,
        "period": start if not end else f"{start}/{end}",
        "period_kind": "day" if not end else "since-start",
        "period_start": first,
        "period_end": last,
        "year": last.year,
        "value": value,
        "status": "actual",
        "qualifier": "exact",
        "flags": [],
    }
    return made | more


def rows(*made: dict[str, Any]) -> pd.DataFrame:
    return pd.DataFrame(list(made))


# the evidence


def test_the_second_track_runs_eighteen_pairs_of_sixty(ladder: dict[str, Rung]) -> None:
    rung = ladder["dostyk-moiynty"]
    assert rung.runs
    assert (rung.runs.total, rung.runs.days) == (1778 + 1765, 97)
    assert rung.runs.value == pytest.approx(3543 / 97 / 2)
    assert rung.runs.period == "2025-09-30/2026-01-04"
    assert {series for series, _ in rung.runs.rows} == set(TRACKS)
    assert rung.takes and rung.takes.value == 60
    assert rung.before and rung.before.value == 12
    assert [mark.value for mark in rung.beside] == [19, 18]
    assert rung.doubt and (rung.doubt.value, rung.doubt.period) == (60, "2025-10-24")
    assert rung.use and rung.use.high == pytest.approx(0.304, abs=0.001)


def test_the_border_accepts_what_was_agreed(ladder: dict[str, Rung]) -> None:
    def values(key: str) -> list[float | None]:
        rung = ladder[key]
        marks = (rung.takes, rung.before, rung.runs, rung.low, rung.plan)
        return [mark.value if mark else None for mark in marks]

    assert values("dostyk") == [28, 14, 20, 9, None]
    assert values("altynkol") == [15, 8, 14, 10, None]
    assert values("altynkol-zhetygen") == [18, None, None, None, 33]
    assert values("saryagash") == [36, None, None, None, 40]
    unclear = ladder["saryagash"].unclear
    assert unclear and unclear.value == 35
    record = ladder["dostyk"].record
    assert record and (record.value, record.period) == (28, "2025-07-09")
    assert [key for key, rung in ladder.items() if rung.is_full] == ["dostyk"]


def spell(rung: Rung) -> str:
    """The words of a rung, without the daggers."""
    return spell_rung(rung, "en").replace(REPRINT, "")


def test_what_the_press_or_a_copy_alone_says_has_a_dagger(ladder: dict[str, Rung]) -> None:
    tiers = warehouse.ask("series_values", series=list(SERIES)).set_index(["series_id", "period"])[
        "tier"
    ]
    for rung in ladder.values():
        for mark in rung.marks:
            assert mark.reprint is any(tiers[one] in ("C", "D") for one in mark.rows), mark.rows
        leaning = any(mark.reprint for mark in rung.marks if mark is not rung.before)
        assert (REPRINT in spell_rung(rung, "en")) is leaning, rung.key
    assert any(mark.reprint for rung in ladder.values() for mark in rung.marks)


def test_a_part_of_a_year_uses_no_rating(ladder: dict[str, Rung]) -> None:
    rung = ladder["aktau-containers"]
    assert rung.runs and rung.takes and rung.least and rung.plan
    assert (rung.runs.value, rung.runs.part) == (25_000, True)
    assert (rung.least.value, rung.takes.value, rung.plan.value) == (70_000, 140_000, 240_000)
    assert rung.use is None
    assert "can take 70 (1 Jul 2025) to 140 (30 Jun 2025), by source" in spell(rung)


def test_ports_in_one_unit_stand_on_one_scale(ladder: dict[str, Rung]) -> None:
    rungs = list(ladder.values())
    reach = {key: find_reach(rung, rungs) for key, rung in ladder.items()}
    assert reach["aktau"] == reach["kuryk"] != reach["aktau-containers"]


def test_each_day_is_said_of_what_ran_on_it(ladder: dict[str, Rung]) -> None:
    binding = find_binding(ladder.values())
    assert binding
    assert binding.key == "altynkol"
    assert binding.use and binding.use.high == pytest.approx(14 / 15)
    assert spell_binding(view(), list(ladder.values())) == (
        "Altynkol into China: 14 of 15 trains on an ordinary day (30 Sep 2025); "
        "Dostyk into China: 28 of 28 on the fullest day found (9 Jul 2025); "
        "Dostyk–Moiynty ran about 18 of 60 pairs (30 Sep 2025–4 Jan 2026)"
    )


def test_the_sentence_rests_on_every_figure_it_names(ladder: dict[str, Rung]) -> None:
    findings = find_room(list(ladder.values()))
    assert {series for finding in findings for series, _ in finding.rests_on} == {
        "dostyk-trains-per-day-eastbound-record",
        "dostyk-capacity-trains-eastbound",
        "altynkol-trains-per-day-eastbound",
        "altynkol-capacity-trains-eastbound",
        *TRACKS,
        "dostyk-moiynty-capacity-pairs",
    }


def test_every_rung_has_its_words_in_english(ladder: dict[str, Rung]) -> None:
    said = {key: spell(rung) for key, rung in ladder.items()}
    assert list(said) == [spec.key for spec in LADDER]
    assert said["dostyk-moiynty"].startswith(
        "about 18 ran: 3,543 trains on both tracks in 97 days, 30 Sep 2025–4 Jan 2026"
    )
    assert "averages as printed: 19 and 18 trains a day by track" in said["dostyk-moiynty"]
    assert "20 on a normal day, about 9 Dec 2025; 9 in a storm, about 12 Dec 2025" in said["dostyk"]
    assert "China agreed to 28 (1 Jul 2025), 14 before" in said["dostyk"]
    assert "printed as 60 trains, not pairs, by another source" in said["dostyk-moiynty"]
    assert "33 planned (2026)" in said["altynkol-zhetygen"]
    assert "what runs was not found" in said["altynkol-zhetygen"]
    assert "trains or pairs not stated" in said["kyzylzhar-sekseuil"]


@pytest.mark.parametrize("lang", languages())
@pytest.mark.parametrize("phone", [False, True])
def test_table_and_text_hold_every_number_that_is_drawn(lang: str, phone: bool) -> None:
    chart = draw_ladder(view(lang, phone))
    assert chart.values is not None
    held = set(zip(chart.values["series_id"], chart.values["period"], strict=True))
    drawn = {
        tuple(mark)
        for trace in chart.figure.data
        if trace.customdata is not None
        for mark in trace.customdata
    }
    assert len(drawn) > 15
    assert "†" in chart.note  # Aktau, of copies
    assert drawn <= held
    said = chart.words.alt.replace("\u202f", ",")
    assert "3,543" in said
    assert all(str(number) in said for number in (18, 60, 12, 28, 14, 20, 9, 33, 36, 40))


# the rules


def test_pairs_are_counted_where_every_track_is() -> None:
    first, second = TRACKS
    both = rows(
        row(first, 100, "2025-01-01", "2025-01-10"),
        row(second, 100, "2025-01-01", "2025-01-10"),
        row(first, 500, "2025-01-01", "2025-02-10"),
    )
    mark = count_pairs(both, TRACKS)
    assert mark
    assert (mark.value, mark.days, mark.end) == (10.0, 10, dt.date(2025, 1, 10))
    assert count_pairs(both[both["series_id"] == first], TRACKS) is None


def test_what_may_be_pairs_or_trains_is_no_bar() -> None:
    made = build_ladder(
        rows(
            row("saryagash-capacity-train-pairs", 36, "2026-02-24", status="capacity"),
            row("saryagash-trains-per-day", 35, "2025-12-09", flags=["unit-unclear"]),
        )
    )
    assert [rung.key for rung in made] == ["saryagash"]
    assert made[0].runs is None
    assert [mark.value for mark in made[0].beside] == [35]
    assert find_binding(made) is None
    assert made[0].unclear
    assert find_room(made) == []


def test_a_rating_of_another_time_says_nothing_of_the_use() -> None:
    runs = row("dostyk-trains-per-day-eastbound", 20, "2025-12-09")
    for day, use in (("2024-01-01", 20 / 28), ("2023-01-01", None)):
        rating = row("dostyk-capacity-trains-eastbound", 28, day, status="capacity")
        (made,) = build_ladder(rows(runs, rating))
        assert (made.use.high if made.use else None) == use


def test_rows_come_once_in_the_order_of_the_rungs(ladder: dict[str, Rung]) -> None:
    shown = select_rows(warehouse.ask("series_values", series=list(SERIES)), ladder.values())
    assert not shown.duplicated(["series_id", "period"]).any()
    assert shown["series_id"].iloc[0] == "xian-trains"


def test_a_slide_has_the_rungs_with_a_rating_and_their_dates() -> None:
    chart = draw_ladder_slide(view())
    said = " ".join(note.text for note in chart.figure.layout.annotations)
    assert "30 Sep 2025–4 Jan 2026" in said
    assert "Kyzylzhar" not in said
    first, *others = spell_binding(view(), load_ladder(view())[0]).split("; ")
    assert chart.words.title == first
    assert all(other in chart.words.subtitle for other in others)
    assert len(others) == 2


@pytest.mark.parametrize("lang", languages())
def test_on_a_phone_no_line_is_cut_and_no_text_stands_on_another(lang: str) -> None:
    figure = draw_ladder(view(lang, phone=True)).figure
    layout = figure.layout
    bottom, top = layout.yaxis.range
    pixel = (layout.height - layout.margin.t - layout.margin.b) / (bottom - top)
    spans = []
    for note in layout.annotations:
        if note.xref != "paper":
            continue
        lines = [re.sub(r"<[^>]+>", "", line) for line in note.text.split("<br>")]
        assert max(estimate_width(line, note.font.size) for line in lines) < PHONE_WIDE, lines
        high = len(lines) * note.font.size * 1.3
        edge = (note.y - top) * pixel - note.yshift
        spans.append((edge - high, edge) if note.yanchor == "bottom" else (edge, edge + high))
    spans.sort()
    assert len(spans) > 10
    assert all(low[0] > high[1] for high, low in itertools.pairwise(spans)), spans
    assert spans[-1][1] < (bottom - top) * pixel + layout.margin.b
