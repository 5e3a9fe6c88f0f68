"""Words of the API: from the same catalogue as the pages, in the language a request names."""

from __future__ import annotations

from typing import Any

from corridor.language import LANGUAGES, evidence_text, languages, remark, text


def spoken(lang: str) -> str:
    """The language itself where its catalogue is here, else English."""
    return lang if lang in languages() else "en"


def say(lang: str, key: str, **values: Any) -> str:
    """A message of the catalogue; see ``corridor.language.text``."""
    return text(spoken(lang), key, **values)


def tag(lang: str) -> str:
    """The BCP 47 tag of a language code."""
    return LANGUAGES[lang][1]


def of(row: dict[str, Any], stem: str, lang: str) -> str | None:
    """A text of a row in a language (`title_ru`), in English where there is none."""
    return evidence_text(row, stem, lang)


def note(said: str | None, lang: str) -> str | None:
    """A cause or note of the evidence in a language; the word for English stands where it is."""
    return remark(said, spoken(lang)) if said else None
