"""A briefing as a small file of its own: topic, blocks by their addresses, words of the adviser.

What is loaded comes from outside and is read strictly: form, version, sizes, every block known.
"""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from corridor.briefing.blocks import MOST, PAGES, names_of, split_ref
from corridor.briefing.types import BriefError, Briefing
from corridor.charts.theme import THEMES, Theme
from corridor.language import languages

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
class Saved:
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
        return {ref: said for ref, said in self.blocks if said}


def plain(said: str) -> str:
    """Commentary as plain text: no control signs, no space around it. Raises TooLong.

    Markup stays as the letters it is written with; every export shows it as text.
    """
    if len(said) > LONGEST:
        raise TooLong(
            f"the commentary has {len(said)} characters; at most {LONGEST} are taken",
            length=str(len(said)),
            most=str(LONGEST),
        )
    kept = "".join(
        c
        for c in said.replace("\r\n", "\n").replace("\r", "\n")
        if c == "\n" or not unicodedata.category(c).startswith("C") or c in "\u2060\u200d"
    )
    return kept.strip()


def saved(briefing: Briefing, *, pin: bool = False) -> Saved:
    """What to save of a briefing; ``pin`` keeps its vintage."""
    return Saved(
        briefing.topic,
        briefing.lang,
        briefing.theme,
        briefing.vintage if pin else "",
        tuple((b.ref, b.commentary) for b in briefing.blocks),
    )


def dumped(one: Saved) -> bytes:
    """The file's content, UTF-8 JSON."""
    said = {
        "kind": KIND,
        "version": VERSION,
        "topic": one.topic,
        "lang": one.lang,
        "theme": one.theme,
        "v": one.v,
        "blocks": [
            {"view": ref, **({"commentary": words} if words else {})} for ref, words in one.blocks
        ],
    }
    return json.dumps(said, ensure_ascii=False, indent=1).encode("utf-8")


def loaded(data: bytes) -> Saved:
    """Read a file. Raises BadFile with the reason, TooLong for a commentary."""
    if len(data) > LARGEST:
        raise _bad(f"it has {len(data):,} bytes; at most {LARGEST:,} are read")
    try:
        said = json.loads(data.decode("utf-8-sig"))
    except (UnicodeDecodeError, ValueError, RecursionError):
        raise _bad("it is not JSON") from None
    if not isinstance(said, dict) or said.get("kind") != KIND:
        raise _bad(f"its kind is not {KIND}")
    if said.get("version") != VERSION:
        raise _bad(f"its version is not {VERSION}")
    if strange := sorted(set(said) - _KEYS):
        raise _bad(f"it has an unknown key '{str(strange[0])[:40]}'")
    topic, lang, theme = (_text(said, k, 120) for k in ("topic", "lang", "theme"))
    if lang not in languages():
        raise _bad(f"there is no language '{lang[:20]}'")
    if theme not in THEMES:
        raise _bad(f"there is no theme '{theme[:20]}'")
    blocks = said.get("blocks")
    if not isinstance(blocks, list) or len(blocks) > MOST:
        raise _bad(f"its blocks are not a list of at most {MOST}")
    return Saved(
        topic,
        lang,
        "dark" if theme == "dark" else "light",
        _text(said, "v", 40, ""),
        tuple(_block(b) for b in blocks),
    )


def _block(said: Any) -> tuple[str, str]:
    if not isinstance(said, dict) or set(said) - {"view", "commentary"}:
        raise _bad("a block is not a view with its commentary")
    ref = _text(said, "view", 2000)
    page, _, key = split_ref(ref)
    if page not in PAGES or (key and key not in names_of(page)):
        raise _bad(f"there is no view '{ref[:60]}'")
    words = said.get("commentary", "")
    if not isinstance(words, str):
        raise _bad("a commentary is not text")
    return ref, plain(words)


def _text(said: Mapping[str, Any], key: str, longest: int, default: str | None = None) -> str:
    value = said.get(key, default)
    if not isinstance(value, str) or len(value) > longest:
        raise _bad(f"'{key}' is missing or no text")
    return value


def _bad(why: str) -> BadFile:
    return BadFile(f"not a briefing file: {why}", why=why)
