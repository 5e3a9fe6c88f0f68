"""An answer of a publisher as it came: kept before anything is read from it."""

from __future__ import annotations

import datetime as dt
import mimetypes
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path


@dataclass(frozen=True)
class Answer:
    """``content`` as received, unpacked; ``address`` without keys; ``when`` in UTC; ``headers`` in
    small letters, of those that describe the content alone. ``original``: sha256 under which it is
    kept, "" for none. ``changed``: False when the publisher said that it is what it was last time.
    """

    content: bytes
    address: str
    when: dt.datetime
    headers: Mapping[str, str] = field(default_factory=dict)
    original: str = ""
    changed: bool = True

    @property
    def kind(self) -> str:
        """Media type, without its parameters: `application/json`."""
        return self.headers.get("content-type", "").partition(";")[0].strip().lower()

    def text(self, coding: str = "utf-8") -> str:
        """The content as text without a byte-order mark; UnicodeDecodeError where it is none."""
        return self.content.decode(coding).removeprefix("\ufeff")

    def name_address(self, page: str) -> str:
        """Where a reader finds it: the address that answered, or the publisher's page where the
        answer was read from a file."""
        return page if self.address.startswith("file:") else self.address


def read_file(path: Path, now: dt.datetime | None = None) -> Answer:
    """An answer that was saved as a file. Its address is the file's name alone, its time that of
    the file, so the folders of a machine stand in no proposal; OSError as the file gives it."""
    kind = mimetypes.guess_type(path.name)[0] or ""
    saved = dt.datetime.fromtimestamp(path.stat().st_mtime, dt.UTC)
    headers = {"content-type": kind} if kind else {}
    return Answer(path.read_bytes(), f"file:{path.name}", now or saved, headers)
