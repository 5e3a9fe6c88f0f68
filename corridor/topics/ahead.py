"""Slow work that a view needs before it is built: a job makes it, and its value is kept."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Ahead:
    """A function ("module:name") with its arguments, the name of its work, and what keeps its
    value."""

    function: str
    arguments: tuple[Any, ...]
    key: str
    keep: Callable[[Any], None]
