"""The data dictionary: every built table with its columns."""

from __future__ import annotations

from corridor.warehouse import current
from corridor.warehouse.dictionary import read_dictionary
from tools.docs.markdown import table

HEAD = """# Tables

Every table as it is built from `data/evidence/`, with its columns: name, type, unit, meaning. A
column `title_en` has a twin in each language. Types are DuckDB's. Made by `make docs` from the
tables and from `queries/tables.yml` and `queries/columns.yml`.
"""


def build() -> str:
    """The dictionary as Markdown."""
    parts = [HEAD]
    for one in read_dictionary(current().path):
        rows = [(f"`{c.name}`", c.type, c.unit, c.meaning) for c in one.columns]
        parts.append(f"## {one.name}\n\nA row is {one.row}.\n")
        parts.append(table(("column", "type", "unit", "meaning"), rows))
    return "\n".join(parts)
