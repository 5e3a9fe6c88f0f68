"""What if: the answers of the border in words, the same on the page, in a block and in files."""

from __future__ import annotations

import pytest

from corridor import warehouse
from corridor.topics.roadmap import hour_tables
from corridor.topics.scenarios import border_charts, border_tables, params
from corridor.topics.scenarios.border import try_post
from corridor.topics.view import View

ASKED = ("altynkol", "60", "100", "now")


def view(lang: str = "en") -> View:
    return View(lang, "light", False, warehouse.ask)


def plain(words: str) -> str:
    """Words with plain blanks."""
    return words.replace("\u00a0", " ").replace("\u202f", " ").replace("\u2060", "")


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        (
            "en",
            "Model, Altynkol: 60 minutes less take the time in the post from 3.2 h to 1.6 h, "
            "worth $920 thousand (510–1,500) a year",
        ),
        (
            "ru",
            "Модель, Алтынколь: обработка короче на 60 мин – время в пункте сокращается "
            "с 3,2 ч до 1,6 ч, это 920 тыс. долл. (510–1 500) в год",
        ),
    ],
)
def test_an_hour_less_is_answered_with_its_worth(lang: str, title: str) -> None:
    chart = border_charts.draw_border(view(lang), *ASKED)
    assert chart is not None
    assert plain(chart.words.title) == title
    assert ">railfreight>" in chart.words.sources  # who said that two facilities work there


def test_the_heading_the_table_and_the_file_hold_one_number() -> None:
    trial = try_post(view(), *ASKED)
    assert trial is not None
    table = border_tables.make_border_table(view(), trial)
    row = border_tables.tabulate(trial).iloc[1]
    assert table.iloc[-1, 2].startswith("1.6")
    assert (row["hours"], row["limit_a_day"]) == (1.56, 33.6)
    assert row["usd_a_year"] == pytest.approx(920_000, rel=0.01)


def test_more_than_can_pass_is_said_and_not_priced() -> None:
    chart = border_charts.draw_border(view(), "dostyk", "0", "200", "now")
    assert chart is not None
    assert "more arrive than can pass" in chart.words.title
    assert "$" not in chart.words.title


def test_a_train_has_no_green_channel() -> None:
    held = {"post": "altynkol"}
    assert params.GREEN.find_idle(held) is not None
    assert params.GREEN.find_idle({"post": "nur-zholy"}) is None
    wider = border_charts.draw_border(view(), "altynkol", "60", "100", "95")
    assert wider is not None
    asked = border_charts.draw_border(view(), *ASKED)
    assert asked is not None
    assert wider.words == asked.words


def test_an_hour_is_priced_beside_the_measures_with_the_numbers_of_what_if() -> None:
    priced = hour_tables.price_hours(view())
    assert hour_tables.find_value(priced) == (60, 15, 150)
    table = hour_tables.make_hour_table(view(), priced)
    assert list(table.iloc[:, 0]) == ["Altynkol", "Dostyk", "Nur Zholy road crossing"]
    assert plain(table.iloc[0, -1]) == "$920 thousand (510–1,500)"
    assert [plain(row).split(" → ")[1] for row in table.iloc[:, 3]] == ["1.6 h", "5.9 h", "1.6 h"]
