"""An error of the project in the words of a visitor."""

from __future__ import annotations

from corridor.errors import CorridorError
from corridor.language.catalogue import MissingText, text


def spell_error(error: CorridorError, lang: str, otherwise: str) -> str:
    """What is wrong, in one sentence: the catalogue's under the error's key, with its details;
    the one under ``otherwise`` where it has none, or the error lacks what it names.

    (The API answers with problems of its own, which have a status: `corridor/api/problems.py`.)
    """
    try:
        return text(lang, error.key, **read_details(error, lang))
    except MissingText:
        return text(lang, otherwise)


def read_details(error: CorridorError, lang: str) -> dict[str, str]:
    """The details of an error as words take them. A ``rule`` with a ``rule_key`` is said in the
    language, by that key of the catalogue."""
    values = {name: str(value) for name, value in error.details.items()}
    if key := values.get("rule_key"):
        values["rule"] = text(lang, key, **values)
    return values
