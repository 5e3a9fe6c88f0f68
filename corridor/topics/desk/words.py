"""Figures of a proposal, findings and times in the reader's words."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping

from corridor.evidence import periods
from corridor.intake.proposal import Finding, Item
from corridor.language import (
    change_text,
    date_text,
    finding_words,
    has_text,
    listed,
    named,
    period_text,
    quantity,
    sentences,
    word_or_code,
)
from corridor.topics.view import View

#: findings of which a row of a table says the words; the rest are counted
_SAID = 2


def spell_time(view: View, at: str | dt.datetime) -> str:
    """`30 Nov 2026, 20:44 UTC` for a time as the state keeps it."""
    moment = at if isinstance(at, dt.datetime) else dt.datetime.fromisoformat(at)
    moment = moment.astimezone(dt.UTC)
    day = date_text(moment.date(), view.lang, "short")
    return view.say("desk-time", day=day, time=f"{moment:%H:%M}")


def name_series(view: View, items: Iterable[Item]) -> dict[str, str]:
    """Titles of the series that items are of, by code; a code without a title is itself."""
    codes = sorted({one.series for one in items if one.table == "observations"})
    rows = view.ask("series_titles", series=codes)
    titles = dict(zip(rows["series"], view.names(rows, "title"), strict=True))
    return {code: titles.get(code, code) for code in codes}


def name_figure(view: View, item: Item, titles: Mapping[str, str]) -> str:
    """What a figure is of: its series by its title, a row of another table by what it is called."""
    if item.table == "observations":
        return titles.get(item.series) or item.series
    return named(word_or_code(view.lang, "desk-table", item.table), item.series, view.lang)


def spell_period(view: View, item: Item, *, short: bool = True) -> str:
    """The period of a figure; what is none as it was written."""
    try:
        periods.parse(item.period)
    except periods.BadPeriod:
        return item.period
    return period_text(item.period, view.lang, short=short)


def spell_value(view: View, value: float | None, unit: str) -> str:
    """A value with its unit; a dash where there is none."""
    return "–" if value is None else quantity(value, unit, view.lang)


def spell_change(view: View, item: Item) -> str:
    """By how much a figure is revised; a dash of any other."""
    if item.kind == "new" or not item.before or item.after is None or item.before == item.after:
        return "–"
    return change_text(item.after / item.before - 1, view.lang)


def spell_finding(view: View, finding: Finding) -> str:
    """A finding as a sentence, with the suggestion where there is one."""
    if not has_text(view.lang, finding.key):
        return finding.key
    said = finding_words.spell_finding(
        finding.key, finding.values, view.lang, _name_lines(view, finding)
    )
    if not finding.suggestion:
        return said
    return sentences([said, view.say("desk-suggestion", words=finding.suggestion)], view.lang)


def _name_lines(view: View, finding: Finding) -> dict[str, str]:
    """Titles of the series that a finding names, by code; bodies and other names are in none."""
    named_ones = (str(finding.values.get(name, "")) for name in ("series", "near"))
    codes = sorted({code for text in named_ones for code in text.split(";") if code})
    if not codes:
        return {}
    rows = view.ask("series_titles", series=codes)
    return dict(zip(rows["series"], view.names(rows, "title"), strict=True))


def spell_findings(view: View, item: Item, most: int = _SAID) -> str:
    """The findings of a figure, the gravest first; nothing without any."""
    order = {"refuse": 0, "warn": 1, "tell": 2}
    found = sorted(item.findings, key=lambda one: order.get(one.level, 3))
    said = [spell_finding(view, one) for one in found[:most]]
    if len(found) > most:
        said.append(view.say("desk-more-findings", count=view.count(len(found) - most)))
    return sentences(said, view.lang)


def spell_kinds(view: View, kinds: Mapping[str, int]) -> str:
    """`12 new; 3 revised`, in the order of the kinds."""
    said = [
        named(view.say(f"desk-kind-{kind}"), view.count(kinds[kind]), view.lang)
        for kind in ("new", "revised", "withdrawn", "conflict", "refused")
        if kinds.get(kind)
    ]
    return listed(said, view.lang, ";")
