"""What happened to figures, projects and events between two vintages, as data."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

import pandas as pd

#: what names a figure in a table of changes (`corridor.warehouse.changes`)
KEY = ("series_id", "reporter", "partner", "flow", "period")
#: what can happen to a figure, the most telling first
HOW = ("corrected", "replaced", "withdrawn", "restated", "followed", "new")
#: fields of a project -> column of its unit
FIELDS = {
    "status": "",
    "start": "",
    "planned_completion": "",
    "actual_completion": "",
    "cost": "cost_unit",
    "capacity_after": "capacity_unit",
}


def sort_changes(changes: pd.DataFrame) -> pd.DataFrame:
    """The rows of `corridor.warehouse.changes` with ``how`` (of HOW), the most telling first, of
    one kind the largest step first, of new figures the newest."""
    if changes.empty:
        return changes.assign(how="")
    how = [_find_kind(row) for row in changes.itertuples()]
    step = (changes["new_value"] / changes["old_value"] - 1).abs().fillna(0.0)
    rank = [HOW.index(one) for one in how]
    rows = changes.assign(how=how, _rank=rank, _step=-step)
    rows = rows.sort_values("period", ascending=False, kind="stable")
    return rows.sort_values(["_rank", "_step"], kind="stable").drop(columns=["_rank", "_step"])


def _find_kind(row: Any) -> str:
    """What happened to one figure: a row corrected, another row shown, another status alone."""
    if row.kind != "revised":
        return str(row.kind)
    if row.old_value == row.new_value:
        return "restated"
    if row.derivation:
        return "followed"
    both = row.old_observation and row.new_observation
    return "replaced" if both and row.old_observation != row.new_observation else "corrected"


def select_figures(rows: pd.DataFrame, figures: Collection[tuple[str, ...]]) -> pd.DataFrame:
    """The changes of these figures, each named as KEY names it."""
    keys = zip(*(rows[name] for name in KEY), strict=True)
    return rows[pd.Series([key in figures for key in keys], index=rows.index, dtype=bool)]


def split_topics(
    rows: pd.DataFrame, series_of: Mapping[str, Collection[str]], rest: str, trade: str
) -> dict[str, pd.DataFrame]:
    """Changes by topic, those without any left out. ``series_of``: topic -> its series; a figure
    of the trade tables belongs to ``trade``, of no topic's series to ``rest``."""
    topic_of = {code: topic for topic, codes in series_of.items() for code in codes}
    topics = [topic_of.get(code, rest) if code else trade for code in rows["series_id"]]
    order = list(dict.fromkeys([*series_of, rest]))
    named = rows.assign(_topic=topics)
    found = {topic: named[named["_topic"] == topic].drop(columns="_topic") for topic in order}
    return {topic: own for topic, own in found.items() if len(own)}


@dataclass(frozen=True)
class ProjectChange:
    """One field of a project (a row of `projects` before, after, None where it was not or is no
    longer there); ``field`` is empty when the whole project came or went."""

    slug: str
    field: str
    before: Any
    after: Any


def compare_projects(old: pd.DataFrame, new: pd.DataFrame) -> list[ProjectChange]:
    """What differs between two registers (query `projects`), in the order of the newer one."""
    before = {row.slug: row for row in old.itertuples()}
    after = {row.slug: row for row in new.itertuples()}
    changes = []
    for slug in [*after, *(slug for slug in before if slug not in after)]:
        was, now = before.get(slug), after.get(slug)
        if was is None or now is None:
            changes.append(ProjectChange(slug, "", was, now))
            continue
        changes += [
            ProjectChange(slug, field, was, now)
            for field, unit in FIELDS.items()
            if _read(was, field) != _read(now, field)
            or (unit and _read(was, unit) != _read(now, unit))
        ]
    return changes


def _read(row: Any, field: str) -> Any:
    value = getattr(row, field)
    return None if value is None or value != value or value == "" else value


def find_new_events(old: pd.DataFrame, new: pd.DataFrame) -> pd.DataFrame:
    """Events (query `events`) that the older vintage does not hold, the newest first. One whose
    words or source alone are others is the same event."""
    named = set(zip(old["date"], old["title_en"], strict=True))
    sourced = set(zip(old["date"], old["source_id"], strict=True))
    keep = [
        (row.date, row.title_en) not in named and (row.date, row.source_id) not in sourced
        for row in new.itertuples()
    ]
    kept = new[pd.Series(keep, index=new.index, dtype=bool)]
    return kept.sort_values("day", ascending=False, kind="stable")


def group_new(rows: pd.DataFrame) -> Iterable[pd.DataFrame]:
    """Rows as sentences take them: each change alone, new figures of one series together,
    those that were printed apart from those that were derived."""
    fresh = rows["how"] == "new"
    for place in range(int((~fresh).sum())):
        yield rows[~fresh].iloc[place : place + 1]
    names = [*(name for name in KEY if name != "period"), "derivation"]
    for _, own in rows[fresh].groupby(names, sort=False):
        yield own
