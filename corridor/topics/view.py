"""How something is looked at: language, theme, phone or not, and whom to ask for rows."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import pandas as pd

from corridor.charts.theme import Theme
from corridor.language import (
    attribution_text,
    listed,
    moment_text,
    name_of,
    named,
    number,
    publisher,
    quantity,
    sentences,
    text,
)


def nobody(name: str, **params: object) -> pd.DataFrame:
    """The answer of a view that was made without somebody to ask: LookupError."""
    raise LookupError(f"this view has nobody to ask about {name}")


@dataclass(frozen=True)
class View:
    """Language code, colour theme, whether the window is a phone's, and ``ask``: the function
    that answers a query of `queries/` with its rows (``ask("series_values", series=[…])``).
    ``vintage``: hash of the edition that answers, under which what is costly is kept; empty where
    nothing is."""

    lang: str
    theme: Theme
    phone: bool
    ask: Callable[..., pd.DataFrame] = nobody
    vintage: str = ""

    def say(self, key: str, **values: object) -> str:
        """The catalogue's text in the visitor's language."""
        return text(self.lang, key, **values)

    def name(self, row: object, stem: str = "name") -> str:
        """A text of a table row (named tuple or Series) in the visitor's language: its name, or
        its title, definition, description, statement; English where there is no other."""
        return name_of(row, self.lang, stem)

    def names(self, rows: pd.DataFrame, stem: str = "name") -> list[str]:
        """The same of every row of a table, in its order."""
        return [self.name(row, stem) for row in rows.itertuples()]

    def publisher(self, attribution: str | None) -> str:
        """Who counted and who printed, in little room; where nobody counted, the printer alone."""
        return publisher(attribution, self.lang)

    def attribution(self, attribution: str | None, *, full: bool = False) -> str:
        """The same with the copy that was read, and that no counter is named; for tables, and
        with ``full`` names for passports and documents."""
        return attribution_text(attribution, self.lang, full=full)

    def count(self, value: float) -> str:
        """A whole number in the visitor's language."""
        return number(float(value), self.lang, 0)

    def explain_gap(self, who: str) -> str:
        """What a choice without figures says: that there is none, and a possible source."""
        who = self.say("nothing-who", publisher=who)
        return sentences([self.say("nothing-here"), who], self.lang)

    def spell_values(self, rows: pd.DataFrame) -> str:
        """Rows of values (period, value, unit) in words: `2024: 19,392 trains; 2025: …`; those of
        one unit on one scale, as on the axis of a figure."""
        largest = rows.groupby("unit")["value"].max()
        values = (
            named(
                moment_text(r, self.lang),
                quantity(
                    r.value,
                    r.unit,
                    self.lang,
                    qualifier=getattr(r, "qualifier", "exact"),
                    status=getattr(r, "status", "actual"),
                    largest=float(largest[r.unit]),
                ),
                self.lang,
            )
            for r in rows.itertuples()
        )
        return listed(values, self.lang, ";")
