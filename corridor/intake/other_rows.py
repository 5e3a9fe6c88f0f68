"""Rows of other tables against the evidence: trade, rates, signals, and any table with a key."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from corridor.evidence.contracts import CONTRACTS
from corridor.evidence.periods import code
from corridor.intake.apply import KEYS
from corridor.intake.completing import TRADE, Completer
from corridor.intake.ground import Ground, Row
from corridor.intake.leap import find_leap
from corridor.intake.proposal import Change, Finding, Item
from corridor.intake.reading import Reader
from corridor.intake.sourcing import make_change
from corridor.intake.statement import RowStatement
from corridor.intake.written import read_number, read_period
from corridor.spelling import nearest

_CONTRACTS = {contract.table: contract for contract in CONTRACTS}
#: what makes two rows the same figure, where it is not the key of the table
_SAME = {**TRADE, "rates": ("currency", "per", "period", "kind")}
#: the column of the figure and that of its period
FIGURES = {
    "trade_totals": ("value", "year"),
    "trade_monthly": ("value", "month"),
    "rates": ("rate", "period"),
    "signal_values": ("value", "date"),
}
#: columns that say nothing of the figure: another wording is no revision
_SILENT = frozenset(
    {"source_note", "note", "rank", "rate_id", "source_id", "source_ids", "licence", "parents"}
)
#: offices whose figures of one flow can stand side by side
_RANKS = ("1", "2", "3")
#: two counts of one flow that differ by more are a conflict
_APART = 1.02

Key = tuple[str, ...]


class RowComparer:
    """Compares rows with those of their table, looked up by what their figure is of."""

    def __init__(self, ground: Ground, reader: Reader) -> None:
        self.ground, self.reader = ground, reader
        self.completer = Completer(ground)
        self._tables: dict[str, dict[Key, list[Row]]] = {}
        self._flows: dict[str, dict[Key, list[Row]]] = {}
        self._lines: dict[str, dict[Key, list[Row]]] = {}
        self._seen: dict[tuple[str, Key], RowStatement] = {}

    def compare(self, statement: RowStatement) -> Item | None:
        """The item of a row; None when the evidence has its figure."""
        contract = _CONTRACTS.get(statement.table)
        if contract is None or not contract.key:
            near = nearest(statement.table, sorted(FIGURES), count=1)
            known = {"words": statement.table}
            found = [Finding("intake-table-unknown", "refuse", known, "table", (*near, "")[0])]
            return _make_item("refused", statement, {}, None, [], found)
        found = list(self._find_faults(statement))
        if self.completer.names_source(contract):
            origin, about = self.reader.read_origin(statement.origin)
            statement, found = replace(statement, origin=origin), [*found, *about]
        row, changes = self.completer.complete(statement, contract)
        for column in contract.columns:
            if column.needed and not row[column.name]:
                known = {"column": column.name}
                found.append(Finding("intake-cell-missing", "refuse", known, column.name))
        if not found:
            found = self._find_twice(statement, row)
        if found:
            return _make_item("refused", statement, row, None, [], found)
        standing = self._find_standing(statement.table, row)
        if standing is None:
            kind, about = self._rank(statement.table, row)
            changes.append(make_change(statement.table, None, row))
            about = [*about, *self._find_leap(statement.table, row)]
            return _make_item(kind, statement, row, None, changes, about)
        if _is_same(standing, row):
            return None
        kept = {name: text for name, text in standing.items() if name in ("rank", "rate_id")}
        changes.append(make_change(statement.table, standing, {**row, **kept}))
        about = [*_say_by(row, standing, statement), *self._find_leap(statement.table, row)]
        return _make_item("revised", statement, row, standing, changes, about)

    def _find_faults(self, statement: RowStatement) -> Iterator[Finding]:
        """What keeps a row from being read: its columns, numbers, words, references."""
        contract = _CONTRACTS[statement.table]
        for name in statement.row:
            if name not in contract.names:
                near, known = nearest(name, contract.names, count=1), {"words": name}
                yield Finding("intake-column-unknown", "refuse", known, name, (*near, "")[0])
        for column in contract.columns:
            text = statement.row.get(column.name, "").strip()
            known = {"words": text, "column": column.name}
            if not text:
                continue
            if column.kind in ("number", "integer") and read_number(text) is None:
                yield Finding("intake-value-unreadable", "refuse", known, column.name)
            elif column.kind in ("month", "day", "moment") and read_period(text) is None:
                yield Finding("intake-date-unreadable", "refuse", known, column.name)
            elif column.choices and text not in column.choices:
                near = nearest(text, column.choices, count=1)
                yield Finding("intake-word-unknown", "refuse", known, column.name, (*near, "")[0])
            elif column.refers and not column.many and not self._is_known(column.refers, text):
                yield Finding("intake-word-unknown", "refuse", known, column.name)

    def _is_known(self, refers: str, text: str) -> bool:
        table, _, column = refers.partition(".")
        return (text,) in self._index(table, (column,), self._tables)

    def _index(
        self, table: str, names: tuple[str, ...], kept: dict[str, dict[Key, list[Row]]]
    ) -> dict[Key, list[Row]]:
        mark = f"{table} {','.join(names)}"
        if mark not in kept:
            made: dict[Key, list[Row]] = {}
            for row in self.ground.rows(table):
                made.setdefault(tuple(row[name] for name in names), []).append(row)
            kept[mark] = made
        return kept[mark]

    def _find_twice(self, statement: RowStatement, row: Row) -> list[Finding]:
        names = _SAME.get(statement.table, KEYS[statement.table])
        key = tuple(row[name] for name in names)
        first = self._seen.setdefault((statement.table, key), statement)
        if first is statement:
            return []
        figure = FIGURES.get(statement.table, ("",))[0]
        values = {"place": first.place, "value": row.get(figure, "")}
        if (other := first.row.get(figure, "")) == values["value"]:
            return [Finding("intake-twice", "refuse", values)]
        return [Finding("intake-twice-other", "refuse", {**values, "other": other})]

    def _find_leap(self, table: str, row: Row) -> Iterator[Finding]:
        """What the same office's figures of other periods say of this one."""
        if table not in _SAME:
            return
        figure, when = FIGURES[table]
        names = tuple(name for name in (*_SAME[table], "unit") if name in row and name != when)
        line = []
        for one in self._index(table, names, self._lines).get(tuple(row[n] for n in names), []):
            days = read_period(one[when])
            if days and len(one[when]) == len(row[when]) and one[when] != row[when]:
                line.append((days[1], float(one[figure])))
        days = read_period(row[when])
        if days:
            yield from find_leap(float(row[figure]), days[1], sorted(line))

    def _find_standing(self, table: str, row: Row) -> Row | None:
        """The row of the same figure: the one of equal value where several ranks hold it."""
        names = _SAME.get(table, KEYS[table])
        rows = self._index(table, names, self._tables).get(tuple(row[n] for n in names), [])
        same = [one for one in rows if _is_same(one, row)]
        return min(same or rows, key=lambda one: one.get("rank", ""), default=None)

    def _rank(self, table: str, row: Row) -> tuple[str, list[Finding]]:
        """`new`, or `conflict` where another office's figure of the flow differs; the rank of a row
        of trade is the first that is free."""
        if table not in TRADE:
            return "new", []
        names = TRADE[table][:4]
        others = self._index(table, names, self._flows).get(tuple(row[n] for n in names), [])
        # the best of a flow is one, with services or without
        taken = {one["rank"] for one in others}
        row["rank"] = next((rank for rank in _RANKS if rank not in taken), _RANKS[-1])
        alike = ("unit", "basis")
        for one in (one for one in others if all(one[name] == row[name] for name in alike)):
            low, high = sorted((float(one["value"]), float(row["value"])))
            if low > 0 and high / low >= _APART:
                known = {"counter": one["publisher"], "publisher": row["publisher"]}
                values = {"other": float(one["value"]), "value": float(row["value"])}
                said = {**known, **values, "unit": row["unit"]}
                return "conflict", [Finding("intake-stands-beside", "tell", said)]
        return "new", []


