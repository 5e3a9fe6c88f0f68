"""PortWatch: pages of rows by port and day, dates of two types, what is left and why.

All values here are invented, in the form that ArcGIS answers.
"""

from __future__ import annotations

import datetime as dt
import json
from typing import Any

import pytest

from corridor.evidence import releases
from corridor.sources import portwatch
from corridor.sources.answer import Answer
from corridor.sources.client import Client
from corridor.sources.errors import AnswerChanged, AnswerRefused
from corridor.sources.installation import Nothing
from corridor.sources.politeness import Politeness
from tests.sources.publisher import Page, Publisher
from tests.sources.samples import list_samples, read_sample

NOW = dt.datetime(2026, 12, 1, tzinfo=dt.UTC)
TABLES = releases.as_tables(releases.present())


def make_row(port: str, day: str, tankers: int, date: Any = None) -> dict[str, Any]:
    year, month, number = map(int, day.split("-"))
    calls = {"container": 0, "dry_bulk": 0, "general_cargo": 2, "roro": 1, "tanker": tankers}
    return {
        "date": day if date is None else date,
        "year": year,
        "month": month,
        "day": number,
        "portid": port,
        **{f"portcalls_{kind}": count for kind, count in calls.items()},
        "portcalls": sum(calls.values()),
        "import_tanker": 40,
        "import": 43,
    }


def make_page(*rows: dict[str, Any], more: bool = False) -> bytes:
    found: dict[str, Any] = {"features": [{"attributes": row} for row in rows]}
    if more:
        found["exceededTransferLimit"] = True
    return json.dumps(found).encode()


def answer(content: bytes) -> Answer:
    return Answer(content, portwatch.ADDRESS, NOW)


def test_tankers_of_both_ports_are_one_signal_where_both_have_their_row() -> None:
    rows = [
        make_row("port16", "2026-11-01", 3),
        make_row("port129", "2026-11-01", 1, date=1793491200000),  # 1 November 2026 at midnight
        make_row("port16", "2026-11-02", 4),  # Bautino lacks: no figure of both
        make_row("port100", "2026-11-01", 9),
    ]
    answers = [answer(make_page(*rows))]
    portwatch.check(answers)
    reading = portwatch.to_evidence(answers, TABLES)
    (stated,) = reading.statements
    assert stated.table == "signal_values"  # type: ignore[union-attr]
    assert dict(stated.row) == {  # type: ignore[union-attr]
        "signal": "tanker-calls-kz",
        "date": "2026-11-01",
        "value": "4",
        "error": "",
        "flag": "",
    }
    assert reading.left == {"no-series": 4 * 8 - 2}


def test_a_doubt_of_the_evidence_stays_while_the_figure_does() -> None:
    values = TABLES["signal_values"]
    doubted = values[(values["signal"] == "tanker-calls-kz") & (values["flag"] == "suspect")]
    row = doubted.to_dict("records")[0]
    calls = int(row["value"])
    for value, flag in ((calls, "suspect"), (calls + 7, "")):
        rows = make_row("port16", row["date"], value), make_row("port129", row["date"], 0)
        (stated,) = portwatch.to_evidence([answer(make_page(*rows))], TABLES).statements
        assert stated.row["flag"] == flag  # type: ignore[union-attr]


def test_calls_that_do_not_add_up_are_no_figure() -> None:
    wrong = {**make_row("port16", "2026-11-01", 3), "portcalls": 7}
    page = make_page(wrong, make_row("port129", "2026-11-01", 1))
    reading = portwatch.to_evidence([answer(page)], TABLES)
    assert reading.statements == []
    assert reading.left["doubtful"] == 1


def test_all_pages_are_asked_for_and_a_last_one_that_says_more_is_no_end() -> None:
    pages = [
        Page(make_page(make_row("port16", "2026-11-01", 3), more=True)),
        Page(make_page(make_row("port129", "2026-11-01", 1))),
    ]
    with Publisher({"*": pages}) as publisher:
        client = Client(
            Nothing(), "attribution", politeness=Politeness(sleep=lambda _: None), now=lambda: NOW
        )
        before, portwatch.ADDRESS = portwatch.ADDRESS, publisher.address
        try:
            answers = portwatch.fetch(client)
        finally:
            portwatch.ADDRESS = before
            client.close()
    assert ["resultOffset=0" in publisher.requests[0].path, len(answers)] == [True, 2]
    assert "resultOffset=1000" in publisher.requests[1].path
    assert "year+%3E%3D+2025" in publisher.requests[0].path
    portwatch.check(answers)
    assert len(portwatch.to_evidence(answers, TABLES).statements) == 1
    with pytest.raises(AnswerChanged, match="there are more"):
        portwatch.check(answers[:1])


@pytest.mark.parametrize(
    ("content", "error", "words"),
    [
        (b"<html>", AnswerChanged, "not JSON"),
        (b'{"layers": []}', AnswerChanged, "no rows"),
        (
            b'{"error": {"code": 400, "message": "Cannot perform query"}}',
            AnswerRefused,
            "400 Cannot",
        ),
        (make_page({"portid": "port16"}), AnswerChanged, "row 1 is no day"),
        (make_page(make_row("port16", "2026-11-01", 3, "2026-11-02")), AnswerChanged, "two days"),
        (make_page(make_row("port16", "2026-11-01", -1)), AnswerChanged, "no counts"),
    ],
)
def test_another_form_is_refused_before_a_row_is_read(
    content: bytes, error: type[Exception], words: str
) -> None:
    with pytest.raises(error, match=words):
        portwatch.check([answer(content)])


@pytest.mark.parametrize("name", list_samples("portwatch"))
def test_real_answers_are_read(name: str) -> None:
    answers = [read_sample(name)]
    portwatch.check(answers)
    reading = portwatch.to_evidence(answers, TABLES)
    assert not reading.statements  # of other ports and straits
    assert sum(reading.left.values()) > 0
