"""Ids that a spreadsheet leaves as they are: each begins with a letter.

Ids of observations were ten hexadecimal digits, and a spreadsheet took `0098337613` and
`41255e9686` for numbers. Releases keep their files for ever; whoever reads one reads its ids by
today's rule: one that begins with a digit gets the letter of its table before it. Queries that are
asked for an id answer the old one by the same rule.
"""

from __future__ import annotations

import re

import pandas as pd

from corridor.evidence.contracts import CONTRACTS

#: what comes before an id that begins with a digit, by the table whose rows it names
LETTERS = {"observations": "o", "sources": "s-"}
#: by table, each column that holds such ids, its own or another's, and what comes before them
_COLUMNS = {
    contract.table: {
        column.name: LETTERS[named]
        for column in contract.columns
        if (named := contract.table if column.kind == "id" else column.refers.partition(".")[0])
        in LETTERS
    }
    for contract in CONTRACTS
}
_DIGIT_FIRST = re.compile(r"(^|;)(?=[0-9])")
#: what a spreadsheet makes a number of, whichever of its languages it speaks
_NUMBER = re.compile(r"[0-9]+([.,]?[0-9]+)?(e[0-9]+)?", re.IGNORECASE)


def rename(rows: pd.DataFrame, table: str) -> pd.DataFrame:
    """Rows of an evidence table (text, any of its columns) with its ids as they are written today.

    Several ids in one cell are parted by `;`. An id that begins with a letter stays.
    """
    letters = {name: letter for name, letter in _COLUMNS[table].items() if name in rows}
    return rows.assign(
        **{
            name: rows[name].str.replace(_DIGIT_FIRST, rf"\1{letter}", regex=True)
            for name, letter in letters.items()
        }
    )


def is_number(text: str) -> bool:
    """Whether a spreadsheet takes a code of figures and small letters for a number."""
    return _NUMBER.fullmatch(text) is not None
