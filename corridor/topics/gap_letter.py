"""The letter to who counts a series: which figures are asked for, why, and in which form."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from typing import Any

import pandas as pd

from corridor.language import (
    date_text,
    listed,
    name_of,
    period_text,
    quantity,
    sentences,
    text,
    unit_name,
)
from corridor.language.letters import Letter
from corridor.topics.gaps import Gap, join_periods

#: spans of periods that a heading names
_SPANS = 3


def build_letter(gaps: Sequence[Gap], lang: str, date: dt.date, address: str) -> Letter:
    """The letter in ``lang`` that asks the one owner of ``gaps`` for them; ``date`` of the evidence
    and ``address`` of the page that shows what is missing."""
    owner = name_owner(gaps[0], lang) or text(lang, "letter-nobody")
    return Letter(
        lang=lang,
        to=text(lang, "letter-to", owner=owner),
        number=text(lang, "letter-number"),
        subject=text(lang, "letter-subject"),
        greeting=text(lang, "letter-greeting", owner=owner),
        before=(text(lang, "letter-opening"), text(lang, "letter-request")),
        head=tuple(
            text(lang, f"letter-head-{name}") for name in ("n", "series", "periods", "unit", "held")
        ),
        rows=tuple(_build_row(place, gap, lang) for place, gap in enumerate(gaps, 1)),
        after=(
            _say_why(gaps, lang),
            text(lang, "letter-format"),
            sentences(
                [
                    text(lang, "letter-credit"),
                    text(lang, "letter-shown", date=date_text(date, lang), address=address),
                ],
                lang,
            ),
            text(lang, "letter-thanks"),
        ),
        ending=tuple(text(lang, "letter-ending").split("|")),
    )


def name_owner(gap: Gap, lang: str) -> str:
    """Who counts what is missing, in a language; nothing when nobody is named."""
    return name_of(gap.row, lang) if gap.owner else ""


def name_gap(gap: Gap, lang: str) -> str:
    """What is missing: the title of the series, or of a place of the ladder what was not found."""
    if gap.place:
        place = text(lang, f"ladder-place-{gap.place}")
        return text(lang, f"gap-ladder-{gap.kind}", place=place)
    return name_of(gap.row, lang, "title")


def name_short(gap: Gap, lang: str) -> str:
    """The same without what stands in brackets at its end."""
    return re.sub(r"\s*[(（][^()（）]*[)）]$", "", name_gap(gap, lang))


def spell_periods(gap: Gap, lang: str, *, short: bool = False) -> str:
    """The periods that are missing: `2016–2021, 2023–2025`; of the ladder any that is stated."""
    if gap.place:
        return text(lang, "gap-any-period")
    spans = [period_text(span, lang, short=short) for span in join_periods(gap.periods)]
    return listed(spans, lang)


def spell_extent(gap: Gap, lang: str) -> str:
    """The same for a heading: more than three spans as how many there are between which."""
    spans = join_periods(gap.periods)
    if len(spans) <= _SPANS:
        return spell_periods(gap, lang, short=True)
    first, last = (period_text(gap.periods[end], lang, short=True) for end in (0, -1))
    return text(lang, f"gap-{gap.kind}", count=len(gap.periods), first=first, last=last)


def spell_held(gap: Gap, lang: str) -> str:
    """The newest figure that is held, with its period; nothing without one."""
    row = gap.row
    if gap.place or pd.isna(row.last_value):
        return ""
    value = quantity(
        row.last_value, row.unit, lang, qualifier=row.last_qualifier, status=row.last_status
    )
    return text(
        lang, "gap-held", value=value, period=period_text(row.last_period, lang, short=True)
    )


def _build_row(place: int, gap: Gap, lang: str) -> tuple[str, ...]:
    name = name_gap(gap, lang)
    meaning = "" if gap.place else name_of(gap.row, lang, "definition")
    series = meaning if meaning.startswith(name) else sentences([name, meaning], lang)
    unit = unit_name(gap.unit, lang)
    return f"{place}", series, spell_periods(gap, lang), unit, spell_held(gap, lang) or "–"


def _say_why(gaps: Sequence[Gap], lang: str) -> str:
    """What waits for these figures."""

    def add(name: str) -> int:
        return sum(getattr(gap, name) for gap in gaps)

    values: dict[str, Any] = {
        "figures": add("n_figures"),
        "findings": add("n_findings"),
        "projects": max(gap.n_projects for gap in gaps),
        "plans": add("n_planned"),
    }
    said = [text(lang, "letter-why", **values)]
    if values["projects"]:
        said.append(text(lang, "letter-why-projects", **values))
    if values["plans"]:
        said.append(text(lang, "letter-why-plans", **values))
    return sentences(said, lang)
