"""What a build says of figures that are hard to believe together; it refuses none of them."""

from __future__ import annotations

from corridor.warehouse import queries

#: pairs outside of their band that are named
MOST = 20


def report(vintage: str) -> str:
    """How many ratios of independent figures lie outside of their band, and which; the query
    `plausibility` has all of them."""
    rows = queries.ask("plausibility", vintage=vintage)
    outside = rows[rows["outside"]]
    head = f"Plausibility: {len(outside)} of {len(rows)} ratios lie outside of their band"
    if outside.empty:
        return f"{head}."
    named = [
        f"  {row.kind}, {row.series_id} over {row.other_id}, {row.period}: {row.value:,.0f} / "
        f"{row.other_value:,.0f} = {row.ratio:.4g} (band {row.low:.4g} to {row.high:.4g}; "
        f"{row.role})"
        for row in outside.head(MOST).itertuples()
    ]
    more = [f"  and {len(outside) - MOST} more"] if len(outside) > MOST else []
    return "\n".join([f"{head}:", *named, *more])
