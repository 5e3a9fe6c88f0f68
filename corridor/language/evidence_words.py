"""What the evidence says in words, in the visitor's language.

The evidence itself is written in English and, for definitions, in Russian; its content hash must
not change with a translation, and a release of years ago must read in Kazakh too. So the further
languages stand beside the catalogues, in `locales/evidence.csv`, by the code of what they are of,
or by the English text where there is no code (causes of disagreement, notes on sources and
releases).
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Any

from corridor.language.catalogue import LOCALES, text
from corridor.language.punctuation import listed

#: text of a table -> (family of translations, column that holds the code)
_FAMILIES = {
    "definition": ("entity", "entity"),
    "description": ("project", "slug"),
    "statement": ("error", "error"),
}

#: families whose key is the English text itself
_REMARKS = ("cause", "source-note", "release-note")


@lru_cache
def translations() -> Mapping[tuple[str, str], Mapping[str, str]]:
    """(family, code or English text) -> language -> text."""
    with (LOCALES / "evidence.csv").open(encoding="utf-8", newline="") as file:
        return {(row["family"], row["key"]): row for row in csv.DictReader(file)}


def _translated(family: str, key: object, lang: str) -> str:
    return translations().get((family, str(key)), {}).get(lang, "")


def evidence_text(row: Mapping[str, Any], stem: str, lang: str) -> str | None:
    """A text of a row of the tables in a language: `title`, `definition`, `description` …

    The column of the language, else its translation, else the English column; None without any.
    The definition of a series is made of its title, its entity's and its metric's definition.
    """
    if own := row.get(f"{stem}_{lang}"):
        return str(own)
    family, column = _FAMILIES.get(stem, ("", ""))
    said = _translated(family, row.get(column), lang)
    title = row.get(f"title_{lang}")
    if said and stem == "definition" and title and row.get("metric"):
        end = "" if lang == "zh" else " "
        stop = "。" if lang == "zh" else "."
        said = f"{title}{stop}{end}{said}{end}{_translated('metric', row['metric'], lang)}"
    return said or row.get(f"{stem}_en") or None


def publisher(name: str | None, lang: str) -> str:
    """A publisher's name with its note in words: `Xinhua (reprint)`, ru `Xinhua (перепечатка)`."""
    found = re.fullmatch(r"(.+) \((mirror|reprint)\)", name or "")
    own = found[1] if found else name or ""
    own = text(lang, "publisher-unidentified") if own == "unidentified" else own
    return text(lang, f"publisher-{found[2]}", name=own) if found else own


def source_line(names: Iterable[str], lang: str) -> str:
    """`Source: A, B.` of publishers' names, or nothing."""
    said = listed((publisher(name, lang) for name in names), lang)
    return text(lang, "source-one", publishers=said) if said else ""


def subject(title: str) -> str:
    """What a title is about: `Port of Aktau: cargo, tonnes` → `Port of Aktau`."""
    return re.split(r"[:：]", title)[0]


def remark(said: str, lang: str) -> str:
    """A cause or note (of a source, of a release) that the evidence holds in one language:
    translated where it is known, else with the word for English where that is what it is."""
    if lang == "en" or not said:
        return said
    known = next((own for family in _REMARKS if (own := _translated(family, said, lang))), "")
    if known or re.search(r"[\u0400-\u04ff\u4e00-\u9fff]", said):
        return known or said
    return text(lang, "note-in-english", note=said)
