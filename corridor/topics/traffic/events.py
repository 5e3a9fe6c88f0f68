"""The events on the axis of a traffic's figure, and their words."""

from __future__ import annotations

from typing import Any

import pandas as pd

from corridor.charts import year_bars
from corridor.language import date_text, period_text
from corridor.topics.traffic import rules
from corridor.topics.view import View
from corridor.topics.years import Span, within


def series_of(flow: str, count: str) -> str:
    """Series code of a traffic and what is counted."""
    return f"{flow}-{count}"


def events(view: View, flow: str, count: str, span: Span) -> pd.DataFrame:
    """The numbered events of a traffic in the years its figure shows."""
    first, last = span
    rows = within(view.ask("series_values", series=[series_of(flow, count)]), span)
    if flow != "both" and not year_bars.full_years(rows).empty:
        first, last = int(year_bars.full_years(rows)["year"].min()), int(rows["year"].max())
    return rules.on_the_axis(view.ask("events"), flow, first, last, built(view))


def built(view: View) -> set[str]:
    """Entities whose capacity a finished project of the June 2025 summit changed."""
    rows = view.ask("projects", summit=True)
    done = rows[rows["actual_completion"].fillna("").ne("") & rows["capacity_after"].notna()]
    return set(done["entity"])


def told(view: View, flow: str, count: str, span: Span) -> str:
    """The numbered events as Markdown, a paragraph each: number, date, text with its source;
    nothing when none falls into the years."""
    return "\n\n".join(
        f"**{event.number}** :gray[{when(view, event)}] [{view.name(event, 'title')}]({event.url})"
        for event in events(view, flow, count, span).itertuples()
    )


def when(view: View, event: Any) -> str:
    """The date of an event as precisely as it is known."""
    if event.precision == "day":
        return date_text(event.day, view.lang, "short")
    return period_text(event.date, view.lang, short=True)
