"""What the Trade page says of dollars that nobody printed: from which money, at whose rate."""

from __future__ import annotations

import pandas as pd

from corridor.language import number, qualified, sentences
from corridor.language.amounts import Amount
from corridor.topics.view import View

#: digits of a rate in a sentence
_DIGITS = 4


def spell_conversions(view: View, rows: pd.DataFrame) -> str:
    """From which money the dollars of these rows were converted, at which rate and whose; empty
    when all were printed in dollars.

    ``rows``: query `mirror` or `trade_months`.
    """
    made = rows[rows["rate_id"].fillna("") != ""]
    if made.empty:
        return ""
    made = made.assign(at=_take_years(made))
    groups = made.groupby(["unit", "rate_kind", "rate_source"], sort=False)
    return sentences((_spell_group(view, group) for _, group in groups), view.lang)


def _spell_group(view: View, rows: pd.DataFrame) -> str:
    """One sentence: the money, the years, the rate where it is one, and whose it is."""
    first = rows.iloc[0]
    kind, rates = str(first.rate_kind), rows["rate"].unique()
    if kind == "average" and len(rates) > 1:
        kind = "averages"
    start, end = rows["at"].min(), rows["at"].max()
    return view.say(
        f"trade-converted-{kind}",
        years=start if start == end else f"{start}–{end}",
        currency=view.say(f"money-from-{first.unit}"),
        rate=number(float(rates[0]), view.lang, _DIGITS),
        publisher=view.publisher(first.attribution if kind == "implied" else first.rate_source),
    )


def spell_printed(view: View, rows: pd.DataFrame) -> list[Amount | str]:
    """Each value of rows of `mirror` in the money it was printed in; no words for a sum."""
    return [
        "" if row.derivation == "sum" else Amount(row.value, row.unit, view.lang)
        for row in rows.itertuples()
    ]


def head_printed(view: View) -> str:
    """Head of that column."""
    return qualified(view.say("table-value"), view.say("trade-printed"), view.lang)


def _take_years(rows: pd.DataFrame) -> pd.Series:
    """The year of each row, as text."""
    return rows["year" if "year" in rows else "month"].astype(str).str[:4]
