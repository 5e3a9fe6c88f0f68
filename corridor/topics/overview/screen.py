"""What the hall sees: one message a view, two numbers, one figure or a flight of the map.

Messages rest on the same findings and rows as the Overview; a message whose finding the tables do
not support is left out.
"""

from __future__ import annotations

from collections.abc import Callable

import pandas as pd

from corridor.charts.screen import Column, Group, columns
from corridor.language import number, percent, period_text, quantity
from corridor.topics import played_years
from corridor.topics.finding import Finding, spell_headline
from corridor.topics.message import Message, Number, said
from corridor.topics.overview import charts, rules
from corridor.topics.view import View


def corridors(view: View) -> list[Message]:
    """One message for each finding of the Overview that the tables support."""
    rows = charts.values(view)
    found = [(_BUILD.get(one.key), one) for one in rules.what_changed(rows)]
    return [build(view, rows, one) for build, one in found if build]


def _full(rows: pd.DataFrame, series: str, most: int) -> pd.DataFrame:
    found = rows[(rows["series_id"] == series) & (rows["period_kind"] == "year")]
    return found.sort_values("period").tail(most)


def _columns(view: View, full: pd.DataFrame) -> tuple[Column, ...]:
    last = full["period"].max()
    return tuple(
        Column(
            str(r.period),
            float(r.value),
            _short(view, r.value, r.unit),
            "full" if r.period == last else "pale",
        )
        for r in full.itertuples()
    )


def _short(view: View, value: float, unit: str) -> str:
    return quantity(value, unit, view.lang) if unit == "t" else number(value, view.lang, 0)


def _step(view: View, row: pd.Series, name: str, tone: str) -> Number:
    """Growth on the equal period, with both values behind it."""
    before, after = (_short(view, v, row.unit) for v in (row.prior_value, row.value))
    return Number(percent(row.growth, view.lang, sign=True), name, f"{before} → {after}", tone)


def _message(
    view: View, found: Finding, numbers: list[Number], groups: list[Group], values: pd.DataFrame
) -> Message:
    words: dict[str, object] = {k: q.words(view.lang) for k, q in found.values.items()}
    words["period"] = period_text(found.rests_on[0][1], view.lang)
    title = view.say(f"screen-{found.key}", **words)
    figure = columns(groups, view.lang, view.theme, alt=said(title, groups, view.lang))
    return Message(
        found.key,
        title,
        view.say(f"screen-{found.key}-sub", **words),
        tuple(numbers),
        values,
        figure,
    )


def _faster(view: View, rows: pd.DataFrame, found: Finding) -> Message:
    groups: list[Group] = []
    numbers, shown = [], []
    for tone in ("china-central-asia", "china-europe"):
        full = _full(rows, f"{tone}-trains", 2)
        name = view.say(f"screen-name-{tone}")
        numbers.append(_step(view, full.iloc[-1], name, tone))
        groups.insert(0, Group(name, tone, _columns(view, full)))
        shown.append(full)
    return _message(view, found, numbers, groups, pd.concat(shown))


def _balance(view: View, rows: pd.DataFrame, found: Finding) -> Message:
    groups: list[Group] = []
    numbers, shown = [], []
    for side, tone in (("westbound", "china-europe"), ("eastbound", "plain")):
        full = _full(rows, f"china-europe-trains-{side}", 3)
        name = view.say(f"screen-{side}")
        groups.append(Group(name, tone, _columns(view, full)))
        last = full.iloc[-1]
        numbers.append(Number(number(last.value, view.lang, 0), name, str(last.period), tone))
        shown.append(full)
    return _message(view, found, numbers, groups, pd.concat(shown))


def _transit(view: View, rows: pd.DataFrame, found: Finding) -> Message:
    full = _full(rows, found.rests_on[0][0], 5)
    name = view.say("screen-name-transit")
    return _message(
        view,
        found,
        [_step(view, full.iloc[-1], name, "plain")],
        [Group(name, "plain", _columns(view, full))],
        full,
    )


def _middle(view: View, rows: pd.DataFrame, found: Finding) -> Message:
    full = _full(rows, found.rests_on[0][0], 5)
    name = view.say("screen-name-middle")
    made = list(_columns(view, full))
    numbers = [_step(view, full.iloc[-1], name, "middle")]
    shown = [full]
    if plan := found.values.get("plan"):
        words = str(plan.words(view.lang))
        label = view.say("screen-plan-of", year=found.rests_on[0][1])
        made.append(Column(label, float(str(plan.value)), words, "plan"))
        numbers.append(Number(words, label, "", "plain"))
        plans = rows[
            (rows["series_id"] == "titr-tonnes-plan") & (rows["period"] == found.rests_on[0][1])
        ]
        shown.append(plans)
    return _message(view, found, numbers, [Group(name, "middle", tuple(made))], pd.concat(shown))


def _crossings(view: View, rows: pd.DataFrame, found: Finding) -> Message:
    groups: list[Group] = []
    numbers, shown = [], []
    for series, name in (("dostyk-tonnes", "dostyk"), ("altynkol-tonnes", "altynkol")):
        full = _full(rows, series, 3)
        said = view.say(f"screen-name-{name}")
        groups.append(Group(said, "plain", _columns(view, full)))
        last = full.iloc[-1]
        numbers.append(Number(quantity(last.value, "t", view.lang), said, last.period, "plain"))
        shown.append(full)
    return _message(view, found, numbers, groups, pd.concat(shown))


def _track(view: View, rows: pd.DataFrame, found: Finding) -> Message:
    steps = rows[rows["series_id"] == found.rests_on[0][0]].sort_values("period_end").tail(2)
    name = view.say("screen-name-track")
    made = tuple(
        Column(
            period_text(r.period, view.lang, short=True),
            float(r.value),
            number(r.value, view.lang),
            "full" if i else "pale",
        )
        for i, r in enumerate(steps.itertuples())
    )
    big = spell_headline(view, found)
    return _message(
        view, found, [Number(big, name, "", "plain")], [Group(name, "plain", made)], steps
    )


def _newest(view: View, rows: pd.DataFrame, found: Finding) -> Message:
    row = rows[
        (rows["series_id"] == found.rests_on[0][0]) & (rows["period"] == found.rests_on[0][1])
    ]
    full = _full(rows, found.rests_on[0][0], 3)
    name = view.say("screen-name-china-europe")
    part = Column(
        period_text(found.rests_on[0][1], view.lang, short=True),
        float(row.iloc[0].value),
        number(row.iloc[0].value, view.lang, 0),
        "part",
    )
    made = Group(name, "china-europe", (*_columns(view, full), part))
    numbers = [Number(part.words, period_text(found.rests_on[0][1], view.lang), "", "china-europe")]
    return _message(view, found, numbers, [made], pd.concat([full, row]))


_BUILD: dict[str, Callable[[View, pd.DataFrame, Finding], Message]] = {
    "finding-faster": _faster,
    "finding-return": _balance,
    "finding-leave": _balance,
    "finding-transit-up": _transit,
    "finding-transit-down": _transit,
    "finding-middle-up": _middle,
    "finding-middle-down": _middle,
    "finding-middle-up-plan": _middle,
    "finding-middle-down-plan": _middle,
    "finding-crossings": _crossings,
    "finding-crossings-record": _crossings,
    "finding-track": _track,
    "finding-newest": _newest,
    "finding-newest-beside": _newest,
}

#: programme of the hall screen -> its messages
PROGRAMMES: dict[str, Callable[[View], list[Message]]] = {
    "corridors": corridors,
    "years": lambda view: [played_years.years(view)],
}
