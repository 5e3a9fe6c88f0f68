"""What the evidence says in words, in the visitor's language.

The evidence itself is written in English; its content hash must not change with a translation, and
a release of years ago must read in Kazakh too. A language has columns in the evidence where
:mod:`corridor.languages` says so; what it has no column for stands beside its catalogue, in rows of
`locales/<code>/evidence.csv` (family, key, text). The key is the code of what the text is of, or
the English text where there is no code: names and titles (family `name`), causes of disagreement,
notes on sources and releases.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from corridor.evidence.release_notes import ONE_PERSON
from corridor.language.catalogue import LOCALES, text
from corridor.language.punctuation import space, stop
from corridor.languages import ENGLISH

#: longer text of a table -> (family of translations, column that holds the code)
_FAMILIES = {
    "definition": ("entity", "entity"),
    "description": ("project", "slug"),
    "statement": ("error", "error"),
    "promise": ("promise", "slug"),
    "missing": ("missing", "slug"),
    "asked": ("asked", "slug"),
}

#: families whose key is the English text itself
_REMARKS = ("cause", "source-note", "release-note", "claim-note")

#: what parts a publisher's name: `AzerNews / Trend (KTZ)`
_PARTS = re.compile(r"( / | \(|\)|, )")


@lru_cache
def translations(lang: str) -> Mapping[tuple[str, str], str]:
    """(family, code or English text) -> text, of the rows that a language has."""
    path = LOCALES / lang / "evidence.csv"
    if not path.exists():
        return {}
    with path.open(encoding="utf-8", newline="") as file:
        return {(row["family"], row["key"]): row["text"] for row in csv.DictReader(file)}


def _translated(family: str, key: object, lang: str) -> str:
    return translations(lang).get((family, str(key)), "")


def translate_name(english: str, lang: str) -> str:
    """A name that has no column of the language: by its row, else in English."""
    return _translated("name", english, lang) or english


def evidence_text(row: Mapping[str, Any], stem: str, lang: str) -> str | None:
    """A text of a row of the tables in a language: `name`, `title`, `definition` …

    The column of the language, else its translation, else the English column; None without any.
    The definition of a series is made of its title, its entity's and its metric's definition.
    """
    if own := row.get(f"{stem}_{lang}"):
        return str(own)
    family, column = _FAMILIES.get(stem, ("name", f"{stem}_{ENGLISH}"))
    said = _translated(family, row.get(column), lang)
    title = evidence_text(row, "title", lang) if stem == "definition" and said else None
    if title and row.get("metric"):
        end = space(lang)
        said = f"{title}{stop(lang)}{end}{said}{end}{_translated('metric', row['metric'], lang)}"
    return said or row.get(f"{stem}_{ENGLISH}") or None


def name_of(row: object, lang: str, stem: str = "name") -> str:
    """The same of a row as a table yields it (named tuple, Series, or an object of attributes):
    its name, or title, definition, description, statement; nothing where there is none."""
    as_dict = getattr(row, "to_dict", None) or getattr(row, "_asdict", None)
    return evidence_text(as_dict() if as_dict else vars(row), stem, lang) or ""


def printed_publisher(name: str | None, lang: str) -> str:
    """A publisher as a release prints it that did not say who counted, its note in words:
    `Xinhua (reprint)`, ru `Синьхуа (перепечатка)`.

    Offices and agencies have names of their own in a language, also inside another's name
    (`Kazinform (KTZ)`); newspapers and sites keep the one they bear.
    """
    found = re.fullmatch(r"(.+) \((mirror|reprint)\)", name or "")
    own = found[1] if found else name or ""
    if own == "unidentified":
        own = text(lang, "publisher-unidentified")
    else:
        own = _translated("publisher", own, lang) or "".join(
            _translated("publisher", part, lang) or part for part in _PARTS.split(own)
        )
    return text(lang, f"publisher-{found[2]}", name=own) if found else own


def subject(title: str) -> str:
    """What a title is about: `Port of Aktau: cargo, tonnes` → `Port of Aktau`."""
    return re.split(r"[:：]", title)[0]


def remark(said: str, lang: str) -> str:
    """A cause or note (of a source, of a release) that the evidence holds in one language:
    translated where it is known, else with the word for English where that is what it is."""
    if lang == ENGLISH or not said:
        return said
    if said.endswith(ONE_PERSON):
        return text(lang, "note-one-person", note=remark(said.removesuffix(ONE_PERSON), lang))
    known = next((own for family in _REMARKS if (own := _translated(family, said, lang))), "")
    if known or re.search(r"[\u0400-\u04ff\u4e00-\u9fff]", said):
        return known or said
    return text(lang, "note-in-english", note=said)
