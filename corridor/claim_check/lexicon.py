"""The words of claims: which tags a text mentions, and where.

A tag is `dimension:code` (`place:kz`, `mode:rail`, `unit:teu`). The words stand in
`words.toml` beside this file; names of places and of what is counted come from the evidence.
"""

from __future__ import annotations

import re
import tomllib
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

WORDS = Path(__file__).with_name("words.toml")
#: letters of the alphabets that claims are written in, in lower case
LETTER = "a-zäöüçşığа-яёәғқңөұүһі"
_SEPARATOR = r"[\s\-–—‑/·.«»\"“”]+"
_CJK = re.compile(r"[\u3400-\u9fff]")
#: a name is cut so much that its cases are found: Актау, Баку stay, Китая loses a letter
_VOWELS = "аеиоуыэюяйьaeiouyәіөұү"


@dataclass(frozen=True)
class Mention:
    """A tag and where in the text its words stand."""

    tag: str
    start: int
    end: int
    words: str

    @property
    def dimension(self) -> str:
        """`place` of `place:kz`."""
        return self.tag.partition(":")[0]

    @property
    def code(self) -> str:
        """`kz` of `place:kz`."""
        return self.tag.partition(":")[2]


def normalise(text: str) -> str:
    """The text in lower case on one line, without markup, with plain spaces, digits and dashes."""
    text = re.sub(r"(?is)<(script|style)\b.*?</\1>|<[^<>]{0,200}>", " ", text)
    plain = unicodedata.normalize("NFKC", text).casefold()
    plain = plain.replace("ё", "е").replace("−", "-").replace("’", "'")
    return re.sub(r"[\s\u00ad\u200b\u2060]+", " ", plain).strip()


class Lexicon:
    """Patterns by the first character of their words."""

    def __init__(self, words: Iterable[tuple[str, str]]) -> None:
        """``words``: (tag, words as `words.toml` beside this file writes them)."""
        self._patterns: Mapping[str, list[tuple[int, re.Pattern[str], str]]] = defaultdict(list)
        for tag, written in dict.fromkeys(words):
            spelt = normalise(written)
            if spelt:
                pattern = re.compile(_make_pattern(spelt))
                self._patterns[spelt[0]].append((len(spelt.rstrip("=")), pattern, tag))

    def find(self, text: str) -> list[Mention]:
        """The mentions of a normalised text, in its order; the longest words at a place win."""
        found: list[Mention] = []
        at = 0
        while at < len(text):
            here = self._find_at(text, at)
            found += here
            at = max((one.end for one in here), default=at + 1)
        return found

    def _find_at(self, text: str, at: int) -> list[Mention]:
        hits = [
            (match.end(), length, tag)
            for length, pattern, tag in self._patterns.get(text[at], ())
            if (match := pattern.match(text, at))
        ]
        if not hits:
            return []
        longest = max(hits)[:2]
        return [
            Mention(tag, at, end, text[at:end])
            for end, length, tag in hits
            if (end, length) == longest
        ]


def _make_pattern(spelt: str) -> str:
    """`средн коридор` finds any case of both words, `рк=` that word alone."""
    if _CJK.search(spelt):
        return re.escape(spelt.rstrip("="))
    parts = [_make_word(one) for one in re.split(r"[\s\-]+", spelt)]
    return rf"(?<![{LETTER}])" + _SEPARATOR.join(parts)


def _make_word(word: str) -> str:
    stem = re.escape(word.rstrip("="))
    if not re.search(rf"[{LETTER}]", word):
        return stem
    return stem + (rf"(?![{LETTER}])" if word.endswith("=") else rf"[{LETTER}']*")


@cache
def read_words() -> tuple[tuple[str, str], ...]:
    """(tag, words) of `words.toml` beside this file; what names two countries is both (`cn+kz`)."""
    with WORDS.open("rb") as file:
        tables = tomllib.load(file)
    renamed = {"node": "place"}
    return tuple(
        (f"{renamed.get(dimension, dimension)}:{code}", one)
        for dimension, codes in tables.items()
        for code, words in codes.items()
        for one in words
    )


def cut_name(name: str) -> str:
    """A name as words to look for: each word without the vowels at its end, where four letters
    are left; what stands in brackets is dropped."""
    bare = re.sub(r"[(（].*?[)）]|[«»\"“”]", " ", name).strip()
    if _CJK.search(bare):
        return bare
    return " ".join(_cut_word(word) for word in re.split(r"[\s\-–—,]+", bare) if word)


def _cut_word(word: str) -> str:
    cut = word.rstrip(_VOWELS) if len(word) > 5 and not word.isascii() else word
    return cut if len(cut) >= 4 else f"{word}=" if len(word) < 4 else word
