"""What a contract of an evidence table is made of: columns, keys, columns once a language."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from corridor.languages import LANGUAGES


@dataclass(frozen=True)
class Column:
    """One column. ``kind``: text, id, code (small letters), country (KZ, INT), number, integer,
    day, month, moment (2025, 2025-05 or a day), flag (0/1), address, area (KAZ, EU27).
    ``words``: a dimension of vocabulary.csv. ``refers``: table.column. ``many``: several values,
    parted by `;`. ``choices``: the only ones.
    """

    name: str
    kind: str = "text"
    needed: bool = False
    words: str = ""
    refers: str = ""
    many: bool = False
    choices: tuple[str, ...] = ()
    low: float | None = None
    high: float | None = None


@dataclass(frozen=True)
class Contract:
    """The columns of a table in order, its primary key (empty: none), and the folder of `data/`
    that its file lies in."""

    table: str
    columns: tuple[Column, ...]
    key: tuple[str, ...] = ()
    folder: str = "evidence"
    names: list[str] = field(init=False, default_factory=list)

    def __post_init__(self) -> None:
        self.names.extend(c.name for c in self.columns)

    def find_file(self, evidence: Path) -> Path:
        """Where its file lies: in the folder of the evidence, or in its own one beside that."""
        folder = evidence if self.folder == "evidence" else evidence.parent / self.folder
        return folder / f"{self.table}.csv"


#: languages in which the evidence names things: a column each (name_en, title_kk …), in this order
LANGS = tuple(code for code, language in LANGUAGES.items() if language.names)
#: languages in which its longer texts are written; the others have them in locales/
WRITTEN = tuple(code for code, language in LANGUAGES.items() if language.texts)


def named(stem: str) -> tuple[Column, ...]:
    """A column once a language that names things, each filled in."""
    return tuple(Column(f"{stem}_{lang}", needed=True) for lang in LANGS)


def written(stem: str) -> tuple[Column, ...]:
    """A column once a language that longer texts are written in, each filled in."""
    return tuple(Column(f"{stem}_{lang}", needed=True) for lang in WRITTEN)
