"""How figures were revised, as tables: the history of some, and all between two vintages."""

from __future__ import annotations

from typing import Any

import pandas as pd

from corridor.language import date_text, period_text
from corridor.language.amounts import Amount
from corridor.language.countries import country_name
from corridor.topics.view import View


def build_revision_table(view: View, rows: pd.DataFrame, *, named: bool = False) -> pd.DataFrame:
    """Rows of the query `revisions`: in which vintage each figure appeared, and what ended it;
    ``named``: with its series and period."""
    revisions = list(rows.itertuples())
    columns = {
        "table-series": [view.name(r, "title") or r.observation_id for r in revisions],
        "table-period": [period_text(r.period, view.lang, short=True) for r in revisions],
        "vintage-appeared": [date_text(r.appeared_date, view.lang, "short") for r in revisions],
        "table-value": [
            Amount(r.value, r.unit, view.lang, r.qualifier, r.status) for r in revisions
        ],
        "passport-used": [view.say(f"role-{r.role}") if r.role else "–" for r in revisions],
        "table-publisher": [view.attribution(r.attribution) for r in revisions],
        "vintage-ended": [_spell_end(view, r) for r in revisions],
        "vintage-how": [view.say(f"vintage-how-{r.how}") if r.how else "" for r in revisions],
    }
    table = pd.DataFrame({view.say(key): cells for key, cells in columns.items()})
    return table if named else table.iloc[:, 2:]


def _spell_end(view: View, row: Any) -> str:
    """The day a figure was replaced or withdrawn; that it stands."""
    ended = date_text(row.ended_date, view.lang, "short") if row.ended else ""
    return ended or view.say("vintage-stands")


def build_change_table(view: View, rows: pd.DataFrame) -> pd.DataFrame:
    """What is new, revised or withdrawn between two vintages (corridor.warehouse.changes)."""
    changes = list(rows.itertuples())
    columns = {
        "vintage-change": [view.say(f"vintage-kind-{r.kind}") for r in changes],
        "table-series": [name_changed(view, r) for r in changes],
        "table-period": [period_text(r.period, view.lang, short=True) for r in changes],
        "vintage-before": [_spell_amount(view, r.old_value, r.old_status, r.unit) for r in changes],
        "vintage-after": [_spell_amount(view, r.new_value, r.new_status, r.unit) for r in changes],
        "table-publisher": [view.attribution(r.attribution) for r in changes],
    }
    return pd.DataFrame({view.say(key): cells for key, cells in columns.items()})


def _spell_amount(view: View, value: float, status: str, unit: str) -> Amount | str:
    return "–" if pd.isna(value) else Amount(value, unit, view.lang, status=status or "actual")


def name_changed(view: View, row: Any) -> str:
    """The series with how it is derived; of a figure of the trade tables both countries."""
    if row.series_id:
        title = view.name(row, "title")
        derived = row.derivation and view.say(f"derivation-{row.derivation}")
        return f"{title} ({derived})" if derived else title
    sides = {s: country_name(getattr(row, s), view.lang) for s in ("reporter", "partner")}
    return view.say(f"vintage-trade-{row.flow}", **sides)
