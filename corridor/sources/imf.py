"""International Monetary Fund: data of its SDMX service as CSV.

Asked are official rates, average of the year; other data sets are read and left, as the evidence
has no series for them. The answer's form was seen on prices, not on rates.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from corridor.intake.statement import Origin, RowStatement
from corridor.sources.answer import Answer
from corridor.sources.connector import Reading
from corridor.sources.errors import AnswerChanged
from corridor.sources.numbers import read_number, write_number
from corridor.sources.sdmx_data import read_observations

if TYPE_CHECKING:
    import pandas as pd

    from corridor.sources.client import Client

ADDRESS = "https://api.imf.org/external/sdmx/3.0/data/dataflow/IMF.STA/ER/+/"
PUBLISHER, LICENCE, TRIED = "imf", "attribution", False
EVERY = dt.timedelta(days=30)
PAGE = "https://data.imf.org/en/datasets/IMF.STA:ER"

#: country or area -> its currency
_CURRENCIES = {"G163": "eur", "CHN": "cny", "KAZ": "kzt"}
#: units of the currency for a dollar, average of a period, by year
_RATE = {"indicator": "XDC_USD", "type_of_transformation": "PA_RT", "frequency": "A"}
_CSV = "application/vnd.sdmx.data+csv;version=2.0.0"


def fetch(client: Client) -> list[Answer]:
    """Averages of all years."""
    key = ".".join(["+".join(_CURRENCIES), *_RATE.values()])
    return [client.get(ADDRESS + key, headers={"accept": _CSV})]


def check(answers: Sequence[Answer]) -> None:
    """AnswerChanged unless every observation has its time and a number."""
    for answer in answers:
        for place, row in enumerate(read_observations(answer), 1):
            try:
                read_number(row["obs_value"])
                int(row["time_period"][:4])
            except (KeyError, ValueError) as bad:
                raise AnswerChanged(f"observation {place}: {bad}", answer) from bad


def to_evidence(answers: Sequence[Answer], tables: Mapping[str, pd.DataFrame]) -> Reading:
    """Rates of currencies whose yearly averages the evidence has, where it has none of the year."""
    reading = Reading()
    rates = tables["rates"]
    averages = rates[(rates["kind"] == "average") & (rates["per"] == "usd")]
    followed, known = (
        set(averages["currency"]),
        set(zip(averages["currency"], averages["period"], strict=True)),
    )
    origin = Origin("Exchange rates", PUBLISHER, PUBLISHER, PAGE, licence=LICENCE)
    for answer in answers:
        for row in read_observations(answer):
            value = read_number(row["obs_value"])
            currency, year = _CURRENCIES.get(row.get("country", ""), ""), row["time_period"]
            if any(row.get(name) != code for name, code in _RATE.items()):
                reading.leave("no-series")
            elif currency not in followed:
                reading.leave("no-series" if currency else "other-area")
            elif value is None:
                reading.leave("no-value")
            elif (currency, year) in known:
                reading.leave("counted-once")
            else:
                stated = {
                    "rate_id": f"{currency}-usd-{year}-imf",
                    "currency": currency,
                    "per": "usd",
                    "period": year,
                    "kind": "average",
                    "rate": write_number(value),
                    "licence": LICENCE,
                    "note": "official rate, average of the year",
                }
                reading.statements.append(RowStatement("rates", stated, origin, year))
    return reading
