"""How bridges between definitions are said: the names of their lines, what lies between them."""

from __future__ import annotations

from typing import Any

import pandas as pd

from corridor.language import (
    capitalize,
    has_text,
    listed,
    named,
    percent,
    period_text,
    quantity,
    remark,
    sentences,
)
from corridor.language.countries import country_inside, country_name
from corridor.language.spans import Line, Span, plain
from corridor.topics.bridge_rules import judge_course, judge_gap
from corridor.topics.finding import spell_sentence
from corridor.topics.view import View


def name_lines(view: View, row: Any) -> tuple[str, str]:
    """The names of both lines (query `bridges`), as a sentence has them."""
    if row.kind == "mirror":
        return country_inside(row.one, view.lang), country_inside(row.other, view.lang)
    if row.kind == "conflict":
        return view.say("bridge-smallest"), view.say("bridge-largest")
    return _name_line(view, row, "one"), _name_line(view, row, "other")


def _name_line(view: View, row: Any, side: str) -> str:
    """A line by the short name it has where it stands beside its like, else by its title."""
    code = getattr(row, side)
    short = f"bridge-line-{code}"
    if has_text(view.lang, short):
        return view.say(short)
    return view.name(row, f"{side}_title") or code


def name_series(view: View, series: list[str]) -> dict[str, str]:
    """Series -> its short name beside its like, else its title."""
    names = {}
    for row in view.ask("series_titles", series=series).itertuples():
        short = f"bridge-line-{row.series}"
        said = has_text(view.lang, short)
        names[row.series] = capitalize(view.say(short)) if said else view.name(row, "title")
    return names


def name_bridge(view: View, row: Any) -> str:
    """What a bridge is called: both lines, the trade of two customs, the disputed series."""
    if row.kind == "mirror":
        a, b = country_name(row.one, view.lang), country_name(row.other, view.lang)
        return view.say(f"bridge-flow-{row.bridge.rpartition('-')[2]}", a=a, b=b)
    if row.kind == "conflict":
        return view.name(row, "one_title")
    one, other = name_lines(view, row)
    return view.say("bridge-pair", one=capitalize(one), other=other)


def spell_gap(view: View, bridge: Any, period: Any) -> str:
    """By how much the second line differs from the first in a period (query `bridge_periods`)."""
    one, other = name_lines(view, bridge)
    return capitalize(plain(spell_sentence(view, judge_gap(period), one=one, other=other)))


def describe_bridge(view: View, row: Any, periods: pd.DataFrame) -> Line:
    """A paragraph on a bridge: its name, whether the gap stays, what lies between the lines.

    ``row``: query `bridges`; ``periods``: its rows of `bridge_periods`.
    """
    said = [plain(spell_sentence(view, judge_course(row))), _spell_between(view, row, periods)]
    head = Span(name_bridge(view, row), "strong")
    return head, Span(" " + sentences(said, view.lang), "quiet")


def _spell_between(view: View, row: Any, periods: pd.DataFrame) -> str:
    """The published steps of the newest period that has any; else what the gap is called."""
    if row.kind == "conflict":
        causes = [remark(cause, view.lang) for cause in periods["likely_cause"] if cause]
        return capitalize(causes[-1]) if causes else view.say("evidence-cause-unknown")
    stepped = periods[periods["published"].notna()]
    if len(stepped):
        return _spell_steps(view, stepped.iloc[-1])
    if row.kind == "mirror":
        return view.say("bridge-valuation")
    if row.kind == "measure":
        return view.say("bridge-measure")
    differs = [view.say(f"bridge-differs-{code}") for code in row.differs]
    if not differs:
        return view.say("bridge-gap-definition")
    return view.say("bridge-gap", what=listed(differs, view.lang))


def _spell_steps(view: View, row: Any) -> str:
    titles = view.ask("series_titles", series=list(row.steps))
    parts = listed(view.names(titles, "title"), view.lang, ";")
    period = period_text(row.period, view.lang, short=True)
    whole = quantity(row.published, row.unit, view.lang)
    said = view.say("bridge-steps", period=period, parts=parts, value=whole)
    left = row.unexplained / abs(row.gap) if row.gap else 0.0
    if left < 0.005:
        return said
    rest = quantity(row.unexplained, row.unit, view.lang)
    return sentences(
        [said, view.say("bridge-rest", value=rest, share=percent(left, view.lang, 0))], view.lang
    )


def spell_amounts(view: View, row: Any) -> str:
    """Both values of a period and the gap: `2025: 35.6 Mt, 32.1 Mt (−9.8 %)`."""
    said = [quantity(value, row.unit, view.lang) for value in (row.value_one, row.value_other)]
    share = percent(row.share, view.lang, 0 if abs(row.share) >= 0.095 else 1, sign=True)
    words = f"{listed(said, view.lang)} ({share})"
    return named(period_text(row.period, view.lang, short=True), words, view.lang)
