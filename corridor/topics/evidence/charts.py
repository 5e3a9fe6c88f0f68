"""What the Evidence page draws: which years have a figure, and how far sources are apart."""

from __future__ import annotations

from typing import Any

import pandas as pd

from corridor.language import number, period_text, remark, subject
from corridor.topics.chart import Chart, Rows
from corridor.topics.evidence import drawing as figures
from corridor.topics.evidence.rules import longest_gap
from corridor.topics.view import View

#: series that the coverage shows at most
SERIES = 80


def coverage(view: View, group: str, words: str) -> Chart | None:
    """Series of a group, or found by words, by year; None when there are none."""
    asked = {"group": group, "words": words, "start": 2019 if view.phone else 2011}
    rows = view.ask("coverage", **asked)
    if rows.empty:
        return None
    found = rows["series_id"].drop_duplicates()
    rows = rows[rows["series_id"].isin(found[:SERIES])]
    title = view.say("evidence-coverage-title")
    gap = longest_gap(rows, int(rows["year"].max()))
    if gap:
        name = view.name(rows[rows["series_id"] == gap[0]].iloc[0], "title")
        title = view.say("evidence-coverage-gap", name=subject(name), year=str(gap[1]))
    made = figures.coverage(
        rows,
        view.lang,
        view.theme,
        title=title,
        subtitle=view.say("evidence-legend"),
        phone=view.phone,
    )
    note = view.say("evidence-cell")
    if len(found) > SERIES:
        count = number(len(found) - SERIES, view.lang)
        note += " " + view.say("evidence-more-series", count=count)
    others = Rows(rows, [("coverage", asked)], [f"series/{code}" for code in found[:SERIES]])
    return Chart("coverage", made, note=note, level=2, others=others)


def conflicts(view: View, words: str, *, happened: bool) -> pd.DataFrame:
    """Pairs of sources that differ (query `conflicts`) on a value that is shown; ``happened``: of
    what was, not of what was planned."""
    rows = view.ask("conflicts", words=words)
    rows = rows[rows["shown"].notna()]
    return rows[rows["status"].isin(["actual", "preliminary"])] if happened else rows


def spreads(view: View, words: str, most: int | None) -> list[Chart]:
    """Spreads of values of one series and period, the widest first: the name and the period in
    title and subtitle, the likely cause as note. ``most``: only these, of what happened."""
    rows = conflicts(view, words, happened=bool(most))
    spots = rows.drop_duplicates(["series_id", "period"])
    return [
        _spread(view, rows, spot, f"spread_{most}_{i}")
        for i, spot in enumerate(spots.head(most or len(spots)).itertuples())
    ]


def _spread(view: View, rows: pd.DataFrame, spot: Any, key: str) -> Chart:
    own = rows[(rows["series_id"] == spot.series_id) & (rows["period"] == spot.period)]
    made = figures.spread(own, view.lang, view.theme)
    name, period = view.name(spot, "title"), period_text(spot.period, view.lang, short=True)
    made.update_layout(meta={"title": name, "subtitle": period, "alt": name})
    cause = next((c for c in own["likely_cause"] if c), "")
    return Chart(key, made, note=remark(cause, view.lang) or view.say("evidence-cause-unknown"))
