"""The events on the axis of a traffic's figure, and their words."""

from __future__ import annotations

import pandas as pd

from corridor.evidence.statuses import full_years
from corridor.language import event_date
from corridor.language.spans import Line, Span
from corridor.topics.traffic import event_choice
from corridor.topics.view import View
from corridor.topics.years import Years, within


def series_of(flow: str, count: str) -> str:
    """Series code of a traffic and what is counted."""
    return f"{flow}-{count}"


def load_events(view: View, flow: str, count: str, years: Years) -> pd.DataFrame:
    """The numbered events of a traffic in the years its figure shows."""
    first, last = years
    rows = within(view.ask("series_values", series=[series_of(flow, count)]), years)
    full = full_years(rows)
    if flow != "both" and not full.empty:
        first, last = int(full["year"].min()), int(rows["year"].max())
    built = _find_built(view)
    return event_choice.choose_events(view.ask("events"), flow, first, last, built)


def _find_built(view: View) -> set[str]:
    """Entities whose capacity a finished project of the June 2025 summit changed."""
    rows = view.ask("projects", summit=True)
    done = rows[rows["actual_completion"].fillna("").ne("") & rows["capacity_after"].notna()]
    return set(done["entity"])


def describe_events(view: View, flow: str, count: str, years: Years) -> list[Line]:
    """The numbered events, a line each: number, date, text that leads to its source."""
    return [
        (
            Span(str(event.number), "strong"),
            Span(" "),
            Span(event_date(event, view.lang), "quiet"),
            Span(" "),
            Span(view.name(event, "title"), address=event.url),
        )
        for event in load_events(view, flow, count, years).itertuples()
    ]
