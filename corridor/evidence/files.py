"""Reading the evidence files: text as written, each row with the line it stands on."""

from __future__ import annotations

import csv
import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import pandas as pd

from corridor.paths import EVIDENCE as EVIDENCE  # the folder that is read, once for all


@dataclass(frozen=True)
class Breach:
    """One broken rule: where it stands, what stands there, which rule, what to do."""

    file: str
    line: int
    column: str
    value: str
    rule: str

    def __str__(self) -> str:
        shown = self.value if len(self.value) <= 60 else self.value[:57] + "..."
        place = f"{self.file}:{self.line}" if self.line else self.file
        if self.column:
            return f"{place}: {self.column} = '{shown}': {self.rule}"
        return f"{place}: '{shown}': {self.rule}" if shown else f"{place}: {self.rule}"


@dataclass(frozen=True)
class Sheet:
    """A file as text: ``rows`` (all columns str, '' for empty) and the line of each row."""

    name: str
    rows: pd.DataFrame
    lines: list[int]


def read(path: Path, columns: list[str]) -> tuple[Sheet | None, list[Breach]]:
    """One CSV file; breaches for a missing file, a wrong header or a row of another width."""
    file = path.name
    if not path.exists():
        return None, [Breach(file, 0, "", "", "the file is missing")]
    try:
        with path.open(encoding="utf-8", newline="") as handle:
            reader = csv.reader(handle, strict=True)
            header = next(reader, [])
            wrong = _header_breaches(file, header, columns)
            if wrong:
                return None, wrong
            rows, lines, found = [], [], []
            before = reader.line_num
            for row in reader:
                line, before = before + 1, reader.line_num
                if len(row) != len(header):
                    rule = f"the row has {len(row)} fields, the header {len(header)}"
                    found.append(Breach(file, line, "", ",".join(row), rule))
                    continue
                rows.append(row)
                lines.append(line)
    except UnicodeDecodeError as bad:
        return None, [Breach(file, 0, "", str(bad.object[bad.start : bad.end]), "not UTF-8")]
    except csv.Error as bad:
        return None, [Breach(file, 0, "", "", f"not a CSV file: {bad}")]
    return Sheet(path.stem, pd.DataFrame(rows, columns=header, dtype=object), lines), found


def _header_breaches(file: str, header: list[str], columns: list[str]) -> list[Breach]:
    missing = [c for c in columns if c not in header]
    extra = [c for c in header if c not in columns]
    found = [Breach(file, 1, c, "", "the column is missing") for c in missing]
    found += [Breach(file, 1, c, c, "no such column in the contract") for c in extra]
    if len(set(header)) != len(header):
        found.append(Breach(file, 1, "", ",".join(header), "a column stands twice"))
    return found


def content_hash(files: Mapping[str, bytes]) -> str:
    """Twelve hexadecimal digits of the names and bytes of the files, in the order of names."""
    digest = hashlib.sha256()
    for name, content in sorted(files.items()):
        digest.update(name.encode() + b"\0")
        digest.update(content + b"\0")
    return digest.hexdigest()[:12]
