"""National Bank of Kazakhstan: official rates of the tenge, in two forms of XML.

`get_rates.cfm?fdate=` has one date for all; `rates_all.xml` has one for each currency, years in two
figures, and currencies that died keep their last one (TRL 2005, EEK 2010). A rate is of 1, 10, 100
or 1000 units (`quant`). A day off repeats the rate before.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import TYPE_CHECKING

from corridor.intake.statement import Origin
from corridor.sources.answer import Answer
from corridor.sources.connector import Reading
from corridor.sources.errors import AnswerChanged
from corridor.sources.numbers import read_number
from corridor.sources.rate_rows import Rate, state_rates
from corridor.sources.xml_answer import local_name, read_xml

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

    import pandas as pd

    from corridor.sources.client import Client

ADDRESS = "https://nationalbank.kz/rss/get_rates.cfm?fdate={:%d.%m.%Y}"
PUBLISHER, LICENCE, TRIED = "nbk", "attribution", True
EVERY = dt.timedelta(days=7)

TITLE = "Official exchange rates of National Bank of Republic Kazakhstan"
#: one source for all days
ORIGIN = Origin(TITLE, PUBLISHER, PUBLISHER, ADDRESS.partition("?")[0], "", "ru", LICENCE)
#: months that are asked for, the present one and those before
_MONTHS = 3
_QUANTS = {Decimal(10**power) for power in range(5)}


def fetch(client: Client) -> list[Answer]:
    """The first working day of each of the last months."""
    days = []
    first = client.today.replace(day=1)
    for _ in range(_MONTHS):
        days.append(_find_working_day(first))
        first = (first - dt.timedelta(days=1)).replace(day=1)
    return [client.get(ADDRESS.format(day)) for day in days if day <= client.today]


def check(answers: Sequence[Answer]) -> None:
    """AnswerChanged unless every currency has a date, a rate and a quantity."""
    for answer in answers:
        _read(answer)


def to_evidence(answers: Sequence[Answer], tables: Mapping[str, pd.DataFrame]) -> Reading:
    """Tenge for one unit, on the first working day of a month."""
    reading = Reading()
    for answer in answers:
        rates = _read(answer)
        part = state_rates(rates, ORIGIN, tables)
        reading.add(part)
    return reading


def _find_working_day(first: dt.date) -> dt.date:
    """The first day of a month from Monday to Friday."""
    return first + dt.timedelta(days={5: 2, 6: 1}.get(first.weekday(), 0))


def _read(answer: Answer) -> list[Rate]:
    root = read_xml(answer)
    form = local_name(root)
    if form not in ("rss", "rates") or TITLE not in (root.findtext(".//title") or ""):
        raise AnswerChanged(f"not one of the two forms of the bank's rates: <{form}>", answer)
    common = root.findtext("date")
    if (form == "rates") != (common is not None):
        raise AnswerChanged("the form has no date, or one too many", answer)
    rates = [_read_item(item, common, answer) for item in root.iter("item")]
    if "usd" not in {rate.per for rate in rates}:
        raise AnswerChanged("no rate of the US dollar", answer)
    return rates


def _read_item(item: Element, common: str | None, answer: Answer) -> Rate:
    currency = (item.findtext("title") or "").strip()
    written = (common or item.findtext("pubDate") or "").strip()
    try:
        day = dt.datetime.strptime(written, "%d.%m.%Y" if common else "%d.%m.%y").date()
        value = read_number(item.findtext("description") or "")
        quant = read_number(item.findtext("quant") or "")
    except ValueError as bad:
        raise AnswerChanged(f"{currency}: {bad}", answer) from bad
    if not (len(currency) == 3 and currency.isupper()) or value is None or quant not in _QUANTS:
        raise AnswerChanged(f"{currency or 'an item'}: no code, rate or quantity", answer)
    first = day == _find_working_day(day.replace(day=1))
    return Rate("kzt", currency.lower(), day.isoformat(), value / quant, first, currency)
