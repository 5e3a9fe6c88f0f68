"""Bridges between definitions as a table: both lines, how far apart, whether the gap stays."""

from __future__ import annotations

import pandas as pd

from corridor.language import period_text
from corridor.language.amounts import Amount
from corridor.topics.bridge_words import name_bridge
from corridor.topics.view import View


def make_bridge_table(view: View, rows: pd.DataFrame) -> pd.DataFrame:
    """Bridges (query `bridges`), a row each, in their order."""

    def spell(value: float, unit: str) -> Amount | str:
        return "" if pd.isna(value) else Amount(value, unit, view.lang)

    return pd.DataFrame(
        {
            view.say("bridge-col-lines"): [name_bridge(view, row) for row in rows.itertuples()],
            view.say("bridge-col-periods"): rows["n_periods"],
            view.say("bridge-col-newest"): [
                period_text(period, view.lang, short=True) if period else ""
                for period in rows["last_period"]
            ],
            view.say("bridge-col-one"): [spell(r.value_one, r.unit) for r in rows.itertuples()],
            view.say("bridge-col-other"): [spell(r.value_other, r.unit) for r in rows.itertuples()],
            view.say("bridge-col-share"): (rows["share"] * 100).round(1),
            view.say("bridge-col-course"): [
                view.say(f"bridge-word-{verdict}") for verdict in rows["verdict"]
            ],
            view.say("bridge-col-kind"): [view.say(f"bridge-kind-{kind}") for kind in rows["kind"]],
        }
    )
