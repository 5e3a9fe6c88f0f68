"""The Overview's findings on the hall screen: one each, with two numbers and one figure.

Screens rest on the same findings and rows as the Overview; one whose finding the tables do not
support is left out.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

import pandas as pd

from corridor.charts.figure_words import FigureWords
from corridor.charts.screen import HAND, WIDE, ColumnGroup, ScreenColumn, draw_columns
from corridor.evidence.statuses import full_years
from corridor.language import change_text, number, period_text, quantity, sentences, space
from corridor.language.amounts import Amount
from corridor.language.numbers import FIXED
from corridor.language.spans import plain
from corridor.topics import ladder_sheet, played_years
from corridor.topics.finding import Finding, spell_headline, spell_sentence
from corridor.topics.ladder import SECOND_TRACK, Rung, find_binding, find_room, select_rows
from corridor.topics.ladder_chart import load_ladder
from corridor.topics.ladder_drawing import draw_rungs
from corridor.topics.ladder_words import (
    describe_ladder,
    explain_reprints,
    name_rung,
    spell_number,
    spell_when,
)
from corridor.topics.overview.rules import find_changes
from corridor.topics.overview.series import load_values
from corridor.topics.screen import Number, Screen, describe_columns
from corridor.topics.view import View

#: years that the axis of a screen reaches back to
_REACH = 8


@dataclass(frozen=True)
class Content:
    """What stands under the title: the large numbers, the groups of columns, the rows of both."""

    numbers: list[Number]
    groups: list[ColumnGroup]
    values: pd.DataFrame


def build_corridors(view: View) -> list[Screen]:
    """One screen for each finding of the Overview that the tables support."""
    rows = load_values(view)
    screens = [
        _build_screen(view, finding, build(view, rows, finding))
        for finding in find_changes(rows)
        if (build := _CONTENTS.get(finding.key))
    ]
    ladder = build_ladder_screen(view)
    return [*screens[:1], ladder, *screens[1:]] if ladder else screens


def build_ladder_screen(view: View) -> Screen | None:
    """What ran of what was rated on the railway, each with its day: the rungs whose use can be
    said, the fullest first; None without one."""
    ladder, rows = load_ladder(view)
    used = [rung for rung in ladder if rung.use and rung.by_train]
    binding = find_binding(used)
    if binding is None or binding.runs is None:
        return None
    line = [rung for rung in used if rung.key == SECOND_TRACK and rung is not binding]
    fullest, *others = find_room(ladder)
    title = plain(spell_sentence(view, fullest))
    records = [plain(spell_sentence(view, one)) for one in others if one.key == "ladder-full"]
    alt = sentences(describe_ladder(title, used, view.lang), view.lang)
    words = FigureWords(alt=alt)
    # a hall is told of bars and of ochre lines: bad days and what was before are for a page
    drawn = [replace(rung, low=None, before=None) for rung in used]
    sheet = ladder_sheet.HAND if view.phone else ladder_sheet.HALL
    return Screen(
        "ladder",
        title,
        sentences(
            [*records, view.say("screen-ladder-sub"), explain_reprints(drawn, view.lang)], view.lang
        ),
        tuple(_count_room(view, rung) for rung in (binding, *line)),
        select_rows(rows, used),
        draw_rungs(drawn, view.lang, view.theme, words=words, sheet=sheet),
    )


def _count_room(view: View, rung: Rung) -> Number:
    """What ran of what a place can take, as one large number with its period."""
    assert rung.runs  # it has a use
    assert rung.takes
    runs, takes = (spell_number(rung, mark, view.lang) for mark in (rung.runs, rung.takes))
    words = view.say("screen-ladder-of", runs=runs, takes=takes)
    return Number(words, name_rung(rung, view.lang), spell_when(rung.runs, view.lang), "plain")


def _build_screen(view: View, finding: Finding, content: Content) -> Screen:
    words: dict[str, object] = {k: q.words(view.lang) for k, q in finding.values.items()}
    _, period = finding.rests_on[0]
    words["period"] = period_text(period, view.lang)
    title = view.say(f"screen-{finding.key}", **words)
    about = [view.say(f"screen-{finding.key}-sub", **words)]
    if finding.reprint:
        about.append(view.say("after-a-reprint"))
    alt = describe_columns(title, content.groups, view.lang)
    wide = HAND if view.phone else WIDE
    return Screen(
        finding.key,
        title,
        sentences(about, view.lang),
        tuple(content.numbers),
        content.values,
        draw_columns(content.groups, view.lang, view.theme, alt=alt, wide=wide),
    )


def _last_years(rows: pd.DataFrame, series: str, most: int) -> pd.DataFrame:
    """The newest full years of a series, of those that the axis reaches back to."""
    full = full_years(rows[rows["series_id"] == series])
    return full[full["year"] > full["year"].max() - _REACH].tail(most)


def _build_columns(view: View, full: pd.DataFrame) -> tuple[ScreenColumn, ...]:
    last = full["period"].max()
    return tuple(
        ScreenColumn(
            str(row.period),
            float(row.value),
            _spell_short(
                view,
                row.value,
                row.unit,
                qualifier=row.qualifier,
                status=row.status,
                largest=full["value"].max(),
            ),
            row.status if row.status == "estimate" else "full" if row.period == last else "pale",
            float(row.year),
        )
        for row in full.itertuples()
    )


def _spell_short(
    view: View,
    value: float,
    unit: str,
    *,
    qualifier: str = "exact",
    status: str = "actual",
    largest: float | None = None,
) -> str:
    """A value in few signs, one of them before what is not exact; ``largest`` of those beside it,
    whose step of the unit it shares."""
    words = number(value, view.lang, 0)
    if unit == "t":
        words = quantity(value, unit, view.lang, largest=largest)
    sign = Amount(value, unit, view.lang, qualifier, status).sign
    return sign + space(view.lang, FIXED) + words if sign else words


def _build_step(view: View, row: pd.Series, name: str, tone: str) -> Number:
    """Growth on the equal period, with both values behind it."""
    both = [value for value in (row.prior_value, row.value) if not pd.isna(value)]
    step = [_spell_short(view, value, row.unit, largest=max(both)) for value in both]
    growth = change_text(row.growth, view.lang, row.growth_error)
    return Number(growth, name, " → ".join(step), tone)


def _build_faster(view: View, rows: pd.DataFrame, finding: Finding) -> Content:
    groups: list[ColumnGroup] = []
    numbers, shown = [], []
    for tone in ("china-central-asia", "china-europe"):
        full = _last_years(rows, f"{tone}-trains", 2)
        name = view.say(f"screen-name-{tone}")
        numbers.append(_build_step(view, full.iloc[-1], name, tone))
        groups.insert(0, ColumnGroup(name, tone, _build_columns(view, full)))
        shown.append(full)
    return Content(numbers, groups, pd.concat(shown))


def _build_directions(view: View, rows: pd.DataFrame, finding: Finding) -> Content:
    named = (
        (f"china-europe-trains-{side}", view.say(f"screen-{side}"), tone)
        for side, tone in (("westbound", "china-europe"), ("eastbound", "plain"))
    )
    return _build_side_by_side(view, rows, named)


def _build_crossings(view: View, rows: pd.DataFrame, finding: Finding) -> Content:
    named = (
        (f"{node}-tonnes", view.say(f"screen-name-{node}"), "plain")
        for node in ("dostyk", "altynkol")
    )
    return _build_side_by_side(view, rows, named)


def _build_side_by_side(
    view: View, rows: pd.DataFrame, named: Iterable[tuple[str, str, str]]
) -> Content:
    """Three years of each (series, name, tone), its last as a large number."""
    numbers, groups, shown = [], [], []
    for series, name, tone in named:
        full = _last_years(rows, series, 3)
        last = full.iloc[-1]
        groups.append(ColumnGroup(name, tone, _build_columns(view, full)))
        words = _spell_short(view, last.value, last.unit, qualifier=last.qualifier)
        numbers.append(Number(words, name, str(last.period), tone))
        shown.append(full)
    return Content(numbers, groups, pd.concat(shown))


def _build_transit(view: View, rows: pd.DataFrame, finding: Finding) -> Content:
    full = _last_years(rows, finding.rests_on[0][0], 5)
    name = view.say("screen-name-transit")
    step = _build_step(view, full.iloc[-1], name, "plain")
    return Content([step], [ColumnGroup(name, "plain", _build_columns(view, full))], full)


def _build_middle(view: View, rows: pd.DataFrame, finding: Finding) -> Content:
    series, period = finding.rests_on[0]
    full = _last_years(rows, series, 5)
    name = view.say("screen-name-middle")
    bars = list(_build_columns(view, full))
    numbers, shown = [_build_step(view, full.iloc[-1], name, "middle")], [full]
    if plan := finding.values.get("plan"):
        words = str(plan.words(view.lang))
        label = view.say("screen-plan-of", year=period)
        over = view.say("screen-plan-value", value=words)
        bars.append(ScreenColumn(label, plan.amount, over, "plan", float(period)))
        numbers.append(Number(words, label, "", "plain"))
        shown.append(rows[(rows["series_id"] == "titr-tonnes-plan") & (rows["period"] == period)])
    return Content(numbers, [ColumnGroup(name, "middle", tuple(bars))], pd.concat(shown))


def _build_track(view: View, rows: pd.DataFrame, finding: Finding) -> Content:
    steps = rows[rows["series_id"] == finding.rests_on[0][0]].sort_values("period_end").tail(2)
    name = view.say("screen-name-track")
    bars = tuple(
        ScreenColumn(
            period_text(row.period, view.lang, short=True),
            float(row.value),
            number(row.value, view.lang),
            "full" if place else "pale",
        )
        for place, row in enumerate(steps.itertuples())
    )
    large = Number(spell_headline(view, finding), name, "", "plain")
    return Content([large], [ColumnGroup(name, "plain", bars)], steps)


def _build_newest(view: View, rows: pd.DataFrame, finding: Finding) -> Content:
    """Equal parts of years alone: a year beside two months of another says nothing."""
    series = finding.rests_on[0][0]
    own = rows[rows["series_id"] == series].set_index("period", drop=False)
    parts = own.loc[[period for _, period in reversed(finding.rests_on)]]
    bars = [
        ScreenColumn(
            period_text(row.period, view.lang, short=True),
            float(row.value),
            number(row.value, view.lang, 0),
            "part",
            float(row.year),
        )
        for row in parts.itertuples()
    ]
    group = ColumnGroup(view.say("screen-name-china-europe"), "china-europe", tuple(bars))
    newest = period_text(str(parts.iloc[-1].period), view.lang)
    return Content([Number(bars[-1].words, newest, "", "china-europe")], [group], parts)


#: key of a finding -> what its screen shows
_CONTENTS: dict[str, Callable[[View, pd.DataFrame, Finding], Content]] = {
    "finding-faster": _build_faster,
    "finding-return": _build_directions,
    "finding-leave": _build_directions,
    "finding-transit-up": _build_transit,
    "finding-transit-down": _build_transit,
    "finding-middle-up": _build_middle,
    "finding-middle-down": _build_middle,
    "finding-middle-up-plan": _build_middle,
    "finding-middle-down-plan": _build_middle,
    "finding-middle-up-plans": _build_middle,
    "finding-middle-down-plans": _build_middle,
    "finding-crossings": _build_crossings,
    "finding-crossings-record": _build_crossings,
    "finding-track": _build_track,
    "finding-newest": _build_newest,
    "finding-newest-beside": _build_newest,
    "finding-newest-gap": _build_newest,
    "finding-newest-rate": _build_newest,
}

#: programme of the hall screen -> its screens
PROGRAMMES: dict[str, Callable[[View], list[Screen]]] = {
    "corridors": build_corridors,
    "years": lambda view: [played_years.build_played(view)],
}
