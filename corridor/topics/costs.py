"""What a project costs: as printed, and the dollars that follow from it, in words and cells."""

from __future__ import annotations

from typing import Any

import pandas as pd

from corridor.language import listed, period_text, quantity, speaker, text
from corridor.language.amounts import Amount
from corridor.topics.view import View


def make_cost_cells(view: View, row: Any) -> tuple[Amount | str, Amount | str, str]:
    """Of a row of `projects` the cost as printed, in dollars, and where these come from."""
    if not has_cost(row):
        return "–", "–", "–"
    return (
        Amount(row.cost, row.cost_unit, view.lang),
        make_dollars(row, view.lang),
        spell_how(row, view.lang),
    )


def has_cost(row: Any) -> bool:
    """Whether a cost is on record."""
    return bool(pd.notna(row.cost))


def make_dollars(row: Any, lang: str) -> Amount | str:
    """Dollars as printed, near where they are derived; – without them."""
    if pd.isna(row.cost_usd):
        return "–"
    return Amount(row.cost_usd, "usd", lang, "about" if row.cost_rate_id else "exact")


def spell_how(row: Any, lang: str) -> str:
    """Whether dollars were printed or derived, then at the rate of when; why there are none."""
    if row.cost_rate_id:
        # the first day of a month stands for the month
        at = period_text(str(row.rate_period)[:7], lang, short=True)
        return text(lang, "cost-derived", rate=at)
    if pd.notna(row.cost_usd):
        return text(lang, "cost-printed")
    if not row.cost_said:
        return text(lang, "cost-no-date")
    return text(lang, "cost-no-rate", date=period_text(row.cost_said[:4], lang, short=True))


def spell_cost(row: Any, lang: str) -> str:
    """The cost with its currency and the dollars derived from it, or ''."""
    if not has_cost(row):
        return ""
    return beside_dollars(quantity(row.cost, row.cost_unit, lang), row, lang)


def beside_dollars(cost: str, row: Any, lang: str) -> str:
    """A printed cost with what is derived from it; alone when it was printed in dollars."""
    if pd.notna(row.cost_usd) and not row.cost_rate_id:
        return cost
    how, dollars = spell_how(row, lang), make_dollars(row, lang)
    if dollars == "–":
        return text(lang, "cost-beside-none", cost=cost, how=how)
    return text(lang, "cost-beside", cost=cost, dollars=str(dollars), how=how)


def spell_cost_note(view: View, rows: pd.DataFrame) -> str:
    """How dollars were derived and at whose rate; empty when none of the rows holds such.

    ``rows``: query `projects` or `node_projects`.
    """
    converted = rows[rows["cost_rate_id"].fillna("") != ""]
    if converted.empty:
        return ""
    banks = [speaker(source, view.lang) for source in dict.fromkeys(converted["rate_source"])]
    return view.say("cost-note", publisher=listed(banks, view.lang))
