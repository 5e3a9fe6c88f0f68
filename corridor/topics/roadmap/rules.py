"""Rules of the Roadmap: what a promise has become, in which order, and what may be said of it."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pandas as pd

from corridor.evidence import periods
from corridor.language.quantities import COUNT, PLURAL, Quantity
from corridor.topics.finding import Finding

#: kinds of project in the order of the page, as `projects.csv` writes them
KINDS = ("rail", "port", "terminal", "logistics", "customs", "airport", "river", "policy")
STATUSES = ("announced", "agreed", "under-construction", "operating", "completed", "unknown")
#: statuses of what is there: it operates, or its works ended
DONE = ("operating", "completed")
#: what became of the promise; late first
STATES = ("late", "slipped", "ahead", "undated", "open")
#: statuses of which no source says that work goes on
NOT_BEGUN = ("announced", "agreed", "unknown")
#: columns that `build_register` adds
_JUDGED = ("state", "earlier", "opening_claimed", "begin", "promise", "done", "said")

Days = tuple[dt.date, dt.date]


def read_days(code: object) -> Days | None:
    """First and last day a date code can mean (`2025` the whole year); None when it is empty."""
    return periods.parse(str(code)) if isinstance(code, str) and code else None


def build_register(projects: pd.DataFrame, claims: pd.DataFrame, today: dt.date) -> pd.DataFrame:
    """Query `projects` with what became of each promise on a day.

    A promise for a year or a month has passed when its last day has. Adds ``state`` (of STATES),
    ``earlier`` (a date of any claim that passed before the one that stands, else ''),
    ``opening_claimed`` (a source says open, another does not), ``begin``, ``promise``,
    ``done`` (days or None; what operates without a date of opening: since its status), ``said``
    (days of the last statement on its status). The status is the last word, in the table already.
    """
    register = projects.copy()
    claims_of = dict(list(claims.groupby("slug")))
    none = claims.head(0)
    outcomes = [
        _judge_promise(project, claims_of.get(project.slug, none), today)
        for project in projects.itertuples()
    ]
    for column in _JUDGED:
        cells = [outcome[column] for outcome in outcomes]
        register[column] = pd.Series(cells, index=register.index, dtype=object)
    return register


def _judge_promise(project: Any, claims: pd.DataFrame, today: dt.date) -> dict[str, object]:
    promise, done = read_days(project.planned_completion), read_days(project.actual_completion)
    is_open = project.status in DONE or done is not None
    if is_open and done is None:
        done = read_days(project.status_date)
    earlier = "" if is_open else find_passed_date(claims, promise, today)
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
        "opening_claimed": is_contested(project) if is_open else bool(says_open.any()),
        "begin": read_days(project.start),
        "promise": promise,
        "done": done,
        "said": read_days(project.status_date),
    }


def is_contested(project: Any) -> bool:
    """Whether a project is open by its last word alone: the record says otherwise."""
    return project.status in DONE and project.other_status not in ("", *DONE)


def find_passed_date(claims: pd.DataFrame, promise: Days | None, today: dt.date) -> str:
    """The earliest completion any source named that has passed while a later one stands, or ''."""
    if promise is None:
        return ""
    named = claims.loc[claims["field"] == "planned_completion", "value"]
    spans = {code: periods.parse(code) for code in named}
    passed = [c for c, (_, last) in spans.items() if last < today and last < promise[0]]
    return min(passed, key=lambda code: (spans[code][1], len(code)), default="")


def find_verdict(row: Any) -> str:
    """Promised against actual: `kept`, `after` (opened later than promised), `part` (open, the
    whole is promised for later), `unpromised` (open without a promise), `finished` (works
    that ended without a promise) or the state itself."""
    if row.state != "open":
        return str(row.state)
    if row.promise is None:
        return "finished" if row.status == "completed" else "unpromised"
    if row.done is None or row.promise[0] > row.done[1]:
        # a promise of a later year than the opening is one of the whole, not of the opening; so is
        # a later promise of what others do not call open
        later = row.done is not None and row.promise[0].year > row.done[1].year
        return "part" if later or is_contested(row) else "kept"
    return "kept" if row.done[1] <= row.promise[1] else "after"


def sort_register(rows: pd.DataFrame, order: str) -> pd.DataFrame:
    """The register in an order, with the column ``group`` its headings are made from.

    ``kind``: by kind, in it by the promised (or opened) date; ``date``: by the promised date, what
    has none last; ``late``: by state, late first, in it by the promised date.
    """
    never = dt.date.max
    promised = [days[1] if days else never for days in rows["promise"]]
    opened = [days[1] if days else None for days in rows["done"]]
    places = rows.assign(
        _when=[o or p for o, p in zip(opened, promised, strict=True)],
        _promised=promised,
        _kind=[KINDS.index(k) if k in KINDS else len(KINDS) for k in rows["type"]],
        _state=[STATES.index(state) for state in rows["state"]],
    )
    if order == "kind":
        return places.assign(group=rows["type"]).sort_values(["_kind", "_when", "slug"])
    if order == "date":
        groups = ["undated" if day == never else "dated" for day in promised]
        return places.assign(group=groups).sort_values(["_promised", "_when", "slug"])
    by_state = ["_state", "_promised", "_when", "slug"]
    return places.assign(group=rows["state"]).sort_values(by_state)


def select_projects(
    rows: pd.DataFrame, kind: str, statuses: list[str], *, summit: bool = False
) -> pd.DataFrame:
    """The projects of a kind (`all`) with one of the statuses, at the summit of June 2025 only."""
    keep = rows["status"].isin(statuses)
    if kind != "all":
        keep &= rows["type"] == kind
    if summit:
        keep &= rows["summit_2025"]
    return rows[keep]


def find_register_findings(rows: pd.DataFrame) -> list[Finding]:
    """What the register allows to say; only what it holds, the late first.

    A finding's headline is its number, ``projects`` those it counts or is counted among.
    """
    late, slipped = rows[rows["state"] == "late"], rows[rows["state"] == "slipped"]
    claimed = rows[rows["opening_claimed"].astype(bool)]
    undated = rows[rows["state"] == "undated"]
    summit = rows[rows["summit_2025"].astype(bool)]
    opened = int((summit["state"] == "open").sum())
    findings = [
        _count_projects("roadmap-said-late", late),
        _count_projects("roadmap-said-slipped", slipped),
        _count_projects("roadmap-said-claimed", claimed),
        _count_projects("roadmap-said-summit", summit, count=opened, whole=len(summit)),
        _count_projects("roadmap-said-undated", undated, whole=len(rows)),
    ]
    # that none of the projects named at the summit is open says something too
    return [f for f in findings if f.headline[0].value or f.key.endswith("summit") and f.projects]


def _count_projects(
    key: str, rows: pd.DataFrame, *, count: int | None = None, whole: int | None = None
) -> Finding:
    """So many projects (all ``rows`` without a ``count``), of a ``whole`` where it is said."""
    number = len(rows) if count is None else count
    values = {"count": Quantity(number, PLURAL)}
    if whole is not None:
        values["whole"] = Quantity(whole, COUNT)
    projects = tuple(rows["slug"])
    return Finding(key, values, headline=(Quantity(number, COUNT),), projects=projects)


def count_other_statuses(rows: pd.DataFrame, kind: str, *, summit: bool) -> dict[str, int]:
    """Statuses that would fill an empty choice of this kind, each with its number of projects."""
    found = select_projects(rows, kind, list(STATUSES), summit=summit)["status"].value_counts()
    return {s: int(found[s]) for s in STATUSES if s in found}
