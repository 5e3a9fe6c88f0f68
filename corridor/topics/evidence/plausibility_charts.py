"""Plausibility: what two figures of one scope say together, which pairs fall outside the band."""

from __future__ import annotations

from typing import Any

import pandas as pd

from corridor.charts.figure_words import FigureWords
from corridor.language import listed, named, number, period_text, sentences
from corridor.language.amounts import Amount
from corridor.topics.chart import Chart, Rows
from corridor.topics.evidence.plausibility_drawing import KindRow, draw_ratios
from corridor.topics.view import View

#: kinds of ratios in the order of the page -> units of both figures
UNITS = {
    "teu-per-train": ("teu", "trains"),
    "tonnes-per-train": ("t", "trains"),
    "tonnes-per-teu": ("t", "teu"),
    "usd-per-teu": ("usd", "teu"),
    "usd-per-train": ("usd", "trains"),
    "usd-per-tonne": ("usd", "t"),
    "border": ("t", "t"),
}


def ask_ratios(view: View) -> pd.DataFrame:
    """All ratios (query `plausibility`) with a ``key`` of their own."""
    rows = view.ask("plausibility")
    keys = rows["observation_id"] + rows["other_observation_id"] + rows["series_id"]
    return rows.assign(key=keys)


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


def spell_number(view: View, value: float) -> str:
    """A ratio with as many digits as it bears."""
    return number(value, view.lang, 2 if value < 10 else 0)


def _spell_ratio(view: View, row: Any) -> str:
    """`Suifenhe: containers, 2025: 46.6`: of what, when, how much."""
    name = named(view.name(row, "title"), period_text(row.period, view.lang, short=True), view.lang)
    return named(name, spell_number(view, row.ratio), view.lang)


def make_outside_table(view: View, rows: pd.DataFrame) -> pd.DataFrame:
    """Pairs of figures (query `plausibility`) with both values, the ratio and its band."""

    def spell(value: float, kind: str, place: int) -> Amount:
        return Amount(value, UNITS[kind][place], view.lang)

    return pd.DataFrame(
        {
            view.say("plausibility-col-kind"): [
                view.say(f"plausibility-kind-{kind}") for kind in rows["kind"]
            ],
            view.say("table-series"): view.names(rows, "title"),
            view.say("table-period"): [
                period_text(period, view.lang, short=True) for period in rows["period"]
            ],
            view.say("plausibility-col-value"): [
                spell(r.value, r.kind, 0) for r in rows.itertuples()
            ],
            view.say("plausibility-col-other"): [
                spell(r.other_value, r.kind, 1) for r in rows.itertuples()
            ],
            view.say("plausibility-col-ratio"): rows["ratio"].round(2),
            view.say("plausibility-col-band"): [_spell_band(view, r) for r in rows.itertuples()],
            view.say("passport-used"): [_spell_role(view, r) for r in rows.itertuples()],
        }
    )


def _spell_band(view: View, row: Any) -> str:
    if pd.isna(row.low):
        return "–"
    return f"{spell_number(view, row.low)}–{spell_number(view, row.high)}"


def _spell_role(view: View, row: Any) -> str:
    """In which role the figure stands that is not shown, else that both are."""
    roles = [role for role in (row.role, row.other_role) if role != "preferred"]
    if not roles:
        return view.say("role-preferred")
    return view.say("status-estimate" if roles[0] == "estimate" else f"role-{roles[0]}")
