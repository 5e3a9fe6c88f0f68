"""The data flow: values of series as rows of its components, and the records they were made of."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from corridor.api.request import Record, RequestContext
from corridor.api.sdmx.codes import (
    area_code,
    code_of,
    frequency_of,
    status_code,
    time_period,
    unit_code,
)
from corridor.exports import LICENCE_URL

#: rows of all series: there are fewer
_ALL = 100_000

#: one value: component -> its code, text or number; without those it has not
Row = dict[str, Any]


@dataclass(frozen=True)
class Flow:
    """Values of series in the order of series and time, in one language, of one vintage.

    ``series`` are the records of the query `series_list` by their code, ``whole`` what is said of
    the values together (LICENCE, VINTAGE, CITATION).
    """

    context: RequestContext
    series: Mapping[str, Record]
    rows: Sequence[Row]
    whole: Mapping[str, str]
    #: period as SDMX writes it -> its first and its last day
    spans: Mapping[str, tuple[str, str]]

    @property
    def empty(self) -> bool:
        """Whether no value fits."""
        return not self.rows

    def series_keys(self, key: Sequence[str]) -> dict[tuple[str, ...], list[Row]]:
        """The rows of each series, by their values of the dimensions ``key``."""
        found: dict[tuple[str, ...], list[Row]] = {}
        for row in self.rows:
            found.setdefault(tuple(row[name] for name in key), []).append(row)
        return found


def read_series(context: RequestContext) -> dict[str, Record]:
    """All series of the vintage by their code."""
    records = context.ask_records("series_list", limit=_ALL)
    return {record["series_id"]: record for record in records}


def build_flow(
    context: RequestContext, series: Mapping[str, Record], values: Sequence[Record]
) -> Flow:
    """The flow of values (records with the columns of `series_value` and `url`)."""
    rows = [build_row(context, series[value["series_id"]], value) for value in values]
    vintage = context.vintage
    whole = {
        "LICENCE": LICENCE_URL,
        "VINTAGE": f"{vintage.date} {vintage.hash}",
        "CITATION": context.cite(context.say("sdmx-flow")),
    }
    spans = {time_period(value): span_of(value) for value in values}
    return Flow(context, series, rows, whole, spans)


def build_row(context: RequestContext, series: Record, value: Record) -> Row:
    """A value with what is said of it and of its series."""
    row = series_part(context, series) | {
        "FREQ": frequency_of(value["period_kind"]),
        "TIME_PERIOD": time_period(value),
        "OBS_VALUE": plain_number(value["value"]),
        "OBS_STATUS": status_code(value["status"]),
        "STATUS": code_of(value["status"]),
        "PERIOD_KIND": code_of(value["period_kind"]),
        "QUALIFIER": code_of(value["qualifier"]),
        "DERIVATION": code_of(value["derivation"]),
        "FLAGS": ";".join(value["flags"]),
        "PUBLISHER": value["publisher"],
        "COUNTED_BY": sole_code(value["counted_by"]),
        "PRINTED_BY": sole_code(value["printed_by"]),
        "VIA": sole_code(value["via"]),
        "RELATION": code_of(value["relation"]),
        "TIER": value["tier"],
        "SOURCE_URL": value["url"],
        "OBSERVATION_ID": value["observation_id"],
        "STATED": value["stated"],
        "TARGET": value["target"],
    }
    return {name: said for name, said in row.items() if said not in (None, "")}


def span_of(record: Record) -> tuple[str, str]:
    """First and last day of a period."""
    return str(record["period_start"])[:10], str(record["period_end"])[:10]


def series_part(context: RequestContext, series: Record) -> Row:
    """What is said of a series: its codes and its title."""
    return {
        "REF_AREA": area_code(list(series["countries"])),
        "INDICATOR": code_of(series["metric"]),
        "SERIES": series["series_id"],
        "UNIT_MEASURE": unit_code(series["unit"]),
        "ENTITY": code_of(series["entity"]),
        "DIRECTION": code_of(series["direction"]),
        "CARGO": code_of(series["cargo"]),
        "TRANSPORT_MODE": code_of(series["mode"]),
        "OPERATOR": code_of(series["operator"]),
        "TITLE": context.text_of(series, "title"),
    }


def sole_code(codes: str | None) -> str | None:
    """A publisher's code; None where a sum has several, which no code list has as one."""
    return None if not codes or ";" in codes else code_of(codes)


def plain_number(value: float) -> float | int:
    """A whole number without its `.0`."""
    return int(value) if float(value).is_integer() else float(value)
