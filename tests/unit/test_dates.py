"""Months and days in words: an abbreviation has its stop, a day its language's form."""

from __future__ import annotations

import datetime as dt
from types import SimpleNamespace

import pandas as pd
import pytest

from corridor.language import date_text, event_date, part_months, period_text
from corridor.language.dates import moment_text


@pytest.mark.parametrize(
    ("lang", "month", "part", "under_bars"),
    [
        ("en", "Nov 2025", "Jan–Sep 2025", "Jan–Sep"),
        ("ru", "нояб. 2025", "янв.–сент. 2025", "янв.–сент."),
        ("kk", "2025 ж. қар.", "2025 ж. қаң.–қыр.", "қаң.–қыр."),
        ("zh", "2025年11月", "2025年1–9月", "1–9月"),
    ],
)
def test_short_months_read_as_months(lang: str, month: str, part: str, under_bars: str) -> None:
    year = "2025-01-01/2025-09-30"
    assert period_text("2025-11", lang, short=True) == month
    assert period_text(year, lang, short=True) == part
    assert part_months(year, lang) == under_bars
    assert part_months("2025-11", lang) in month


@pytest.mark.parametrize(
    ("lang", "said"),
    [("en", "9 Mar 2011"), ("ru", "9 мар. 2011"), ("kk", "2011 ж. 9 нау."), ("zh", "2011年3月9日")],
)
def test_a_short_day(lang: str, said: str) -> None:
    assert date_text(dt.date(2011, 3, 9), lang, "short") == said


@pytest.mark.parametrize(
    ("precision", "date", "words"),
    [
        ("day", "2011-03-19", "19 Mar 2011"),
        ("month", "2011-03", "Mar 2011"),
        ("year", "2011", "2011"),
    ],
)
def test_an_event_is_dated_as_precisely_as_it_is_known(
    precision: str, date: str, words: str
) -> None:
    event = SimpleNamespace(precision=precision, day=dt.date(2011, 3, 19), date=date)
    assert event_date(event, "en") == words


@pytest.mark.parametrize(
    ("kind", "stated", "target", "said"),
    [
        ("stock", "2025-09-10", "2027-09", "Sep 2027"),
        ("stock", "2025-11-25", "", "stated 25 Nov 2025"),
        ("stock", "", "", "31 Dec 2025"),
        ("year", "2024", "", "31 Dec 2025"),
    ],
)
def test_a_level_that_is_planned_says_for_when_or_when_it_was_said(
    kind: str, stated: str, target: str, said: str
) -> None:
    row = {"period": "2025-12-31", "flags": [], "period_kind": kind}
    row |= {"stated": stated, "target": target}
    assert moment_text(SimpleNamespace(**row), "en", short=True) == said


def test_a_row_of_any_kind_says_its_moment() -> None:
    """A row of pandas has an attribute `flags` of its own, which holds nothing of the value's."""
    for flags, said in ((["undated"], "not dated"), ([], "2025"), (None, "2025")):
        values = {"period": "2025", "flags": flags}
        assert moment_text(pd.Series(values), "en") == said
        assert moment_text(SimpleNamespace(**values), "en") == said
    assert moment_text(pd.Series({"period": "2025"}), "en") == "2025"


@pytest.mark.parametrize(
    ("lang", "one_year", "two_years"),
    [
        ("en", "1 Jan–2 Dec 2025", "30 Sep 2025–4 Jan 2026"),
        ("ru", "1 янв.–2 дек. 2025", "30 сент. 2025–4 янв. 2026"),
        ("kk", "2025 ж. 1 қаң.–2 жел.", "2025 ж. 30 қыр.–2026 ж. 4 қаң."),
        ("zh", "2025年1月1日–12月2日", "2025年9月30日–2026年1月4日"),
    ],
)
def test_days_of_one_year_name_it_once(lang: str, one_year: str, two_years: str) -> None:
    assert period_text("2025-01-01/2025-12-02", lang) == one_year
    assert period_text("2025-09-30/2026-01-04", lang) == two_years
