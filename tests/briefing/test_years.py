"""A block shows the years, parts and months that its address asks for, as the page does."""

from __future__ import annotations

import pytest

from corridor.briefing.blocks import build_block, open_view
from corridor.topics import years
from corridor.warehouse import current

PAIR = "/trade?pair=CHN-KAZ"


@pytest.mark.parametrize(
    ("said", "span"),
    [
        ({}, (2010, 2026)),
        ({"from": "2019"}, (2019, 2026)),
        ({"to": "2019"}, (2010, 2019)),
        ({"from": "2022", "to": "2020"}, (2020, 2022)),
        ({"from": "1800"}, (2010, 2026)),
        ({"from": "x", "to": "٢٠٢٠"}, (2010, 2026)),
    ],
)
def test_the_span_of_an_address(said: dict[str, str], span: years.Span) -> None:
    assert years.read_years(said, (2010, 2026)) == span


@pytest.mark.parametrize("order", ["from=2021&to=2023", "from=2023&to=2021"])
def test_trade_keeps_to_its_years(order: str) -> None:
    block = build_block(open_view("en"), f"{PAIR}&{order}#mirror", current().date)
    assert block is not None
    assert "(2023)" in block.title
    assert block.table.head[1:] == ("2021", "2022", "2023")
    drawn = {x for trace in block.figure.data for x in trace.x}
    assert drawn == {2021, 2022, 2023}
    assert "2021–2023" in " ".join(s.periods for s in block.sources)
    lies = build_block(open_view("en"), f"{PAIR}&{order}#by_flow", current().date)
    assert "2023" in lies.measure


def test_trade_without_a_figure_in_its_years_is_no_block() -> None:
    none = f"{PAIR}&from=2026&to=2026#mirror"
    assert build_block(open_view("en"), none, current().date) is None


def test_both_traffics_by_months_are_a_block_that_names_who_has_none() -> None:
    ref = "/traffic?flow=both&period=months&to=2024#main"
    block = build_block(open_view("en"), ref, current().date)
    assert "China–Central Asia: nothing was found for this choice." in block.note
    periods = {mark[1] for trace in block.figure.data for mark in trace.customdata or ()}
    assert all(len(p) == 7 for p in periods)
    assert "2020-03" in periods
