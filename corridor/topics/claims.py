"""What sources say of one project, and where they contradict each other."""

from __future__ import annotations

import re
from dataclasses import dataclass

import pandas as pd

from corridor.evidence import periods
from corridor.evidence.statuses import ALL

DATES = ("start", "planned_completion", "actual_completion")
AMOUNTS = ("cost", "capacity", "length", "area", "depth")
#: notes of a figure that is of a part, or of the state before: not a version of the whole
_PART = re.compile(
    r"\b(stage|phase):? ?(\d|before)\b|(?:^|; )(before|section|track-laid|warehouse|"
    r"container-yard|stage total|national-fund|capacity)(?:;|$)"
)
_NOISE = re.compile(r"^(one of \d+ values|no other value)$")
APART = 1.02


@dataclass(frozen=True)
class Dispute:
    """A field on which sources differ: its values (dates oldest claim first, amounts rising)."""

    field: str
    unit: str
    values: tuple[str, ...]
    #: index of the claim that named each value first
    rows: tuple[int, ...]


def find_disputes(claims: pd.DataFrame, before: float | None = None) -> list[Dispute]:
    """The fields of one project's claims (query `project_claims`) that contradict each other.

    Dates contradict when no day fits both (`2025` and `2025-12` agree). Amounts of one unit
    contradict when they are more than 2 % apart; parts and states before are left out, as is a
    capacity equal to that ``before`` the project.
    """
    disputes = [_dispute_dates(claims, field) for field in DATES]
    for field in AMOUNTS:
        rows = claims[claims["field"] == field]
        if field == "capacity" and before is not None:
            rows = rows[pd.to_numeric(rows["value"], errors="coerce") != before]
        for unit in _list_units(rows):
            disputes.append(_dispute_amounts(rows[rows["unit"] == unit], field, unit))
    return [dispute for dispute in disputes if dispute is not None]


def _list_units(claims: pd.DataFrame) -> list[str]:
    return [u for u in dict.fromkeys(claims["unit"]) if isinstance(u, str) and u]


def sort_by_age(claims: pd.DataFrame) -> pd.DataFrame:
    """Claims with a date of publication first, oldest first; the undated last."""
    published = claims["published"].fillna("")
    dated = claims.assign(_age=published.where(published != "", "9999"))
    return dated.sort_values(["_age", "value"], kind="stable").drop(columns="_age")


def _dispute_dates(claims: pd.DataFrame, field: str) -> Dispute | None:
    rows = sort_by_age(claims[claims["field"] == field])
    spans = {code: periods.parse(code) for code in dict.fromkeys(rows["value"])}
    kept = [c for c in spans if not any(_is_wider(spans[o], spans[c]) for o in spans if o != c)]
    if len(kept) < 2:
        return None
    firsts = [int(rows.index[rows["value"] == code][0]) for code in kept]
    return Dispute(field, "", tuple(kept), tuple(firsts))


def share_a_day(a: str, b: str) -> bool:
    """Whether some day lies in both dates (`2026` and `2026-12`); False for what is no date."""
    try:
        first, second = periods.parse(a), periods.parse(b)
    except periods.BadPeriod:
        return False
    return first[0] <= second[1] and second[0] <= first[1]


def _is_wider(a: tuple, b: tuple) -> bool:
    return a[0] <= b[0] and b[1] <= a[1] and a != b


def _dispute_amounts(claims: pd.DataFrame, field: str, unit: str) -> Dispute | None:
    whole = sort_by_age(claims[[not _PART.search(str(n)) for n in claims["note"]]])
    if whole.empty:
        return None
    numbers = pd.to_numeric(whole["value"], errors="coerce").dropna()
    if numbers.empty or numbers.max() <= numbers.min() * APART:
        return None
    values = numbers.drop_duplicates().sort_values()
    return Dispute(
        field, unit, tuple(whole.loc[values.index, "value"]), tuple(int(i) for i in values.index)
    )


@dataclass(frozen=True)
class ClaimNote:
    """A curator's note taken apart: status of the figure, the date it is of, the rest."""

    status: str
    as_of: str
    rest: str


def read_note(text: object) -> ClaimNote:
    """Take the note of a claim apart; boilerplate ("one of 5 values") falls away."""
    parts = [p.strip() for p in str(text or "").split(";")]
    parts = [p for p in parts if p and not _NOISE.match(p)]
    status, as_of = "", ""
    if parts and parts[0] in ALL:
        status = parts.pop(0)
        if parts and _is_date(parts[0]):
            as_of = parts.pop(0)
    if parts and parts[0].startswith("as of "):
        as_of = parts.pop(0).removeprefix("as of ")
    return ClaimNote(status, as_of, "; ".join(parts))


def _is_date(words: str) -> bool:
    try:
        periods.parse(words)
    except periods.BadPeriod:
        return False
    return True
