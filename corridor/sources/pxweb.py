"""Any PxWeb: tables that an operator lists in `pxweb.toml` beside the kept proposals.

    [[table]]
    address = "https://pxweb.example/api/v1/en/transport/rail.px"   # API 1
    printer = "geostat"          # code of publishers.csv; it counts too, or counter = "…"
    licence = "attribution"
    series = "btk-tonnes"        # of the evidence
    unit = "t"                   # of the series
    factor = 1000                # one of the table's units is so many of those
    time = "Year"                # the variable that is time; every other one is chosen
    choose = { Mode = "rail" }

In a closed network the list stands on both machines: the one that asks, the one that reads.
The description of a table is asked first, then its cells in JSON-stat. Descriptions, lists of
tables and PC-Axis files are read too; what no table of the list asks for is left.
"""

from __future__ import annotations

import datetime as dt
import json
import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from corridor.intake.statement import Origin, Statement
from corridor.sources.answer import Answer
from corridor.sources.connector import Reading
from corridor.sources.cube import Cube, is_pc_axis, read_json_stat, read_pc_axis
from corridor.sources.errors import AnswerChanged, SourceError
from corridor.sources.numbers import write_number

if TYPE_CHECKING:
    import pandas as pd

    from corridor.sources.client import Client

ADDRESS = "pxweb.toml"
PUBLISHER, LICENCE, TRIED = "", "attribution", True
EVERY = dt.timedelta(days=30)

#: 2023, 2023M05, 2023Q1 and the quarters of other languages (K, T)
_TIME = re.compile(r"(\d{4})(?:M(\d\d)|[QKT]([1-4]))?")


@dataclass(frozen=True)
class Table:
    """One table of the list, as it stands above."""

    address: str
    printer: str
    series: str
    unit: str
    time: str
    choose: Mapping[str, str] = field(default_factory=dict)
    factor: int = 1
    counter: str = ""
    licence: str = LICENCE

    def is_of(self, cube: Cube) -> bool:
        """Whether a table has these variables, and the chosen categories among them."""
        return cube.dimensions.keys() == {self.time, *self.choose} and all(
            code in cube.dimensions[name] for name, code in self.choose.items()
        )


def list_tables() -> list[Table]:
    """The operator's list, empty where there is none; SourceError where it can't be read."""
    from corridor.state import store

    path = store.folder() / ADDRESS
    if not path.is_file():
        return []
    try:
        return [Table(**row) for row in tomllib.loads(path.read_text("utf-8"))["table"]]
    except (tomllib.TOMLDecodeError, KeyError, TypeError, UnicodeDecodeError) as bad:
        raise SourceError(f"{path.name}: {bad}") from bad


def fetch(client: Client) -> list[Answer]:
    """The chosen cells of every table of the list."""
    answers = []
    for table in list_tables():
        known = client.get(table.address)
        variables = _read_description(known)
        if variables is None or not table.choose.items() <= _pair(variables):
            raise AnswerChanged(f"{table.address} hasn't the variables of {ADDRESS}", known)
        chosen = [
            {"code": name, "selection": {"filter": "item", "values": [code]}}
            for name, code in table.choose.items()
        ]
        body = {"query": chosen, "response": {"format": "json-stat2"}}
        answers.append(client.post(table.address, body))
    return answers


def check(answers: Sequence[Answer]) -> None:
    """AnswerChanged unless every answer is one of the four that a PxWeb gives."""
    for answer in answers:
        _read(answer)


def to_evidence(answers: Sequence[Answer], tables: Mapping[str, pd.DataFrame]) -> Reading:
    """The figures of every table of the list that the answers hold."""
    reading = Reading()
    known = set(tables["series"]["series_id"])
    listed = [table for table in list_tables() if table.series in known]
    for answer in answers:
        if cube := _read(answer):
            wanted = next((table for table in listed if table.is_of(cube)), None)
            _state(cube, wanted, answer, reading)
    return reading


def _state(cube: Cube, table: Table | None, answer: Answer, reading: Reading) -> None:
    for place, value in cube.cells():
        if value is None:
            reading.leave("no-value")
        elif table is None or not table.choose.items() <= place.items():
            reading.leave("no-series")
        else:
            origin = Origin(
                cube.title, table.printer, table.counter, answer.address, licence=table.licence
            )
            period = _read_period(place[table.time], answer)
            number = write_number(value * table.factor)
            where = ", ".join(place.values())
            reading.statements.append(
                Statement(
                    table.series, period, number, table.unit, origin, status="actual", place=where
                )
            )


def _read_period(code: str, answer: Answer) -> str:
    found = _TIME.fullmatch(code.strip())
    if found is None:
        raise AnswerChanged(f"no year, quarter or month: {code!r}", answer)
    year, month, quarter = found.groups()
    return f"{year}-{month}" if month else f"{year}-Q{quarter}" if quarter else year


def _read(answer: Answer) -> Cube | None:
    """The table of an answer; None for a description or a list of tables, which have no cells."""
    if is_pc_axis(answer):
        return read_pc_axis(answer)
    try:
        found: Any = json.loads(answer.content)
    except ValueError as bad:
        raise AnswerChanged("neither JSON nor a PC-Axis file", answer) from bad
    if isinstance(found, list) and all(isinstance(r, dict) and "id" in r for r in found):
        return None
    if isinstance(found, dict) and "variables" in found and _read_description(answer):
        return None
    return read_json_stat(answer)


def _read_description(answer: Answer) -> dict[str, list[str]] | None:
    """Variable -> codes of its categories; None where the answer describes no table."""
    try:
        found = json.loads(answer.content)
        return {one["code"]: list(one["values"]) for one in found["variables"]}
    except (ValueError, KeyError, TypeError):
        return None


def _pair(variables: Mapping[str, Sequence[str]]) -> set[tuple[str, str]]:
    return {(name, code) for name, codes in variables.items() for code in codes}
