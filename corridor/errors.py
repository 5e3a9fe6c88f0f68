"""Errors are types with a message key, raised where known and put into words at the edge."""

from __future__ import annotations

from typing import Any


class CorridorError(Exception):
    """An error of this project: ``key`` names the message, ``details`` are its values."""

    key = "error"

    def __init__(self, message: str, **details: Any) -> None:
        super().__init__(message)
        self.details = details
