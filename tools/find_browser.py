"""The browser of the tests: which one, and installing one where none is.

`python tools/find_browser.py` prints its path; with `--install` it may install one first. The
order: $CHROMIUM; an installed chromium or google-chrome; Debian's package where this user may
install it; playwright's own. When there is none, it exits with 1 and says which command to type.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
HELP = (
    "No browser for the tests. Type one of:\n"
    "  sudo apt-get install chromium\n"
    "  .venv/bin/python -m playwright install --with-deps chromium\n"
    "  make test CHROMIUM=/path/to/chromium"
)


class NoBrowser(Exception):
    """There is no browser, or $CHROMIUM names none; the message says what to type."""


def find() -> str | None:
    """Path of a browser that is there already; NoBrowser when $CHROMIUM names none."""
    asked = os.environ.get("CHROMIUM")
    if asked:
        named = shutil.which(asked)
        if named is None:
            raise NoBrowser(f"CHROMIUM={asked} is not a program that can be run.\n{HELP}")
        return named
    return next((path for name in NAMES if (path := shutil.which(name))), "") or _of_playwright()


def install() -> str:
    """Path of a browser, installed if need be; NoBrowser when that failed too."""
    for step in (None, _from_debian, _from_playwright):
        if step is not None:
            step()
        found = find()
        if found is not None:
            return found
    raise NoBrowser(HELP)


def _of_playwright() -> str | None:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        path = playwright.chromium.executable_path
    return path if path and Path(path).exists() else None


def _from_debian() -> None:
    if shutil.which("apt-get") is None:
        return
    first: list[str] = []
    if os.geteuid() != 0:
        if shutil.which("sudo") is None or _run(["sudo", "-n", "true"]) != 0:
            return
        first = ["sudo", "-n"]
    print("Installing Debian's chromium for the tests …", file=sys.stderr)
    quiet = [*first, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-qq"]
    _run([*quiet, "update"])
    _run([*quiet, "install", "--yes", "--no-install-recommends", "chromium"])


def _from_playwright() -> None:
    print("Installing playwright's chromium for the tests …", file=sys.stderr)
    _run([sys.executable, "-m", "playwright", "install", "chromium"])


def _run(command: list[str]) -> int:
    """Exit code of a command; its output goes to the error stream, the path alone to ours."""
    return subprocess.run(command, stdout=sys.stderr, stdin=subprocess.DEVNULL).returncode


def main() -> int:
    """Print the path of the browser, or say what to type."""
    try:
        found = install() if "--install" in sys.argv[1:] else find()
        if found is None:
            raise NoBrowser(HELP)
    except NoBrowser as none:
        print(none, file=sys.stderr)
        return 1
    print(found)
    return 0


if __name__ == "__main__":
    sys.exit(main())
