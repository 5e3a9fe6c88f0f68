"""European Central Bank: reference rates of the euro, the day's XML and the history as CSV.

In the XML a `Cube` of currencies stands in a `Cube` of a day. Every line of the history ends with a
comma; `N/A` is none (the rouble since 2 March 2022); the newest day stands first.
"""

from __future__ import annotations

import csv
import datetime as dt
import io
import zipfile
import zlib
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from corridor.intake.statement import Origin
from corridor.sources.answer import Answer
from corridor.sources.connector import Reading
from corridor.sources.errors import AnswerChanged
from corridor.sources.numbers import read_number
from corridor.sources.rate_rows import Rate, state_rates
from corridor.sources.xml_answer import local_name, read_xml

if TYPE_CHECKING:
    import pandas as pd

    from corridor.sources.client import Client

ADDRESS = "https://www.ecb.europa.eu/stats/eurofxref/eurofxref-hist.zip"
PUBLISHER, LICENCE, TRIED = "ecb", "attribution", True
EVERY = dt.timedelta(days=7)

TITLE = "Euro foreign exchange reference rates"
#: one source for all days
ORIGIN = Origin(TITLE, PUBLISHER, PUBLISHER, ADDRESS, "", "en", LICENCE)
#: the packed history has one file of this name; it has two million bytes unpacked
_FILE, _MOST = "eurofxref-hist.csv", 50_000_000
#: the day before the first of a month lies no further back, whatever the holidays
_GAP = dt.timedelta(days=6)
#: the first day that there ever was
_BEGIN = dt.date(1999, 1, 4)

Day = dict[str, str]


def fetch(client: Client) -> list[Answer]:
    """The whole history, packed."""
    return [client.get(ADDRESS)]


def check(answers: Sequence[Answer]) -> None:
    """AnswerChanged unless every day has a date and the rate of the US dollar."""
    for answer in answers:
        _read(answer)


def to_evidence(answers: Sequence[Answer], tables: Mapping[str, pd.DataFrame]) -> Reading:
    """Units for one euro, on the first published day of a month."""
    reading = Reading()
    for answer in answers:
        rates = _read(answer)
        part = state_rates(rates, ORIGIN, tables)
        reading.add(part)
    return reading


def _read(answer: Answer) -> list[Rate]:
    if answer.content.startswith(b"PK"):
        answer = replace(answer, content=_unpack(answer))
    xml = answer.content.lstrip()[:1] == b"<"
    days = _read_days(answer) if xml else _read_history(answer)
    if not days or not all(day.get("USD") for day in days.values()):
        raise AnswerChanged("no days, or one without the US dollar", answer)
    rates: list[Rate] = []
    before: dt.date | None = None
    for day, values in sorted(days.items()):
        first = day == _BEGIN or (
            before is not None and before.month != day.month and day - before <= _GAP
        )
        before = day
        for currency, text in values.items():
            try:
                value, place = read_number(text), f"{day}, {currency}"
            except ValueError as bad:
                raise AnswerChanged(f"{day}, {currency}: {bad}", answer) from bad
            rates.append(Rate(currency.lower(), "eur", day.isoformat(), value, first, place))
    return rates


def _unpack(answer: Answer) -> bytes:
    """The one file of the packed history."""
    try:
        with zipfile.ZipFile(io.BytesIO(answer.content)) as packed:
            names = packed.namelist()
            if names != [_FILE] or packed.getinfo(_FILE).file_size > _MOST:
                raise AnswerChanged(f"packed is not {_FILE} alone, but {names[:3]}", answer)
            return packed.read(_FILE)
    except (zipfile.BadZipFile, zlib.error, OSError, RuntimeError, EOFError) as bad:
        raise AnswerChanged(f"not a packed file that can be read: {bad}", answer) from bad


def _read_days(answer: Answer) -> dict[dt.date, Day]:
    days: dict[dt.date, Day] = {}
    for cube in read_xml(answer).iter():
        if local_name(cube) == "Cube" and (time := cube.get("time")):
            values = {one.get("currency", ""): one.get("rate", "") for one in cube}
            days[_read_date(time, answer)] = values
    return days


def _read_history(answer: Answer) -> dict[dt.date, Day]:
    try:
        rows = list(csv.reader(io.StringIO(answer.text("utf-8-sig"), newline="")))
    except (UnicodeDecodeError, csv.Error) as bad:
        raise AnswerChanged(f"neither XML nor a CSV: {bad}", answer) from bad
    if not rows or rows[0][0] != "Date" or rows[0][-1].strip() or "USD" not in rows[0]:
        raise AnswerChanged("the header isn't the date and the currencies of the history", answer)
    if odd := next((n for n, row in enumerate(rows, 1) if len(row) != len(rows[0])), 0):
        raise AnswerChanged(f"line {odd} has another number of fields than the header", answer)
    names = rows[0][1:-1]
    return {_read_date(r[0], answer): dict(zip(names, r[1:-1], strict=True)) for r in rows[1:]}


def _read_date(text: str, answer: Answer) -> dt.date:
    try:
        return dt.date.fromisoformat(text.strip())
    except ValueError as bad:
        raise AnswerChanged(f"not a day: {text[:20]!r}", answer) from bad
