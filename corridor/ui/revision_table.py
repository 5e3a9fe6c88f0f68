"""How a figure was revised: in which vintage it appeared, and what ended it."""

from __future__ import annotations

from typing import Any

import pandas as pd
import streamlit as st

from corridor.language import date_text, period_text, quantity
from corridor.ui import data
from corridor.ui.visitor import View


def place_revisions(view: View, facts: dict[str, Any]) -> None:
    """Revisions of the value of a passport, of its parents when it is derived; nothing else."""
    spots = [(p["series"], p["period"]) for p in facts["parents"]] or [
        (facts["series"], facts["period"])
    ]
    rows = pd.concat(
        [data.load_revisions(series=s, period=p, changed=True) for s, p in spots], ignore_index=True
    )
    if len(rows):
        st.markdown(f"**{view.say('vintage-history')}**")
        st.table(build_revision_table(view, rows), border="horizontal", hide_index=True)


def build_revision_table(view: View, rows: pd.DataFrame, *, named: bool = False) -> pd.DataFrame:
    """Rows of the query `revisions` as a visitor reads them; ``named``: with the series."""

    def ended(row: Any) -> str:
        return date_text(row.ended_date, view.lang, "short") if row.ended else ""

    revisions = list(rows.itertuples())
    columns = {
        view.say("table-series"): [view.name(r, "title") or r.observation_id for r in revisions],
        view.say("table-period"): [period_text(r.period, view.lang, short=True) for r in revisions],
        view.say("vintage-appeared"): [
            date_text(r.appeared_date, view.lang, "short") for r in revisions
        ],
        view.say("table-value"): [
            quantity(r.value, r.unit, view.lang, qualifier=r.qualifier, status=r.status)
            for r in revisions
        ],
        view.say("passport-used"): [
            view.say(f"role-{r.role}") if r.role else "–" for r in revisions
        ],
        view.say("table-publisher"): [view.publisher(r.publisher) for r in revisions],
        view.say("vintage-ended"): [ended(r) or view.say("vintage-stands") for r in revisions],
        view.say("vintage-how"): [
            view.say(f"vintage-how-{r.how}") if r.how else "" for r in revisions
        ],
    }
    cells = pd.DataFrame(columns)
    return cells if named else cells.iloc[:, 2:]
