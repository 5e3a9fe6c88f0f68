"""Eurostat: goods of the European Union with others (Comext), by the API or as saved extracts.

The API answers in SDMX; what is too large it answers with an error inside of a success, a footer
without data. Extracts of EasyComext are CSV, with code and label in one cell, a period in two
forms, and members, areas of the euro and the Union among the reporters. Other data sets of
Eurostat, SDMX or JSON-stat, are read too, and left where the evidence has no series for them.
"""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from typing import TYPE_CHECKING

from corridor.intake.statement import Origin
from corridor.sources import comext_csv, sdmx_data
from corridor.sources.answer import Answer
from corridor.sources.connector import Reading
from corridor.sources.cube import read_json_stat
from corridor.sources.errors import AnswerChanged, AnswerRefused
from corridor.sources.numbers import read_number
from corridor.sources.partners import FOLLOWED
from corridor.sources.trade_rows import Flow, Office, state_flows

if TYPE_CHECKING:
    import pandas as pd

    from corridor.sources.client import Client

ADDRESS = "https://ec.europa.eu/eurostat/api/comext/dissemination/sdmx/2.1/data/DS-045409/"
PUBLISHER, LICENCE, TRIED = "eurostat", "attribution", True
EVERY = dt.timedelta(days=30)
#: where a person reads it, which is the address of its source
PAGE = "https://ec.europa.eu/eurostat/comext/newxtweb/"
OFFICE = Office("EU27", "Eurostat", "Eurostat Comext")
#: what makes an observation one of Comext
_COMEXT = {"reporter", "partner", "product", "flow", "indicators", "time_period"}
_FLOWS = {"1": "import", "2": "export"}
_PARTNERS = {two: three for three, (two, _) in FOLLOWED.items()}


def fetch(client: Client) -> list[Answer]:
    """Months and years of the last three years, both flows, all goods, with whom is followed."""
    partners = "+".join(sorted(_PARTNERS))
    params = {"startPeriod": str(client.today.year - 2), "format": "SDMX_2.1_STRUCTURED"}
    return [
        client.get(f"{ADDRESS}{often}.EU27_2020.{partners}.TOTAL.1+2.VALUE_IN_EUROS", params)
        for often in ("A", "M")
    ]


def check(answers: Sequence[Answer]) -> None:
    """AnswerRefused with what a footer says, AnswerChanged for what is no data of Eurostat."""
    for answer in answers:
        list(_sort(_read(answer), answer, Reading()))


def to_evidence(answers: Sequence[Answer], tables: Mapping[str, pd.DataFrame]) -> Reading:
    """Goods of the Union with each partner by month and year, in euros."""
    reading = Reading()
    for answer in answers:
        flows = list(_sort(_read(answer), answer, reading))
        origin = Origin("Comext, goods by partner", PUBLISHER, PUBLISHER, PAGE, licence=LICENCE)
        part = state_flows(OFFICE, flows, origin, tables)
        reading.add(part)
    return reading


def _read(answer: Answer) -> list[dict[str, str]]:
    """The observations of an answer: names of its dimensions in small letters -> codes."""
    if comext_csv.is_extract(answer):
        return comext_csv.read_rows(answer)
    if answer.content.lstrip()[:1] == b"{":
        return _read_cells(answer)
    return sdmx_data.read_observations(answer)


def _read_cells(answer: Answer) -> list[dict[str, str]]:
    """The cells of a cube, or AnswerRefused with what Eurostat says instead of one."""
    cube_or_error = json.loads(answer.content) if b'"error"' in answer.content[:200] else {}
    if errors := cube_or_error.get("error"):
        rows = errors if isinstance(errors, list) else [errors]
        words = (one.get("label", one) if isinstance(one, dict) else one for one in rows)
        raise AnswerRefused("; ".join(map(str, words))[:300], answer)
    times = {"time": "time_period"}
    return [
        {
            **{times.get(name.lower(), name.lower()): code for name, code in codes.items()},
            "obs_value": "" if value is None else str(value),
        }
        for codes, value in read_json_stat(answer).cells()
    ]


def _sort(rows: Iterable[Mapping[str, str]], answer: Answer, reading: Reading) -> Iterable[Flow]:
    """The flows that the evidence follows; the others are counted by why they are left."""
    for place, row in enumerate(rows, 1):
        if not row.keys() >= _COMEXT:
            reading.leave("no-series")
            continue
        try:
            value = read_number(row["obs_value"])
        except ValueError as bad:
            raise AnswerChanged(f"observation {place}: {bad}", answer) from bad
        if reason := _refuse(row, value):
            reading.leave(reason)
            continue
        partner, flow = _PARTNERS[row["partner"]], _FLOWS[row["flow"]]
        where = f"{row['partner']} {row['time_period']}"
        yield Flow(partner, row["time_period"], flow, value, "eur", place=where)


def _refuse(row: Mapping[str, str], value: Decimal | None) -> str:
    """Why an observation is no figure of the Union with a partner that is followed."""
    if row["reporter"] != "EU27_2020":
        # members are parts of it; the Union as it was at each time is another reporter
        return "other-measure" if row["reporter"].startswith("EU") else "part"
    if row["product"] != "TOTAL" or len(row["time_period"]) not in (4, 7):
        return "part"
    if row["indicators"] != "VALUE_IN_EUROS" or row["flow"] not in _FLOWS:
        return "other-measure"
    if row["partner"] not in _PARTNERS:
        return "other-area"
    return "no-value" if value is None else ""
