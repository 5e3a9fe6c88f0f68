"""The ways CSV is written: for programs, and for the spreadsheets of each language.

All are UTF-8, with a line of heads, lines ended by CR LF and cells quoted as RFC 4180 has it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

from corridor.language import separators


@dataclass(frozen=True)
class Dialect:
    """One way: what parts cells, the decimal mark, whether the file begins with a mark (U+FEFF) by
    which Excel knows that it is UTF-8."""

    delimiter: str
    decimal: str
    marked: bool

    @property
    def encoding(self) -> str:
        """Python's name of the encoding."""
        return "utf-8-sig" if self.marked else "utf-8"

    def describe(self) -> dict[str, Any]:
        """The same as Frictionless (CSV Dialect 1.2) says it."""
        return {
            "csvddfVersion": 1.2,
            "delimiter": self.delimiter,
            "lineTerminator": "\r\n",
            "quoteChar": '"',
            "doubleQuote": True,
            "skipInitialSpace": False,
            "header": True,
        }


DialectName = Literal["mark", "plain", "semicolon"]
#: name, as an address has it (`csv=semicolon`) -> way
DIALECTS: dict[DialectName, Dialect] = {
    "mark": Dialect(",", ".", marked=True),
    "plain": Dialect(",", ".", marked=False),
    "semicolon": Dialect(";", ",", marked=True),
}
#: for programs
PLAIN: DialectName = "plain"


def spreadsheet_dialect(lang: str) -> DialectName:
    """The way that Excel opens by a click where Windows speaks a language: it takes the decimal
    mark of the language, and where that is the comma, the semicolon parts cells."""
    return "semicolon" if separators(lang)[0] == "," else "mark"
