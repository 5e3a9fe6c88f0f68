"""Rules of the Roadmap: what a promise has become, in which order, and what may be said of it."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Any

import pandas as pd

from corridor.evidence import periods

#: kinds of project in the order of the page, as `projects.csv` writes them
KINDS = ("rail", "port", "terminal", "logistics", "customs", "airport", "river", "policy")
STATUSES = ("announced", "agreed", "under-construction", "operating", "unknown")
#: what became of the promise; late first
STATES = ("late", "slipped", "ahead", "undated", "open")
#: statuses of which no source says that work goes on
NOT_BEGUN = ("announced", "agreed", "unknown")

Days = tuple[dt.date, dt.date]


def days(code: object) -> Days | None:
    """First and last day a date code can mean (`2025` the whole year); None when it is empty."""
    return periods.parse(str(code)) if isinstance(code, str) and code else None


def register(projects: pd.DataFrame, claims: pd.DataFrame, today: dt.date) -> pd.DataFrame:
    """Query `projects` with what became of each promise on a day.

    A promise for a year or a month has passed when its last day has. Adds ``state`` (of STATES),
    ``earlier`` (a date of any claim that passed before the one that stands, else ''),
    ``opening_claimed`` (a source says open, the record does not), ``begin``, ``promise``,
    ``done`` (days or None; what operates without a date of opening: since its status).
    """
    made = projects.copy()
    own = dict(list(claims.groupby("slug")))
    empty = claims.head(0)
    told = [_told(p, own.get(p.slug, empty), today) for p in projects.itertuples()]
    for column in ("state", "earlier", "opening_claimed", "begin", "promise", "done"):
        made[column] = pd.Series([t[column] for t in told], index=made.index, dtype=object)
    return made


def _told(project: Any, claims: pd.DataFrame, today: dt.date) -> dict[str, object]:
    promise, done = days(project.planned_completion), days(project.actual_completion)
    is_open = project.status == "operating" or done is not None
    if is_open and done is None:
        done = days(project.status_date)
    earlier = "" if is_open else passed_before(claims, promise, today)
    if is_open:
        state = "open"
    elif promise is None:
        state = "undated"
    elif promise[1] < today:
        state = "late"
    else:
        state = "slipped" if earlier else "ahead"
    says_open = (claims["field"] == "status") & (claims["value"] == "operating")
    says_open |= claims["field"] == "actual_completion"
    return {
        "state": state,
        "earlier": earlier if state == "slipped" else "",
        "opening_claimed": not is_open and bool(says_open.any()),
        "begin": days(project.start),
        "promise": promise,
        "done": done,
    }


def passed_before(claims: pd.DataFrame, promise: Days | None, today: dt.date) -> str:
    """The earliest completion any source named that has passed while a later one stands, or ''."""
    if promise is None:
        return ""
    named = claims.loc[claims["field"] == "planned_completion", "value"]
    spans = {code: periods.parse(code) for code in named}
    gone = [c for c, (_, last) in spans.items() if last < today and last < promise[0]]
    return min(gone, key=lambda c: (spans[c][1], len(c)), default="")


def verdict(row: Any) -> str:
    """Promised against actual: `kept`, `after` (opened later than promised), `part` (open, the
    whole is promised for later), `unpromised` (open without a promise) or the state itself."""
    if row.state != "open":
        return str(row.state)
    if row.promise is None:
        return "unpromised"
    if row.done is None or row.promise[0] > row.done[1]:
        # a promise of a later year than the opening is one of the whole, not of the opening
        later = row.done is not None and row.promise[0].year > row.done[1].year
        return "part" if later else "kept"
    return "kept" if row.done[1] <= row.promise[1] else "after"


def arranged(rows: pd.DataFrame, order: str) -> pd.DataFrame:
    """The register in an order, with the column ``group`` its headings are made from.

    ``kind``: by kind, in it by the promised (or opened) date; ``date``: by the promised date, what
    has none last; ``late``: by state, late first, in it by the promised date.
    """
    made = rows.copy()
    never = dt.date.max
    promised = [p[1] if p else never for p in made["promise"]]
    opened = [d[1] if d else None for d in made["done"]]
    made["_when"] = [o or p for o, p in zip(opened, promised, strict=True)]
    made["_promised"] = promised
    made["_kind"] = [KINDS.index(k) if k in KINDS else len(KINDS) for k in made["type"]]
    made["_state"] = [STATES.index(s) for s in made["state"]]
    if order == "kind":
        made["group"] = made["type"]
        return made.sort_values(["_kind", "_when", "slug"])
    if order == "date":
        made["group"] = ["dated" if p != never else "undated" for p in promised]
        return made.sort_values(["_promised", "_when", "slug"])
    made["group"] = made["state"]
    return made.sort_values(["_state", "_promised", "_when", "slug"])


def chosen(
    rows: pd.DataFrame, kind: str, statuses: list[str], *, summit: bool = False
) -> pd.DataFrame:
    """The projects of a kind (`all`) with one of the statuses, at the summit of June 2025 only."""
    keep = rows["status"].isin(statuses)
    if kind != "all":
        keep &= rows["type"] == kind
    if summit:
        keep &= rows["summit_2025"]
    return rows[keep]


@dataclass(frozen=True)
class Said:
    """A claim on the register: key of its words, its number, the projects it rests on."""

    key: str
    count: int
    slugs: tuple[str, ...]
    of: int = 0


def findings(rows: pd.DataFrame) -> list[Said]:
    """What the register allows to say; only what it holds, the late first."""

    def such(keep: pd.Series) -> tuple[str, ...]:
        return tuple(rows.loc[keep, "slug"])

    late, slipped = such(rows["state"] == "late"), such(rows["state"] == "slipped")
    claimed = such(rows["opening_claimed"].astype(bool))
    undated = such(rows["state"] == "undated")
    named = rows[rows["summit_2025"]]
    made = [
        Said("late", len(late), late),
        Said("slipped", len(slipped), slipped),
        Said("claimed", len(claimed), claimed),
        Said("summit", int((named["state"] == "open").sum()), tuple(named["slug"]), len(named)),
        Said("undated", len(undated), undated, len(rows)),
    ]
    return [one for one in made if one.count or one.of and one.key == "summit"]


def nearest_filter(rows: pd.DataFrame, kind: str, *, summit: bool) -> dict[str, int]:
    """Statuses that would fill an empty choice of this kind, each with its number of projects."""
    found = chosen(rows, kind, list(STATUSES), summit=summit)["status"].value_counts()
    return {s: int(found[s]) for s in STATUSES if s in found}
