"""PostgreSQL for the tests of what an installation keeps: which one, and fetching it where none is.

`python tools/find_postgres.py` prints the folder of its programs; with `--install` it may fetch
Debian's package first and unpack it into the environment: nothing is installed, and no service
begins. Without one it prints nothing: the tests that need it are skipped and say so.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

OWN = Path(sys.prefix) / "postgresql"
#: Debian's programs stand in a folder a version, where no path leads
INSTALLED = Path("/usr/lib/postgresql")
NEEDED = ("initdb", "pg_ctl", "postgres")


def find() -> str | None:
    """Folder of PostgreSQL's programs: $POSTGRES, else an installed or a fetched one."""
    return next((str(place) for place in _places() if _is_whole(place)), None)


def install() -> str | None:
    """The same, fetched from Debian's packages if need be."""
    if find() is None and shutil.which("apt-get") and shutil.which("dpkg-deb"):
        print("Fetching Debian's PostgreSQL for the tests …", file=sys.stderr)
        OWN.mkdir(exist_ok=True)
        listed = subprocess.run(
            ["apt-cache", "depends", "--important", "postgresql"], capture_output=True, text=True
        ).stdout
        server = [word for word in listed.split() if word.startswith("postgresql-1")][:1]
        if server and _run(["apt-get", "-qq", "download", *server]) == 0:
            for package in OWN.glob("postgresql-*.deb"):
                _run(["dpkg-deb", "-x", str(package), str(OWN)])
    return find()


def _places() -> Iterator[Path]:
    if asked := os.environ.get("POSTGRES"):
        yield Path(asked)
    if on_path := shutil.which("initdb"):
        yield Path(on_path).resolve().parent
    for root in (INSTALLED, OWN / "usr/lib/postgresql"):
        yield from sorted(root.glob("*/bin"), reverse=True)


def _is_whole(place: Path) -> bool:
    return all(os.access(place / name, os.X_OK) for name in NEEDED)


def _run(command: list[str]) -> int:
    return subprocess.run(command, cwd=OWN, stdout=sys.stderr, stdin=subprocess.DEVNULL).returncode


if __name__ == "__main__":
    print((install() if "--install" in sys.argv[1:] else find()) or "")
