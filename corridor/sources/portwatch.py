"""IMF PortWatch: calls of ships at ports by day, read from their radio, as ArcGIS answers.

A date is text or milliseconds, by the year of the answer. A page says that there is more, else
nothing. Tonnes are a model's estimate, and their parts miss the total by a few; calls are counts,
and add up. What the evidence follows are calls of tankers at Aktau and Bautino together.
"""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from corridor.intake.statement import Origin, RowStatement
from corridor.sources.answer import Answer
from corridor.sources.connector import Reading
from corridor.sources.errors import AnswerChanged, AnswerRefused

if TYPE_CHECKING:
    import pandas as pd

    from corridor.sources.client import Client

ADDRESS = (
    "https://services9.arcgis.com/weJ1QsnbMYJlCHdG/arcgis/rest/services"
    "/Daily_Ports_Data/FeatureServer/0/query"
)
PUBLISHER, LICENCE, TRIED = "imf", "attribution", True
EVERY = dt.timedelta(days=7)
PAGE = "https://portwatch.imf.org/"

#: Aktau, Bautino, Baku, Turkmenbashi, Poti, Batumi, Constanta
PORTS = ("port16", "port129", "port100", "port1330", "port1016", "port127", "port260")
#: signal -> the ports whose tankers it counts together
SIGNALS = {"tanker-calls-kz": ("port16", "port129")}
#: rows of a page at most, and pages of what is asked for at most
_ROWS, _PAGES = 1000, 50
_KINDS = ("container", "dry_bulk", "general_cargo", "roro", "tanker")
_FIRST = dt.datetime(1970, 1, 1, tzinfo=dt.UTC)


def fetch(client: Client) -> list[Answer]:
    """This year and the one before, at all ports, page by page."""
    names = ",".join(f"'{one}'" for one in PORTS)
    answers: list[Answer] = []
    while len(answers) < _PAGES:
        params = {
            "where": f"portid IN ({names}) AND year >= {client.today.year - 1}",
            "outFields": "*",
            "orderByFields": "ObjectId",
            "resultOffset": len(answers) * _ROWS,
            "resultRecordCount": _ROWS,
            "f": "json",
        }
        answers.append(client.get(ADDRESS, params))
        if not _read(answers[-1]).get("exceededTransferLimit"):
            return answers
    raise AnswerChanged(f"more than {_PAGES} pages", answers[-1])


def check(answers: Sequence[Answer]) -> None:
    """AnswerRefused with what ArcGIS says, AnswerChanged unless all pages and rows are whole."""
    last = {}
    for answer in answers:
        if _is_register(answer):
            continue
        last = _read(answer)
        for place, row in enumerate(last["features"], 1):
            _check_row(row["attributes"], f"row {place}", answer)
    if last.get("exceededTransferLimit"):
        raise AnswerChanged("the last page says that there are more", answers[-1])


def to_evidence(answers: Sequence[Answer], tables: Mapping[str, pd.DataFrame]) -> Reading:
    """Calls of tankers by day, where every port of a signal has its row."""
    reading = Reading()
    days: dict[str, dict[str, Mapping[str, Any]]] = {}
    for answer in answers:
        if _is_register(answer):  # ships of a year and shares: no figures of a day
            reading.leave("other-measure")
            continue
        for feature in _read(answer)["features"]:
            row = feature["attributes"]
            if row["portid"] not in PORTS or "portcalls" not in row:
                reading.leave("other-area", _count(row))
            elif row["portid"] in days.setdefault(read_day(row), {}):
                reading.leave("counted-once", _count(row))
            else:
                days[read_day(row)][row["portid"]] = row
    _state_signals(days, tables, reading)
    return reading


def _state_signals(
    days: Mapping[str, Mapping[str, Mapping[str, Any]]],
    tables: Mapping[str, pd.DataFrame],
    reading: Reading,
) -> None:
    """A day's calls, with the doubt that the evidence has of them while they are the same."""
    known = set(tables["signals"]["signal"])
    rows = tables["signal_values"].to_dict("records")
    standing = {(row["signal"], row["date"]): row for row in rows if row["signal"] in SIGNALS}
    origin = Origin("Daily port calls", PUBLISHER, PUBLISHER, PAGE, licence=LICENCE)
    for day, ports in sorted(days.items()):
        stated = 0
        for signal, parts in SIGNALS.items():
            if signal not in known or not ports.keys() >= set(parts):
                continue
            if any(_find_doubt(ports[one]) for one in parts):
                reading.leave("doubtful")
                continue
            calls = sum(ports[one]["portcalls_tanker"] for one in parts)
            row = {"signal": signal, "date": day, "value": str(calls), "error": "", "flag": ""}
            if (before := standing.get((signal, day))) and before["value"] == row["value"]:
                row = before
            reading.statements.append(RowStatement("signal_values", row, origin, day))
            stated += len(parts)
        reading.leave("no-series", sum(map(_count, ports.values())) - stated)


def read_day(row: Mapping[str, Any]) -> str:
    """The day of a row, from text or from milliseconds of universal time."""
    date = row["date"]
    if isinstance(date, str):
        return dt.date.fromisoformat(date[:10]).isoformat()
    return (_FIRST + dt.timedelta(milliseconds=int(date))).date().isoformat()


def _is_register(answer: Answer) -> bool:
    """Whether it is a list of ports or straits, which has no days."""
    head = answer.content[:400].decode("utf-8", "replace")
    return '"FeatureCollection"' in head or "portid,portname" in head


def _read(answer: Answer) -> dict[str, Any]:
    try:
        found = json.loads(answer.content)
    except ValueError as bad:
        raise AnswerChanged(f"not JSON: {bad}", answer) from bad
    if isinstance(found, dict) and "error" in found:
        said = found["error"]
        words = [said.get("code", ""), said.get("message", ""), *said.get("details", [])]
        raise AnswerRefused(" ".join(str(one) for one in words if one), answer)
    if not isinstance(found, dict) or not isinstance(found.get("features"), list):
        raise AnswerChanged("no rows of a feature layer", answer)
    return found


def _check_row(row: Mapping[str, Any], place: str, answer: Answer) -> None:
    """A row has a port, a day that its year, month and day repeat, and counts."""
    try:
        day = read_day(row)
        same = f"{row['year']:04d}-{row['month']:02d}-{row['day']:02d}"
        counts = [row[f"{_stem(row)}_{kind}"] for kind in _KINDS]
        name = row["portid"]
    except (KeyError, TypeError, ValueError) as bad:
        raise AnswerChanged(f"{place} is no day of a port: {bad}", answer) from bad
    if day != same:
        raise AnswerChanged(f"{place} ({name}): {day} and {same} are two days", answer)
    if not all(isinstance(one, int) and one >= 0 for one in counts):
        raise AnswerChanged(f"{place} ({name} {day}): {counts} are no counts", answer)


def _find_doubt(row: Mapping[str, Any]) -> bool:
    """Whether calls by kind do not make up all calls."""
    return bool(sum(row[f"portcalls_{kind}"] for kind in _KINDS) != row["portcalls"])


def _stem(row: Mapping[str, Any]) -> str:
    return "portcalls" if "portcalls" in row else "n"


def _count(row: Mapping[str, Any]) -> int:
    """How many figures a row holds."""
    return sum(
        one.partition("_")[0] in ("portcalls", "import", "export", "n", "capacity") for one in row
    )
