"""What is due and how timely series are: days counted by hand in the evidence, calendars read by
icalendar."""

from __future__ import annotations

import datetime as dt

import icalendar
import pytest
from lxml import etree

from corridor.language import languages
from tests.api.conftest import Get

#: a year of rail freight between Kazakhstan and China, and the day of its earliest dated print
PRINTS = {
    2016: dt.date(2017, 3, 5),
    2018: dt.date(2019, 1, 31),
    2019: dt.date(2020, 1, 15),
    2022: dt.date(2023, 1, 5),
    2023: dt.date(2024, 1, 25),
    2024: dt.date(2025, 1, 15),
    2025: dt.date(2026, 1, 13),
}


def test_timeliness_is_the_median_of_dated_prints(get: Get) -> None:
    days = sorted((day - dt.date(year, 12, 31)).days for year, day in PRINTS.items())
    (row,) = get("/quality", series="kz-china-rail-tonnes").json()["data"]
    assert (row["n_dated"], row["n_published"]) == (7, 10), "2012, 2013 and 2015 are not dated"
    assert (row["least_days"], row["usual_days"], row["most_days"]) == (days[0], 15, days[-1])
    assert days[3] == 15
    assert (row["n_found"], row["n_due"]) == (10, 14), "2014, 2017, 2020 and 2021 were not found"
    assert (row["next_period"], row["next_due"], row["overdue"]) == ("2026", "2027-01-15", False)


def test_a_series_without_three_dated_prints_has_no_usual_delay(get: Get) -> None:
    rows = get("/quality", limit=2000).json()["data"]
    assert {row["usual_days"] is None for row in rows if row["n_dated"] < 3} == {True}
    assert {row["next_due"] is None for row in rows if row["n_dated"] < 3} == {True}
    assert all(row["usual_days"] is not None for row in rows if row["n_dated"] >= 3)


def test_what_is_due_is_of_one_year_ahead(get: Get) -> None:
    answer = get("/due", series="kz-china-rail-tonnes").json()
    (row,) = answer["data"]
    assert (row["period"], row["period_end"], row["due"]) == ("2026", "2026-12-31", "2027-01-15")
    known = dt.date.fromisoformat(answer["meta"]["vintage"]["date"])
    every = get("/due", limit=5000).json()["data"]
    assert max(dt.date.fromisoformat(one["due"]) for one in every) <= known.replace(
        year=known.year + 1
    )
    for one in every:
        assert one["overdue"] == (dt.date.fromisoformat(one["due"]) < known)
    assert [one["due"] for one in every] == sorted(one["due"] for one in every)


@pytest.mark.parametrize("lang", languages())
def test_the_calendar_is_read_in_every_language(lang: str, get: Get) -> None:
    answer = get("/calendar.ics", root="", lang=lang)
    assert answer.headers["content-type"] == "text/calendar; charset=utf-8"
    assert answer.headers["content-language"].startswith(lang)
    calendar = icalendar.Calendar.from_ical(answer.content)
    events = {str(one["uid"]): one for one in calendar.walk("VEVENT")}
    rows = get("/due", limit=5000, lang=lang).json()["data"]
    assert set(events) == {f"{one['series']}.{one['period']}@corridor" for one in rows}
    event = events["kz-china-rail-tonnes.2026@corridor"]
    assert event["dtstart"].dt == dt.date(2027, 1, 15)
    assert event["dtend"].dt == dt.date(2027, 1, 16)
    (title,) = {one["title"] for one in rows if one["series"] == "kz-china-rail-tonnes"}
    assert title in str(event["summary"])
    assert "2026" in str(event["summary"])
    assert "15" in str(event["description"])
    lines = answer.content.split(b"\r\n")
    assert max(map(len, lines)) <= 75, "RFC 5545 folds longer lines"


def test_the_calendar_follows_the_browser_and_its_choice(get: Get) -> None:
    asked = get("/calendar.ics", root="", headers={"Accept-Language": "ru-RU,ru;q=0.9"})
    assert asked.headers["content-language"] == "ru"
    assert "Accept-Language" in asked.headers["vary"]
    english = get("/calendar.ics", root="", headers={"Accept-Language": "en"})
    assert english.headers["content-language"] == "en"
    assert english.content != asked.content, "what is kept of one is not the other's"
    few = get("/calendar.ics", root="", lang="en", headline="true", overdue="false")
    events = icalendar.Calendar.from_ical(few.content).walk("VEVENT")
    assert events
    assert {str(one["categories"].to_ical(), "utf-8") for one in events} == {"due"}
    same = get("/due.ics", lang="en", headline="true", overdue="false")
    again = icalendar.Calendar.from_ical(same.content).walk("VEVENT")
    assert [one["uid"] for one in again] == [one["uid"] for one in events]


def test_a_calendar_asked_wrongly_says_so(get: Get) -> None:
    answer = get("/calendar.ics", root="", nonsense="1")
    assert (answer.status_code, answer.json()["errors"][0]["parameter"]) == (422, "nonsense")
    assert get("/calendar.ics", root="", v="1999-01-01").status_code == 404


def test_late_figures_are_a_feed(get: Get) -> None:
    late = get("/due.csv", overdue="true").text.strip().splitlines()[1:]
    feed = etree.fromstring(get("/due.atom", lang="ru").content)
    names = {"a": "http://www.w3.org/2005/Atom"}
    links = feed.xpath("a:entry/a:link/@href", namespaces=names)
    assert len(links) == len(late) > 0
    assert all("/evidence?view=due&lang=ru&search=" in link for link in links)
    (own,) = feed.xpath("a:link[@rel='self']/@href", namespaces=names)
    assert own.endswith("/api/v1/due.atom?lang=ru")
    said = get("/due.json-feed", lang="ru")
    assert said.headers["content-type"].startswith("application/feed+json")
    assert [one["url"] for one in said.json()["items"]] == links
    assert said.json()["feed_url"].endswith("/api/v1/due.json-feed?lang=ru")
