"""What the Trade page lists: both counts by year, who published them, why they differ."""

from __future__ import annotations

import pandas as pd

from corridor.language import number, percent, qualified, scale_of
from corridor.language.amounts import Amount
from corridor.language.countries import country_name
from corridor.language.spans import Line, read_marks
from corridor.topics.trade import money, rules
from corridor.topics.view import View


def make_mirror_table(view: View, pair: str, rows: pd.DataFrame, most: int = 12) -> pd.DataFrame:
    """Both counts, the gap and its share, the last ``most`` years across; lines without any
    figure are left out.

    ``rows``: query `mirror` of the pair, not empty.
    """
    a, b = pair.split("-")
    divisor, unit = scale_of("usd", float(rows["value_usd"].max()), view.lang)
    gaps = rules.find_gaps(rows).set_index("year")
    years = sorted(set(gaps.index) | set(rows["year"]))[-most:]
    smallest = rows.loc[rows["year"].isin(years), "value_usd"].abs().min() / divisor
    digits = 1 if smallest >= 1 else 2  # as many in every cell
    lines: dict[str, list[str]] = {}
    for key, code in (("a", a), ("b", b)):
        values = rows[rows["side"] == key].set_index("year")["value_usd"]
        lines[qualified(country_name(code, view.lang), unit, view.lang)] = [
            number(values[y] / divisor, view.lang, digits) if y in values.index else "–"
            for y in years
        ]
    names = {side: country_name(code, view.lang) for side, code in (("a", a), ("b", b))}
    lines[view.say("trade-row-gap", unit=unit, **names)] = [
        number(gaps.loc[y, "gap_usd"] / divisor, view.lang, digits) if y in gaps.index else "–"
        for y in years
    ]
    lines[view.say("trade-row-share", name=country_name(b, view.lang))] = [
        percent(gaps.loc[y, "gap_share"], view.lang, 0, sign=True) if y in gaps.index else "–"
        for y in years
    ]
    lines = {name: cells for name, cells in lines.items() if set(cells) != {"–"}}
    table = pd.DataFrame(lines.values(), columns=[str(y) for y in years])
    table.insert(0, " ", list(lines))
    return table


def make_reporter_table(view: View, rows: pd.DataFrame) -> pd.DataFrame:
    """Who published each value of these rows of `mirror`."""
    return pd.DataFrame(
        {
            view.say("table-period"): rows["period"],
            view.say("trade-reporter"): [country_name(c, view.lang) for c in rows["reporter"]],
            view.say("table-value"): [Amount(v, "usd", view.lang) for v in rows["value_usd"]],
            money.head_printed(view): money.spell_printed(view, rows),
            view.say("table-publisher"): [
                view.attribution(a) for a in rows["attribution"].fillna("")
            ],
            view.say("trade-basis"): [view.say(f"trade-basis-{x}") for x in rows["basis"]],
        }
    )


def list_reason_lines(view: View, rows: pd.DataFrame) -> list[Line]:
    """Why the two customs of these rows of `mirror` can differ, a line a reason; none where one
    side alone is shown."""
    return [spell_reason(view, reason) for reason in rules.list_reasons(rows)]


def spell_reason(view: View, reason: str) -> Line:
    """A reason why two customs differ: its name, and in quiet words what happens."""
    return read_marks(view.say(f"trade-why-{reason}"))
