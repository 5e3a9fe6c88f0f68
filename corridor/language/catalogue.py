"""The catalogue: one folder of Fluent files per language in `locales/`."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from babel import Locale
from fluent.runtime import FluentBundle
from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor

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


@dataclass(frozen=True)
class Messages:
    """The messages of a language: those without a value as they are (three in four), ``patterns``
    into which ``bundle`` puts values. What they were read from is not kept: 20 MB of nodes."""

    plain: dict[str, str]
    patterns: dict[str, Any]
    bundle: FluentBundle

    def holds(self, key: str) -> bool:
        """Whether there is a message of this key."""
        return key in self.plain or key in self.patterns


class _Named(Visitor):
    """Collects the messages that patterns name."""

    def __init__(self) -> None:
        self.keys: set[str] = set()

    def visit_MessageReference(self, node: ast.MessageReference) -> None:  # noqa: N802
        self.keys.add(node.id.name)


@lru_cache
def load_messages(lang: str) -> Messages:
    """All messages of one language; of a key that two files define, the first."""
    parser = FluentParser(with_spans=False)
    read: dict[str, ast.Message] = {}
    for path in sorted((LOCALES / lang).glob("*.ftl")):
        for entry in parser.parse(path.read_text(encoding="utf-8")).body:
            if isinstance(entry, ast.Message):
                read.setdefault(entry.id.name, entry)
    plain = {key: said for key, one in read.items() if (said := _read_plain(one)) is not None}
    others = [one for key, one in read.items() if key not in plain]
    named = _Named()
    for one in others:
        named.visit(one)
    whole, bundle = _build_bundle(lang, others), _build_bundle(lang, [])
    bundle.add_resource(ast.Resource([read[key] for key in sorted(named.keys & read.keys())]))
    patterns = {one.id.name: whole.get_message(one.id.name).value for one in others}
    return Messages(plain, patterns, bundle)


def _build_bundle(lang: str, messages: list[ast.Message]) -> FluentBundle:
    made = FluentBundle([LANGUAGES[lang].tag], use_isolating=False)
    made.add_resource(ast.Resource(list(messages)))
    return made


def _read_plain(message: ast.Message) -> str | None:
    """The words of a message that are always the same; None where a value is put in."""
    match message.value:
        case ast.Pattern(elements=[ast.TextElement(value=said)]):
            return str(said)
    return None


def load_words() -> None:
    """Read the messages of every language, so that no visitor waits for it."""
    for lang in languages():
        load_messages(lang)


def has_text(lang: str, key: str) -> bool:
    """Whether the language's catalogue holds the key."""
    return load_messages(lang).holds(key)


def word_or_code(lang: str, family: str, code: str) -> str:
    """The word ``<family>-<code>`` of the catalogue, the code itself where it has none."""
    key = f"{family}-{code}"
    return text(lang, key) if has_text(lang, key) else code


def list_texts(keys: Iterable[str]) -> dict[str, dict[str, str]]:
    """Texts without values in every language: language -> key -> text."""
    wanted = tuple(keys)
    return {lang: {key: text(lang, key) for key in wanted} for lang in languages()}


def text(lang: str, key: str, **values: object) -> str:
    """The message ``key`` in language ``lang`` with its values put in.

    Numbers should come already formatted (as text) unless the message selects a plural by them.
    Raises MissingText when the key is unknown or a value is missing.
    """
    messages = load_messages(lang)
    if (said := messages.plain.get(key)) is not None:
        return said
    if not messages.holds(key):
        raise MissingText(f"{lang}: {key}")
    pattern = messages.patterns[key]
    if pattern is None:
        raise MissingText(f"{lang}: {key} has no text")
    long = {n: v for n, v in values.items() if isinstance(v, str) and len(v) > _LONG}
    marks = {name: f"\ue000{name}\ue001" for name in long}
    formatted, errors = messages.bundle.format_pattern(pattern, values | marks)
    if errors:
        raise MissingText(f"{lang}: {key}: {errors[0]}")
    filled = str(formatted)
    for name, value in long.items():
        filled = filled.replace(marks[name], value)
    return filled
