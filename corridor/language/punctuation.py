"""Parts put together with the marks of a script: Chinese has its own comma, colon and stop."""

from __future__ import annotations

from collections.abc import Iterable

from corridor.languages import LANGUAGES

_WIDE = {",": "、", ";": "；", ":": "：", ".": "。"}


def _mark(mark: str, lang: str) -> str:
    return _WIDE[mark] if LANGUAGES[lang].wide else mark + " "


def space(lang: str, kind: str = " ") -> str:
    """What parts words: a space (or a fixed one), in a script that writes without spaces none."""
    return "" if LANGUAGES[lang].wide else kind


def stop(lang: str) -> str:
    """The mark that ends a sentence: `.`, zh `。`."""
    return _WIDE["."] if LANGUAGES[lang].wide else "."


def ended(words: str, lang: str) -> str:
    """Words with a mark at their end, once: `is not found.`, `Jan–Nov.`; nothing stays nothing."""
    said = words.rstrip()
    return said if not said or said[-1] in ".。!?！？…" else said + stop(lang)


def capitalize(words: str) -> str:
    """Words at the head of a sentence: the first letter large, the others as they are."""
    return words[:1].upper() + words[1:]


def uncapitalize(words: str) -> str:
    """Words behind a colon: the first letter small."""
    return words[:1].lower() + words[1:]


def listed(parts: Iterable[str], lang: str, mark: str = ",") -> str:
    """Parts in a row, parted by commas or by ``mark`` (``,`` or ``;``): `a, b`, zh `a、b`."""
    return _mark(mark, lang).join(parts)


def qualified(name: str, detail: str, lang: str) -> str:
    """A name and what is said of it: `China, $bn`, zh `中国，亿美元`."""
    return f"{name}，{detail}" if LANGUAGES[lang].wide else f"{name}, {detail}"


def named(name: str, value: str, lang: str) -> str:
    """A name and what it has: `2025: 20,022 trains`, zh `2025年：20,022列`."""
    return f"{name}{_mark(':', lang)}{value}"


def joint(lang: str) -> str:
    """What stands between two places or two countries: a dash, in Chinese without spaces."""
    return "—" if LANGUAGES[lang].wide else " – "


def sentences(parts: Iterable[str], lang: str) -> str:
    """Sentences one after another, each ended once; the last keeps the end it has."""
    said = [part.strip() for part in parts if part.strip()]
    if not said:
        return ""
    ended = [part.rstrip(".。") + _mark(".", lang) for part in said[:-1]]
    return "".join(ended) + said[-1]
