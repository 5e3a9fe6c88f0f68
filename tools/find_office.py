"""LibreOffice for the tests of slides and of sheets: which one, and installing it where none is.

`python tools/find_office.py` prints its path; with `--install` it may install Debian's packages
first, where this user may. Without one it prints nothing: the tests that need it are skipped and
say so.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

NAMES = ("soffice", "libreoffice")
PACKAGES = ("libreoffice-impress", "libreoffice-calc", "libreoffice-writer")


def find() -> str | None:
    """Path of an office that is there: $SOFFICE, else an installed one."""
    asked = os.environ.get("SOFFICE")
    return next((path for name in (asked, *NAMES) if name and (path := shutil.which(name))), None)


def find_sheets() -> str | None:
    """The same, where it opens sheets too: Debian has them in a package of their own."""
    return _find_with("libsclo.so")


def find_writer() -> str | None:
    """The same, where it opens letters."""
    return _find_with("libswlo.so")


def _find_with(part: str) -> str | None:
    path = find()
    return path if path and (Path(path).resolve().parent / part).exists() else None


def install() -> str | None:
    """Path of an office, installed by Debian's package manager if need be and allowed."""
    if find() is None and shutil.which("apt-get"):
        first = [] if os.geteuid() == 0 else ["sudo", "-n"]
        if not first or (shutil.which("sudo") and _run(["sudo", "-n", "true"]) == 0):
            print(f"Installing Debian's {', '.join(PACKAGES)} for the tests …", file=sys.stderr)
            quiet = [*first, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-qq"]
            _run([*quiet, "update"])
            _run([*quiet, "install", "--yes", "--no-install-recommends", *PACKAGES])
    return find()


def _run(command: list[str]) -> int:
    return subprocess.run(command, stdout=sys.stderr, stdin=subprocess.DEVNULL).returncode


if __name__ == "__main__":
    print((install() if "--install" in sys.argv[1:] else find()) or "")
