"""Checking the evidence against its contracts: every breach of every file, or clean tables."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable
from pathlib import Path

import pandas as pd
import pandera.pandas as pa

from corridor.errors import CorridorError
from corridor.evidence.contracts import CONTRACTS, Column, Contract
from corridor.evidence.files import EVIDENCE, Breach, Sheet, read
from corridor.evidence.rules import RULES

#: an address that a browser follows as it is written, or a file of a public repository
_ADDRESS = re.compile(r"https?://[^\s<>\"`{}|\\^]+|github:[\w.-]+/[\w.-]+:.+")

#: characters that no reader sees, that turn what stands beside them round, or that XML has not:
#: files made of them cannot be written, or say another thing than the table
_UNSEEN = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\u200b\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ud800-\udfff\ufffe\uffff]"
)


class EvidenceInvalid(CorridorError):
    """The evidence breaks its contract; ``breaches`` lists every place."""

    key = "evidence-invalid"

    def __init__(self, breaches: list[Breach]) -> None:
        super().__init__(f"{len(breaches)} breaches of the contract")
        self.breaches = breaches


def load(folder: Path = EVIDENCE) -> dict[str, pd.DataFrame]:
    """All tables of the folder as text, checked; EvidenceInvalid lists all breaches."""
    sheets, breaches = sheets_of(folder)
    if breaches:
        raise EvidenceInvalid(breaches)
    return {name: sheet.rows for name, sheet in sheets.items()}


def sheets_of(folder: Path = EVIDENCE) -> tuple[dict[str, Sheet], list[Breach]]:
    """The files and every breach found in them."""
    sheets: dict[str, Sheet] = {}
    breaches: list[Breach] = []
    for contract in CONTRACTS:
        sheet, found = read(contract.find_file(folder), contract.names)
        breaches += found
        if sheet is not None:
            sheets[contract.table] = sheet
    words = _vocabulary(sheets)
    for contract in CONTRACTS:
        if contract.table in sheets:
            breaches += _columns(contract, sheets[contract.table], words)
            breaches += _keys(contract, sheets[contract.table])
            breaches += _references(contract, sheets)
    if len(sheets) == len(CONTRACTS):
        for rule in RULES:
            breaches += rule(sheets)
    return sheets, sorted(breaches, key=lambda b: (b.file, b.line, b.column, b.rule))


def _vocabulary(sheets: dict[str, Sheet]) -> dict[str, set[str]]:
    if "vocabulary" not in sheets:
        return {}
    rows = sheets["vocabulary"].rows
    return {str(name): set(part["value"]) for name, part in rows.groupby("dimension")}


def _number(text: str) -> bool:
    return re.fullmatch(r"-?\d+(\.\d+)?([eE][+-]?\d+)?", text) is not None


def _day(text: str) -> bool:
    try:
        return len(text) == 10 and bool(dt.date.fromisoformat(text))
    except ValueError:
        return False


_KINDS = {
    "number": (_number, "must be a number with a point, without spaces"),
    "integer": (lambda t: re.fullmatch(r"-?\d+", t) is not None, "must be a whole number"),
    "day": (_day, "must be a date written 2025-06-17"),
    "month": (lambda t: len(t) == 7 and _day(t + "-01"), "must be a month written 2025-06"),
    "area": (
        lambda t: re.fullmatch(r"[A-Z]{3}|EU\d\d", t) is not None,
        "must be a code in capitals: KAZ, CHN, EU27, WLD",
    ),
    "moment": (
        lambda t: re.fullmatch(r"\d{4}", t) is not None or _day(t) or _day(t + "-01"),
        "must be written 2025, 2025-06 or 2025-06-17",
    ),
    "id": (
        lambda t: re.match(r"[a-z]", t) is not None,
        "must begin with a letter: spreadsheets make numbers of ids that do not",
    ),
    "code": (
        lambda t: re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", t) is not None,
        "must be a code of small letters and figures, parted by hyphens",
    ),
    "country": (
        lambda t: re.fullmatch(r"[A-Z]{2}|INT", t) is not None,
        "must be two letters of ISO 3166, or INT",
    ),
    "flag": (lambda t: t in ("0", "1"), "must be 0 or 1"),
    "address": (
        lambda t: _ADDRESS.fullmatch(t) is not None,
        "must be an http(s) address or github:owner/repository:path",
    ),
}


def _checks(column: Column, words: dict[str, set[str]]) -> list[pa.Check]:
    """The pandera checks of one column; each names its rule in words."""
    made: list[pa.Check] = []

    def add(test: Callable[[str], bool], rule: str) -> None:
        each = (lambda v: all(test(p) for p in v.split(";"))) if column.many else test
        made.append(_check(lambda v: v == "" or each(v), rule))

    if column.needed:
        made.append(_check(lambda v: v.strip() != "", "must be filled in"))
    if column.kind in _KINDS:
        add(*_KINDS[column.kind])
    if column.choices:
        add(lambda v: v in column.choices, "must be one of " + ", ".join(column.choices))
    if column.words:
        known = words.get(column.words, set())
        rule = f"not a word of the dimension {column.words} in vocabulary.csv"
        add(lambda v: v in known, rule)
    if column.low is not None:
        low = column.low
        add(lambda v: not _number(v) or float(v) >= low, f"must be at least {low:g}")
    if column.high is not None:
        high = column.high
        add(lambda v: not _number(v) or float(v) <= high, f"must be at most {high:g}")
    made.append(_check(lambda v: v == v.strip(), "spaces at an end"))
    made.append(_check(lambda v: not _UNSEEN.search(v), "holds a character that is not seen"))
    return made


def _check(test: Callable[[str], bool], rule: str) -> pa.Check:
    """A pandera check of every cell that tests each text once: most stand in many rows."""
    return pa.Check(lambda cells: cells.isin([v for v in set(cells) if test(v)]), error=rule)


def _columns(contract: Contract, sheet: Sheet, words: dict[str, set[str]]) -> list[Breach]:
    if sheet.rows.empty:
        return []
    schema = pa.DataFrameSchema(
        {c.name: pa.Column(checks=_checks(c, words), nullable=False) for c in contract.columns}
    )
    try:
        schema.validate(sheet.rows, lazy=True)
    except pa.errors.SchemaErrors as wrong:
        return _from_cases(sheet, wrong.failure_cases)
    return []


def _from_cases(sheet: Sheet, cases: pd.DataFrame) -> list[Breach]:
    found = []
    for case in cases.to_dict("records"):
        line = sheet.lines[int(case["index"])] if pd.notna(case["index"]) else 0
        column, value, rule = str(case["column"]), str(case["failure_case"]), str(case["check"])
        found.append(Breach(f"{sheet.name}.csv", line, column, value, rule))
    return found


def _keys(contract: Contract, sheet: Sheet) -> list[Breach]:
    if not contract.key:
        return []
    keys = list(contract.key)
    twice = sheet.rows.duplicated(keys, keep="first")
    return [
        Breach(
            f"{sheet.name}.csv",
            sheet.lines[i],
            "+".join(keys),
            "+".join(sheet.rows.loc[i, keys]),
            "the key stands twice",
        )
        for i in sheet.rows.index[twice]
    ]


def _references(contract: Contract, sheets: dict[str, Sheet]) -> list[Breach]:
    sheet, found = sheets[contract.table], []
    for column in contract.columns:
        table, _, target = column.refers.partition(".")
        if not table or table not in sheets:
            continue
        known = set(sheets[table].rows[target])
        for line, text in zip(sheet.lines, sheet.rows[column.name], strict=True):
            for one in text.split(";") if column.many else [text]:
                if one and one not in known:
                    rule = f"no such {target} in {table}.csv"
                    found.append(Breach(f"{sheet.name}.csv", line, column.name, one, rule))
    return found
