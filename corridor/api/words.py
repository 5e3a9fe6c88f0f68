"""Words of the API: from the same catalogue as the pages, in the language a request names."""

from __future__ import annotations

from corridor.language import LANGUAGES, languages, remark, text


def available(lang: str) -> str:
    """The language itself where its catalogue is here, else English."""
    return lang if lang in languages() else "en"


def say(lang: str, key: str, **values: object) -> str:
    """A message of the catalogue; see ``corridor.language.text``."""
    return text(available(lang), key, **values)


def language_tag(lang: str) -> str:
    """The BCP 47 tag of a language code."""
    return LANGUAGES[lang].tag


def translate_note(note: str | None, lang: str) -> str | None:
    """A cause or note of the evidence in a language; the word for English stands where it is."""
    return remark(note, available(lang)) if note else None
