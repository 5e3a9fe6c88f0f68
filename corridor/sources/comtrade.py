"""UN Comtrade, version 1 of its API: all goods of a reporter with each partner, by year.

"No data" is a count of nothing, no error. Without a key an answer has up to 500 rows, of which one
reporter's two years fill some forty. The terms let figures be quoted and forbid handing on rows in
bulk: what is proposed are single totals of countries that are followed, marked as quoted.
"""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from corridor.intake.statement import Origin
from corridor.sources.answer import Answer
from corridor.sources.connector import Reading
from corridor.sources.errors import AnswerChanged, AnswerRefused
from corridor.sources.partners import FOLLOWED
from corridor.sources.trade_rows import Flow, Office, state_flows

if TYPE_CHECKING:
    import pandas as pd

    from corridor.sources.client import Client

ADDRESS = "https://comtradeapi.un.org/{}/C/A/HS"
PUBLISHER, LICENCE, TRIED = "un-comtrade", "quotation", True
EVERY = dt.timedelta(days=30)
PAUSE = 5.0
PAGE = "https://comtradeplus.un.org/"
_KEY = ("comtrade", "Ocp-Apim-Subscription-Key")
_WITH_KEY, _WITHOUT = "data/v1/get", "public/v1/preview"
#: rows of an answer at most, without and with a key; one that is full may lack some
_FULL = {_WITHOUT: 500, _WITH_KEY: 100_000}
_FLOWS = {"M": "import", "X": "export"}
#: what makes a row the total of all goods, all procedures, all ways, with no second partner
_TOTAL = {"cmdCode": "TOTAL", "customsCode": "C00", "motCode": 0, "partner2Code": 0}
_WORLD = 0
_NEEDED = {*_TOTAL, "period", "reporterISO", "partnerISO", "partnerCode", "flowCode", "freqCode"}
#: the same counts through another publisher, which rounds them to ten thousand
_SAME = "World Bank WITS / UN Comtrade"
_ROUNDED = 10_000
#: what rows say of themselves
_NOTE = "UN Comtrade, as reported; quoted, not to be handed on in bulk"


def fetch(client: Client) -> list[Answer]:
    """The last three years of each country that is followed, with the others and the world."""
    way = _WITH_KEY if client.has_key(_KEY[0]) else _WITHOUT
    years = [str(client.today.year - back) for back in (1, 2, 3)]
    numbers = {country: str(int(figures)) for country, (_, figures) in FOLLOWED.items()}
    answers = []
    for number in numbers.values():
        params: dict[str, Any] = {
            "reporterCode": number,
            "period": ",".join(years),
            "partnerCode": ",".join(["0", *numbers.values()]),
            "flowCode": "M,X",
            **_TOTAL,
            "includeDesc": "true",
        }
        answers.append(client.get(ADDRESS.format(way), params, key=_KEY))
        if _read(answers[-1])["count"] >= _FULL[way]:
            raise AnswerChanged("the answer is full: rows may be missing", answers[-1])
    return answers


def check(answers: Sequence[Answer]) -> None:
    """AnswerRefused with Comtrade's own words, AnswerChanged unless every row is whole."""
    for answer in answers:
        found = _read(answer)
        for place, row in enumerate(found.get("data", []), 1):
            if "fileUrl" in row:
                continue
            if lacking := _NEEDED - row.keys():
                what = ", ".join(sorted(lacking))
                raise AnswerChanged(f"row {place} lacks {what}", answer)
            if isinstance(row.get("primaryValue"), bool) or not isinstance(
                row.get("primaryValue"), (int, float)
            ):
                raise AnswerChanged(f"row {place}: primaryValue is no number", answer)


def to_evidence(answers: Sequence[Answer], tables: Mapping[str, pd.DataFrame]) -> Reading:
    """Exports and imports of a year in dollars, one reporter after the other."""
    reading = Reading()
    origin = Origin("UN Comtrade, all goods", PUBLISHER, PUBLISHER, PAGE, licence=LICENCE)
    flows: dict[str, list[Flow]] = {}
    for answer in answers:
        for row in _read(answer).get("data", []):
            if reason := _refuse(row, tables["trade_totals"]):
                reading.leave(reason)
                continue
            partner = "WLD" if row["partnerCode"] == _WORLD else row["partnerISO"]
            value = Decimal(repr(row["primaryValue"]))
            flow = Flow(partner, str(row["period"]), _FLOWS[row["flowCode"]], value)
            flows.setdefault(row["reporterISO"], []).append(flow)
    for reporter, some in flows.items():
        office = Office(reporter, "UN Comtrade", _NOTE)
        part = state_flows(office, some, origin, tables)
        reading.add(part)
    return reading


def _read(answer: Answer) -> dict[str, Any]:
    """The answer as JSON: rows under `data`, or a list of codes, which holds no figures."""
    try:
        found = json.loads(answer.content)
    except ValueError as bad:
        raise AnswerChanged(f"not JSON: {bad}", answer) from bad
    if not isinstance(found, dict):
        raise AnswerChanged("not an answer of Comtrade", answer)
    if "validation" in found and "dataset" in found:
        raise AnswerRefused("an answer of the old interface, which was closed: ask data/v1", answer)
    if isinstance(found.get("results"), list):
        return {"count": 0, "data": []}
    if words := found.get("error") or found.get("message"):
        raise AnswerRefused(str(words)[:300], answer)
    rows = found.get("data")
    if not isinstance(rows, list) or found.get("count") != len(rows):
        raise AnswerChanged("rows and their count differ", answer)
    return found


def _refuse(row: Mapping[str, Any], known: pd.DataFrame) -> str:
    """Why a row is no total of a year between countries that are followed."""
    if "fileUrl" in row:  # a file of all rows, which may not be handed on
        return "terms"
    if row["freqCode"] != "A" or row["flowCode"] not in _FLOWS:
        return "other-measure"
    if any(row[name] != value for name, value in _TOTAL.items()):
        return "part"
    world = row["partnerCode"] == _WORLD
    if row["reporterISO"] not in FOLLOWED or not (world or row["partnerISO"] in FOLLOWED):
        return "other-area"
    return "counted-once" if _stands_rounded(row, known) else ""


def _stands_rounded(row: Mapping[str, Any], known: pd.DataFrame) -> bool:
    """Whether the evidence has the same count of the same year, rounded by another publisher."""
    partner = "WLD" if row["partnerCode"] == _WORLD else row["partnerISO"]
    same = known[
        (known["reporter_iso3"] == row["reporterISO"])
        & (known["partner_iso3"] == partner)
        & (known["year"] == str(row["period"]))
        & (known["flow"] == _FLOWS[row["flowCode"]])
        & known["publisher"].str.startswith(_SAME)
    ]
    return any(abs(float(one) - row["primaryValue"]) <= _ROUNDED for one in same["value"])
