"""Kazakhstan's Bureau of National Statistics: trade by country, a workbook a year."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from corridor.intake.statement import Origin
from corridor.sources.answer import Answer
from corridor.sources.connector import Reading
from corridor.sources.kz_bns_workbook import TITLE, read_book
from corridor.sources.links import fetch_linked
from corridor.sources.trade_rows import Office, state_flows

if TYPE_CHECKING:
    import pandas as pd

    from corridor.sources.client import Client

ADDRESS = (
    "https://stat.gov.kz/ru/industries/economy/foreign-market/spreadsheets/"
    "?year=&name=19182&period=&type=spreadsheets"
)
PUBLISHER, LICENCE, TRIED = "kz-bns", "attribution", True
EVERY = dt.timedelta(days=30)

OFFICE = Office("KAZ", "Bureau of National Statistics of Kazakhstan", "KZ-BNS trade by country")
#: how the page calls whole years: those before the final one say that they are of twelve months
_LINKS = r"по странам\s*\((январь\s*[-–]\s*декабрь\s*)?\d{4}\s*г"


def fetch(client: Client) -> list[Answer]:
    """The newest workbooks of whole years that the bureau's page leads to."""
    return fetch_linked(client, ADDRESS, _LINKS)


def check(answers: Sequence[Answer]) -> None:
    """AnswerChanged unless every sheet of trade adds up."""
    for answer in answers:
        read_book(answer)


def to_evidence(answers: Sequence[Answer], tables: Mapping[str, pd.DataFrame]) -> Reading:
    """Exports and imports of each year by country, in dollars; of a year that stands in several
    workbooks, the newest one's."""
    reading = Reading()
    books = [(*read_book(answer), answer) for answer in answers]
    books.sort(key=lambda book: (max(table.year for table in book[0]), book[1]), reverse=True)
    done: set[str] = set()
    for sheets, published, answer in books:
        page = answer.name_address(ADDRESS)
        origin = Origin(TITLE, PUBLISHER, PUBLISHER, page, published, "ru", LICENCE)
        fresh = [table for table in sheets if table.year not in done]
        done |= {table.year for table in fresh}
        part = state_flows(OFFICE, [flow for one in fresh for flow in one.flows], origin, tables)
        part.leave("other-area", sum(one.others for one in fresh))
        again = [table for table in sheets if table not in fresh]
        part.leave("counted-once", sum(len(one.flows) + one.others for one in again))
        reading.add(part)
    return reading
