"""What the Roadmap shows of the register: the timeline, its findings in words, its table."""

from __future__ import annotations

import datetime as dt
from typing import Any
from urllib.parse import urlencode

import pandas as pd

from corridor.language import period_text, sentences
from corridor.topics.caution import Caution, build_caution
from corridor.topics.chart import Chart, Rows
from corridor.topics.roadmap import rules, timeline
from corridor.topics.roadmap import timeline_words as words
from corridor.topics.view import View


def headings(view: View, order: str) -> dict[str, str]:
    """Heading of each group in an order."""
    if order == "kind":
        return {k: view.say(f"roadmap-kind-{k}") for k in rules.KINDS}
    if order == "date":
        return {"undated": view.say("roadmap-group-undated")}
    return {s: view.say(f"roadmap-group-{s}") for s in rules.STATES}


def title(view: View, rows: pd.DataFrame) -> str:
    """The finding over the timeline: how many promised dates have passed."""
    late = int((rows["state"] == "late").sum())
    return view.say("roadmap-late-title", count=late) if late else view.say("roadmap-no-late")


def main(view: View, rows: pd.DataFrame, order: str, whole: int, today: dt.date) -> Chart:
    """The timeline of the chosen rows of the register (of ``whole`` projects) in an order."""
    shown, finding = rules.arranged(rows, order), title(view, rows)
    lines = [words.line(row, view.lang) for row in shown.itertuples()]
    meta = {
        "title": finding,
        "subtitle": view.say("roadmap-legend"),
        "alt": sentences([finding, *lines], view.lang),
    }
    made = timeline.draw(
        shown,
        view.lang,
        view.theme,
        today=today,
        headings=headings(view, order),
        phone=view.phone,
        meta=meta,
    )
    note = view.say("roadmap-source", shown=view.count(len(rows)), whole=view.count(whole))
    return Chart("roadmap", made, note=note, level=2)


def sentence(view: View, said: rules.Said) -> str:
    """The words of a finding, after its number."""
    return view.say(f"roadmap-said-{said.key}", count=said.count, whole=view.count(said.of))


def table(view: View, rows: pd.DataFrame) -> pd.DataFrame:
    """The register as a table in words; the column of the node holds an address within the site."""
    places = node_names(view)
    return pd.DataFrame([_cells(view, row, places) for row in rows.itertuples()])


def node_names(view: View) -> dict[str, str]:
    """Names of the places that have a page."""
    return {r.slug: view.name(r) for r in view.ask("node_names").itertuples()}


def _cells(view: View, row: Any, places: dict[str, str]) -> dict[str, object]:
    def date(code: str) -> str:
        return period_text(code, view.lang, short=True) if code else "–"

    place = places.get(row.node or "")
    return {
        view.say("roadmap-col-project"): view.name(row),
        view.say("roadmap-col-status"): view.say(f"roadmap-status-{row.status}"),
        view.say("roadmap-col-as-of"): date(row.status_date),
        view.say("roadmap-col-promised"): date(row.planned_completion),
        view.say("roadmap-col-actual"): date(row.actual_completion),
        view.say("roadmap-col-verdict"): view.say(f"roadmap-short-{rules.verdict(row)}"),
        view.say("roadmap-col-cost"): words.cost(row, view.lang) or "–",
        view.say("roadmap-col-capacity"): words.capacity(row, view.lang) or "–",
        view.say("roadmap-col-start"): date(row.start),
        view.say("roadmap-col-kind"): words.kind(row, view.lang),
        view.say("roadmap-col-summit"): "●" if row.summit_2025 else "",
        view.say("roadmap-col-node"): (
            f"/nodes?node={row.node}&lang={view.lang}#{place}" if place else ""
        ),
        view.say("roadmap-col-claims"): row.n_claims,
    }


def taken(rows: pd.DataFrame, kind: str, statuses: list[str], *, summit: bool) -> Rows:
    """The chosen rows of the register as they are taken away, and what was asked for them.

    What became of a promise rests on the claims too.
    """
    given = {
        "type": None if kind == "all" else kind,
        "statuses": None if set(statuses) == set(rules.STATUSES) else statuses,
        "summit": True if summit else None,
    }
    said = {
        "type": given["type"],
        "status": given["statuses"],
        "summit": "true" if summit else None,
    }
    found = urlencode({k: v for k, v in said.items() if v}, doseq=True)
    path = f"projects?{found}" if found else "projects"
    return Rows(plain(rows), [("projects", given), ("project_claims", {})], [path])


def plain(rows: pd.DataFrame) -> pd.DataFrame:
    """The rows as they are taken away: the register's own columns and what became of the date."""
    own = [c for c in rows if c not in ("begin", "promise", "done", "group") and c[0] != "_"]
    return rows[own]


def cautions(view: View) -> list[Caution]:
    """Read with care: what the register is, and how dates and sums are read."""
    return [
        build_caution(view, f"roadmap-badge-{key}", f"roadmap-care-{key}")
        for key in ("register", "sum", "sample", "method")
    ]
