"""Two customs about one trade: the gap between them, only where both count the same thing."""

from __future__ import annotations

import pandas as pd


def gaps(rows: pd.DataFrame) -> pd.DataFrame:
    """Years that both sides count on one basis: year, a, b, gap_usd (a − b), gap_share (of b).

    ``rows``: query `mirror`. Goods are never set against goods and services; values are never
    averaged; a year with one side only is left out.
    """
    sides = {side: part.set_index("year") for side, part in rows.groupby("side")}
    if set(sides) != {"a", "b"}:
        return pd.DataFrame(columns=["year", "a", "b", "gap_usd", "gap_share"])
    both = sides["a"].join(sides["b"], suffixes=("_a", "_b"), how="inner")
    both = both[both["basis_a"] == both["basis_b"]]
    made = pd.DataFrame(
        {
            "year": both.index,
            "a": both["value_usd_a"].to_numpy(),
            "b": both["value_usd_b"].to_numpy(),
        }
    )
    made["gap_usd"] = made["a"] - made["b"]
    made["gap_share"] = made["gap_usd"] / made["b"]
    return made.reset_index(drop=True)


def larger_flow(export: pd.DataFrame, imports: pd.DataFrame) -> tuple[str, int] | None:
    """(`export` or `import`, year): where most of the gap of the last common year lies; None when
    a flow lacks a side or neither holds two thirds of it."""
    one, other = gaps(export), gaps(imports)
    years = sorted(set(one["year"]) & set(other["year"]))
    if not years:
        return None
    year = years[-1]
    sold = abs(float(one.loc[one["year"] == year, "gap_usd"].iloc[0]))
    bought = abs(float(other.loc[other["year"] == year, "gap_usd"].iloc[0]))
    whole = sold + bought
    if whole == 0 or max(sold, bought) < whole * 2 / 3:
        return None
    return ("export" if sold > bought else "import"), int(year)
