"""Parts of years: which stand for a year, which two years share."""

from __future__ import annotations

import datetime as dt

import pandas as pd
import pytest

from corridor.charts.part_years import (
    find_equal_parts,
    find_longest_parts,
    find_newest_figures,
    find_newest_shared_part,
    list_shared_parts,
)
from corridor.language import part_months


def rows(*spans: tuple[str, str, float]) -> pd.DataFrame:
    made = []
    for start, end, value in spans:
        first, last = dt.date.fromisoformat(start), dt.date.fromisoformat(end)
        whole = (last - first).days > 363
        made.append(
            {
                "period": str(last.year) if whole else f"{start}/{end}",
                "period_kind": "year" if whole else "year-to-date",
                "period_start": first,
                "period_end": last,
                "year": last.year,
                "value": value,
                "status": "actual",
            }
        )
    return pd.DataFrame(made)


PARTS = rows(
    ("2023-01-01", "2023-12-31", 9),
    ("2023-01-01", "2023-06-30", 4),
    ("2024-01-01", "2024-06-30", 5),
    ("2024-01-01", "2024-09-30", 7),
    ("2025-01-01", "2025-09-30", 6),
    ("2025-01-01", "2025-12-15", 8),
    ("2026-01-01", "2026-03-05", 1),
)


def test_the_longest_part_stands_for_a_year_without_a_figure() -> None:
    assert list(find_longest_parts(PARTS)["value"]) == [7, 8, 1]


def test_the_newest_figure_brings_the_one_before_it_when_it_is_short() -> None:
    assert list(find_newest_figures(PARTS)["value"]) == [8, 1]
    assert list(find_newest_figures(PARTS.head(6))["value"]) == [8]
    assert list(find_newest_figures(PARTS.tail(1))["value"]) == [1]
    assert list(find_newest_figures(PARTS.head(2))["value"]) == [9]
    assert find_newest_figures(PARTS.head(0)).empty


def test_parts_are_offered_that_two_years_have() -> None:
    assert list_shared_parts(PARTS) == [6, 9]
    assert find_newest_shared_part(PARTS) == 9
    assert list(find_equal_parts(PARTS, 9)["value"]) == [7, 6]
    assert list(find_equal_parts(PARTS, 6)["value"]) == [4, 5]
    assert list_shared_parts(PARTS.head(2)) == []
    assert find_newest_shared_part(PARTS.head(2)) is None


@pytest.mark.parametrize(
    ("lang", "said"),
    [("en", "to 15 Dec"), ("ru", "до 15 дек."), ("kk", "15 жел. дейін"), ("zh", "至12月15日")],
)
def test_a_part_that_ends_within_a_month_says_its_day(lang: str, said: str) -> None:
    assert part_months("2025-01-01/2025-12-15", lang) == said
