"""World Bank: indicators of the API (version 2), workbook of the Logistics Performance Index.

An answer of the API is a list of two: counters of pages, some of them as text, and rows, newest
first, with nothing where there is no value yet. Sums over countries stand among the countries. The
index of 2023 is dated 2022 there. The workbook has a sheet an edition, names over two or three
columns each, and other names in 2007.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from decimal import ROUND_HALF_UP, Decimal
from typing import TYPE_CHECKING, Any

from corridor.intake.statement import Origin, RowStatement, Statement
from corridor.sources import lpi_workbook
from corridor.sources.answer import Answer
from corridor.sources.connector import Reading
from corridor.sources.lpi_workbook import COUNTRIES, Score
from corridor.sources.partners import FOLLOWED
from corridor.sources.trade_rows import Flow, Office, state_flows
from corridor.sources.workbook import is_workbook
from corridor.sources.worldbank_page import ask_pages, check_pages, name_indicator, read_page

if TYPE_CHECKING:
    import pandas as pd

    from corridor.sources.client import Client

ADDRESS = "https://api.worldbank.org/v2/country/{}/indicator/{}"
PUBLISHER, LICENCE, TRIED = "world-bank", "cc-by-4.0", True
EVERY = dt.timedelta(days=30)
#: where a person reads an indicator, which is the address of its source
PAGE = "https://data.worldbank.org/indicator/{}"

#: indicator -> part of the index, "" for the whole
LPI = {
    "LP.LPI.OVRL.XQ": "",
    "LP.LPI.CUST.XQ": "customs",
    "LP.LPI.INFR.XQ": "infrastructure",
    "LP.LPI.ITRN.XQ": "international-shipments",
    "LP.LPI.LOGS.XQ": "logistics-competence",
    "LP.LPI.TIME.XQ": "timeliness",
    "LP.LPI.TRAC.XQ": "tracking",
}
#: editions of the index that the API dates otherwise
_EDITIONS = {"2022": "2023"}
#: indicator -> flow of goods with the whole world, in dollars of the year
TRADE = {"TX.VAL.MRCH.CD.WT": "export", "TM.VAL.MRCH.CD.WT": "import"}
#: official rate, average of the year: units of the currency for a dollar
RATE = "PA.NUS.FCRF"
#: what those of trade and rates are called
TITLES = {
    "TX.VAL.MRCH.CD.WT": "Merchandise exports (current US$)",
    "TM.VAL.MRCH.CD.WT": "Merchandise imports (current US$)",
    RATE: "Official exchange rate (LCU per US$, period average)",
}
_CURRENCIES = {"EMU": "eur", "CHN": "cny", "KAZ": "kzt"}
#: digits in which two rates are the same: a table of text may hold more than a float
_DIGITS = 10


def fetch(client: Client) -> list[Answer]:
    """Every indicator, page by page."""
    asked = dict.fromkeys([*LPI], COUNTRIES) | dict.fromkeys([*TRADE], FOLLOWED)
    return [
        answer
        for indicator, countries in (asked | {RATE: _CURRENCIES}).items()
        for answer in ask_pages(client, ADDRESS.format(";".join(countries), indicator))
    ]


def check(answers: Sequence[Answer]) -> None:
    """AnswerChanged unless workbooks and pages are whole, AnswerRefused with what the World Bank
    says instead."""
    for answer in answers:
        if is_workbook(answer):
            lpi_workbook.read_scores(answer)
    check_pages(answer for answer in answers if not is_workbook(answer))


def to_evidence(answers: Sequence[Answer], tables: Mapping[str, pd.DataFrame]) -> Reading:
    """Scores and ranks of the index, trade with the world, rates of a year."""
    reading = Reading()
    for answer in answers:
        if is_workbook(answer):
            origin = _name_origin(lpi_workbook.TITLE, lpi_workbook.PAGE)
            _state_scores(lpi_workbook.read_scores(answer), origin, tables, reading)
            continue
        head, rows = read_page(answer)
        valued = [row for row in rows if row["value"] is not None]
        reading.leave("no-value", len(rows) - len(valued))
        name = name_indicator(rows)
        if name in LPI:
            published = str(head.get("lastupdated", ""))
            origin = _name_origin(rows[0]["indicator"]["value"], PAGE.format(name), published)
            _state_scores([_read_score(row) for row in valued], origin, tables, reading)
        elif name in TRADE:
            _state_trade(name, valued, tables, reading)
        elif name == RATE:
            _state_rates(valued, tables, reading)
        else:
            reading.leave("no-series", len(valued))
    return reading


def _name_origin(title: str, address: str, published: str = "", counter: str = PUBLISHER) -> Origin:
    return Origin(title, PUBLISHER, counter, address, published, licence=LICENCE)


def _read_score(row: Mapping[str, Any]) -> Score:
    year, part = _EDITIONS.get(row["date"], row["date"]), LPI[row["indicator"]["id"]]
    place = f"{row['countryiso3code']} {row['date']}"
    return Score(row["countryiso3code"], year, part, "score", float(row["value"]), place)


def _state_scores(
    scores: Sequence[Score], origin: Origin, tables: Mapping[str, pd.DataFrame], reading: Reading
) -> None:
    """Scores to two digits after the point, as the evidence keeps them, and ranks."""
    known = set(tables["series"]["series_id"])
    for one in scores:
        country = COUNTRIES.get(one.country, "")
        series = "-".join(filter(None, ("lpi", "rank" * (one.unit == "rank"), country, one.part)))
        if not country or series not in known:
            reading.leave("no-series" if country else "other-area")
            continue
        printed = Decimal(repr(one.value))
        two = printed.quantize(Decimal("0.01"), ROUND_HALF_UP)
        value = f"{two.normalize():f}"
        qualifier = "exact" if two == printed else "rounded"
        reading.statements.append(
            Statement(
                series, one.year, value, one.unit, origin, "actual", qualifier, place=one.place
            )
        )


def _state_trade(
    name: str,
    rows: Sequence[Mapping[str, Any]],
    tables: Mapping[str, pd.DataFrame],
    reading: Reading,
) -> None:
    """Goods with the whole world, as the World Trade Organization counts them."""
    origin = _name_origin(TITLES[name], PAGE.format(name), counter="wto")
    for country in FOLLOWED:
        own = [row for row in rows if row["countryiso3code"] == country]
        office = Office(country, "World Bank WDI / WTO", "World Bank WDI merchandise trade (WTO)")
        flows = [
            Flow("WLD", row["date"], TRADE[name], Decimal(repr(row["value"])), place=row["date"])
            for row in own
        ]
        part = state_flows(office, flows, origin, tables)
        reading.add(part)
    reading.leave("other-area", sum(row["countryiso3code"] not in FOLLOWED for row in rows))


def _state_rates(
    rows: Sequence[Mapping[str, Any]], tables: Mapping[str, pd.DataFrame], reading: Reading
) -> None:
    """Units of a currency for a dollar, average of the year, of currencies whose averages the
    evidence has; the same rate in other digits stays as it stands there."""
    known = tables["rates"].set_index("rate_id")
    followed = set(known[known["kind"] == "average"]["currency"])
    origin = _name_origin(TITLES[RATE], PAGE.format(RATE))
    for row in rows:
        currency = _CURRENCIES.get(row["countryiso3code"], "")
        if currency not in followed:
            reading.leave("no-series" if currency else "other-area")
            continue
        name = f"{currency}-usd-{row['date']}-wdi"
        rate = repr(row["value"])
        if name in known.index and _is_same(rate, known.loc[name, "rate"]):
            rate = known.loc[name, "rate"]
        stated = {
            "rate_id": name,
            "currency": currency,
            "per": "usd",
            "period": row["date"],
            "kind": "average",
            "rate": rate,
            "licence": LICENCE,
            "note": "official rate, average of the year",
        }
        reading.statements.append(RowStatement("rates", stated, origin, row["date"]))


def _is_same(one: str, other: str) -> bool:
    return f"{float(one):.{_DIGITS}g}" == f"{float(other):.{_DIGITS}g}"
