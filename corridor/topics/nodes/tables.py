"""What a node's page lists: projects, neighbours, events, every series counted there."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import Any

import pandas as pd

from corridor.language import (
    approximate,
    event_date,
    listed,
    number,
    period_text,
    quantity,
    subject,
    word_or_code,
)
from corridor.language.amounts import Amount
from corridor.language.spans import Span
from corridor.topics.costs import make_cost_cells, spell_cost
from corridor.topics.nodes.node import Node
from corridor.topics.series_titles import read_measure
from corridor.topics.status_claims import find_status_dispute
from corridor.topics.status_words import spell_last_status
from corridor.topics.view import View

#: events of one node
EVENTS = 8


@dataclass(frozen=True)
class ProjectRow:
    """A project at a node in words; ``name`` leads to it on the Roadmap, – is not known."""

    name: Span
    status: str
    start: str
    promised: str
    done: str
    capacity: str
    #: as printed, in dollars, how these came about
    cost: tuple[Amount | str, Amount | str, str]
    #: the same in one cell
    whole_cost: str


def list_node_projects(view: View, node: Node) -> list[ProjectRow]:
    """The projects of the register here, whatever their status."""
    return [
        ProjectRow(
            name=Span(view.name(row), address=f"/roadmap?project={row.slug}&lang={view.lang}"),
            status=_spell_status(view, row),
            start=_spell_date(view, row.start),
            promised=_spell_date(view, row.planned_completion),
            done=_spell_date(view, row.actual_completion),
            capacity=_spell_capacity(view, row),
            cost=make_cost_cells(view, row),
            whole_cost=spell_cost(row, view.lang) or "–",
        )
        for row in view.ask("node_projects", node=node.slug).itertuples()
    ]


def make_project_table(
    view: View, projects: list[ProjectRow], *, sheet: bool = False
) -> pd.DataFrame:
    """The projects as a table, a row each, the name first; on a ``sheet`` the dollars stand in the
    cell of the cost."""
    columns: dict[str, list[Any]] = {
        "nodes-project": [one.name.text for one in projects],
        "table-status": [one.status for one in projects],
        "nodes-start": [one.start for one in projects],
        "nodes-planned": [one.promised for one in projects],
        "nodes-actual": [one.done for one in projects],
        "nodes-gives": [one.capacity for one in projects],
    }
    if sheet:
        columns["nodes-cost"] = [one.whole_cost for one in projects]
    else:
        heads = ("nodes-cost", "cost-col-usd", "cost-col-how")
        columns |= {head: [one.cost[i] for one in projects] for i, head in enumerate(heads)}
    return pd.DataFrame({view.say(key): cells for key, cells in columns.items()})


def _spell_status(view: View, row: Any) -> str:
    words = [spell_last_status(row, view.lang, dated=bool(row.other_status))]
    if row.late:
        words.append(view.say("nodes-late"))
    if row.summit_2025:
        words.append(view.say("nodes-summit"))
    return listed(words, view.lang, ";")


def _spell_date(view: View, code: Any) -> str:
    return period_text(str(code), view.lang, short=True) if code else "–"


def _spell_capacity(view: View, row: Any) -> str:
    if pd.isna(row.capacity_after):
        return "–"
    after = quantity(row.capacity_after, row.capacity_unit, view.lang)
    if pd.isna(row.capacity_before):
        return after
    return f"{quantity(row.capacity_before, row.capacity_unit, view.lang)} → {after}"


def reconcile_statuses(view: View, node: Node) -> list[str]:
    """Projects of which the register says one status and a source of the same day or later
    another: both in one sentence, each with its date and who said it."""
    said = []
    for project in view.ask("node_projects", node=node.slug).itertuples():
        claims = view.ask("project_claims", project=project.slug)
        stands, other = find_status_dispute(claims, str(project.other_status or project.status))
        if stands is None or other is None:
            continue
        words = {"project": view.name(project)}
        for name, claim in (("one", other), ("two", stands)):
            words[name] = view.say(f"roadmap-status-{claim.status}")
            words[f"{name}_when"] = period_text(claim.as_of, view.lang, short=True)
            words[f"{name}_who"] = view.publisher(claim.publisher)
        said.append(view.say("nodes-two-statuses", **words))
    return said


def ask_neighbours(view: View, node: Node) -> pd.DataFrame:
    """Rows of node_neighbours that a line leads to, the nearest first."""
    rows = view.ask("node_neighbours", node=node.slug)
    return rows[rows["mode"] != "near"]


def spell_way(view: View, row: Any) -> str:
    """How far and by what: `508 km by sea`, `≈ 308 km by rail`."""
    exact = pd.notna(row.km_published)
    length = float(row.km_published if exact else row.km_computed)
    km = number(length, view.lang, 0)
    if not exact:
        km = approximate(km, view.lang)
    words = view.say(f"nodes-way-{row.mode}", km=km)
    if row.status == "under-construction":
        words = view.say("status-period", period=words, status=view.say("nodes-building"))
    return words


@dataclass(frozen=True)
class EventRow:
    """What happened at a node: its date in words, its title, the address of its source."""

    date: str
    title: str
    address: str


def list_node_events(view: View, node: Node) -> list[EventRow]:
    """What happened here, the newest first."""
    entities = [e for e in node.rows["entity"] if pd.notna(e)]
    events = view.ask("events", entities=entities or [""]).iloc[::-1].head(EVENTS)
    return [
        EventRow(event_date(event, view.lang), view.name(event, "title"), str(event.url))
        for event in events.itertuples()
    ]


def make_series_table(view: View, node: Node) -> tuple[pd.DataFrame, pd.DataFrame]:
    """All series of the node with their newest value: the rows, and the same in words."""
    newest = view.ask("node_status", node=node.slug).set_index("series_id")
    titles = [view.name(row, "title") for row in node.series.itertuples()]
    place, _ = Counter(map(subject, titles)).most_common(1)[0]
    # the place that most of them count stands over the table
    titles = [read_measure(one) if subject(one) == place else one for one in titles]
    latest = [
        f"latest_{name}" for name in ("period", "value", "status", "qualifier", "attribution")
    ]
    rows = node.series.join(newest[latest], on="series_id")
    cells = pd.DataFrame(
        {
            view.say("table-series"): titles,
            view.say("nodes-newest"): [
                Amount(r.latest_value, r.unit, view.lang, r.latest_qualifier, r.latest_status)
                for r in rows.itertuples()
            ],
            view.say("table-period"): [
                period_text(p, view.lang, short=True) for p in rows["latest_period"]
            ],
            view.say("table-status"): [
                word_or_code(view.lang, "status", s) for s in rows["latest_status"]
            ],
            view.say("nodes-years"): rows["n_years"],
            view.say("nodes-values"): rows["n_values"],
            view.say("table-publisher"): [
                view.attribution(a) for a in rows["latest_attribution"].fillna("")
            ],
        }
    )
    return rows, cells
