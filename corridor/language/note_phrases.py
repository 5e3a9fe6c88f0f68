"""Notes on figures in the visitor's language: made of short phrases that stand again and again.

The evidence notes in English what a source says beside a figure (`more than; +25% y/y`). A phrase
is a row of the family `note` in `locales/<code>/evidence.csv`, with `#` for every number; one of
numbers alone needs none. What has no row stays on the English page, and the words say so.
"""

from __future__ import annotations

import re

from corridor.language.catalogue import text
from corridor.language.evidence_words import translations
from corridor.language.numbers import separators
from corridor.language.punctuation import listed
from corridor.languages import ENGLISH, LANGUAGES

#: what parts the phrases of a note
BETWEEN = "; "
_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")


def spell_note(said: str, lang: str) -> str:
    """A note on a figure: its phrases in the language, and where the rest of it is to be read."""
    if lang == ENGLISH or not said or re.search(r"[\u0400-\u04ff\u4e00-\u9fff]", said):
        return said
    phrases = [translate_phrase(phrase, lang) for phrase in said.split(BETWEEN)]
    known = [phrase for phrase in phrases if phrase]
    if len(known) < len(phrases):
        known.append(text(lang, "note-elsewhere" if known else "note-all-elsewhere"))
    return listed(dict.fromkeys(known), lang, ";")


def translate_phrase(phrase: str, lang: str) -> str:
    """One phrase with its numbers; empty where the language has none for it."""
    found = translations(lang).get(("note", mark_numbers(phrase)), "")
    if not re.search(r"[A-Za-z]", phrase):
        found = re.sub(r"\s?%", "%" if LANGUAGES[lang].wide else "\u00a0%", mark_numbers(phrase))
    numbers = iter(_NUMBER.findall(phrase))
    return re.sub("#", lambda _: _write_number(next(numbers), lang), found)


def mark_numbers(phrase: str) -> str:
    """A phrase as the rows have it: `+25% y/y` → `+#% y/y`."""
    return _NUMBER.sub("#", phrase)


def _write_number(printed: str, lang: str) -> str:
    """A number as it is printed, with the separators of the language: ru `433 200`, `1,5`."""
    marks = separators(lang)
    if re.fullmatch(r"\d{1,3}(,\d{3})+", printed):
        return printed.replace(",", marks[1])
    return printed.replace(".", marks[0])
