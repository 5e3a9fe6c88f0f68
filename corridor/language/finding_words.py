"""What is said of a row that was handed in: a finding's sentence, its codes named, its figures
spelled.

A finding is a key of `intake.ftl` and values (`corridor/intake/doubts.py` says which they are).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from corridor.evidence.periods import BadPeriod
from corridor.evidence.publishers import read_names
from corridor.language.attribution import publisher_name
from corridor.language.catalogue import has_text, text, word_or_code
from corridor.language.dates import period_text
from corridor.language.note_phrases import spell_note
from corridor.language.numbers import change_text, number, quantity, unit_name
from corridor.language.punctuation import capitalize, ended, listed

#: title of a series by its code
Titles = Mapping[str, str]


def spell_finding(
    key: str, values: Mapping[str, Any], lang: str, titles: Titles | None = None
) -> str:
    """The sentence of a finding. ``titles``: what the series that it names are called, where that
    is known; a code without a title stays."""
    unit = values.get("unit", "")
    spelled = {
        name: _spell(name, value, str(unit or ""), lang, titles or {})
        for name, value in values.items()
    }
    return text(lang, key, **spelled)


def _spell(name: str, value: Any, unit: str, lang: str, titles: Titles) -> Any:
    if name == "percent":
        return change_text(float(value) / 100, lang)
    if name in _LISTS:
        parts = [one for one in str(value).split(";") if one]
        return listed([_LISTS[name](one, lang, titles) for one in parts] or ["–"], lang)
    if name in _NAMES:
        return _NAMES[name](str(value), lang, titles)
    if isinstance(value, float):
        counted = unit and name in ("value", "other")
        return quantity(value, unit, lang) if counted else number(value, lang, _digits(value))
    return value


def _digits(value: float) -> int:
    """Decimals of a figure without a unit: those of a ratio matter, those of thousands do not."""
    return 0 if abs(value) >= 100 or value == int(value) else 1


def _name_body(code: str, lang: str, titles: Titles) -> str:
    if not code:
        return text(lang, "intake-nobody")
    return publisher_name(code, lang) if code in read_names() else code


def _name_series(code: str, lang: str, titles: Titles) -> str:
    return titles.get(code, code)


def _name_near(code: str, lang: str, titles: Titles) -> str:
    """The code of a near name with what it is called: a series, else a body."""
    name = titles.get(code) or _name_body(code, lang, titles)
    return code if name == code else f"{name} ({code})"


def _name_period(code: str, lang: str, titles: Titles) -> str:
    try:
        return period_text(code, lang)
    except BadPeriod:
        return code


def _name_status(code: str, lang: str, titles: Titles) -> str:
    return word_or_code(lang, "status", code)


def _name_unit(code: str, lang: str, titles: Titles) -> str:
    return unit_name(code, lang, 1)


def _name_column(code: str, lang: str, titles: Titles) -> str:
    key = f"intake-column-{code.replace('_', '-')}"
    return text(lang, key) if has_text(lang, key) else code


def _spell_reason(said: str, lang: str, titles: Titles) -> str:
    return ended(capitalize(spell_note(said, lang)), lang)


def _name_scope(code: str, lang: str, titles: Titles) -> str:
    return word_or_code(lang, "intake-differ", code)


_NAMES: dict[str, Callable[[str, str, Titles], str]] = {
    "publisher": _name_body,
    "printer": _name_body,
    "counter": _name_body,
    "series": _name_series,
    "period": _name_period,
    "given": _name_period,
    "published": _name_period,
    "status": _name_status,
    "former": _name_status,
    "unit": _name_unit,
    "column": _name_column,
    "reason": _spell_reason,
}
_LISTS: dict[str, Callable[[str, str, Titles], str]] = {
    "publishers": _name_body,
    "near": _name_near,
    "differ": _name_scope,
}
