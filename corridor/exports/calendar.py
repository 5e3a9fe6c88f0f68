"""What is due as iCalendar (RFC 5545): an event of a whole day for each figure.

icalendar is imported when a calendar is first asked for.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True)
class DueEvent:
    """A figure that is due: what names it for ever (series and period), the day, its words, where
    to read more, and whether that day has passed."""

    uid: str
    day: dt.date
    summary: str
    description: str
    url: str
    overdue: bool


@dataclass(frozen=True)
class CalendarHead:
    """What a calendar says of itself: name, what it holds, language tag, own address, the day of
    the evidence it follows from."""

    name: str
    description: str
    tag: str
    address: str
    stamped: dt.date


def write_calendar(head: CalendarHead, events: Iterable[DueEvent]) -> bytes:
    """The calendar as a file; the same events make the same bytes."""
    from icalendar import Calendar, Event, vDuration, vText

    calendar = Calendar()
    calendar.add("prodid", "-//corridor//due figures//EN")
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", "PUBLISH")
    for name in ("name", "x-wr-calname"):  # RFC 7986, and what programs read before it
        calendar.add(name, head.name, parameters={"language": head.tag} if name == "name" else {})
    calendar.add("description", head.description, parameters={"language": head.tag})
    calendar.add("x-wr-caldesc", head.description)
    calendar.add("url", head.address)
    calendar["refresh-interval"] = vDuration(dt.timedelta(days=1), params={"value": "DURATION"})
    calendar["x-published-ttl"] = vText("P1D")
    stamp = dt.datetime.combine(head.stamped, dt.time(), dt.UTC)
    for one in events:
        event = Event()
        event.add("uid", one.uid)
        event.add("dtstamp", stamp)
        event.add("dtstart", one.day)
        event.add("dtend", one.day + dt.timedelta(days=1))
        event.add("summary", one.summary, parameters={"language": head.tag})
        event.add("description", one.description, parameters={"language": head.tag})
        event.add("url", one.url)
        event.add("status", "TENTATIVE")
        event.add("transp", "TRANSPARENT")
        event.add("categories", ["overdue" if one.overdue else "due"])
        calendar.add_component(event)
    made: bytes = calendar.to_ical()
    return made
