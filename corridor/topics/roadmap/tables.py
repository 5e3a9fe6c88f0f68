"""The register as a table, and as rows to take away."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlencode

import pandas as pd

from corridor.language import period_text
from corridor.topics.chart import Rows
from corridor.topics.costs import make_cost_cells
from corridor.topics.roadmap import rules
from corridor.topics.roadmap.newest import spell_newest
from corridor.topics.roadmap.project_words import name_kind, spell_project_capacity
from corridor.topics.view import View


def make_register_table(view: View, rows: pd.DataFrame) -> pd.DataFrame:
    """The register as a table in words; the column of the node holds an address within the site."""
    places = name_places(view)
    return pd.DataFrame([_make_project_cells(view, row, places) for row in rows.itertuples()])


def name_places(view: View) -> dict[str, str]:
    """Names of the places that have a page."""
    return {r.slug: view.name(r) for r in view.ask("node_names").itertuples()}


def _make_project_cells(view: View, row: Any, places: dict[str, str]) -> dict[str, object]:
    def spell_date(code: str) -> str:
        return period_text(code, view.lang, short=True) if code else "–"

    place = places.get(row.node or "")
    cost, dollars, how = make_cost_cells(view, row)
    return {
        view.say("roadmap-col-project"): view.name(row),
        view.say("roadmap-col-status"): _spell_status(view, row),
        view.say("roadmap-col-as-of"): spell_date(row.status_date),
        view.say("roadmap-col-promised"): spell_date(row.planned_completion),
        view.say("roadmap-col-actual"): spell_date(row.actual_completion),
        view.say("roadmap-col-verdict"): view.say(f"roadmap-short-{rules.find_verdict(row)}"),
        view.say("roadmap-col-cost"): cost,
        view.say("cost-col-usd"): dollars,
        view.say("cost-col-how"): how,
        view.say("roadmap-col-capacity"): spell_project_capacity(row, view.lang) or "–",
        view.say("roadmap-col-now"): spell_newest(view, row) or "–",
        view.say("roadmap-col-start"): spell_date(row.start),
        view.say("roadmap-col-kind"): name_kind(row, view.lang),
        view.say("roadmap-col-summit"): "●" if row.summit_2025 else "",
        view.say("roadmap-col-node"): (
            f"/nodes?node={row.node}&lang={view.lang}#{place}" if place else ""
        ),
        view.say("roadmap-col-claims"): row.n_claims,
    }


def _spell_status(view: View, row: Any) -> str:
    """The status by the last word; of one that others do not share, that sources differ."""
    status = view.say(f"roadmap-status-{row.status}")
    return view.say("roadmap-status-differ", status=status) if row.other_status else status


def take_register(rows: pd.DataFrame, kind: str, statuses: list[str], *, summit: bool) -> Rows:
    """The chosen rows of the register as they are taken away, and what was asked for them.

    What became of a promise rests on the claims too.
    """
    one_kind = None if kind == "all" else kind
    some = None if set(statuses) == set(rules.STATUSES) else statuses
    asked = {"type": one_kind, "statuses": some, "summit": True if summit else None}
    address = {"type": one_kind, "status": some, "summit": "true" if summit else None}
    query = urlencode({name: value for name, value in address.items() if value}, doseq=True)
    path = f"projects?{query}" if query else "projects"
    return Rows(_drop_helpers(rows), [("projects", asked), ("project_claims", {})], [path])


def _drop_helpers(rows: pd.DataFrame) -> pd.DataFrame:
    """The register's own columns and what became of the date."""
    helpers = ("begin", "promise", "done", "said", "group")
    return rows[[c for c in rows if c not in helpers and c[0] != "_"]]
