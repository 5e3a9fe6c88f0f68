"""Plausibility: what two figures of one scope say together, which pairs fall outside the band."""

from __future__ import annotations

from typing import Any

import pandas as pd

from corridor.charts.figure_words import FigureWords
from corridor.language import listed, named, period_text, sentences
from corridor.topics.chart import Chart, Rows
from corridor.topics.evidence.plausibility_drawing import KindRow, draw_ratios
from corridor.topics.plausibility_tables import UNITS, ask_ratios, spell_number
from corridor.topics.view import View


def draw_plausibility(view: View) -> Chart | None:
    """All kinds of ratios on one scale; None without any."""
    rows = ask_ratios(view)
    if rows.empty:
        return None
    kinds = [_make_kind(view, kind, rows[rows["kind"] == kind]) for kind in UNITS]
    held = [kind for kind in kinds if kind is not None]
    outside = rows[rows["outside"]]
    title = view.say(
        "plausibility-title",
        n=len(outside),
        count=view.count(len(outside)),
        whole=view.count(len(rows)),
    )
    said = listed((_spell_ratio(view, row) for row in outside.itertuples()), view.lang, ";")
    names = pd.concat([rows["attribution"], rows["other_attribution"]])
    sources = tuple(name for name in names.value_counts().index if name)
    measure = sentences([view.say("plausibility-sub"), view.say("plausibility-opens")], view.lang)
    words = FigureWords(title, measure, sentences([title, measure, said], view.lang), sources)
    figure = draw_ratios(held, words, view.lang, view.theme, phone=view.phone)
    without = [
        view.say(f"plausibility-kind-{kind}")
        for kind in UNITS
        if not len(rows[rows["kind"] == kind])
    ]
    note = view.say("plausibility-without", kinds=listed(without, view.lang)) if without else ""
    others = Rows(rows.drop(columns="key"), [("plausibility", {})], ["plausibility"])
    return Chart("plausibility", figure, note=note, level=2, others=others)


def _make_kind(view: View, kind: str, rows: pd.DataFrame) -> KindRow | None:
    """A row of the figure; None of a kind that no pair of figures has."""
    if rows.empty:
        return None
    both = (rows["role"] == "preferred") & (rows["other_role"] == "preferred")
    middle = float((rows[both] if both.any() else rows)["ratio"].median())
    first = rows.iloc[0]
    band = view.say("plausibility-no-band", n=int(first.n_ratios))
    if pd.notna(first.low):
        low, high = (spell_number(view, value) for value in (first.low, first.high))
        count = view.count(int(first.n_ratios))
        band = view.say("plausibility-band", low=low, high=high, n=int(first.n_ratios), count=count)
    middles = view.say("plausibility-middle", value=spell_number(view, middle))
    name = f"<b>{view.say(f'plausibility-kind-{kind}')}</b> · {middles}<br>{band}"
    said = {row.key: _spell_ratio(view, row) for row in rows.itertuples()}
    return KindRow(rows, middle, name, said)


def _spell_ratio(view: View, row: Any) -> str:
    """`Suifenhe: containers, 2025: 46.6`: of what, when, how much."""
    name = named(view.name(row, "title"), period_text(row.period, view.lang, short=True), view.lang)
    return named(name, spell_number(view, row.ratio), view.lang)
