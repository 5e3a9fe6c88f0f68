"""Tables of Markdown."""

from __future__ import annotations

from collections.abc import Iterable, Sequence


def table(heads: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    """A table; what would break a cell is written so that it does not."""
    lines = [_line(heads), _line("---" for _ in heads), *(_line(row) for row in rows)]
    return "\n".join(lines) + "\n"


def _line(cells: Iterable[object]) -> str:
    said = (str(cell).replace("|", "\\|").replace("\n", " ").strip() for cell in cells)
    return "| " + " | ".join(said) + " |"
