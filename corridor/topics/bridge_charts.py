"""The figure of a bridge: both lines of every period they share, with the gap between them."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pandas as pd

from corridor.charts.dumbbell import Pair, draw_dumbbells
from corridor.charts.end_labels import Side
from corridor.charts.figure_words import FigureWords
from corridor.language import (
    capitalize,
    joined,
    listed,
    number,
    percent,
    period_text,
    printed,
    qualified,
    scale_of,
    sentences,
    speaker,
)
from corridor.topics import bridge_rules, bridge_words
from corridor.topics.bridge_rules import FREIGHT, list_bridges
from corridor.topics.chart import Chart, Rows
from corridor.topics.view import View

#: whose customs count -> colour
_TONES = {"CHN": "china-count", "KAZ": "kazakhstan-count"}
#: pixels of a row
_ROW, _ROW_PHONE = 66, 112


def ask_bridges(view: View, case: str, valuation: str = "reported") -> pd.DataFrame:
    """The bridges of a case (query `bridges`), in its order."""
    codes = list_bridges(case)
    rows = view.ask("bridges", bridges=list(codes), factor=find_factor(view, valuation))
    order = [codes.index(code) for code in rows["bridge"]]
    return rows.assign(_order=order).sort_values("_order").drop(columns="_order")


def ask_periods(view: View, case: str, valuation: str = "reported") -> pd.DataFrame:
    """Every period of the bridges of a case (query `bridge_periods`)."""
    return view.ask("bridge_periods", **build_question(view, case, valuation))


def build_question(view: View, case: str, valuation: str) -> dict[str, Any]:
    """Parameters of the query `bridge_periods` for a case."""
    return {"bridges": list(list_bridges(case)), "factor": find_factor(view, valuation)}


def find_factor(view: View, valuation: str) -> float:
    """What imports are divided by: 1 as reported, or the newest rate that is published."""
    if valuation == "reported":
        return 1.0
    freight = bridge_rules.find_freight(view.ask("series_values", series=[FREIGHT]))
    return freight[0] if freight else 1.0


def draw_bridge(view: View, case: str, valuation: str = "reported") -> Chart | None:
    """Both lines of each bridge of a case, a row a period, the newest first; None without any."""
    bridges = ask_bridges(view, case, valuation)
    periods = ask_periods(view, case, valuation)
    if periods.empty:
        return None
    chosen = bridge_rules.choose_periods(periods)
    rows = {row.bridge: row for row in bridges.itertuples()}
    unit = str(chosen["unit"].iloc[0])
    top = float(chosen[["value_one", "value_other"]].abs().max().max())
    divisor, scaled = scale_of(unit, top, view.lang)
    several = chosen["bridge"].nunique() > 1
    pairs = [
        _make_pair(view, row, rows[row.bridge], divisor, scaled, several)
        for row in chosen.itertuples()
    ]
    first = rows[chosen["bridge"].iloc[0]]
    words = _write_words(view, case, first, chosen, scaled)
    figure = draw_dumbbells(
        pairs,
        _make_sides(view, first),
        divisor,
        view.lang,
        view.theme,
        words=words,
        row=_ROW_PHONE if view.phone else _ROW,
        narrow=view.phone,
    )
    codes = list(dict.fromkeys(chosen["bridge"]))
    others = Rows(
        periods,
        [("bridge_periods", build_question(view, case, valuation))],
        [f"bridges/{code}" for code in codes],
    )
    chart = Chart("bridge", figure, note=view.say("bridge-equal"), level=2, others=others)
    return (
        chart if chosen["kind"].isin(("mirror", "conflict")).any() else _hold(view, chart, chosen)
    )


def _hold(view: View, chart: Chart, chosen: pd.DataFrame) -> Chart:
    """The chart with the values it shows, which have passports and sources of their own."""
    pairs = [
        (code, period)
        for row in chosen.itertuples()
        for code, period in ((row.one, row.period), (row.other, row.period))
    ]
    series = list(dict.fromkeys(code for code, _ in pairs))
    values = view.ask("series_values", series=series)
    shown = set(pairs)
    keys = zip(values["series_id"], values["period"], strict=True)
    values = values[[key in shown for key in keys]]
    return replace(chart, values=values, titles=bridge_words.name_series(view, series))


def _make_sides(view: View, row: Any) -> tuple[Side, Side]:
    """The look of both lines: two customs in the colours of the Trade page, others told apart by
    their form alone."""
    one, other = bridge_words.name_lines(view, row)
    return (
        Side("one", one, _TONES.get(row.one, "plain"), "circle"),
        Side("other", other, _TONES.get(row.other, "voice2"), "square"),
    )


def _make_pair(view: View, row: Any, bridge: Any, divisor: float, unit: str, several: bool) -> Pair:
    """A period as a row of the figure: named by it and, where the figure has several bridges, by
    what is compared."""
    period = period_text(row.period, view.lang, short=True)
    name = f"<b>{period}</b>"
    if several:
        name += "<br>" + _name_row(view, bridge)
    gap = joined(
        number((row.gap) / divisor, view.lang, _count_digits(row.gap / divisor), sign=True),
        unit,
        view.lang,
    )
    share = percent(row.share, view.lang, 0 if abs(row.share) >= 0.095 else 1, sign=True)
    figures = (
        (None, None)
        if row.kind in ("mirror", "conflict")
        else ((row.one, row.period), (row.other, row.period))
    )
    return Pair(
        name, row.value_one, row.value_other, qualified(gap, share, view.lang), "text", figures
    )


def _count_digits(scaled: float) -> int:
    """Decimals of a gap in the unit of the axis: two of a small one."""
    return 1 if abs(scaled) >= 1 else 2


def _name_row(view: View, bridge: Any) -> str:
    """Which bridge a row is of, in few words."""
    if bridge.kind == "mirror":
        return bridge_words.name_bridge(view, bridge)
    one, other = bridge_words.name_lines(view, bridge)
    return view.say("bridge-row", one=one, other=other)


def _write_words(view: View, case: str, first: Any, chosen: pd.DataFrame, unit: str) -> FigureWords:
    """The finding of the first bridge, what the marks are, every value for who does not see."""
    title = bridge_words.spell_gap(view, first, next(chosen.itertuples()))
    if first.kind == "mirror":
        title = qualified(bridge_words.name_bridge(view, first), title, view.lang)
    one, other = bridge_words.name_lines(view, first)
    if first.kind != "mirror" and chosen["bridge"].nunique() > 1:
        one, other = view.say("bridge-first"), view.say("bridge-second")
    measure = capitalize(view.say("bridge-sub", one=one, other=other, unit=unit))
    said = [bridge_words.spell_amounts(view, row) for row in chosen.itertuples()]
    alt = sentences([title, measure, listed(said, view.lang, ";")], view.lang)
    names = pd.concat([chosen["attribution_one"], chosen["attribution_other"]])
    sources = tuple(name for name in names.value_counts().index if name)
    return FigureWords(title, measure, alt, sources)


def spell_freight(view: View, valuation: str) -> str:
    """What imports hold beside the goods, and what was done about it: nothing, or the rate that
    was taken out, whose it is, and the range of the gap with all rates published."""
    rows = view.ask("series_values", series=[FREIGHT])
    freight = bridge_rules.find_freight(rows)
    if valuation == "reported" or freight is None:
        return view.say("bridge-reported" if freight else "bridge-no-rate")
    newest = rows.sort_values("period_end").iloc[-1]
    code = list_bridges("customs")[0]
    gaps = [
        view.ask("bridges", bridges=[code], factor=factor).iloc[0].share for factor in freight[1:]
    ]
    shares = [percent(share, view.lang, 0, sign=True) for share in sorted(gaps)]
    return view.say(
        "bridge-freight",
        factor=printed(freight[0], view.lang),
        share=percent(freight[0] - 1, view.lang, 0),
        publisher=speaker(newest.attribution, view.lang),
        low=percent(freight[1] - 1, view.lang, 0),
        high=percent(freight[2] - 1, view.lang, 0),
        first=shares[0],
        last=shares[-1],
    )
