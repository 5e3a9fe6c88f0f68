"""What changed, in sentences: figures, projects, events. Lines of spans, as a page takes them."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlencode

import pandas as pd

from corridor.language import event_date, number, period_text, quantity, unit_name
from corridor.language.spans import Line, read_marks
from corridor.topics.claim_words import spell_amount
from corridor.topics.revision_tables import name_changed
from corridor.topics.since import rules
from corridor.topics.since.rules import ProjectChange
from corridor.topics.view import View


def spell_changes(view: View, rows: pd.DataFrame, since: str) -> list[Line]:
    """A sentence for each change (rows of `rules.sort_changes`), one for all new figures of a
    series. ``since``: hash of the older vintage, where what was withdrawn still has a passport."""
    return [_spell_change(view, own, since) for own in rules.group_new(rows)]


def _spell_change(view: View, own: pd.DataFrame, since: str) -> Line:
    """One change, or the new figures of one series, the newest of which is named."""
    row: Any = next(own.itertuples())
    old, new = _spell_values(view, row)
    words = {
        "figure": _name_figure(view, row),
        "period": period_text(row.period, view.lang),
        "publisher": view.publisher(row.attribution) or view.say("publisher-unidentified"),
        "address": _find_address(view, row, since if row.how == "withdrawn" else ""),
        "old": old,
        "new": new,
    }
    if row.how == "new" and len(own) > 1:
        return read_marks(view.say("since-new-several", count=len(own), **words))
    if row.how == "restated":
        statuses = {
            "status": view.say(f"status-{row.new_status}"),
            "before": view.say(f"status-{row.old_status}"),
        }
        return read_marks(view.say("since-restated", **words, **statuses))
    return read_marks(view.say(f"since-{row.how}", **words))


def _name_figure(view: View, row: Any) -> str:
    """The series, or the two countries of the trade tables; of what was computed again the
    sentence itself says so."""
    named = row.how == "followed" and row.series_id
    return view.name(row, "title") if named else name_changed(view, row)


def _spell_values(view: View, row: Any) -> tuple[str, str]:
    """Both values as they are read elsewhere, with all digits where these would read alike."""
    old, new = (
        "–" if pd.isna(value) else quantity(value, row.unit, view.lang, status=status or "actual")
        for value, status in ((row.old_value, row.old_status), (row.new_value, row.new_status))
    )
    if old == new and row.how != "restated":
        unit = unit_name(row.unit, view.lang)
        old, new = (f"{number(v, view.lang)} {unit}" for v in (row.old_value, row.new_value))
    return old, new


def _find_address(view: View, row: Any, vintage: str) -> str:
    """Where the passport of a figure opens; of one of the trade tables the page of its pair."""
    if row.series_id:
        query = {"figure": f"{row.series_id}@{row.period}", "lang": view.lang}
        page = "/evidence"
    else:
        query = {"pair": f"{row.reporter}-{row.partner}", "flow": row.flow, "lang": view.lang}
        page = "/trade"
    if vintage:
        query["v"] = vintage
    return f"{page}?{urlencode(query, safe='@/')}"


def spell_projects(view: View, changes: list[ProjectChange]) -> list[Line]:
    """A sentence for each field of a project that is another now, for each that came or went."""
    return [_spell_project(view, change) for change in changes]


def _spell_project(view: View, change: ProjectChange) -> Line:
    row = change.before if change.after is None else change.after
    query = urlencode({"project": change.slug, "lang": view.lang})
    words = {"project": view.name(row), "address": f"/roadmap?{query}"}
    if not change.field:
        gone = change.after is None
        status = view.say(f"roadmap-status-{row.status}")
        key = "since-project-gone" if gone else "since-project-new"
        return read_marks(view.say(key, **words, **({} if gone else {"status": status})))
    field = "capacity" if change.field == "capacity_after" else change.field
    old, new = (_spell_field(view, one, change.field) for one in (change.before, change.after))
    label = view.say(f"roadmap-field-{field}")
    return read_marks(view.say("since-project-field", **words, field=label, old=old, new=new))


def _spell_field(view: View, row: Any, field: str) -> str:
    """What the register holds of a project; that it holds nothing."""
    value = getattr(row, field)
    if value is None or value != value or value == "":
        return view.say("since-blank")
    unit = rules.FIELDS[field]
    return spell_amount(view, str(value), str(getattr(row, unit)) if unit else "")


def spell_events(view: View, events: pd.DataFrame) -> list[Line]:
    """Events that are on record now, each with its date, its title leading to its source."""
    return [
        read_marks(
            view.say(
                "since-event",
                date=event_date(event, view.lang),
                title=view.name(event, "title"),
                publisher=view.publisher(event.attribution),
                address=event.url or "/evidence",
            )
        )
        for event in events.itertuples()
    ]