def _is_same(standing: Row, row: Row) -> bool:
    """Whether two rows say the same figure, however it is written."""
    for name, text in row.items():
        if name in _SILENT or standing[name] == text:
            continue
        numbers = read_number(standing[name]), read_number(text)
        if None in numbers or float(numbers[0] or 0) != float(numbers[1] or 0):
            return False
    return True


def _say_by(row: Row, standing: Row, statement: RowStatement) -> list[Finding]:
    figure = FIGURES.get(statement.table, ("",))[0]
    if not figure or not (old := float(standing[figure])):
        return []
    new = float(row[figure])
    known = {"value": new, "other": old, "percent": 100 * (new / old - 1)}
    return [Finding("intake-revised-by", "tell", {**known, "unit": row.get("unit", "")})]


def _make_item(
    kind: str,
    statement: RowStatement,
    row: Row,
    standing: Row | None,
    changes: list[Change],
    findings: list[Finding],
) -> Item:
    figure, when = FIGURES.get(statement.table, ("", ""))
    days = read_period(row.get(when, ""))
    names = _NAMES.get(statement.table, KEYS.get(statement.table, ()))
    parts = (row.get(name, "") for name in names)
    return Item(
        kind,
        statement.table,
        " ".join(filter(None, parts)),
        code(*days) if days else row.get(when, ""),
        row.get("unit", ""),
        _read(standing, figure),
        _read(row, figure),
        tuple(changes),
        tuple(findings),
        statement.place,
    )


#: columns that say what a row of a table is called
_NAMES = {
    "trade_totals": ("reporter_iso3", "partner_iso3", "flow"),
    "trade_monthly": ("reporter_iso3", "partner_iso3", "flow"),
    "rates": ("currency", "per"),
    "signal_values": ("signal",),
}


def _read(row: Row | None, figure: str) -> float | None:
    number = read_number((row or {}).get(figure, ""))
    return None if number is None else float(number)
