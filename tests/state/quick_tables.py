"""Releases whose tables are a file of a few bytes, for the tests of what goes wrong around them;
and a process that makes one and is ended in the middle."""

from __future__ import annotations

import datetime as dt
import hashlib
import os
import signal
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from corridor.evidence import files as evidence
from corridor.evidence import releases, withdrawn
from corridor.evidence.files import content_hash
from corridor.evidence.releases import Release
from corridor.state import editions
from corridor.warehouse import build, release, tables
from corridor.warehouse.release import Prepared
from corridor.warehouse.tables import Vintage

DAY = dt.date(2027, 1, 10)


def _tables(name: str, date: dt.date, note: str) -> Vintage:
    path = build.path_of(name)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(b"tables")
    return Vintage(name, date, path, {"observation": 1}, note, True)


def _prepare(files: Mapping[str, bytes], note: str, date: dt.date | None) -> Prepared:
    date = date or DAY
    whole = {**files, "release.csv": files["release.csv"] + f"{date},{note}\n".encode()}
    name, packed = content_hash(whole), releases.pack(whole)
    digest = hashlib.sha256(packed).hexdigest()
    row = Release(date, name, note, f"{date}-{name}.zip", digest, 1, 1, 0, 0, True)
    return Prepared(row, packed, _tables(name, date, note), None, whole)


def _build(**_: Any) -> None:
    own = releases.find_newest_own()
    build.serve(_tables(own.hash if own else "0" * 12, own.date if own else DAY, "built"))


def settle(put: Callable[[Any, str, Any], None]) -> None:
    """Put these in the place of the real ones."""
    put(release, "prepare_own", _prepare)
    put(build, "build", _build)


def _die(*_: Any, **__: Any) -> None:
    os.kill(os.getpid(), signal.SIGKILL)


#: where a process ends, and how it is brought about
STEPS: dict[str, Callable[[], None]] = {
    "intent kept": lambda: setattr(releases, "add", _die),
    "archive kept": lambda: setattr(releases, "spell_index", _die_after_archive),
    "index written": lambda: setattr(build, "serve", _die),
    "pointer written": lambda: setattr(editions, "_end", _die),
    "withdrawal kept": lambda: setattr(withdrawn, "withdraw", _die),
    "index rewritten": lambda: setattr(build, "build", _die),
    "tables built again": lambda: setattr(editions, "_return_figures", _die),
}


def _die_after_archive(*_: Any) -> bytes:
    real, done = os.replace, []

    def replace(source: Path, target: Path) -> None:
        real(source, target)
        done.append(target)
        if str(target).endswith(".zip"):
            _die()

    os.replace = replace  # type: ignore[assignment]
    return b"never written"


def main(home: Path, step: str) -> None:
    """Release, or withdraw the newest release, and die at the step."""
    from tests.state.conftest import REVIEWER

    evidence.EVIDENCE, releases.FOLDER = home / "evidence", home / "releases"
    releases.OWN = Path(os.environ["CORRIDOR_STATE"]) / "releases"
    tables.BUILD, tables.POINTER = home / "build", home / "build/current.json"
    settle(setattr)
    STEPS[step]()
    if newest := releases.find_newest_own():
        editions.withdraw_release(newest.hash, "a misprint", REVIEWER)
    else:
        editions.release("Trains of 2026", REVIEWER, DAY)


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])
