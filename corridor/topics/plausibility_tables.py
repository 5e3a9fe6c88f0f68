"""Pairs of figures and the ratio they say together: which fall outside of their band."""

from __future__ import annotations

from typing import Any

import pandas as pd

from corridor.language import number, period_text
from corridor.language.amounts import Amount
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


def spell_number(view: View, value: float) -> str:
    """A ratio with as many digits as it bears."""
    return number(value, view.lang, 2 if value < 10 else 0)


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
