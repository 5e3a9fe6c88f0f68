"""What an operator may set, read once from the environment. README lists them.

HOST, HOSTS                 names the server answers to (see hosts.py)
CORRIDOR_FRAME_ANCESTORS    who may embed pages: origins, parted by spaces; 'self' without it
CORRIDOR_API_RATE           requests a minute and client on /api; 0 for no bound
CORRIDOR_API_BURST          how many of them at once
"""

from __future__ import annotations

import os
import re
from dataclasses import dataclass
from functools import cache

from corridor.errors import CorridorError

_ORIGIN = re.compile(r"'self'|'none'|https?://(\*\.)?[A-Za-z0-9.-]+(:\d{1,5})?")
_NAME = re.compile(r"\*|(\*\.)?[A-Za-z0-9_.-]+|\[[0-9a-fA-F:.]+\]")


class SettingRefused(CorridorError):
    """A setting of the environment that cannot be meant; the message says which and why."""

    key = "setting-refused"


@dataclass(frozen=True)
class Settings:
    """The settings as they are used."""

    host: str
    hosts: tuple[str, ...]
    ancestors: str
    rate: int
    burst: int


@cache
def settings() -> Settings:
    """The settings of this process; SettingRefused names the first that is wrong."""
    return Settings(
        host=os.environ.get("HOST") or "127.0.0.1",
        hosts=_hosts(os.environ.get("HOSTS", "")),
        ancestors=_ancestors(os.environ.get("CORRIDOR_FRAME_ANCESTORS", "")),
        rate=_number("CORRIDOR_API_RATE", 1200),
        burst=_number("CORRIDOR_API_BURST", 300),
    )


def _hosts(said: str) -> tuple[str, ...]:
    names = tuple(said.replace(",", " ").lower().split())
    for name in names:
        if not _NAME.fullmatch(name):
            raise SettingRefused(f"HOSTS={name} is not a host name: write names without port")
    return names


def _ancestors(said: str) -> str:
    parts = said.replace(",", " ").split()
    for part in parts:
        if not _ORIGIN.fullmatch(part):
            raise SettingRefused(
                f"CORRIDOR_FRAME_ANCESTORS={part} is not an origin: write its scheme and host"
            )
    return " ".join(dict.fromkeys(["'self'", *parts])) if parts != ["'none'"] else "'none'"


def _number(name: str, default: int) -> int:
    said = os.environ.get(name) or str(default)
    if not said.isascii() or not said.isdigit() or len(said) > 7:
        raise SettingRefused(f"{name}={said} is not a number: write 0 or a whole number")
    return int(said)
