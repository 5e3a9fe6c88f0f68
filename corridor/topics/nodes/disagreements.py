"""Where sources of one figure differ: one series, one period."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from corridor.language import number, percent, period_text, qualified, remark, scale_of
from corridor.language.amounts import Amount
from corridor.topics.chart import Rows
from corridor.topics.nodes.node import Node, read_titles
from corridor.topics.series_titles import drop_unit, read_measure
from corridor.topics.view import View

#: spreads of one node
MOST = 5


@dataclass(frozen=True)
class Spread:
    """What sources say of one figure: its name, all its values, the one that is shown.

    ``cause``: why they differ, in words, where it is known.
    """

    name: str
    unit: str
    values: tuple[float, ...]
    shown: float
    series_id: str
    period: str
    cause: str = ""

    @property
    def low(self) -> float:
        """The smallest value."""
        return min(self.values)

    @property
    def high(self) -> float:
        """The largest value."""
        return max(self.values)


def list_spreads(view: View, node: Node) -> list[Spread]:
    """Figures on which two sources contradict each other. Ratings of two dates are no
    disagreement: what changed is a step."""
    titles, spreads = read_titles(view, node), []
    conflicts = view.ask("conflicts", node=node.slug)
    conflicts = conflicts[conflicts["shown"].notna()]
    for (code, period), pairs in conflicts.groupby(["series_id", "period"], sort=False):
        pair = pairs.iloc[0]
        values = (*pairs["value_1"], *pairs["value_2"], pair.shown)
        name = view.say(
            "map-value",
            value=drop_unit(view, read_measure(titles[code])),
            period=period_text(period, view.lang, short=True),
        )
        cause = remark(next((c for c in pairs["likely_cause"] if c), ""), view.lang)
        spreads.append(Spread(name, pair.unit, values, pair.shown, code, period, cause))
    return spreads[:MOST]


def make_spread_table(view: View, spreads: list[Spread]) -> pd.DataFrame:
    """The spreads as a table, a row each: name with its unit, lowest, highest, shown, how far
    apart, cause."""
    columns = {
        "table-series": [_name(view, one) for one in spreads],
        "nodes-disagree-low": [_spell(view, one, one.low) for one in spreads],
        "nodes-disagree-high": [_spell(view, one, one.high) for one in spreads],
        "nodes-disagree-shown": [_spell(view, one, one.shown) for one in spreads],
        "nodes-disagree-apart": [spell_spread(one.low, one.high, view.lang) for one in spreads],
        "nodes-disagree-cause": [one.cause or "–" for one in spreads],
    }
    return pd.DataFrame({view.say(key): cells for key, cells in columns.items()})


def offer_conflicts(view: View, node: Node) -> Rows:
    """The pairs behind the table, as rows to take."""
    rows = view.ask("conflicts", node=node.slug)
    return Rows(rows, [("conflicts", {"node": node.slug})], [f"conflicts?node={node.slug}"])


def spell_spread(low: float, high: float, lang: str) -> str:
    """How far two values are apart: `× 2.1` from a third on, else `+3 %`."""
    if low > 0 and high / low >= 4 / 3:
        return f"×\u00a0{number(high / low, lang, 1)}"
    return percent(high / low - 1, lang, 0, sign=True)


def _spell(view: View, spread: Spread, value: float) -> Amount:
    """One of its values; their unit stands with the name."""
    return Amount(value, spread.unit, view.lang, largest=spread.high, bare=True)


def _name(view: View, spread: Spread) -> str:
    _, unit = scale_of(spread.unit, spread.high, view.lang)
    return spread.name if unit in spread.name else qualified(spread.name, unit, view.lang)
