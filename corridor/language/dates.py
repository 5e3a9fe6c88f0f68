"""Periods and dates in words. A period is the code of the tables: `2025`, `2025-Q1`, `2025-05`,
`2025-01-01/2025-08-31`, `2025-06-17`."""

from __future__ import annotations

import datetime as dt
import re
from typing import Any, Literal

from babel.dates import format_date, get_month_names

from corridor.language.catalogue import locale, text
from corridor.languages import LANGUAGES

Width = Literal["abbreviated", "wide"]
#: flag of a value of which nobody says when it was so
UNDATED = "undated"
#: kinds of period that are one date: of a plan, that of its target or that of its statement
_LEVELS = ("stock", "day")


def date_text(day: dt.date, lang: str, form: str = "long") -> str:
    """A day in words: en `24 November 2026`, ru `24 ноября 2026 г.`; form `short` writes its month
    as a short month stands anywhere: `24 Nov 2026`, ru `24 нояб. 2026`, zh `2026年11月24日`."""
    language = LANGUAGES[lang]
    pattern = language.short_date if form == "short" else language.long_date
    return format_date(day, pattern, locale=locale(lang))


def _month(month: int, lang: str, width: Width = "abbreviated") -> str:
    """A month as CLDR writes it, an abbreviation with its stop: `Nov`, ru `нояб.`, kk `қар.`."""
    language = LANGUAGES[lang]
    if language.wide:
        return f"{month}月"
    return str(get_month_names(width, context=language.months, locale=locale(lang))[month])


def month_year(year: int, month: int, lang: str) -> str:
    """A month: en `May 2025`, ru `май 2025 года`, kk `2025 жылғы мамыр`, zh `2025年5月`."""
    return text(lang, "period-long", part=_month(month, lang, "wide"), year=f"{year}")


def months_text(start: dt.date, end: dt.date, lang: str, width: Width = "abbreviated") -> str:
    """Months of a part-year without the year: `Jan–Aug`, zh `1–8月`; one month: `Jan`."""
    if start.month == end.month:
        return _month(start.month, lang, width)
    if LANGUAGES[lang].wide:
        return f"{start.month}–{end.month}月"
    return f"{_month(start.month, lang, width)}–{_month(end.month, lang, width)}"


def _day_text(day: dt.date, lang: str) -> str:
    """A day without its year: `15 Dec`, ru `15 дек.`, zh `12月15日`."""
    if LANGUAGES[lang].wide:
        return f"{day.month}月{day.day}日"
    return str(format_date(day, "d MMM", locale=locale(lang)))


def part_months(period: str, lang: str) -> str:
    """Months of a part-year's code without the year: `2025-01-01/2025-08-31` → `Jan–Aug`.

    A month, a quarter, or two days of one year; ValueError for another form. A part from
    1 January that ends within a month says its last day: `to 15 Dec`.
    """
    if re.fullmatch(r"\d{4}-\d\d", period):
        return _month(int(period[5:]), lang)
    if match := re.fullmatch(r"(\d{4})-Q([1-4])", period):
        last = int(match[2]) * 3
        start, end = dt.date(2000, last - 2, 1), dt.date(2000, last, 1)
    else:
        start, end = (dt.date.fromisoformat(day) for day in period.split("/"))
        if (start.month, start.day) == (1, 1) and (end + dt.timedelta(days=1)).day != 1:
            return text(lang, "part-until", day=_day_text(end, lang))
    return months_text(start, end, lang)


def event_date(event: Any, lang: str) -> str:
    """The date of a row of the query `events`, as precisely as it is known: ``day`` where its
    ``precision`` is a day, else the month or year of ``date``."""
    if event.precision == "day":
        return date_text(event.day, lang, "short")
    return period_text(event.date, lang, short=True)


def moment_text(row: Any, lang: str, *, short: bool = False) -> str:
    """When a value was so, in words: its period, or that it is not dated.

    ``row``: with ``period`` and ``flags``; of a plan, target or forecast with ``period_kind``,
    ``target`` and ``stated`` where they are known. What was so before a change has a day in the
    evidence, that of the statement or of the eve, which nobody stated.
    """
    flags = _read_cell(row, "flags")
    if not isinstance(flags, float | None) and UNDATED in list(flags):
        return text(lang, f"flag-{UNDATED}")
    return _target_text(row, lang, short) or period_text(str(row.period), lang, short=short)


def _target_text(row: Any, lang: str, short: bool) -> str:
    """For when a level is planned, else when it was said; empty for anything else."""
    if _read_cell(row, "period_kind") not in _LEVELS:
        return ""
    target, stated = _read_cell(row, "target"), _read_cell(row, "stated")
    if isinstance(target, str) and target:
        return period_text(target, lang, short=short)
    if isinstance(stated, str) and stated:
        return stated_text(stated, lang)
    return ""


def stated_text(moment: str, lang: str) -> str:
    """When a plan was said: `stated 19 Aug 2025`; ``moment``: 2025, 2025-08 or a day."""
    return text(lang, "period-stated", date=period_text(moment, lang, short=True))


def promise_text(stated: str, target: str, lang: str) -> list[str]:
    """The two dates of a plan, as far as they are known: `stated 19 Aug 2025`, `for 2029`."""
    said = [stated_text(stated, lang)] if stated else []
    if target:
        said.append(text(lang, "period-target", date=period_text(target, lang, short=True)))
    return said


def _read_cell(row: Any, name: str) -> Any:
    """A column of a row; of one of pandas the attribute `flags` is its own."""
    return row.get(name) if hasattr(row, "get") else getattr(row, name, None)


def period_text(period: str, lang: str, *, short: bool = False) -> str:
    """A period code in words; codes of another form come back as they are.

    `2025` → 2025; `2025-Q1` → first quarter of 2025 (short: Q1 2025); `2025-05` → May 2025;
    `2025-01-01/2025-08-31` → January–August 2025 (short: Jan–Aug 2025); a day → its date.
    """
    if re.fullmatch(r"\d{4}", period):
        return text(lang, "period-year", year=period)
    if match := re.fullmatch(r"(\d{4})-Q([1-4])", period):
        key = "period-quarter-short" if short else "period-quarter"
        return text(lang, key, quarter=match[2], year=match[1])
    if match := re.fullmatch(r"(\d{4})-(\d\d)", period):
        if short:
            return text(lang, "period-short", part=_month(int(match[2]), lang), year=match[1])
        return month_year(int(match[1]), int(match[2]), lang)
    if re.fullmatch(r"\d{4}-\d\d-\d\d", period):
        return date_text(dt.date.fromisoformat(period), lang, "short" if short else "long")
    if "/" in period:
        start, end = (dt.date.fromisoformat(part) for part in period.split("/"))
        return _range_text(start, end, lang, short)
    return period


def _range_text(start: dt.date, end: dt.date, lang: str, short: bool) -> str:
    whole = start.day == 1 and (end + dt.timedelta(days=1)).day == 1
    if whole and start.year == end.year:
        part = months_text(start, end, lang, "abbreviated" if short else "wide")
        key = "period-short" if short else "period-long"
        return text(lang, key, part=part, year=f"{end.year}")
    if whole and start.month == 1 and end.month == 12:
        return text(lang, "period-year", year=f"{start.year}–{end.year}")
    if start.year == end.year:
        if LANGUAGES[lang].short_date.startswith("y"):
            return f"{date_text(start, lang, 'short')}–{_day_text(end, lang)}"
        return f"{_day_text(start, lang)}–{date_text(end, lang, 'short')}"
    return f"{date_text(start, lang, 'short')}–{date_text(end, lang, 'short')}"
