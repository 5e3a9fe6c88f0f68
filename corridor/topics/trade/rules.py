"""Two customs about one trade: the gap between them, only where both count the same thing."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from corridor.language.quantities import NAME, Quantity
from corridor.topics.finding import Finding

#: a gap below this share of the second side's count is none worth a sentence
AGREE = 0.02
#: the part of both flows' gaps that one flow must hold for the gap to lie in it
MOST_OF_IT = 2 / 3
#: known reasons why two customs differ, as the catalogue has them
REASONS = ("valuation", "transit", "timing", "declared")


def find_gaps(rows: pd.DataFrame) -> pd.DataFrame:
    """Years that both sides count on one basis: year, a, b, gap_usd (a − b), gap_share (of b).

    ``rows``: query `mirror`. Goods are never set against goods and services; values are never
    averaged; a year with one side only is left out.
    """
    sides = {side: part.set_index("year") for side, part in rows.groupby("side")}
    if set(sides) != {"a", "b"}:
        return pd.DataFrame(columns=["year", "a", "b", "gap_usd", "gap_share"])
    both = sides["a"].join(sides["b"], suffixes=("_a", "_b"), how="inner")
    both = both[both["basis_a"] == both["basis_b"]]
    gaps = pd.DataFrame(
        {
            "year": both.index,
            "a": both["value_usd_a"].to_numpy(),
            "b": both["value_usd_b"].to_numpy(),
        }
    )
    gaps["gap_usd"] = gaps["a"] - gaps["b"]
    gaps["gap_share"] = gaps["gap_usd"] / gaps["b"]
    return gaps.reset_index(drop=True)


def choose_flows(sides: Mapping[str, int]) -> tuple[str, ...]:
    """Flows that may be chosen, of how many sides count each: without both directions where one
    side alone has them while both have one of the flows."""
    if sides["total"] < 2 and max(sides.values()) == 2:
        return tuple(flow for flow in sides if flow != "total")
    return tuple(sides)


def judge_gap(gaps: pd.DataFrame, flow: str) -> Finding | None:
    """Who counts how much more in the last common year, or that both agree; None without one.

    ``gaps``: as :func:`find_gaps` makes them. The sentence needs the names of the sides ``a`` and
    ``b``, and :func:`name_larger` says which of them is ``more``.
    """
    if gaps.empty:
        return None
    last = gaps.iloc[-1]
    year = Quantity(str(int(last.year)), NAME)
    if abs(last.gap_share) < AGREE:
        return Finding(f"trade-agree-{flow}", {"year": year})
    return Finding(
        f"trade-more-{flow}", {"gap": Quantity(abs(float(last.gap_usd)), "usd"), "year": year}
    )


def measure_excess(a: float, b: float) -> float:
    """By which share of the smaller of two counts the larger stands above it."""
    return max(a, b) / min(a, b) - 1


def name_larger(gaps: pd.DataFrame) -> tuple[str, str]:
    """The sides that count more and less in the last common year: (`a`, `b`) or the reverse."""
    return ("a", "b") if gaps.iloc[-1].gap_usd > 0 else ("b", "a")


def find_larger_flow(exports: pd.DataFrame, imports: pd.DataFrame) -> Finding | None:
    """In which flow most of the gap of the last common year lies; None when a flow lacks a side
    or neither holds two thirds of it.

    ``exports``, ``imports``: query `mirror` of what the first side sells and buys. The sentence
    needs the name of the side ``a``.
    """
    sold, bought = find_gaps(exports), find_gaps(imports)
    years = sorted(set(sold["year"]) & set(bought["year"]))
    if not years:
        return None
    year = years[-1]
    sold_gap = abs(float(sold.loc[sold["year"] == year, "gap_usd"].iloc[0]))
    bought_gap = abs(float(bought.loc[bought["year"] == year, "gap_usd"].iloc[0]))
    whole = sold_gap + bought_gap
    if whole == 0 or max(sold_gap, bought_gap) < whole * MOST_OF_IT:
        return None
    key = "trade-lies-export" if sold_gap > bought_gap else "trade-lies-import"
    return Finding(key, {"year": Quantity(str(int(year)), NAME)})


def list_reasons(rows: pd.DataFrame) -> tuple[str, ...]:
    """Known reasons why two customs differ (:data:`REASONS`), where both sides have a figure;
    no source was found that says how much each weighs. ``rows``: query `mirror`."""
    return REASONS if rows["side"].nunique() == 2 else ()


def sum_flows(months: pd.DataFrame) -> pd.DataFrame:
    """Exports and imports together, in the months for which a side has both.

    ``months``: query `trade_months` with the column ``side``; gives side, reporter, month,
    publisher, basis, value_usd, flows, attribution.
    """
    keys = ["side", "reporter", "month", "publisher", "basis"]
    totals = months.groupby(keys, as_index=False).agg(
        value_usd=("value_usd", "sum"),
        flows=("flow", "nunique"),
        attribution=("attribution", "min"),
    )
    return totals[totals["flows"] == 2]
