"""Originals: what publishers sent and people uploaded, byte for byte, by the hash of its content.

The bytes lie in a folder, one file a content however often it came; the database says from where,
when, with which headers and under which licence.
"""

from __future__ import annotations

import datetime as dt
import errno
import hashlib
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from corridor.evidence import releases
from corridor.state import store
from corridor.state.store import StateError, StateFull

FOLDER = "originals"
_NAME = re.compile(r"[0-9a-f]{64}")


class OriginalMissing(StateError):
    """No original of this hash is kept, or its bytes are not those any more."""

    key = "state-original-missing"


@dataclass(frozen=True)
class Original:
    """One time that some bytes came; ``at`` in UTC."""

    sha256: str
    size: int
    address: str
    headers: Mapping[str, str]
    licence: str
    at: str


def keep(
    content: bytes,
    address: str,
    headers: Mapping[str, str],
    licence: str,
    when: dt.datetime | None = None,
) -> str:
    """Keep bytes and where they came from (an address, or the name of a file); their sha256.

    ``headers`` hold no secret: who asks leaves those out. Raises StateFull, StateAway.
    """
    name = hashlib.sha256(content).hexdigest()
    path = find_file(name)
    try:
        if not path.exists():
            path.parent.mkdir(parents=True, exist_ok=True)
            releases.write({path: content})
    except OSError as bad:
        if bad.errno in (errno.ENOSPC, errno.EDQUOT):
            raise StateFull("no room is left for the original") from bad
        raise StateError(f"the original cannot be written ({bad.strerror})") from bad
    from corridor.state.records import Original as Row

    at = when.astimezone(dt.UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ") if when else store.now()
    with store.writing() as session:
        session.add(
            Row(
                sha256=name,
                size=len(content),
                address=address,
                headers=json.dumps(dict(headers), ensure_ascii=False, sort_keys=True),
                licence=licence,
                at=at,
            )
        )
    return name


def read(sha256: str) -> bytes:
    """The bytes of one; OriginalMissing also where they are not what was kept."""
    try:
        content = find_file(sha256).read_bytes()
    except OSError as bad:
        raise OriginalMissing(f"no original {sha256[:12]} is kept", original=sha256[:12]) from bad
    if hashlib.sha256(content).hexdigest() != sha256:
        raise OriginalMissing(
            f"the original {sha256[:12]} is not what was kept", original=sha256[:12]
        )
    return content


def list_originals(sha256: str) -> list[Original]:
    """Each time that these bytes came, the newest first."""
    with store.reading() as session:
        if session is None:
            return []
        from sqlalchemy import select

        from corridor.state.records import Original as Row

        asked = select(Row).where(Row.sha256 == sha256).order_by(Row.number.desc())
        return [
            Original(
                one.sha256, one.size, one.address, json.loads(one.headers), one.licence, one.at
            )
            for one in session.scalars(asked)
        ]


def find_file(sha256: str) -> Path:
    """Where the bytes of an original lie, kept or not; OriginalMissing for what is no hash."""
    if not _NAME.fullmatch(sha256):
        raise OriginalMissing("no hash of an original", original=sha256[:12])
    return store.folder() / FOLDER / sha256[:2] / sha256
