"""A briefing as a small file of its own: topic, blocks by their addresses, words of the adviser.

What is loaded comes from outside and is read strictly: form, version, sizes, every block known.
"""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from corridor.briefing.blocks import MOST, list_keys, split_ref
from corridor.briefing.types import BriefError, Briefing
from corridor.charts.theme import THEMES, Theme
from corridor.language import languages
from corridor.topics import registry

KIND, VERSION = "corridor-briefing", 1
#: bytes of a file, characters of one commentary
LARGEST, LONGEST = 200_000, 2_000
_KEYS = {"kind", "version", "topic", "lang", "theme", "v", "blocks"}


class BadFile(BriefError):
    """Not a briefing file, or a broken one; ``details`` has `why`."""

    key = "brief-bad-file"


class TooLong(BriefError):
    """A commentary is longer than is taken; ``details`` has `length` and `most`."""

    key = "brief-too-long"


@dataclass(frozen=True)
class SavedBriefing:
    """What a briefing file says: blocks in order as (ref, commentary). ``v`` pins a vintage,
    empty for the one served."""

    topic: str
    lang: str
    theme: Theme = "light"
    v: str = ""
    blocks: tuple[tuple[str, str], ...] = ()

    @property
    def views(self) -> list[str]:
        """Refs of the blocks in order."""
        return [ref for ref, _ in self.blocks]

    @property
    def commentary(self) -> dict[str, str]:
        """Commentary by ref."""
        return {ref: words for ref, words in self.blocks if words}


def clean_commentary(words: str) -> str:
    """Commentary as plain text: no control signs, no space around it. Raises TooLong.

    Markup stays as the letters it is written with; every export shows it as text.
    """
    if len(words) > LONGEST:
        raise TooLong(
            f"the commentary has {len(words)} characters; at most {LONGEST} are taken",
            length=str(len(words)),
            most=str(LONGEST),
        )
    kept = "".join(
        c
        for c in words.replace("\r\n", "\n").replace("\r", "\n")
        if c == "\n" or not unicodedata.category(c).startswith("C") or c in "\u2060\u200d"
    )
    return kept.strip()


def save_briefing(briefing: Briefing, *, pin: bool = False) -> SavedBriefing:
    """What to save of a briefing; ``pin`` keeps its vintage."""
    return SavedBriefing(
        briefing.topic,
        briefing.lang,
        briefing.theme,
        briefing.vintage if pin else "",
        tuple((b.ref, b.commentary) for b in briefing.blocks),
    )


def dump_briefing(saved: SavedBriefing) -> bytes:
    """The file's content, UTF-8 JSON."""
    content = {
        "kind": KIND,
        "version": VERSION,
        "topic": saved.topic,
        "lang": saved.lang,
        "theme": saved.theme,
        "v": saved.v,
        "blocks": [
            {"view": ref, **({"commentary": words} if words else {})} for ref, words in saved.blocks
        ],
    }
    return json.dumps(content, ensure_ascii=False, indent=1).encode("utf-8")


def load_briefing(data: bytes) -> SavedBriefing:
    """Read a file. Raises BadFile with the reason, TooLong for a commentary."""
    content = _parse(data)
    topic, lang, theme = (_read_text(content, key, 120) for key in ("topic", "lang", "theme"))
    if lang not in languages():
        raise _bad_file(f"there is no language '{lang[:20]}'")
    if theme not in THEMES:
        raise _bad_file(f"there is no theme '{theme[:20]}'")
    blocks = content.get("blocks")
    if not isinstance(blocks, list) or len(blocks) > MOST:
        raise _bad_file(f"its blocks are not a list of at most {MOST}")
    return SavedBriefing(
        topic,
        lang,
        "dark" if theme == "dark" else "light",
        _read_text(content, "v", 40, ""),
        tuple(_read_block(block) for block in blocks),
    )


def _parse(data: bytes) -> dict[str, Any]:
    """The content of a file of this kind and version, with no key that is unknown."""
    if len(data) > LARGEST:
        raise _bad_file(f"it has {len(data):,} bytes; at most {LARGEST:,} are read")
    try:
        content = json.loads(data.decode("utf-8-sig"))
    except (UnicodeDecodeError, ValueError, RecursionError):
        raise _bad_file("it is not JSON") from None
    if not isinstance(content, dict) or content.get("kind") != KIND:
        raise _bad_file(f"its kind is not {KIND}")
    if content.get("version") != VERSION:
        raise _bad_file(f"its version is not {VERSION}")
    if strange := sorted(set(content) - _KEYS):
        raise _bad_file(f"it has an unknown key '{str(strange[0])[:40]}'")
    return content


def _read_block(content: Any) -> tuple[str, str]:
    if not isinstance(content, dict) or set(content) - {"view", "commentary"}:
        raise _bad_file("a block is not a view with its commentary")
    ref = _read_text(content, "view", 2000)
    page, _, key = split_ref(ref)
    if page not in registry.BRIEFING or (key and key not in list_keys(page)):
        raise _bad_file(f"there is no view '{ref[:60]}'")
    words = content.get("commentary", "")
    if not isinstance(words, str):
        raise _bad_file("a commentary is not text")
    return ref, clean_commentary(words)


def _read_text(
    content: Mapping[str, Any], key: str, longest: int, default: str | None = None
) -> str:
    value = content.get(key, default)
    if not isinstance(value, str) or len(value) > longest:
        raise _bad_file(f"'{key}' is missing or no text")
    return value


def _bad_file(why: str) -> BadFile:
    return BadFile(f"not a briefing file: {why}", why=why)
