"""The catalogue: one folder of Fluent files per language in `locales/`."""

from __future__ import annotations

from functools import lru_cache

from babel import Locale
from fluent.runtime import FluentBundle
from fluent.syntax import FluentParser

from corridor.languages import LANGUAGES
from corridor.paths import LOCALES

#: characters of a value from which on it is put in by itself: Fluent refuses a message whose value
#: has more than 2,500, and an address may have more
_LONG = 1000


class MissingText(KeyError):
    """A key that a language's catalogue does not hold, or a message that cannot be formatted."""


@lru_cache
def languages() -> tuple[str, ...]:
    """Codes of the languages whose folder exists, in the order of the language control."""
    return tuple(code for code in LANGUAGES if any((LOCALES / code).glob("*.ftl")))


@lru_cache
def locale(lang: str) -> Locale:
    """What Babel knows of a language: its numbers, months, names of countries."""
    return Locale.parse(LANGUAGES[lang].tag, sep="-")


@lru_cache
def bundle(lang: str) -> FluentBundle:
    """All messages of one language; a key defined twice in two files is refused."""
    made = FluentBundle([LANGUAGES[lang].tag], use_isolating=False)
    parser = FluentParser(
        with_spans=False
    )  # where in its file each word stands takes as much again
    for path in sorted((LOCALES / lang).glob("*.ftl")):
        made.add_resource(parser.parse(path.read_text(encoding="utf-8")))
    return made


def load_words() -> None:
    """Read the messages of every language, so that no visitor waits for it."""
    for lang in languages():
        bundle(lang)


def has_text(lang: str, key: str) -> bool:
    """Whether the language's catalogue holds the key."""
    return bundle(lang).has_message(key)


def word_or_code(lang: str, family: str, code: str) -> str:
    """The word ``<family>-<code>`` of the catalogue, the code itself where it has none."""
    key = f"{family}-{code}"
    return text(lang, key) if has_text(lang, key) else code


def text(lang: str, key: str, **values: object) -> str:
    """The message ``key`` in language ``lang`` with its values put in.

    Numbers should come already formatted (as text) unless the message selects a plural by them.
    Raises MissingText when the key is unknown or a value is missing.
    """
    messages = bundle(lang)
    if not messages.has_message(key):
        raise MissingText(f"{lang}: {key}")
    pattern = messages.get_message(key).value
    if pattern is None:
        raise MissingText(f"{lang}: {key} has no text")
    long = {n: v for n, v in values.items() if isinstance(v, str) and len(v) > _LONG}
    marks = {name: f"\ue000{name}\ue001" for name in long}
    said, errors = messages.format_pattern(pattern, values | marks)
    if errors:
        raise MissingText(f"{lang}: {key}: {errors[0]}")
    filled = str(said)
    for name, value in long.items():
        filled = filled.replace(marks[name], value)
    return filled
