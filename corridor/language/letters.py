"""A letter as data: what stands in it, in one language, before it is a file."""

from __future__ import annotations

from dataclasses import dataclass

from corridor.language.punctuation import named
from corridor.languages import ENGLISH, LETTERS


@dataclass(frozen=True)
class Letter:
    """A letter: who it is to, the line that says what it is about, how it greets, paragraphs before
    and after the table, the table (heads, rows of as many cells), and how it ends.

    ``number``: where the office writes its number and date; ``ending``: lines after the text.
    """

    lang: str
    to: str
    number: str
    subject: str
    greeting: str
    before: tuple[str, ...]
    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    after: tuple[str, ...]
    ending: tuple[str, ...]

    @property
    def text(self) -> str:
        """The letter as plain text, the table a block of lines a row."""
        rows = [
            "\n".join(
                named(head, cell, self.lang) for head, cell in zip(self.head, row, strict=True)
            )
            for row in self.rows
        ]
        parts = [self.number, self.to, self.subject, self.greeting, *self.before, *rows]
        return "\n\n".join([*parts, *self.after, "\n".join(self.ending)]) + "\n"


def list_letter_languages(country: str | None) -> tuple[str, ...]:
    """Languages in which an office of a country is written to."""
    return LETTERS.get(country or "", (ENGLISH,))
