"""Under the main figure of a node: its other series, projects, neighbours, events, all series."""

from __future__ import annotations

from typing import Any

import pandas as pd

from corridor.charts import year_bars
from corridor.language import (
    approximate,
    date_text,
    has_text,
    listed,
    number,
    period_text,
    qualified,
    quantity,
)
from corridor.topics.chart import Chart, unit_word
from corridor.topics.nodes import rules
from corridor.topics.nodes.node import Node, titles, values_of
from corridor.topics.series_titles import measure, unitless
from corridor.topics.view import View

MULTIPLES = 10
EVENTS = 8


def multiples(view: View, node: Node) -> list[Chart]:
    """Small multiples of the other series that have two years or two equal part-years, and of
    the parts of the node that stand on their own; the name is in ``layout.meta.label``."""
    names = titles(view, node)
    own = set(node.series["series_id"])
    made = []
    for series, rows in _drawable(view, node).items():
        full = rules.full_years(rows)
        drawn = full if len(full) else year_bars.equal_parts(rows)
        top, last = float(drawn["value"].max()), int(drawn["year"].max())
        unit = unit_word(view, str(rows["unit"].iloc[0]), top)
        # a part of the node that has a name of its own keeps it
        name = unitless(view, measure(view, names[series]) if series in own else names[series])
        picture = year_bars.points(
            rows,
            view.lang,
            view.theme,
            tone="plain",
            top=top,
            span=(min(int(drawn["year"].min()), last - 3), last),
            meta={
                "label": f"**{name}** :gray[{unit}]",
                "alt": qualified(names[series], unit, view.lang),
            },
        )
        made.append(Chart(f"small_{series}", picture, drawn))
    return made


def _drawable(view: View, node: Node) -> dict[str, pd.DataFrame]:
    made: dict[str, pd.DataFrame] = {}
    own = node.series[~node.series["planned"] & ~node.series["rated"]]
    own = own[(own["series_id"] != node.main) & (own["metric"] != "share")]
    beside = node.relatives[node.relatives["relation"] == "part"]
    every = [(s, node.of(s)) for s in own["series_id"]]
    every += [(s, values_of(view, s)) for s in beside["series_id"]]
    for series, rows in every:
        full = rules.full_years(rows)
        drawn = full if len(full) else year_bars.equal_parts(rows)
        if drawn["year"].nunique() > 1:
            made[series] = rows
    return dict(list(made.items())[:MULTIPLES])


def projects(view: View, node: Node) -> pd.DataFrame:
    """What is being built here, a row each in words: status, dates, cost, capacities."""
    rows = view.ask("node_projects", node=node.slug)
    return pd.DataFrame(
        {
            view.say("nodes-project"): [
                f"[{view.name(r)}](/roadmap?project={r.slug}&lang={view.lang})"
                for r in rows.itertuples()
            ],
            view.say("table-status"): [_status(view, r) for r in rows.itertuples()],
            view.say("nodes-start"): [_when(view, d) for d in rows["start"]],
            view.say("nodes-planned"): [_when(view, d) for d in rows["planned_completion"]],
            view.say("nodes-actual"): [_when(view, d) for d in rows["actual_completion"]],
            view.say("nodes-gives"): [_gives(view, r) for r in rows.itertuples()],
            view.say("nodes-cost"): [
                quantity(r.cost, r.cost_unit, view.lang) if pd.notna(r.cost) else "–"
                for r in rows.itertuples()
            ],
        }
    )


def _status(view: View, row: Any) -> str:
    said = view.say(f"roadmap-status-{row.status}")
    if row.late:
        said = listed([said, view.say("nodes-late")], view.lang, ";")
    if row.summit_2025:
        said = listed([said, view.say("nodes-summit")], view.lang, ";")
    return said


def _when(view: View, moment: Any) -> str:
    return period_text(str(moment), view.lang, short=True) if moment else "–"


def _gives(view: View, row: Any) -> str:
    if pd.isna(row.capacity_after):
        return "–"
    after = quantity(row.capacity_after, row.capacity_unit, view.lang)
    if pd.isna(row.capacity_before):
        return after
    return f"{quantity(row.capacity_before, row.capacity_unit, view.lang)} → {after}"


def neighbours(view: View, node: Node) -> pd.DataFrame:
    """Rows of node_neighbours, the nearest first."""
    return view.ask("node_neighbours", node=node.slug)


def way(view: View, row: Any) -> str:
    """How far and by what: `508 km by sea`, `≈ 308 km by rail`, `≈ 4 km away`."""
    exact = pd.notna(row.km_published)
    length = float(row.km_published if exact else row.km_computed)
    said = number(length, view.lang, 0)
    if not exact:
        said = approximate(said, view.lang)
    words = view.say(f"nodes-way-{row.mode}", km=said)
    if row.status == "under-construction":
        words = view.say("status-period", period=words, status=view.say("nodes-building"))
    return words


def events(view: View, node: Node) -> list[str]:
    """What happened here, the newest first, each a line with its date and its source."""
    entities = [e for e in node.rows["entity"] if pd.notna(e)]
    rows = view.ask("events", entities=entities or [""])
    made = []
    for event in rows.iloc[::-1].head(EVENTS).itertuples():
        when = (
            date_text(event.day, view.lang, "short")
            if event.precision == "day"
            else period_text(event.date, view.lang, short=True)
        )
        made.append(f":gray[{when}] [{view.name(event, 'title')}]({event.url})")
    return made


def every_series(view: View, node: Node) -> tuple[pd.DataFrame, pd.DataFrame]:
    """All series of the node with their newest value: the rows, and the same in words."""
    newest = view.ask("node_status", node=node.slug).set_index("series_id")
    latest = [f"latest_{name}" for name in ("period", "value", "status", "publisher")]
    rows = node.series.join(newest[latest], on="series_id")
    shown = pd.DataFrame(
        {
            view.say("table-series"): [view.name(r, "title") for r in rows.itertuples()],
            view.say("nodes-newest"): [
                quantity(r.latest_value, r.unit, view.lang) for r in rows.itertuples()
            ],
            view.say("table-period"): [
                period_text(p, view.lang, short=True) for p in rows["latest_period"]
            ],
            view.say("table-status"): [_word(view, s) for s in rows["latest_status"]],
            view.say("nodes-years"): rows["n_years"],
            view.say("nodes-values"): rows["n_values"],
            view.say("table-publisher"): [
                view.publisher(p) for p in rows["latest_publisher"].fillna("")
            ],
        }
    )
    return rows, shown


def _word(view: View, status: str) -> str:
    key = f"status-{status}"
    return view.say(key) if has_text(view.lang, key) else status
