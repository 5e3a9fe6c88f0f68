"""What is to be known of a proposal and of its rows, as it is answered: in words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from pydantic import BaseModel

from corridor.api import words
from corridor.intake.proposal import Finding
from corridor.language import has_text, name_of
from corridor.language.finding_words import spell_finding
from corridor.warehouse import ask

#: values of a finding that name series, as a list of codes
_NAMING = ("series", "near")


class ItemFinding(BaseModel):
    """What is to be known of a row, or of the sheet as a whole, in words."""

    key: str
    level: str
    sentence: str
    column: str
    suggestion: str


def build_findings(
    found: Iterable[Finding], lang: str, titles: Mapping[str, str]
) -> list[ItemFinding]:
    """Findings as they are answered; ``titles`` as :func:`read_titles` has them."""
    own = words.available(lang)
    return [
        ItemFinding(
            key=one.key,
            level=one.level,
            sentence=_spell(one, own, titles),
            column=one.column,
            suggestion=one.suggestion,
        )
        for one in found
    ]


def _spell(one: Finding, lang: str, titles: Mapping[str, str]) -> str:
    """The sentence; the key where an edition before this one found it."""
    known = has_text(lang, one.key)
    return spell_finding(one.key, one.values, lang, titles) if known else one.key


def read_titles(found: Iterable[Finding], lang: str) -> dict[str, str]:
    """What the series that findings name are called, by code: one question for all of them."""
    named = (str(one.values.get(name, "")) for one in found for name in _NAMING)
    codes = sorted({code for text in named for code in text.split(";") if code})
    if not codes:
        return {}
    rows = ask("series_titles", series=codes)
    own = words.available(lang)
    return {row.series: name_of(row, own, "title") for row in rows.itertuples()}
